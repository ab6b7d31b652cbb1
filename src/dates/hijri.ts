import type { Civil } from './calendar.ts'

/**
 * Hijri days. Umm al-Qura (through Intl) where its tables reach, the tabular civil calendar elsewhere. A month's real
 * first day rests on a sighting, so a day may stand a day off from what a place kept.
 */

const shown = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const known = new Map<number, Civil>()

/** Umm al-Qura tables cover these Hijri years. */
const first = 1300
const last = 1600

/** The tabular day's number of a Hijri date (civil epoch, 16 July 622 Julian; leap years 2, 5, 7, 10, 13, 16, ...). */
export const tabularDay = (year: number, month: number, day: number): number =>
  day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) - 492149

function tabularOf(number: number): Civil {
  const days = number + 492148
  const year = Math.floor((30 * days + 10646) / 10631)
  const month = Math.min(12, Math.ceil((days - 29 - (tabularDay(year, 1, 1) + 492148)) / 29.5) + 1)
  const inYear = Math.max(1, month)
  return { year, month: inYear, day: number - tabularDay(year, inYear, 1) + 1 }
}

/** The Hijri date of a day's number. */
export function hijriOf(number: number): Civil {
  const met = known.get(number)
  if (met !== undefined) return met
  const tabular = tabularOf(number)
  if (tabular.year < first || tabular.year > last) return tabular
  const parts: Record<string, number> = {}
  for (const { type, value } of shown.formatToParts(new Date(number * 86400000)))
    parts[type] = Number.parseInt(value, 10)
  const date = { year: parts.year!, month: parts.month!, day: parts.day! }
  if (known.size < 20_000) known.set(number, date)
  return date
}

/** The day's number of a Hijri date; undefined where the month has no such day. */
export function hijriDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined
  const near = tabularDay(year, month, day)
  if (year < first || year > last) return near
  for (const shift of [0, 1, -1, 2, -2, 3, -3]) {
    const at = hijriOf(near + shift)
    if (at.year === year && at.month === month && at.day === day) return near + shift
  }
  return undefined
}

/** Last day of a Hijri month. */
export const lastOfHijriMonth = (year: number, month: number): number =>
  hijriDay(year, month, 30) ?? hijriDay(year, month, 29) ?? tabularDay(year, month, 29)
