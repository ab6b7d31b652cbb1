import type { Context } from './context.ts'
import type { DateClass } from './lexicon.ts'
import type { Clock, Core, DateKind, PartOfDay, Piece, Weekday } from './model.ts'
import { rulesAt } from './rules/all.ts'
import type { DateRule } from './rules/rule.ts'

/** One date phrase before it is resolved: pieces that stand together and agree. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly pro: string
  readonly rules: readonly string[]
  readonly core?: Core | undefined
  readonly weekday?: Weekday | undefined
  readonly clock?: Clock | undefined
  readonly part?: PartOfDay | undefined
  readonly weak?: boolean
}

/** A phrase, or a span from one to another, with the link before it. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly pro: string
  readonly rules: readonly string[]
  readonly kind: DateKind
  readonly a: Phrase
  readonly b?: Phrase
  /** «قبل 2011» ends the day before, «بعد 2011» begins the day after. */
  readonly exclusive?: boolean
}

/** The longest reading of one piece at word `i`; of equals the earlier rule's. */
export function readPiece(c: Context, i: number): Piece | undefined {
  return remembered(c, i, c.pieces, pieceAt)
}

/** What `read` finds at word `i`, found once; null where it found nothing. */
function remembered<T>(
  c: Context,
  i: number,
  memo: (T | null | undefined)[],
  read: (c: Context, i: number) => T | undefined,
): T | undefined {
  // At most words nothing begins; they are not worth remembering.
  if (c.word(i).kind !== 'number' && c.hits(i).length === 0 && c.word(i + 1).kind !== 'number')
    return undefined
  const known = memo[i]
  if (known !== undefined) return known ?? undefined
  const found = read(c, i)
  if (i < memo.length) memo[i] = found ?? null
  return found
}

function pieceAt(c: Context, i: number): Piece | undefined {
  const word = c.word(i)
  if (word.kind === 'number') return longest(c, i, 'digits', undefined)
  if (word.kind !== 'word') return undefined
  let best =
    word.text.length <= 4 && c.word(i + 1).kind === 'number' ? longest(c, i, 'digits', undefined) : undefined
  const hits = c.hits(i)
  for (let k = 0; k < hits.length; k++) {
    const { cls } = hits[k]!.word
    let again = false
    for (let j = 0; j < k; j++) if (hits[j]!.word.cls === cls) again = true
    if (!again) best = longest(c, i, cls, best)
  }
  return best
}
function longest(
  c: Context,
  i: number,
  start: DateClass | 'digits',
  known: Piece | undefined,
): Piece | undefined {
  let best = known
  for (const rule of rulesAt.get(start) ?? none) {
    const piece = rule.read(c, i)
    if (piece === undefined) continue
    if (best === undefined || piece.to > best.to || (piece.to === best.to && best.weak && !piece.weak))
      best = piece
  }
  return best
}
const none: readonly DateRule[] = []

/** What stands between two pieces. */
interface Gap {
  readonly at: number
  comma: boolean
  dash: boolean
  bracket: boolean
  from: boolean
  within: boolean
  match: boolean
}

const matching = /^(?:و?الموافق|و?المصادف|و?الموافقه|الواقع|المصادفه|موافق|لل?موافق)$/
const filler = /^(?:يوم|نهار|بتاريخ|تاريخ|عند|حوالي|بحدود|ليوم|وعند|قرابه|نحو)$/

function gapAt(c: Context, i: number): Gap {
  const gap = { at: i, comma: false, dash: false, bracket: false, from: false, within: false, match: false }
  for (let k = 0; k < 4; k++) {
    const w = c.word(gap.at)
    if (w.kind === 'punct') {
      if (w.text === ',' || w.text === '،') gap.comma = true
      else if (w.text === '-' || w.text === '|' || w.text === ':') gap.dash = true
      else if (w.text === '(') gap.bracket = true
      else break
    } else if (w.kind === 'word') {
      if (w.text === 'من') gap.from = true
      else if (w.text === 'في') gap.within = true
      else if (matching.test(w.text)) gap.match = true
      else if (!filler.test(w.text)) break
      else if (
        w.text === 'يوم' &&
        (c.hit(gap.at + 1, 'weekday') ?? c.hit(gap.at + 1, 'relday')) !== undefined
      )
        break
    } else break
    gap.at++
  }
  return gap
}

const isDayCore = (core: Core): boolean =>
  (core.kind === 'date' && core.day !== undefined) ||
  (core.kind === 'shift' && core.unit === 'day') ||
  (core.kind === 'nth' && core.what !== 'week') ||
  core.kind === 'feast' ||
  (core.kind === 'night' && core.n === 0) ||
  (core.kind === 'ago' && core.unit === 'day')

