import type { PartyKind } from '../actors/types.ts'
import type { EventStatus } from '../linking/event.ts'
import type {
  EventType,
  Measure,
  Modality,
  PlacePrecision,
  PlaceRole,
  SourceKind,
  TimePrecision,
} from '../ontology.ts'
import type { ProfileName } from './profile.ts'

declare const cleared: unique symbol

/**
 * One event as it may leave: what the profile withholds is not in it, so a format cannot let it out. Only `gate` makes
 * one. Names are those of the lists that come with Isnad, never words of a report, unless the profile allows those.
 */
export interface Item {
  readonly [cleared]: true
  readonly id: string
  readonly type: EventType
  readonly modality: Modality
  readonly status: EventStatus
  readonly time: ItemTime
  readonly places: readonly ItemPlace[]
  readonly agents: readonly ItemActor[]
  readonly targets: readonly ItemActor[]
  readonly counts: readonly ItemCount[]
  /** Closed words for how it was done, from the words that tell it. */
  readonly means: readonly Means[]
  readonly origins: readonly ItemOrigin[]
  readonly sources: readonly ItemSource[]
  readonly claims: readonly ItemClaim[]
  readonly conflicts: readonly ItemConflict[]
  /** A person's decision, where there is one. */
  readonly decision?: { readonly at: string; readonly by?: string; readonly reason?: string }
  /** Rows of the custody log about the event and its reports, where they were asked for. */
  readonly custody: readonly ItemCustody[]
  /** What the profile held back, field by field, without the values. */
  readonly withheld: readonly Withheld[]
}

/** `disarmed`: a weapon found or made safe. `request`, `accuse`: what the words of a statement are. */
export const allMeans = [
  'suicide',
  'drone',
  'mine',
  'chemical',
  'grenade',
  'disarmed',
  'sexual',
  'request',
  'accuse',
  'violent',
  'base',
] as const
export type Means = (typeof allMeans)[number]

/** ISO days (`2031-05-30`), calendar days as told: they never pass through a time zone. `end` is included. */
export interface ItemTime {
  readonly start: string | null
  readonly end: string | null
  readonly precision: TimePrecision
  readonly how: 'stated' | 'resolved' | 'inferred' | 'silent'
}

export interface ItemPlace {
  readonly role: PlaceRole
  readonly id?: string
  /** English; empty where the name is withheld or unknown. */
  readonly name: string
  readonly arabic: string
  readonly lat?: number
  readonly lon?: number
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly admin1?: string
  /** Its Arabic name, where a list has one. */
  readonly admin1Arabic?: string
  readonly precision: PlacePrecision
  /** Radius of uncertainty in kilometres. */
  readonly km?: number
  /** A direction from a known place («شرق تعز»): near it, not at it. */
  readonly near?: true
}

export interface ItemActor {
  /** Empty where the actor is not on the list of parties. */
  readonly id: string
  readonly name: string
  readonly arabic: string
  readonly kind: PartyKind
  readonly country: string
  /** Who of the party, by the lexicon's closed list: `fighters`, `children`. */
  readonly who?: string
}

export interface ItemCount {
  readonly measure: Measure
  /** A group of the closed list or a party's id. */
  readonly of: string
  readonly low: number
  readonly best: number
  /** `null` is open-ended. */
  readonly high: number | null
  /** The greatest number that anybody tells, also where `high` is open. */
  readonly told: number
  readonly approx: boolean
  readonly partOf?: string
  /** Number of claims behind it. */
  readonly claims: number
}

/** An independent teller. `name` is empty where it is on no list and the profile holds such names back. */
export interface ItemOrigin {
  readonly id: string
  readonly kind: SourceKind
  readonly name: string
  readonly arabic: string
  /** ISO country of a listed outlet. */
  readonly country: string
  /** Refs of the reports that carry it. */
  readonly reports: readonly string[]
  readonly copies: number
}

export interface ItemSource {
  /** Ours and stable: the first sixteen digits of the original's SHA-256, and the part of it where it has several. */
  readonly ref: string
  readonly sha256: string
  readonly publisher: string
  /** ISO day of publication as published; empty where unknown. */
  readonly published: string
  readonly url: string
  readonly title: string
  readonly id?: string
  readonly addedAt: string
}

export interface ItemClaim {
  /** `REF#n`: the report's ref and the claim's number in it. */
  readonly ref: string
  readonly source: string
  readonly type: EventType
  readonly modality: Modality
  /** The sentence as received; empty where the profile holds words of reports back. */
  readonly quote: string
  readonly chain: readonly { readonly kind: SourceKind; readonly name: string; readonly arabic: string }[]
  /** Why it was joined to the event, by linking's own words, and the score. */
  readonly reasons: readonly string[]
  readonly score?: number
}

export interface ItemConflict {
  readonly field: string
  /** The value where it is a number, a day or a word of a list, else empty; and how many tellers say so. */
  readonly values: readonly { readonly value: string; readonly tellers: number }[]
}

/** One row of the custody log. `who` is empty where a person did it and the profile holds persons back. */
export interface ItemCustody {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly action: string
  /** Ref of the report or id of the event. */
  readonly subject: string
  readonly hash: string
}

/** Why a value stayed back: a rule of the profile. */
export const rules = [
  'words',
  'name',
  'address',
  'coordinates',
  'person',
  'contact',
  'minor',
  'part',
  'restricted',
] as const
export type Rule = (typeof rules)[number]

export interface Withheld {
  readonly field: string
  readonly rule: Rule
}

/** What a target format has no column for, or an event that it cannot hold. Goes to the sidecar. */
export interface Omission {
  readonly event: string
  /** The field that is left out, or `event` when the whole of it is. */
  readonly field: string
  /** A stable word for scripts. */
  readonly why: string
  /** What the target cannot say; only values that the gate let through. */
  readonly value?: string
}

/** Takes what cannot be expressed. */
export type Leave = (field: string, why: string, value?: string) => void

/** What a whole export is told about itself. */
export interface About {
  readonly lang: 'ar' | 'en'
  readonly profile: ProfileName
  /** The filter, as the custody log has it. */
  readonly filter: Readonly<Record<string, unknown>>
  readonly version: string
}

/** Sums of what an export held and what it left out, by reason. */
export interface Summary {
  readonly events: number
  /** Events that matched the filter but stayed back, by reason. */
  readonly held: Readonly<Record<string, number>>
  /** Values withheld by the profile, by rule. */
  readonly withheld: Readonly<Record<string, number>>
  /** What the format could not express, by reason. */
  readonly unexpressed: Readonly<Record<string, number>>
}
