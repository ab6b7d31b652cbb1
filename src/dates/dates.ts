import { readText, type Text } from '../text/text.ts'
import { readAnchor } from './anchor.ts'
import { isoDay, isoMinute } from './calendar.ts'
import type { Found } from './compose.ts'
import { Context } from './context.ts'
import { type Dateline, stampAmong, stampReach } from './dateline.ts'
import { readFound } from './found.ts'
import { compileDateWords } from './lexicon.ts'
import type { Anchor, CountLike, DateMention, DatePrecision } from './model.ts'
import { resolvePhrase } from './resolve.ts'
import { type Frame, isOpen, type Mood, type Outcome, type Span } from './span.ts'
import { startAt } from './starts.ts'
import { dateWords } from './words.data.ts'

export type { Dateline } from './dateline.ts'
export type * from './model.ts'

const lexicon = compileDateWords(dateWords)

/**
 * Every date phrase of a text, left to right, without overlap. Pure: no clock; without an anchor (or a dateline given as
 * one) relative phrases stay `open`. `numbers` are the numbers room's mentions of the same text.
 */
export const findDates = (text: Text, numbers: readonly CountLike[], anchor: Anchor): DateMention[] =>
  datesUpTo(text, numbers, anchor, Number.POSITIVE_INFINITY)

/** Those that begin in the words up to an offset. */
function datesUpTo(text: Text, numbers: readonly CountLike[], anchor: Anchor, last: number): DateMention[] {
  const c = new Context(text, numbers, lexicon)
  const frame = readAnchor(anchor) ?? writtenAnchor(anchor)
  const mentions: DateMention[] = []
  for (let i = 0; i < c.words.length && c.words[i]!.start <= last; i++) {
    const go = startAt(c, i)
    if (go < 0) {
      // A name that holds a date word («روسيا اليوم») is passed over whole.
      i -= go + 1
      continue
    }
    if (go === 0) continue
    const found = readFound(c, i)
    if (found === undefined) continue
    if (!isName(c, found)) mentions.push(mention(c, found, frame))
    i = found.to - 1
  }
  return mentions
}

/** A day of publication that is not ISO but a date in words («25 ديسمبر 2025»), whole and alone. */
function writtenAnchor({ published }: Anchor): Frame | undefined {
  if (published === undefined || published.length > 80) return undefined
  const stated = findDates(readText(published), [], {}).filter(
    (m) => m.how === 'stated' && m.kind === 'point',
  )
  const [only] = stated
  if (only === undefined || stated.length > 1 || (only.precision !== 'day' && only.precision !== 'hour'))
    return undefined
  return readAnchor({ published: only.first })
}

/** «ثورة 14 تموز», «شارع 29 أيار»: a day and month without a year, after a noun that takes them as its name. */
function isName(c: Context, f: Found): boolean {
  const { core } = f.a
  if (f.kind !== 'point' || f.pro !== '' || f.a.weekday !== undefined || f.b !== undefined) return false
  if (
    core?.kind !== 'date' ||
    core.year !== undefined ||
    core.yearShift !== undefined ||
    core.month === undefined ||
    core.turn !== undefined
  )
    return false
  const before = c.hit(f.from - 1, 'namer')
  return before !== undefined
}

/** What stands around a phrase, looked for only where a reading asks: most dates say their year. */
class Surroundings implements Mood {
  readonly #c: Context
  readonly #f: Found
  constructor(c: Context, f: Found) {
    this.#c = c
    this.#f = f
  }
  get lone(): boolean {
    return this.#c.lone(this.#f.from, this.#f.to)
  }
  get future(): boolean {
    return this.#c.future(this.#f.from)
  }
}

