import { type Days, type TimeUnit, timeUnits } from '../../record/index.ts'

/** Which units a window bears, and where days fall in it. */

/** Days of a unit, about. */
const lengths = { year: 365.25, month: 30.4, week: 7, day: 1, hour: 1 / 24 } as const satisfies Record<
  TimeUnit,
  number
>
/** More buckets than this are more than a screen shows. */
const most = 800
/** A chart that nobody set is drawn with about this many. */
const comfortable = 120

const dayMs = 864e5
/** Days from one to another, both included; no fewer than one. */
const daysBetween = (from: string, to: string): number =>
  Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1) || 1

/** What is drawn: from the first to the last day. */
export interface Window {
  readonly from: string | null
  readonly to: string | null
}

/** The unit asked for, or the finest that the window bears; without one, the finest that is comfortable to look at. */
export function unitFor(asked: TimeUnit | undefined, { from, to }: Window): TimeUnit {
  const length = from === null || to === null ? 1 : daysBetween(from, to)
  const finest = (limit: number): TimeUnit =>
    timeUnits.toReversed().find((unit) => length / lengths[unit] <= limit) ?? 'year'
  if (asked === undefined) return finest(comfortable)
  const bears = finest(most)
  return timeUnits.indexOf(asked) > timeUnits.indexOf(bears) ? bears : asked
}

/** The bucket that a day falls in: a year, a month, the Monday of a week, the day. */
export function bucketOf(day: string, unit: TimeUnit): string {
  if (unit === 'year') return day.slice(0, 4)
  if (unit === 'month') return day.slice(0, 7)
  if (unit !== 'week') return day.slice(0, 10)
  const known = mondays.get(day)
  if (known !== undefined) return known
  const n = Math.floor(Date.parse(day) / dayMs)
  const monday = Number.isNaN(n)
    ? day
    : new Date((n - ((((n + 3) % 7) + 7) % 7)) * dayMs).toISOString().slice(0, 10)
  if (mondays.size > 100_000) mondays.clear()
  mondays.set(day, monday)
  return monday
}
/** A large record asks for the same days again and again. */
const mondays = new Map<string, string>()

/** Whether a stretch lies in the window at least in part, as the filter of events has it. */
export const isInside = ({ first, last }: Days, { from, to }: { from?: string; to?: string }): boolean =>
  (from === undefined || (last !== null && last >= from)) &&
  (to === undefined || (first !== null && first <= to))

/** The window asked for, and where none is, from the first to the last of these. */
export function windowOf(cells: readonly Days[], asked: { from?: string; to?: string }): Window {
  let from = asked.from ?? null
  let to = asked.to ?? null
  for (const { first, last } of cells) {
    if (asked.from === undefined && first !== null && (from === null || first < from)) from = first
    if (asked.to === undefined && last !== null && (to === null || last > to)) to = last
  }
  return { from, to }
}

/** The bucket that holds all of it; nothing where it is longer than a bucket, or not known so finely. */
export function bucketHolding(
  { first, last, hour }: Days & { readonly hour?: string | null },
  unit: TimeUnit,
): string | undefined {
  if (unit === 'hour') return hour ?? undefined
  if (first === null || last === null) return undefined
  const at = bucketOf(first, unit)
  return first === last || at === bucketOf(last, unit) ? at : undefined
}
