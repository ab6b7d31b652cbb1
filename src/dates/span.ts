import { addMonths, dayNumber, isDay, isoDay, lastOfMonth } from './calendar.ts'
import { hijriDay, lastOfHijriMonth } from './hijri.ts'
import type { DateAlternative, DatePrecision, Edge } from './model.ts'

/** What phrases count from: a day, its minute where known, and the offset it is told in. */
export interface Frame {
  readonly day: number
  readonly minute?: number
  readonly offset?: number
}
/** What the words around a phrase say of its tense. */
export interface Mood {
  readonly lone: boolean
  readonly future: boolean
}
/** Days (both included), or minutes where the words give a time. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly precision: DatePrecision
  readonly how: 'stated' | 'resolved'
  readonly note?: string
  readonly others?: readonly DateAlternative[]
}
export type Outcome = Span | { readonly open: string; readonly others?: readonly DateAlternative[] }

export const isOpen = (o: Outcome): o is Exclude<Outcome, Span> => 'open' in o
export const noAnchor: Outcome = {
  open: 'date.no-anchor: the phrase counts from a day of publication, and none is known',
}
export const span = (
  first: number,
  last: number,
  precision: DatePrecision,
  how: 'stated' | 'resolved',
): Span => ({
  first,
  last,
  precision,
  how,
})
export const other = (first: number, last: number, why: string): DateAlternative => ({
  first: isoDay(first),
  last: isoDay(last),
  why,
})

/** First and last day of a year, month or day of either calendar; undefined where there is no such day. */
export function whole(
  cal: 'g' | 'h',
  year: number,
  month?: number,
  day?: number,
): [number, number] | undefined {
  if (cal === 'h') {
    if (month === undefined) return [hijriDay(year, 1, 1)!, hijriDay(year + 1, 1, 1)! - 1]
    const first = hijriDay(year, month, day ?? 1)
    return first === undefined
      ? undefined
      : [first, day === undefined ? lastOfHijriMonth(year, month) : first]
  }
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
  if (!isDay(year, month, day ?? 1)) return undefined
  const first = dayNumber(year, month, day ?? 1)
  return [first, day === undefined ? lastOfMonth(year, month) : first]
}

/** The part of a month, year or week that an edge names. */
export function edged(
  [first, last]: [number, number],
  unit: 'week' | 'month' | 'year',
  edge: Edge | undefined,
): [number, number, DatePrecision] {
  if (edge === undefined) return [first, last, unit]
  if (unit === 'month') {
    if (edge === 'start') return [first, first, 'week']
    if (edge === 'end') return [last, last, 'week']
    if (edge === 'early') return [first, first + 9, 'week']
    if (edge === 'late') return [first + 20, last, 'week']
    return [first + 14, first + 14, 'week']
  }
  if (unit === 'week') {
    if (edge === 'start' || edge === 'early') return [first, first + 1, 'week']
    return edge === 'mid' ? [first + 2, first + 3, 'week'] : [first + 4, last, 'week']
  }
  const months: Record<Edge, [number, number]> = {
    start: [0, 0],
    early: [0, 2],
    mid: [5, 6],
    late: [9, 11],
    end: [11, 11],
  }
  const [from, to] = months[edge]
  const after = addMonths(first, to + 1) - 1
  return [addMonths(first, from), Math.min(after, last), 'month']
}
