import { addMonths, civil, dayNumber, easter, mondayOf, weekdayOf } from './calendar.ts'
import { hijriDay, hijriOf } from './hijri.ts'
import type { Core } from './model.ts'
import { type Candidate, choose, resolveDate } from './resolve-date.ts'
import { type Frame, isOpen, type Mood, noAnchor, type Outcome, other, span } from './span.ts'

export function resolveNth(core: Extract<Core, { kind: 'nth' }>, f: Frame | undefined, mood: Mood): Outcome {
  const within = resolveDate(core.of, f, mood, undefined)
  if (isOpen(within)) return within
  const { first, last, how } = within
  const day = (at: number): Outcome =>
    at < first || at > last
      ? { open: 'date.no-such-day: the month has no such day' }
      : span(at, at, 'day', how)
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

export function resolveFeast(
  core: Extract<Core, { kind: 'feast' }>,
  f: Frame | undefined,
  mood: Mood,
): Outcome {
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

export function resolveBlock(
  core: Extract<Core, { kind: 'block' }>,
  f: Frame | undefined,
  mood: Mood,
): Outcome {
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
