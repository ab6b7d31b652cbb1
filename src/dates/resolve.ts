import {
  addMonths,
  civil,
  dayNumber,
  easter,
  isDay,
  isoDay,
  lastOfMonth,
  mondayOf,
  weekdayOf,
} from './calendar.ts'
import type { Phrase } from './compose.ts'
import { hijriDay, hijriOf, lastOfHijriMonth } from './hijri.ts'
import type { Core, DateAlternative, DateCore, DatePrecision, Edge, Weekday } from './model.ts'

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
const noAnchor: Outcome = {
  open: 'date.no-anchor: the phrase counts from a day of publication, and none is known',
}
const span = (first: number, last: number, precision: DatePrecision, how: 'stated' | 'resolved'): Span => ({
  first,
  last,
  precision,
  how,
})
const other = (first: number, last: number, why: string): DateAlternative => ({
  first: isoDay(first),
  last: isoDay(last),
  why,
})

/** First and last day of a year, month or day of either calendar; undefined where there is no such day. */
function whole(cal: 'g' | 'h', year: number, month?: number, day?: number): [number, number] | undefined {
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
function edged(
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

type Candidate = readonly [first: number, last: number]

/** Which year's (or month's) day is meant where the text gives none. */
function choose(
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
  const before = pool.filter((x) => (single(x) ? x[0] < f.day : x[1] < f.day))
  const after = pool.filter((x) => x[0] > f.day)
  const upTo = pool.filter((x) => x[0] <= f.day)
  const fromNow = pool.filter((x) => x[1] >= f.day)
  const pick = ((): Candidate | undefined => {
    if (turn === 0) return pool.find((x) => civil(x[0]).year === civil(f.day).year) ?? nearest()
    if (turn !== undefined && turn < 0) return before.at(turn)
    if (turn !== undefined) return after[turn - 1]
    if (weekday !== undefined || mood.lone) return nearest()
    return mood.future ? fromNow[0] : upTo.at(-1)
  })()
  if (pick === undefined) return undefined
  const result = span(pick[0], pick[1], single(pick) ? 'day' : 'month', 'resolved')
  if (turn !== undefined || weekday !== undefined) return result
  const rival = pick[0] <= f.day ? after[0] : before.at(-1)
  return rival === undefined || single(rival) !== single(pick)
    ? result
    : { ...result, others: [other(rival[0], rival[1], 'the year is not given')] }
}

function resolveDate(d: DateCore, f: Frame | undefined, mood: Mood, weekday: Weekday | undefined): Outcome {
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
function resolveWeekday(w: Weekday, f: Frame, mood: Mood): Span {
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

function resolveShift(
  core: Extract<Core, { kind: 'shift' }>,
  f: Frame,
  weekday: Weekday | undefined,
): Outcome {
  const at = civil(f.day)
  switch (core.unit) {
    case 'day': {
      const day = f.day + core.n
      if (weekday === undefined || weekdayOf(day) === weekday.day) return span(day, day, 'day', 'resolved')
      // «أمس الثلاثاء» on a page dated a day late: the weekday is the firmer word, but only one day away.
      const near = [-1, 1].map((s) => day + s).filter((x) => weekdayOf(x) === weekday.day)
      const note = 'date.weekday: the weekday named is not that of the day counted from publication'
      if (near.length === 1)
        return {
          ...span(near[0]!, near[0]!, 'day', 'resolved'),
          note,
          others: [other(day, day, 'counted from publication')],
        }
      const recent = resolveWeekday(weekday, f, { lone: false, future: core.n > 0 }).first
      return {
        open: note,
        others: [
          other(day, day, 'counted from publication'),
          other(recent, recent, 'the nearest such weekday'),
        ],
      }
    }
    case 'week': {
      const monday = mondayOf(f.day) + 7 * core.n
      if (weekday !== undefined) {
        const day = monday + ((weekday.day + 6) % 7)
        return span(day, day, 'day', 'resolved')
      }
      return span(...edged([monday, monday + 6], 'week', core.edge), 'resolved')
    }
    case 'month': {
      const first = dayNumber(at.year, at.month + core.n, 1)
      return span(...edged([first, addMonths(first, 1) - 1], 'month', core.edge), 'resolved')
    }
    case 'year':
      return span(...edged(whole('g', at.year + core.n)!, 'year', core.edge), 'resolved')
    default: {
      if (f.minute === undefined || core.unit === 'decade')
        return { open: 'date.hour: the hour of publication is not known' }
      const size = core.unit === 'hour' ? 60 : 1
      return minutes(f.minute + core.n * size, f.minute + core.n * size, 'resolved')
    }
  }
}

/** A span in minutes; told apart from days by its precision. */
const minutes = (first: number, last: number, how: 'stated' | 'resolved'): Span =>
  span(first, last, 'hour', how)

function resolveAgo(core: Extract<Core, { kind: 'ago' }>, f: Frame): Outcome {
  const { unit, side } = core
  const n = core.n * side
  if (core.n === 0) return vagueStretch(unit, f, side, true)
  if (unit === 'day' || unit === 'week') {
    const day = f.day + Math.round(n * (unit === 'week' ? 7 : 1))
    return span(day, day, unit === 'week' || core.vague ? 'week' : 'day', 'resolved')
  }
  if (core.since && unit === 'month') {
    const day = addMonths(f.day, Math.round(n))
    return span(day, day, 'month', 'resolved')
  }
  if (unit === 'month' || (unit === 'year' && !Number.isInteger(n))) {
    const at = civil(addMonths(f.day, Math.round(n * (unit === 'year' ? 12 : 1))))
    return span(...whole('g', at.year, at.month)!, 'month', 'resolved')
  }
  if (unit === 'year' || unit === 'decade') {
    const { year } = civil(f.day)
    return unit === 'year'
      ? span(...whole('g', year + n)!, 'year', 'resolved')
      : span(dayNumber(year + n * 10 - 2, 1, 1), dayNumber(year + n * 10 + 2, 12, 31), 'unknown', 'resolved')
  }
  const size = unit === 'hour' ? 60 : unit === 'minute' ? 1 : 1 / 60
  if (f.minute !== undefined) {
    const at = Math.round(f.minute + n * size)
    return minutes(at, at, 'resolved')
  }
  const far = Math.ceil(Math.abs(n * size) / 1440)
  return {
    ...span(side < 0 ? f.day - far : f.day, side < 0 ? f.day : f.day + far, 'day', 'resolved'),
    note: 'date.hour: the hour of publication is not known',
  }
}

/** «الأيام الماضية», «قبل أشهر»: no figure, so a wide stretch and a coarser precision. */
function vagueStretch(unit: string, f: Frame, side: -1 | 1, apart: boolean): Outcome {
  const reach = { hour: 1, minute: 1, second: 1, day: 7, week: 28, month: 183 }[unit]
  if (reach === undefined) return { open: 'date.vague: years without a figure' }
  const precision: DatePrecision =
    unit === 'day' ? 'week' : unit === 'week' ? 'month' : unit === 'month' ? 'year' : 'day'
  const gap = apart && unit === 'day' ? 1 : 0
  const result =
    side < 0
      ? span(f.day - reach, f.day - gap, precision, 'resolved')
      : span(f.day + gap, f.day + reach, precision, 'resolved')
  return { ...result, note: 'date.vague: the text gives no figure' }
}

function resolveStretch(core: Extract<Core, { kind: 'stretch' }>, f: Frame): Outcome {
  const { unit, n, side } = core
  if (n === 0) return vagueStretch(unit, f, side, false)
  let far: number
  if (unit === 'day') far = f.day + side * n
  else if (unit === 'week') far = f.day + side * n * 7
  else if (unit === 'month' || unit === 'year')
    far = addMonths(f.day, Math.round(side * n * (unit === 'year' ? 12 : 1)))
  else if (unit === 'decade') far = addMonths(f.day, side * n * 120)
  else {
    const size = unit === 'hour' ? 60 : 1
    far =
      f.minute === undefined
        ? f.day + side * Math.ceil((n * size) / 1440)
        : Math.floor((f.minute + side * n * size) / 1440)
  }
  const precision: DatePrecision =
    unit === 'month'
      ? 'month'
      : unit === 'year' || unit === 'decade'
        ? 'year'
        : unit === 'week'
          ? 'week'
          : 'day'
  if (side < 0) return span(far, f.day, precision, 'resolved')
  // «الأيام الثلاثة القادمة» begin tomorrow; «خلال أسبوعين» runs from today.
  const whole = unit !== 'hour' && unit !== 'minute' && unit !== 'second'
  return core.today || !whole
    ? span(f.day, whole ? far - 1 : far, precision, 'resolved')
    : span(f.day + 1, far, precision, 'resolved')
}

function resolveNth(core: Extract<Core, { kind: 'nth' }>, f: Frame | undefined, mood: Mood): Outcome {
  const within = resolveDate(core.of, f, mood, undefined)
  if (isOpen(within)) return within
  const { first, last, how } = within
  const day = (at: number): Outcome =>
    at < first || at > last
      ? { open: 'date.no-such-day: the month has no such day' }
      : { ...span(at, at, 'day', how), ...(within.others === undefined ? {} : {}) }
  if (core.what === 'day') return day(core.n < 0 ? last : first + core.n - 1)
  if (core.what === 'week' && core.of.month === undefined && core.of.monthShift === undefined) {
    // Weeks of a year are ISO 8601's: the first holds 4 January, the last 28 December.
    const monday = core.n < 0 ? mondayOf(last - 3) + 7 * (core.n + 1) : mondayOf(first + 3) + 7 * (core.n - 1)
    return span(monday, monday + 6, 'week', how)
  }
  if (core.what === 'week') {
    // The first week is the first that begins (Monday) inside; the last ends inside (duckling counts so too).
    const monday = core.n < 0 ? mondayOf(last + 1) - 7 : mondayOf(first + 6) + 7 * (core.n - 1)
    return span(monday, monday + 6, 'week', how)
  }
  const ahead = (((core.what - weekdayOf(first)) % 7) + 7) % 7
  const back = (((weekdayOf(last) - core.what) % 7) + 7) % 7
  return day(core.n < 0 ? last - back : first + ahead + 7 * (core.n - 1))
}

/** Years around the anchor in which a thing of every year falls; the list `choose` wants. */
function yearly(f: Frame, at: (year: number) => Candidate | undefined, year: number): Candidate[] {
  const list: Candidate[] = []
  for (let y = year - 4; y <= year + 4; y++) {
    const found = at(y)
    if (found !== undefined) list.push(found)
  }
  return list.filter((x) => Math.abs(x[0] - f.day) < 1600)
}

function resolveFeast(core: Extract<Core, { kind: 'feast' }>, f: Frame | undefined, mood: Mood): Outcome {
  const m = /^([gh])(\d\d)-(\d\d)$/.exec(core.feast)
  const year =
    core.year ??
    (core.yearShift === undefined || f === undefined ? undefined : civil(f.day).year + core.yearShift)
  const how = core.year === undefined ? 'resolved' : 'stated'
  const hijri = m?.[1] === 'h'
  const inYear = (y: number): Candidate | undefined => {
    const at =
      m === null
        ? easter(y)
        : hijri
          ? hijriDay(y, Number(m[2]), Number(m[3]))
          : dayNumber(y, Number(m[2]), Number(m[3]))
    return at === undefined ? undefined : [at, at]
  }
  if (year !== undefined) {
    // A feast of the Hijri year within a civil year: the one that begins inside it.
    const guesses =
      hijri && year > 1600
        ? [0, -1, 1].map((s) => inYear(Math.round((year - 622) * 1.0307) + s))
        : [inYear(year)]
    const found = guesses.find((x) => x !== undefined && (!hijri || year < 1600 || civil(x[0]).year === year))
    return found === undefined
      ? { open: 'date.no-such-day: no such feast in that year' }
      : span(found[0], found[1], 'day', how)
  }
  if (f === undefined) return noAnchor
  const list = yearly(f, inYear, hijri ? hijriOf(f.day).year : civil(f.day).year)
  return choose(list, f, mood, core.turn, undefined) ?? noAnchor
}

function resolveBlock(core: Extract<Core, { kind: 'block' }>, f: Frame | undefined, mood: Mood): Outcome {
  const year =
    core.year ??
    (core.yearShift === undefined || f === undefined ? undefined : civil(f.day).year + core.yearShift)
  const inYear = (y: number): Candidate => {
    const first = dayNumber(core.month === 12 ? y - 1 : y, core.month, 1)
    return [first, addMonths(first, core.months) - 1]
  }
  if (year === undefined) {
    if (f === undefined) return noAnchor
    return choose(yearly(f, inYear, civil(f.day).year), f, mood, core.turn ?? 0, undefined) ?? noAnchor
  }
  const [first, last] = inYear(year)
  const result = span(
    first,
    last,
    core.months > 3 ? 'year' : 'month',
    core.year === undefined ? 'resolved' : 'stated',
  )
  if (core.month !== 12) return result
  const next = inYear(year + 1)
  return {
    ...result,
    note: 'date.winter: a winter has two years',
    others: [other(next[0], next[1], 'the winter that begins in that year')],
  }
}

function resolveCore(core: Core, f: Frame | undefined, mood: Mood, weekday: Weekday | undefined): Outcome {
  switch (core.kind) {
    case 'date':
      return resolveDate(core, f, mood, weekday)
    case 'nth':
      return resolveNth(core, f, mood)
    case 'feast':
      return resolveFeast(core, f, mood)
    case 'block':
      return resolveBlock(core, f, mood)
    case 'years':
      return span(dayNumber(core.first, 1, 1), dayNumber(core.last, 12, 31), 'year', 'stated')
    case 'duration':
      return { open: 'date.duration: a length of time, no date' }
    case 'recurring':
      return { open: 'date.recurring: comes again and again' }
    default:
  }
  if (f === undefined) return noAnchor
  switch (core.kind) {
    case 'shift':
      return resolveShift(core, f, weekday)
    case 'ago': {
      const counted = resolveAgo(core, f)
      if (!core.story || isOpen(counted)) return counted
      return { open: 'date.story: counts from an event the text tells, not from publication' }
    }
    case 'stretch':
      return resolveStretch(core, f)
    case 'now':
      return f.minute === undefined
        ? span(f.day, f.day, 'day', 'resolved')
        : minutes(f.minute, f.minute, 'resolved')
    case 'night':
      return span(f.day + core.n, f.day, 'day', 'resolved')
    case 'eve': {
      const w = { day: core.weekday, ...(core.turn === undefined ? {} : { turn: core.turn }) }
      const day = resolveWeekday(w, { ...f, day: f.day + 1 }, mood).first
      const night = span(day - 1, day, 'day', 'resolved')
      return core.sure
        ? night
        : {
            ...night,
            note: 'date.eve: the night before that day, or the night that follows it',
            others: [other(day, day + 1, 'the night after that day')],
          }
    }
  }
}

/** Resolves one phrase. Without an anchor only what the text gives whole has a value. */
export function resolvePhrase(p: Phrase, f: Frame | undefined, mood: Mood): Outcome {
  let base: Outcome
  if (p.core !== undefined) base = resolveCore(p.core, f, mood, p.weekday)
  else if (p.weekday !== undefined) base = f === undefined ? noAnchor : resolveWeekday(p.weekday, f, mood)
  else if (f !== undefined && mood.lone) base = span(f.day, f.day, 'day', 'resolved')
  else return { open: 'date.no-day: a time of day without its day' }
  if (p.clock === undefined || isOpen(base) || base.precision === 'hour' || base.first !== base.last)
    return base
  const { clock } = p
  const shift = clock.offset !== undefined && f?.offset !== undefined ? f.offset - clock.offset : 0
  const at = base.first * 1440 + clock.minutes + shift
  return { ...base, first: at, last: clock.fine ? at : at + 59, precision: 'hour' }
}
