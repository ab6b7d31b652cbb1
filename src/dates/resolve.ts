import { dayNumber } from './calendar.ts'
import type { Phrase } from './compose.ts'
import type { Core, Weekday } from './model.ts'
import { resolveDate, resolveWeekday } from './resolve-date.ts'
import { minutes, resolveAgo, resolveShift, resolveStretch } from './resolve-relative.ts'
import { resolveBlock, resolveFeast, resolveNth } from './resolve-yearly.ts'
import { type Frame, isOpen, type Mood, noAnchor, type Outcome, other, span } from './span.ts'

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
