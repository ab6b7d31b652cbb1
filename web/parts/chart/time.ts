import { scaleUtc } from 'd3-scale'
import type { Timeline } from '../../app/api.ts'

/** Time as charts draw it: days as they are kept, each from its midnight to the next; no zone moves them. */

export type Unit = Timeline['unit']
/** Milliseconds, the end not included. */
export interface Range {
  readonly from: number
  readonly to: number
}
/** First and last day. */
export interface Days {
  readonly from: string
  readonly to: string
}

export const dayMs = 864e5
const hourMs = 36e5

const start = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** From the first midnight to that after the last day. */
export const rangeOfDays = ({ from, to }: Days): Range => ({ from: start(from), to: start(to) + dayMs })

/** What a bucket covers: a year, a month, the week of a Monday, a day, an hour. */
export function rangeOf(at: string, unit: Unit): Range {
  const [year = 0, month = 1] = at.split('-').map(Number)
  switch (unit) {
    case 'year':
      return { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) }
    case 'month':
      return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1) }
    case 'week':
      return { from: start(at), to: start(at) + 7 * dayMs }
    case 'day':
      return { from: start(at), to: start(at) + dayMs }
    case 'hour': {
      const from = start(at) + Number(at.slice(11, 13)) * hourMs
      return { from, to: from + hourMs }
    }
  }
}

/** First and last day of a bucket, as filters of events want them. */
export function daysOf(at: string, unit: Unit): Days {
  const { from, to } = rangeOf(at, unit)
  return { from: dayOf(from), to: dayOf(to - 1) }
}

/** The moment of a publication as its report says it; one that gives only the day stands at its noon. */
export function momentOf(told: string): number {
  const clock = /T(\d\d):(\d\d)/.exec(told)
  return start(told) + (clock === null ? dayMs / 2 : Number(clock[1]) * hourMs + Number(clock[2]) * 6e4)
}

/**
 * Where a moment stands on the screen. In a language that is read from right to left, time runs so too: what came first
 * is read first.
 */
export function timeScale(range: Range, left: number, width: number, rtl: boolean) {
  const ends = rtl ? [left + width, left] : [left, left + width]
  return scaleUtc()
    .domain([range.from, Math.max(range.to, range.from + hourMs)])
    .range(ends)
    .clamp(true)
}
export type TimeScale = ReturnType<typeof timeScale>

/** Left edge and width of a stretch, at least as wide as can be seen. */
export function placed(scale: TimeScale, { from, to }: Range, least = 1): { x: number; width: number } {
  const [a, b] = [scale(from), scale(to)]
  const width = Math.abs(b - a)
  const x = Math.min(a, b)
  return width >= least ? { x, width } : { x: x - (least - width) / 2, width: least }
}

/** Whether any of it is in what is drawn. */
export const meets = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to

/** The window closer or wider by a factor, around a moment. At least a day; never beyond what there is. */
export function zoomed(range: Range, factor: number, around: number, all: Range): Days | undefined {
  return within(
    { from: around - (around - range.from) * factor, to: around + (range.to - around) * factor },
    all,
  )
}

/** The window moved by a share of its own length. */
export function moved(range: Range, share: number, all: Range): Days | undefined {
  const length = range.to - range.from
  const by = Math.round((share * length) / dayMs || Math.sign(share)) * dayMs
  const shift = Math.min(Math.max(by || Math.sign(share) * dayMs, all.from - range.from), all.to - range.to)
  return within({ from: range.from + shift, to: range.to + shift }, all)
}

/** Whole days inside of all there is; nothing where that is all of it. */
export function within({ from, to }: Range, all: Range): Days | undefined {
  const first = Math.max(Math.floor(from / dayMs + 0.5) * dayMs, all.from)
  const last = Math.min(Math.max(Math.floor(to / dayMs + 0.5) * dayMs, first + dayMs), all.to)
  if (first <= all.from && last >= all.to) return undefined
  return { from: dayOf(Math.min(first, last - dayMs)), to: dayOf(last - dayMs) }
}