function mention(c: Context, f: Found, frame: Frame | undefined): DateMention {
  const mood = new Surroundings(c, f)
  const firstWord = c.words[f.from]!
  const outcome = f.b === undefined ? resolvePhrase(f.a, frame, mood) : resolveSpan(f, frame, mood)
  const open = isOpen(outcome)
  const m: { -readonly [K in keyof DateMention]: DateMention[K] } = {
    from: f.from,
    to: f.to,
    pro: f.pro,
    start: firstWord.start + (firstWord.text.startsWith(f.pro) ? f.pro.length : 0),
    end: c.words[f.to - 1]!.end,
    kind: f.kind,
    rule: f.rules.length === 1 ? f.rules[0]! : [...new Set(f.rules)].join('+'),
    first: '',
    last: null,
    precision: open ? 'unknown' : outcome.precision,
    how: open ? 'open' : outcome.how,
  }
  if (f.a.part !== undefined) m.part = f.a.part
  if (f.a.clock !== undefined) m.clock = isoMinute(f.a.clock.minutes).slice(11)
  const note = open ? outcome.open : outcome.note
  if (note !== undefined) m.note = note
  if (outcome.others !== undefined) m.alternatives = outcome.others
  if (open) return m
  const iso = outcome.precision === 'hour' ? isoMinute : isoDay
  if (f.kind === 'since') m.first = iso(f.exclusive ? outcome.last + 1 : outcome.first)
  else if (f.kind === 'until') m.last = iso(f.exclusive ? outcome.first - 1 : outcome.last)
  else {
    m.first = iso(outcome.first)
    m.last = outcome.last === outcome.first ? m.first : iso(outcome.last)
  }
  return m
}

/** Both ends; a start without a year is the last such day before the end. */
function resolveSpan(f: Found, frame: Frame | undefined, mood: Mood): Outcome {
  const b = resolvePhrase(f.b!, frame, mood)
  if (isOpen(b)) return b
  const bDay = b.precision === 'hour' ? Math.floor(b.last / 1440) : b.last
  const yearless =
    f.a.core?.kind === 'date' &&
    f.a.core.year === undefined &&
    f.a.core.monthShift === undefined &&
    f.a.core.yearShift === undefined &&
    f.a.core.turn === undefined
  const near: Frame | undefined =
    f.a.core === undefined && f.a.weekday !== undefined ? { day: bDay } : yearless ? { day: bDay } : frame
  const a = resolvePhrase(
    f.a,
    near,
    yearless || f.a.weekday !== undefined ? { lone: false, future: false } : mood,
  )
  if (isOpen(a)) return a
  const how = a.how === 'stated' && b.how === 'stated' ? 'stated' : 'resolved'
  const toMinutes = (s: Span): Span =>
    s.precision === 'hour' ? s : { ...s, first: s.first * 1440, last: s.last * 1440 + 1439 }
  const [x, y] = a.precision === 'hour' || b.precision === 'hour' ? [toMinutes(a), toMinutes(b)] : [a, b]
  if (x.first > y.last) return { open: 'date.order: the span ends before it begins' }
  const precision =
    a.precision === 'hour' || b.precision === 'hour' ? 'hour' : coarser(a.precision, b.precision)
  return { first: x.first, last: y.last, precision, how }
}
const order: readonly DatePrecision[] = ['hour', 'day', 'week', 'month', 'year', 'unknown']
const coarser = (a: DatePrecision, b: DatePrecision): DatePrecision =>
  order.indexOf(a) > order.indexOf(b) ? a : b

/** The dateline or page stamp near a report's head; see {@link stampAmong}. */
export function findDateline(text: Text): Dateline | undefined {
  return stampAmong(text, datesUpTo(text, [], {}, stampReach))
}

/** A date of the public `isnad/arabic` entry: `from`/`to` ISO, half-open; null where open. */
export interface PublicDate {
  readonly start: number
  readonly end: number
  readonly from: string | null
  /** First day (or minute) after it. */
  readonly to: string | null
  readonly precision: DatePrecision
  readonly how: 'stated' | 'resolved' | 'open'
}

const dayOf = (iso: string): number =>
  Math.round(
    Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86400000,
  )
function after(iso: string): string {
  if (iso.length === 10) return isoDay(dayOf(iso) + 1)
  return isoMinute(dayOf(iso) * 1440 + Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)) + 1)
}

/**
 * The dates of a text; lengths of time and repeated days are left out.
 * @param published ISO date or date-time of publication; without it relative phrases stay open (`from` and `to` null)
 */
export function dates(
  received: string,
  published?: string,
  numbers: (text: Text) => readonly CountLike[] = () => [],
): PublicDate[] {
  const text = readText(received)
  return findDates(text, numbers(text), published === undefined ? {} : { published })
    .filter((m) => m.kind !== 'duration' && m.kind !== 'recurring')
    .map((m) => ({
      start: m.start,
      end: m.end,
      from: m.first === '' ? null : m.first,
      to: m.last === null ? null : after(m.last),
      precision: m.precision,
      how: m.how,
    }))
}
