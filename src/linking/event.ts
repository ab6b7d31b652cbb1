import type { EventType, Measure, Modality, SourceKind } from '../ontology.ts'
import type { ClaimActor, ClaimPlace, ClaimTime, Note } from '../reading/claim.ts'

/** One claim's figure behind an event's figure. */
export interface FigureOf {
  readonly claim: string
  readonly min: number
  readonly max: number | null
  /** The origin that tells it; copies share one. */
  readonly origin?: string
  /** A later figure of the same origin stands in its place: kept to be seen, not counted. */
  readonly superseded?: true
  /** The words call it a new count («ارتفع إلى», «حصيلة جديدة»). */
  readonly correction?: true
}

/** A figure of an event: best, low, high, and the claims behind each figure. The rule: docs/decisions/figures.md. */
export interface EventCount {
  readonly measure: Measure
  readonly of: string
  readonly low: number
  readonly best: number
  /** `null` is open-ended. */
  readonly high: number | null
  readonly approx: boolean
  readonly claims: readonly FigureOf[]
  /** Of whom this figure is a part («بينهم 3 أطفال»): never to be added to that figure. */
  readonly partOf?: string
}

/** An independent teller, and the reports that carry its words without adding any of their own. */
export interface Origin {
  readonly id: string
  readonly kind: SourceKind
  readonly name: string
  /** Every report that carries it, first published first. */
  readonly reports: readonly string[]
  /** Those of them that only pass it on. */
  readonly copies: readonly string[]
  readonly claims: readonly string[]
}

/** Claims that disagree on a field: each value with who says it. */
export interface Conflict {
  readonly field: string
  readonly values: readonly {
    readonly value: string
    readonly claims: readonly string[]
    readonly origins: readonly string[]
  }[]
}

/** Why a claim was joined to its event. */
export interface Join {
  readonly claim: string
  readonly to: string
  readonly score: number
  readonly reasons: readonly string[]
}

export const eventStatuses = ['proposed', 'accepted', 'rejected', 'merged'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** A set of claims that speak of the same thing. */
export interface Event {
  readonly id: string
  readonly type: EventType
  readonly modality: Modality
  readonly status: EventStatus
  readonly time: ClaimTime
  readonly places: readonly ClaimPlace[]
  readonly agents: readonly ClaimActor[]
  readonly targets: readonly ClaimActor[]
  readonly counts: readonly EventCount[]
  readonly claims: readonly { readonly id: string; readonly report: string; readonly type: EventType }[]
  readonly origins: readonly Origin[]
  readonly conflicts: readonly Conflict[]
  readonly joins: readonly Join[]
  /** Doubts: parts over their whole, a total that falls. */
  readonly notes?: readonly Note[]
}
