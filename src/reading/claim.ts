import type {
  EventType,
  Measure,
  Modality,
  PlacePrecision,
  PlaceRole,
  SourceKind,
  TimePrecision,
} from '../ontology.ts'
import type { Span } from '../text/span.ts'
import type { NoteCode, StepRule } from './rules/ids.ts'

/** One report as it goes in. Only `id` and `text` are required; `published` anchors relative dates. */
export interface Report {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  /** ISO date or date-time, with its zone where known. */
  readonly published?: string
  readonly retrieved?: string
}

/** A span with its words: `report.text.slice(start, end) === quote`, always. */
export interface Quote extends Span {
  readonly quote: string
}

/** Who did it, or to whom it was done. */
export interface ClaimActor extends Quote {
  readonly id: string
  readonly name: string
  /** Who exactly, of this party: "fighters", "leader", ... */
  readonly who?: string
}

/** Where, with a role. Unresolved places keep their words and have neither id nor coordinates. */
export interface ClaimPlace extends Quote {
  readonly role: PlaceRole
  readonly id?: string
  readonly name: string
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  readonly admin1?: string
  readonly precision: PlacePrecision
  /** Radius of uncertainty in kilometres. */
  readonly km?: number
}

/** When. `end` is the last day included (equal to `start` for one day); `how` says where it came from. */
export interface ClaimTime {
  readonly start: string | null
  readonly end: string | null
  readonly precision: TimePrecision
  readonly how: 'stated' | 'resolved' | 'inferred' | 'silent'
  readonly quote?: string
  readonly from?: Span
}

/** How many. `max: null` is open-ended. `of` names whom ("fighters", "children", a party's id). */
export interface ClaimCount extends Quote {
  readonly measure: Measure
  readonly of: string
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
  readonly parts: readonly { readonly of: string; readonly min: number; readonly max: number | null }[]
}

/** One link of the isnad, outermost first. Unnamed tellers have a kind and no id. */
export interface ChainLink {
  readonly kind: SourceKind
  readonly id?: string
  readonly name: string
  readonly quote: string
  readonly start: number
  readonly end: number
  /** The teller's distance, where the report uses a loaded verb (زعم، ادعى). */
  readonly stance?: 'distanced'
}

/** One step of how a value was read: the rule, the words it read, and the steps it rests on. */
export interface Step {
  /** Its record is found with `rulesOf` (rules/all.ts); all are on docs/rules.md. */
  readonly rule: StepRule
  readonly quote: string
  /** What it rests on that is no words: a country, another place, a distance. */
  readonly about?: string
  readonly parts: readonly Step[]
}

/** A doubt about a reading: data, not an error. */
export interface Note {
  readonly code: NoteCode
  readonly quote: string
  readonly why: string
  readonly next: string
}

/** One thing that one report says happened: a reading of a text, never a fact of its own. */
export interface Claim {
  readonly id: string
  readonly report: string
  readonly type: EventType
  readonly modality: Modality
  readonly trigger: Quote
  readonly sentence: Span
  readonly agent: readonly ClaimActor[]
  readonly target: readonly ClaimActor[]
  readonly places: readonly ClaimPlace[]
  readonly time: ClaimTime
  readonly counts: readonly ClaimCount[]
  readonly chain: readonly ChainLink[]
  readonly derivation: readonly Step[]
  readonly notes: readonly Note[]
}
