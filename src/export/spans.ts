import type { ItemTime } from './item.ts'

/**
 * Days between two ISO days, by the calendar alone: both are read as counts of days since the same day, so that no
 * zone and no summer time can move one.
 */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Days since 0000-03-01 in the Gregorian calendar (H. Hinnant's `days_from_civil`, without its epoch). */
function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

/** How long an event may have lasted, as the target schemes ask. `undefined` where no day is known. */
export interface Spread {
  readonly first: string
  readonly last: string
  /** Days from the first to the last, both included. */
  readonly days: number
}

/** The days an event is known to lie in: a range as told, a week, month or year as its precision says. */
export function spreadOf({ start, end, precision }: ItemTime): Spread | undefined {
  const first = start ?? end
  if (first === null || precision === 'unknown') return undefined
  const last = end ?? first
  const days = daysBetween(first, last) + 1
  const least = { hour: 1, day: 1, week: 7, month: 28, year: 365 }[precision]
  return { first, last, days: Math.max(days, least) }
}
