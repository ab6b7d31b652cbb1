import type { SourceKind } from '../ontology.ts'
import type { Span } from '../text/span.ts'

/** What a party is. `unknown` is for gunmen and aircraft that the report itself cannot name. */
export const partyKinds = [
  'state',
  'government',
  'army',
  'police',
  'rebel',
  'militia',
  'jihadist',
  'coalition',
  'civilians',
  'unknown',
  'other',
] as const
export type PartyKind = (typeof partyKinds)[number]

/** A general word that points back at a party: التنظيم، القوات، المجموعة، الحزب، المسلحون، العدو، قواتها. */
export type RefClass =
  | 'organisation'
  | 'group'
  | 'movement'
  | 'party'
  | 'militia'
  | 'forces'
  | 'security'
  | 'airforce'
  | 'body'
  | 'army'
  | 'regime'
  | 'government'
  | 'coalition'
  | 'fighters'
  | 'occupier'
  | 'mercenaries'
  | 'possessed'

/** What a force does it with, where the words say so: طيران، مسيّرة، مدفعية، زوارق. */
export type Means = 'air' | 'drone' | 'artillery' | 'sea'

/** Words [from, to); the span leaves proclitics out. */
interface Mention extends Span {
  readonly from: number
  readonly to: number
  /** Proclitics before the span: '', 'و', 'ل', ... */
  readonly pro: string
  /** Which rule read it, for the derivation. */
  readonly rule: string
}

/** A party named, or pointed at, in a report. */
export interface ActorMention extends Mention {
  /** Attached pronoun after the span: '', 'ه', 'ها', ... */
  readonly enc: string
  /** Canonical slug; '' where a reference stays open. */
  readonly id: string
  /** English; '' where a reference stays open. */
  readonly name: string
  readonly kind: PartyKind
  /** The words judge (العدو، ميليشيا ...); id and name are the neutral ones. */
  readonly loaded?: boolean | undefined
  readonly ref?: RefClass | undefined
  /** Index of the mention that a reference was resolved by, in the list returned. */
  readonly antecedent?: number | undefined
  /** A nationality after an act or a role («القصف التركي»، «وزير الخارجية الروسي»): the span is the adjective alone. */
  readonly adjective?: boolean | undefined
  /** A state's or capital's bare name: it may as well be a place. */
  readonly placeLike?: boolean | undefined
  readonly means?: Means | undefined
  /** ISO 3166 alpha-2, where the party has one country. */
  readonly country?: string | undefined
}

export type PersonGroup = 'fighter' | 'civilian' | 'captive' | 'person' | 'casualty' | 'official'
export type Casualty = 'killed' | 'wounded' | 'missing'

/** People by a noun: عناصر، مدنيين، أطفال، قتلى، أسير. */
export interface PersonMention extends Mention {
  readonly enc: string
  /** The noun carries the article. */
  readonly article: boolean
  /** Lemma as the lexicon has it. */
  readonly noun: string
  /** Whom an export counts: 'fighters', 'children', 'medics', ... */
  readonly of: string
  readonly group: PersonGroup
  readonly number: 'sg' | 'du' | 'pl'
  readonly gender: 'm' | 'f'
  readonly casualty?: Casualty | undefined
}

/** A teller: an outlet, agency, monitor, ministry, spokesperson, or one without a name by its kind. */
export interface SourceMention extends Mention {
  /** Slug of a named source; absent for unnamed ones and open references. */
  readonly id?: string | undefined
  /** English. */
  readonly name: string
  readonly kind: SourceKind
  /** Canonical id of the party it speaks for: a ministry's or office-holder's state, a spokesperson's party. */
  readonly party?: string | undefined
  /** Words of the place after the teller: «مصدر أمني في محافظة الأنبار». */
  readonly place?: readonly [from: number, to: number] | undefined
  /** Points back: المصدر، الصحيفة، الوكالة. */
  readonly ref?: boolean | undefined
  /** Index in the list returned of the source that a reference was resolved by. */
  readonly antecedent?: number | undefined
}

/** An outlet of outlets.tsv. */
export interface Outlet {
  readonly id: string
  readonly name: string
  readonly arabic: string
  readonly kind: SourceKind
  readonly country: string
  /** Whose words it uses for friend and foe: 'kurdish-movement', 'axis', 'turkish-state', ...; '' where none. */
  readonly leaning: string
}

/** What the caller knows of the report beside its text. All optional. */
export interface ActorHints {
  /** ISO country that the report is about, where known. */
  readonly country?: string
  /** The country that its places lie in; asked only where its words name no country, city or party of one. */
  readonly countryOfPlaces?: () => string | undefined
  /** Leaning of the outlet, from `outletOf`. */
  readonly leaning?: string
  /** Year of publication. */
  readonly year?: number
}
