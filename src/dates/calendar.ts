/**
 * Civil days as whole numbers (0 = 1 January 1970, proleptic Gregorian): no clock, no zone, no Date.
 * The conversions are the era-based ones published by Howard Hinnant ("chrono-compatible low-level date algorithms").
 */

/** Year, month 1-12, day 1-31. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day's number. Months outside 1-12 carry into the year; days outside the month carry on. */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12)
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1
  const y = inYear <= 2 ? carried - 1 : carried
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (inYear + (inYear > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

/** The civil date of a day's number. */
export function civil(number: number): Civil {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** 0 = Sunday ... 6 = Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** Number of the last day of a month. */
export const lastOfMonth = (year: number, month: number): number => dayNumber(year, month + 1, 1) - 1

/** Whether the month has that day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month) - dayNumber(year, month, 1) + 1

/** Monday of the day's week (ISO 8601). */
export const mondayOf = (number: number): number => number - ((weekdayOf(number) + 6) % 7)

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** YYYY-MM-DD. */
export function isoDay(number: number): string {
  const { year, month, day } = civil(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** YYYY-MM-DDTHH:MM from a count of minutes since 1970-01-01T00:00. */
export function isoMinute(minutes: number): string {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  return `${isoDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** The same day `n` months on, or the month's last day where it has no such day. */
export function addMonths(number: number, n: number): number {
  const { year, month, day } = civil(number)
  const first = dayNumber(year, month + n, 1)
  const at = civil(first)
  return Math.min(first + day - 1, lastOfMonth(at.year, at.month))
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}
