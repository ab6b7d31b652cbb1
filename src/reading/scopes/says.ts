import type { Frame, SentenceReading } from '../frame.ts'
import type { Phrase } from '../phrases.ts'

/** Small words of talk that open no scope when nothing is told: «لم يعلق الجيش», «نشرت قواتها». */
const negations = ['لم', 'لن', 'لا', 'ليس', 'دون', 'عدم', 'بدون', 'من دون', 'غير']

/** Frames by which somebody tells something, in the order of the words. */
export function saysOf(reading: SentenceReading): Frame[] {
  return reading.frames.filter(
    (f) =>
      (f.row.klass === 'say' ||
        f.row.klass === 'deny' ||
        (f.row.type === 'tally' && f.subject.some((p) => p.kind === 'source'))) &&
      // «لم يعلن أحد», «دون أن تكشف»: nobody tells anything here.
      !(f.row.klass === 'say' && negations.some((n) => f.before.has(n))),
  )
}

/** Where what is said begins: after أن/إن, a colon or a quotation mark; else right after the verb's subject. */
export function contentStart(say: Frame, reading: SentenceReading): number {
  const clause = reading.clauses.find((c) => c.kind === 'content' && c.start > say.act.start)
  if (clause !== undefined) return clause.start
  const object = say.objectFrames[0]
  if (object !== undefined) return object.act.start
  const others = [...say.subject, ...say.others.map((o) => o.phrase)].filter(
    (p) => p.kind === 'source' || p.kind === 'party' || p.kind === 'group' || p.kind === 'unknown',
  )
  return Math.max(say.act.end, ...others.map((p) => p.end))
}

/** Whether something is told by it in this sentence: a clause with أن, an act as its object, a quotation. */
export function tells(say: Frame, reading: SentenceReading, after: string): boolean {
  return (
    say.objectFrames.length > 0 ||
    reading.clauses.some((c) => c.kind === 'content' && c.parent === say) ||
    say.others.some((o) => o.role === 'content') ||
    /^[^.]{0,80}[:«"“]/.test(after)
  )
}

export function tellerPhrase(say: Frame): Phrase | undefined {
  return say.subject.find((p) => p.kind !== 'date') ?? say.others.find((o) => o.role === 'agent')?.phrase
}

/** The saying inside whose content another one stands: «ذكرت الصحيفة أن ضابطا قال إن …». */
export function outerSay(say: Frame, says: readonly Frame[]): Frame | undefined {
  for (let f: Frame | undefined = say, hops = 0; f !== undefined && hops < 6; f = f.parent, hops++) {
    const { parent, link } = f
    if (
      parent === undefined ||
      (link !== 'content' && link !== 'object' && link !== 'relative' && link !== 'clause')
    )
      return undefined
    if (link === 'content' && says.includes(parent)) return parent
  }
  return undefined
}
