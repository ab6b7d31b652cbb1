import { addMonths, civil, dayNumber, mondayOf, weekdayOf } from './calendar.ts'
import type { Core, DatePrecision, Weekday } from './model.ts'
import { resolveWeekday } from './resolve-date.ts'
import { edged, type Frame, type Outcome, other, type Span, span, whole } from './span.ts'

export function resolveShift(
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
export const minutes = (first: number, last: number, how: 'stated' | 'resolved'): Span =>
  span(first, last, 'hour', how)

export function resolveAgo(core: Extract<Core, { kind: 'ago' }>, f: Frame): Outcome {
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

export function resolveStretch(core: Extract<Core, { kind: 'stretch' }>, f: Frame): Outcome {
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
