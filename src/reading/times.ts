import type { DateMention } from '../dates/dates.ts'
import type { Sentence, Text } from '../text/text.ts'
import type { ClaimTime } from './claim.ts'
import type { Frame, SentenceReading } from './frame.ts'
import type { TimeRule } from './rules/ids.ts'
import type { ActGroup } from './settle.ts'

const silent: ClaimTime = { start: null, end: null, precision: 'unknown', how: 'silent' }

/** Days told earlier in the report, for acts whose own sentence names none. */
export interface TimeContext {
  /** Day of the report's lead, where its words give one. */
  lead: DateMention | undefined
  /** Day of the paragraph's first sentence. */
  paragraph: DateMention | undefined
  readonly published: string | undefined
  readonly received: string
  /** Days on which an agreement was signed: they date it, and nothing else. */
  readonly signed: ReadonlySet<DateMention>
}

export interface TimeReading {
  readonly time: ClaimTime
  readonly rule: TimeRule
  /** Rules of the dates room that read the words, joined by "+". */
  readonly date?: string
}

/**
 * When an act happened: its own clause, else its sentence, else the paragraph's first sentence, else the lead's day, else
 * the day of publication, marked as inferred. Background («وكان قد», «في وقت سابق») never inherits.
 */
export function readTime(
  group: ActGroup,
  reading: SentenceReading,
  sentence: Sentence,
  dates: readonly DateMention[],
  context: TimeContext,
): TimeReading {
  const frames = [group.primary, ...group.members, ...group.tolls]
  const usable = (d: DateMention | undefined): d is DateMention =>
    d !== undefined &&
    d.kind !== 'duration' &&
    d.kind !== 'recurring' &&
    d.how !== 'open' &&
    d.first !== '' &&
    (group.primary.row.type === 'agree' || !context.signed.has(d))
  const near = (candidates: readonly DateMention[]): DateMention | undefined =>
    candidates
      .filter(usable)
      .toSorted(
        (a, b) =>
          Math.abs(a.start - group.primary.act.start) - Math.abs(b.start - group.primary.act.start) ||
          a.start - b.start,
      )[0]
  const own = near(frames.flatMap((f) => f.dates.map((p) => p.date!)))
  if (own !== undefined) return told(own, 'time.own-clause', context)
  const clause = near(frames.flatMap((f) => f.clause.dates.map((p) => p.date!)))
  if (clause !== undefined) return told(clause, 'time.own-clause', context)
  const isBackground = background(group.primary, reading)
  const others = dates.filter((d) => d.from >= sentence.from && d.to <= sentence.to)
  const elsewhere = near(
    others.filter((d) => d.kind !== 'since' && (d.precision === 'day' || d.precision === 'hour')),
  )
  if (elsewhere !== undefined && !isBackground) return told(elsewhere, 'time.sentence', context)
  if (isBackground) return { time: silent, rule: 'time.background' }
  if (usable(context.paragraph)) return told(context.paragraph, 'time.paragraph', context)
  if (usable(context.lead)) return told(context.lead, 'time.lead', context)
  if (context.published !== undefined) {
    const day = context.published.slice(0, 10)
    return { time: { start: day, end: day, precision: 'day', how: 'inferred' }, rule: 'time.published' }
  }
  return { time: silent, rule: 'time.silent' }
}

const pact = /^[وفبل]{0,2}(?:ال|لل)?(?:اتفاق|اتفاقيه|هدنه|معاهده|مذكره|تفاهم|بروتوكول)$/
/** «رغم الاتفاق الموقع في 5 آذار»: the day of signing, on which nothing else is told. `from` is the date's first word. */
export function ofSigning(text: Text, from: number): boolean {
  let at = from - 1
  while (at > 0 && from - at < 4 && /^(?:في|يوم|بتاريخ|من|منذ)$/.test(text.words[at]!.text)) at--
  if (!/^(?:ال)?(?:موقع|مبرم)ه?$/.test(text.words[at]?.text ?? '')) return false
  // «موقع» is a position, too: something that is signed stands before.
  return text.words.slice(Math.max(0, at - 9), at).some((w) => pact.test(w.text))
}

const told = (date: DateMention, rule: TimeRule, context: TimeContext): TimeReading => ({
  time: timeOf(date, context.received),
  rule,
  date: date.rule,
})

/** Told as earlier than the report's own day: كان قد، يذكر أن، سبق أن، في وقت سابق. */
export function background(frame: Frame, reading: SentenceReading): boolean {
  if (frame.before.has('was') && frame.hit.form.pos === 'verb' && frame.hit.form.aspect === 'perfect')
    return true
  if (frame.clause.kind === 'background') return true
  return reading.clauses.some((c) => c.kind === 'background' && c.index <= frame.clause.index)
}

export function timeOf(d: DateMention, received: string): ClaimTime {
  return {
    start: d.first,
    end: d.kind === 'since' ? null : d.last,
    precision: d.precision,
    how: d.how === 'open' ? 'silent' : d.how,
    quote: received.slice(d.start, d.end),
    from: { start: d.start, end: d.end },
  }
}
