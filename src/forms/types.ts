import type { EventType } from '../ontology.ts'
import type { Span } from '../text/span.ts'

/**
 * What a lemma does in a clause. `event` carries a type; `say` reports; `deny` denies; `light` lends tense and subject
 * to an act noun (شن هجوما); `result` joins an act to its toll (أسفر عن); `aspect` begins, goes on, ends; `try` attempts
 * (flags `success`, `fail`); `plan` intends; `order` tells others to act; `motive` gives a reason; `other` is no event,
 * listed so that it can win over a wrong reading.
 */
export const formClasses = [
  'event',
  'say',
  'deny',
  'light',
  'result',
  'aspect',
  'try',
  'plan',
  'order',
  'motive',
  'other',
] as const
export type FormClass = (typeof formClasses)[number]

export const roles = [
  'agent',
  'target',
  'at',
  'from',
  'to',
  'via',
  'instrument',
  'toll',
  'act',
  'content',
  'sides',
  'none',
] as const
/** Which part of a claim a grammatical place fills; see docs/lexicon.md. */
export type Role = (typeof roles)[number]

/** Which argument stands where. For nouns and verbal nouns `subject` and `object` are readings of the genitive. */
export interface Government {
  readonly subject?: Role | undefined
  readonly object?: Role | undefined
  /** Second object, or the genitive of a set phrase's last word (أطلق سراح *الأسير*). */
  readonly object2?: Role | undefined
  /** Folded preposition (من, الي, علي, من قبل, ...) to role. */
  readonly preps: Readonly<Record<string, Role>>
}

export const argKinds = ['actor', 'person', 'place', 'weapon', 'number', 'captive', 'thing', 'act'] as const
/** What a phrase is, as far as a sense rule may ask. */
export type ArgKind = (typeof argKinds)[number]

/** The row's type becomes `type` where the governed noun is of a kind, or where a neighbour is there. */
export interface Turn {
  readonly type: EventType | 'none'
  /** Kinds of the governed noun (object, or genitive of a verbal noun). */
  readonly object?: readonly ArgKind[]
  readonly subject?: readonly ArgKind[]
  /** Folded neighbour stems; see `neighbour` in sense.ts for how a stem matches. */
  readonly near?: readonly string[]
}

/** When a row's reading holds; evaluated by the reader over the clause. */
export interface SenseRule {
  /** No event where one of these stems is in the clause. */
  readonly not?: readonly string[]
  /** An event only where one of these stems is in the clause. */
  readonly near?: readonly string[]
  /** An event only where the clause has an argument of one of these kinds. */
  readonly needs?: readonly ArgKind[]
  /** The object (or genitive) must be of one of these kinds. */
  readonly object?: readonly ArgKind[]
  readonly subject?: readonly ArgKind[]
  /** First turn that holds gives the type. */
  readonly turns?: readonly Turn[]
}

/** I..X, QI, QII, QIV for verbs (with the vowels of form I apart, in `vowels`); N for nouns. */
export type VerbForm =
  | 'I'
  | 'II'
  | 'III'
  | 'IV'
  | 'V'
  | 'VI'
  | 'VII'
  | 'VIII'
  | 'IX'
  | 'X'
  | 'QI'
  | 'QII'
  | 'QIV'

/** Words after the first of a set phrase; a word with `pronoun` must carry an attached one (أسلحتهم). */
export interface TailWord {
  readonly text: string
  readonly pronoun: boolean
}
export type Tail = readonly TailWord[]

/** One row of lexicon/verbs.tsv or lexicon/nouns.tsv. */
export interface LemmaRow {
  readonly lemma: string
  /** Radicals without separators; '' for nouns. */
  readonly root: string
  readonly form: VerbForm | 'N'
  readonly klass: FormClass
  /** Present exactly where `klass` is `event`. */
  readonly type?: EventType | undefined
  readonly gov: Government
  readonly sense?: SenseRule | undefined
  readonly scope: string
  readonly source: string
  readonly flags: ReadonlySet<string>
  /** Alternatives for the words after the first; empty for a single word. */
  readonly tails: readonly Tail[]
  /** Where the row stands, for messages: "verbs.tsv:12". */
  readonly at: string
}

export type Pos = 'verb' | 'masdar' | 'active' | 'passive' | 'noun'

/** One surface of a lemma with its features; made by `formOf`, so that all have the same fields in the same order. */
export interface Form {
  /** Folded, unvowelled; the first word only where the row has tails. */
  readonly text: string
  readonly pos: Pos
  readonly aspect?: 'perfect' | 'imperfect' | 'imperative' | undefined
  /** `short`: a shape only the jussive or subjunctive has (يصب, يقولوا); `long`: only the indicative (يقولون). */
  readonly mood?: 'short' | 'long' | undefined
  readonly voice: 'active' | 'passive' | 'either'
  readonly person?: 1 | 2 | 3 | undefined
  readonly number?: 'sg' | 'du' | 'pl' | undefined
  readonly gender?: 'm' | 'f' | undefined
  /** Can only stand before a genitive or a pronoun (مقاتلو). */
  readonly construct?: boolean | undefined
  /** Accusative with alif (هجوما): no article, no pronoun, no genitive. */
  readonly indefinite?: boolean | undefined
  readonly row: LemmaRow
}

/** One reading of a word, or of a set phrase that begins there. Words [i, to). */
export interface FormHit extends Span {
  readonly i: number
  readonly to: number
  readonly pro: string
  readonly article: boolean
  readonly enc: string
  readonly form: Form
  /** Where the second part of a set phrase stands apart (ألقت القوات *القبض*): its words [from, to). */
  readonly tail?: { readonly from: number; readonly to: number } | undefined
}