/** Adds a piece to a phrase where the two agree; undefined where they are two dates. */
function join(p: Phrase, x: Piece, gap: Gap): Phrase | undefined {
  const plain = !gap.comma && !gap.dash && !gap.bracket && !gap.from && !gap.match
  const merged = (extra: Partial<Phrase>): Phrase => ({
    from: p.from,
    to: x.to,
    pro: p.pro,
    rules: [...p.rules, x.rule],
    core: extra.core ?? p.core,
    weekday: extra.weekday ?? p.weekday,
    clock: extra.clock ?? p.clock,
    part: extra.part ?? p.part,
    weak: false,
  })
  if (x.pro !== '' && x.pro !== 'ل' && x.pro !== 'ب') return undefined
  const hasDay = p.weekday !== undefined || (p.core !== undefined && isDayCore(p.core))
  if (x.clock !== undefined) {
    if (p.clock !== undefined || gap.from) return undefined
    if (!hasDay && (p.part === undefined || p.core !== undefined || !plain)) return undefined
    const part = x.part ?? p.part
    return merged({ clock: shiftByPart(x.clock, x.part === undefined ? p.part : undefined), part })
  }
  if (x.core === undefined && x.weekday === undefined && x.part !== undefined) {
    if (p.part !== undefined && p.clock === undefined) return undefined
    if (!plain || (!hasDay && p.clock === undefined)) return undefined
    return { ...merged({ part: x.part }), weak: p.weak ?? false }
  }
  if (x.weekday !== undefined) {
    if (p.weekday !== undefined) return undefined
    if (p.core === undefined)
      return gap.comma && p.clock === undefined ? undefined : merged({ weekday: x.weekday })
    if (p.core.kind === 'shift' && p.core.unit === 'day' && !gap.from && !gap.dash)
      return x.weekday.turn === undefined ? merged({ weekday: x.weekday }) : undefined
    if (p.core.kind === 'shift' && p.core.unit === 'week' && p.core.edge === undefined && !gap.dash)
      return merged({ weekday: x.weekday })
    if (
      p.core.kind === 'date' &&
      p.core.day !== undefined &&
      (plain || gap.bracket) &&
      x.weekday.turn === undefined
    )
      return merged({ weekday: x.weekday })
    return undefined
  }
  const { core } = x
  if (core === undefined) return undefined
  if (p.core === undefined) {
    if (p.weekday !== undefined) {
      if (core.kind === 'date' && core.day !== undefined) {
        if (
          x.weak &&
          x.rule !== 'numeric.day-month' &&
          (!plain || p.weekday.turn !== undefined || (gap.within && gap.at - p.to > 1))
        )
          return undefined
        return gap.from ? undefined : merged({ core })
      }
      if (
        core.kind === 'shift' &&
        core.unit === 'week' &&
        core.edge === undefined &&
        p.weekday.turn === undefined &&
        !gap.comma &&
        !gap.dash
      )
        return merged({ core })
      return undefined
    }
    if (x.weak && x.rule === 'nth.bare-day') return undefined
    return isDayCore(core) && !(gap.comma && p.clock === undefined) && (p.clock !== undefined || !gap.from)
      ? merged({ core })
      : undefined
  }
  if (core.kind !== 'date' || core.day === undefined || gap.from || (x.weak && x.rule === 'nth.bare-day'))
    return undefined
  // «ليلة الجمعة 28 من تشرين الأول»: the date says which night.
  if (p.core.kind === 'eve' && plain) return merged({ core, weekday: { day: p.core.weekday } })
  // «اليوم 15 آذار»: the date says which day; «15 رجب 1435 الموافق 14 أيار 2014»: one day in two calendars.
  if (p.core.kind === 'shift' && p.core.unit === 'day') return gap.within ? undefined : merged({ core })
  if (
    p.core.kind === 'date' &&
    p.core.day !== undefined &&
    p.core.cal !== core.cal &&
    core.month !== undefined &&
    !gap.within
  )
    return merged({ core: core.cal === 'g' ? core : p.core })
  return undefined
}

/** «بعد الظهر الساعة 7»: a part that came first puts the hour into the day. */
function shiftByPart(clock: Clock, part: PartOfDay | undefined): Clock {
  if (part === undefined || clock.sure || clock.minutes >= 720) return clock
  const late =
    part === 'afternoon' ||
    part === 'evening' ||
    (part === 'noon' && clock.minutes < 600) ||
    (part === 'night' && clock.minutes >= 360)
  return { ...clock, sure: true, minutes: late ? clock.minutes + 720 : clock.minutes }
}

const phraseOf = (x: Piece): Phrase => ({
  from: x.from,
  to: x.to,
  pro: x.pro,
  rules: [x.rule],
  core: x.core,
  weekday: x.weekday,
  clock: x.clock,
  part: x.part,
  weak: x.weak ?? false,
})

/** The longest run of pieces from word `i` that agree. */
export function readPhrase(c: Context, i: number): Phrase | undefined {
  return remembered(c, i, c.phrases, phraseAt)
}

function phraseAt(c: Context, i: number): Phrase | undefined {
  // «يوم 15 آذار», «يوم الـ 27».
  const lead = c.hits(i).find((h) => h.word.form === 'يوم' && h.word.cls === 'unit' && !h.article)
  let first = readPiece(c, i)
  if (lead !== undefined && (first === undefined || first.core?.kind === 'duration')) {
    const day = readPiece(c, lead.to)
    if (day?.core?.kind !== 'date' || day.core.day === undefined || day.pro !== '') return undefined
    first = { ...day, from: i, pro: lead.pro, weak: false }
  }
  if (first === undefined) return undefined
  let phrase = phraseOf(first)
  for (let k = 0; k < 5; k++) {
    const gap = gapAt(c, phrase.to)
    let next = readPiece(c, gap.at)
    if (next === undefined) break
    let joined = join(phrase, next, gap)
    if (joined === undefined && next.weekday !== undefined) break
    if (joined === undefined) break
    if (gap.bracket) {
      if (!c.punct(joined.to, ')')) break
      joined = { ...joined, to: joined.to + 1 }
    }
    phrase = joined
    next = undefined
  }
  return phrase
}

/** Whether a phrase says a day or a stretch by itself. */
export const standsAlone = (p: Phrase): boolean =>
  !p.weak && (p.core !== undefined || p.weekday !== undefined || p.clock !== undefined)
