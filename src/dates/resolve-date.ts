import { civil, weekdayOf } from './calendar.ts'
import { hijriOf } from './hijri.ts'
import type { DateCore, Weekday } from './model.ts'
import {
  edged,
  type Frame,
  type Mood,
  noAnchor,
  type Outcome,
  other,
  type Span,
  span,
  whole,
} from './span.ts'

export type Candidate = readonly [first: number, last: number]

/** Which year's (or month's) day is meant where the text gives none. */
export function choose(
  list: readonly Candidate[],
  f: Frame,
  mood: Mood,
  turn: number | undefined,
  weekday: Weekday | undefined,
): Span | undefined {
  const single = (x: Candidate): boolean => x[0] === x[1]
  let pool = list
  if (weekday !== undefined) {
    // A weekday that fits only years away was more likely written wrongly.
    pool = list.filter((x) => single(x) && weekdayOf(x[0]) === weekday.day && Math.abs(x[0] - f.day) < 500)
    if (pool.length === 0) return undefined
  }
  const distance = (x: Candidate): number => (x[0] > f.day ? x[0] - f.day : x[1] < f.day ? f.day - x[1] : 0)
  const nearest = (): Candidate | undefined =>
    pool.reduce<Candidate | undefined>(
      (best, x) => (best === undefined || distance(x) < distance(best) ? x : best),
      undefined,
    )
  const before = (x: Candidate): boolean => (single(x) ? x[0] < f.day : x[1] < f.day)
  const after = (x: Candidate): boolean => x[0] > f.day
  const pick = ((): Candidate | undefined => {
    if (turn === 0) return pool.find((x) => civil(x[0]).year === civil(f.day).year) ?? nearest()
    if (turn !== undefined && turn < 0) return pool.filter(before).at(turn)
    if (turn !== undefined) return pool.filter(after)[turn - 1]
    if (weekday !== undefined || mood.lone) return nearest()
    return mood.future ? pool.find((x) => x[1] >= f.day) : pool.findLast((x) => x[0] <= f.day)
  })()
  if (pick === undefined) return undefined
  const result = span(pick[0], pick[1], single(pick) ? 'day' : 'month', 'resolved')
  if (turn !== undefined || weekday !== undefined) return result
  const rival = pick[0] <= f.day ? pool.find(after) : pool.findLast(before)
  return rival === undefined || single(rival) !== single(pick)
    ? result
    : { ...result, others: [other(rival[0], rival[1], 'the year is not given')] }
}

export function resolveDate(
  d: DateCore,
  f: Frame | undefined,
  mood: Mood,
  weekday: Weekday | undefined,
): Outcome {
  let { year } = d
  let { month } = d
  let how: 'stated' | 'resolved' = 'stated'
  const here = f === undefined ? undefined : d.cal === 'h' ? hijriOf(f.day) : civil(f.day)
  if (d.yearShift !== undefined || d.monthShift !== undefined) {
    if (here === undefined) return noAnchor
    how = 'resolved'
    if (d.monthShift !== undefined) {
      const at = here.year * 12 + here.month - 1 + d.monthShift
      year = Math.floor(at / 12)
      month = (at % 12) + 1
    } else year = here.year + d.yearShift!
  }
  if (year !== undefined) {
    const found = whole(d.cal, year, month, d.day)
    if (found === undefined) return { open: 'date.no-such-day: the month has no such day' }
    if (d.day !== undefined) {
      const result = span(found[0], found[1], 'day', how)
      return weekday !== undefined && weekdayOf(found[0]) !== weekday.day
        ? { ...result, note: 'date.weekday: the weekday named is not that of the date' }
        : result
    }
    const [first, last, precision] = edged(found, month === undefined ? 'year' : 'month', d.edge)
    return span(first, last, precision, how)
  }
  if (f === undefined || here === undefined)
    return { open: 'date.no-year: the year is not given, and there is no day of publication to tell it' }
  const list: Candidate[] = []
  if (month !== undefined) {
    for (let y = here.year - 9; y <= here.year + 9; y++) {
      const found = whole(d.cal, y, month, d.day)
      if (found !== undefined) list.push(found)
    }
  } else {
    // A bare day of the month, or a weekday with one: months around the anchor.
    for (let m = -14; m <= 14; m++) {
      const at = here.year * 12 + here.month - 1 + m
      const found = whole(d.cal, Math.floor(at / 12), (at % 12) + 1, d.day)
      if (found !== undefined) list.push(found)
    }
  }
  const chosen =
    choose(list, f, mood, d.turn, weekday) ??
    (weekday === undefined ? undefined : mismatch(choose(list, f, mood, d.turn, undefined)))
  if (chosen === undefined) return { open: 'date.no-such-day: no year near publication has such a day' }
  if (d.day !== undefined) return chosen
  const [first, last, precision] = edged([chosen.first, chosen.last], 'month', d.edge)
  return { ...chosen, first, last, precision }
}
const mismatch = (s: Span | undefined): Span | undefined =>
  s === undefined
    ? undefined
    : { ...s, note: 'date.weekday: in no year near publication does the date fall on the weekday named' }

/** The most recent such weekday up to publication; «الماضي» strictly before, «المقبل» strictly after. */
export function resolveWeekday(w: Weekday, f: Frame, mood: Mood): Span {
  const since = (((weekdayOf(f.day) - w.day) % 7) + 7) % 7
  const recent = f.day - since
  if (w.turn !== undefined && w.turn !== 0) {
    const day = w.turn < 0 ? (since === 0 ? recent - 7 : recent) + 7 * (w.turn + 1) : recent + 7 * w.turn
    return span(day, day, 'day', 'resolved')
  }
  const coming = since === 0 ? recent : recent + 7
  const [day, rival] = mood.future ? [coming, recent] : [recent, coming]
  const result = span(day, day, 'day', 'resolved')
  return day === rival || w.turn === 0
    ? result
    : { ...result, others: [other(rival, rival, 'the weekday alone does not say which week')] }
}
