import type { FormHit, LemmaRow, Role } from '../forms/index.ts'
import type { Particle } from './particles.ts'
import type { Act, Amount, Item, Phrase } from './phrases.ts'

/** How a frame hangs on another. */
export type Link =
  | 'content'
  | 'relative'
  | 'cause'
  | 'result'
  | 'purpose'
  | 'after'
  | 'during'
  | 'before'
  | 'object'
  | 'subject'
  | 'coordinate'
  | 'annexed'
  | 'clause'

/** One act word with what it governs. Built once per sentence, then settled (merged, given roles). */
export interface Frame {
  readonly index: number
  readonly act: Act
  readonly hit: FormHit
  readonly row: LemmaRow
  readonly clause: Clause
  passive: boolean
  /** Number in front of an act noun: أربع غارات، شنت أربع غارات. */
  amount: Amount | undefined
  subject: Phrase[]
  object: Phrase[]
  /** The noun phrase right after a verbal noun; who it is depends on the verb. */
  annexed: Phrase[]
  others: { readonly role: Role; readonly phrase: Phrase; readonly prep: string }[]
  dates: Phrase[]
  /** Roles of places that only a pronoun names: «انسحبت منها», «وصلت إليها». */
  readonly backTo: Role[]
  parent: Frame | undefined
  link: Link | undefined
  /** An act as subject: «أسفر القصف عن», «غارات استهدفت». */
  subjectFrame: Frame | undefined
  objectFrames: Frame[]
  /** Particles in front: لم، قد، سوف، عدم، كان ... */
  readonly before: ReadonlySet<string>
  readonly particles: readonly Particle[]
  /** Antecedent of the relative clause this verb heads. */
  antecedent: Phrase | Frame | undefined
}

export type ClauseKind =
  | 'main'
  | 'content'
  | 'relative'
  | 'circumstance'
  | 'condition'
  | 'result'
  | 'background'
  | 'coordinate'

/** A clause: what opened it, on which frame it hangs, who its subject is. */
export interface Clause {
  readonly index: number
  readonly kind: ClauseKind
  readonly opener: Particle | undefined
  readonly parent: Frame | undefined
  readonly antecedent: Phrase | Frame | undefined
  topic: Phrase[]
  frames: Frame[]
  /** The clause this one interrupts: its topic waits for a verb after a relative clause. */
  readonly outer: Clause | undefined
  /** Subject of the clause before, for coordinated verbs. */
  readonly shared: Clause | undefined
  readonly dates: Phrase[]
  readonly start: number
}

export interface SentenceReading {
  readonly items: readonly Item[]
  readonly frames: readonly Frame[]
  readonly clauses: readonly Clause[]
  /** What stands alone before the sentence's colon: «درعا: قُتل شاب». */
  readonly heading: Phrase | undefined
}

export const isFrame = (x: Phrase | Frame | undefined): x is Frame => x !== undefined && 'act' in x
export const isVerb = (f: Frame): boolean => f.hit.form.pos === 'verb'
export const isNounAct = (h: FormHit): boolean => h.form.pos !== 'verb'

export const hasPlace = (p: Phrase): boolean => p.places.length > 0
