import type { Event } from '../../linking/event.ts'
import type { Claim } from '../../reading/claim.ts'
import type { Span } from '../../text/span.ts'

/** What people decide about events and claims, and how it is shown beside the machine's reading. */

export const editableFields = ['type', 'modality', 'time', 'places', 'agents', 'targets', 'counts'] as const
/** The fields of an event that a person may set; everything else follows from its claims. */
export type EventField = (typeof editableFields)[number]
export type EventFields = Pick<Event, EventField>

/** An event as the person saw it. A decision on another version is refused (`record.stale`) and changes nothing. */
interface OnEvent {
  readonly event: string
  /** `ShownEvent.version`. */
  readonly version: number
  readonly reason?: string
}

type Edit = {
  [F in EventField]: OnEvent & {
    readonly kind: 'edit'
    readonly field: F
    readonly value: EventFields[F]
    readonly reason: string
  }
}[EventField]

/** The fields of a claim that a person may give. Quotes must be the report's words at their offsets. */
export type ClaimFields = Partial<
  Pick<
    Claim,
    'type' | 'modality' | 'agent' | 'target' | 'places' | 'time' | 'counts' | 'chain' | 'sentence'
  > & {
    /** Offsets of the words chosen; the quote is taken from the text. */
    readonly trigger: Span
  }
>

/** One decision of one person, as it is asked for. */
export type Decision =
  | (OnEvent & { readonly kind: 'accept' })
  | (OnEvent & { readonly kind: 'reject'; readonly reason: string })
  | Edit
  /** `to` is a name or account id; null takes the assignment back. */
  | (OnEvent & { readonly kind: 'assign'; readonly to: string | null })
  /** Comments stand beside each other and need no version. */
  | { readonly kind: 'comment'; readonly event: string; readonly text: string }
  /** `from` becomes part of `event`; its id leads to `event` from then on. */
  | (OnEvent & { readonly kind: 'merge'; readonly from: string; readonly fromVersion: number })
  /** The claims named leave the event and are an event of their own. */
  | (OnEvent & { readonly kind: 'split'; readonly claims: readonly string[] })
  | {
      readonly kind: 'correct-claim'
      readonly claim: string
      /** `ShownClaim.version`. */
      readonly version: number
      readonly fields: ClaimFields
      readonly reason: string
    }
  | {
      readonly kind: 'reject-claim'
      readonly claim: string
      readonly version: number
      readonly reason: string
    }
  /** A claim that the machine missed: words that a person selected. `type` and `trigger` are required. */
  | {
      readonly kind: 'add-claim'
      readonly report: string
      readonly fields: ClaimFields & Required<Pick<ClaimFields, 'type' | 'trigger'>>
      readonly reason?: string
    }
  /** Takes a decision back; `version` is that of the event (or claim) it was about. */
  | {
      readonly kind: 'undo'
      /** `DecisionRow.seq`. */
      readonly decision: number
      readonly version: number
      readonly reason?: string
    }

export type DecisionKind = Decision['kind']

/** A claim by where it stands, because ids of claims shift when a report is read anew. */
export interface ClaimRef {
  readonly report: string
  /** Offsets of the trigger. */
  readonly start: number
  readonly end: number
  readonly type: Claim['type']
  /** Which one of the claims with the same trigger and type, in the order of the reading; 0 is the first. */
  readonly nth: number
  /** The decision that added it, for a claim of a person's. */
  readonly added?: number
}

/** A decision as it is kept: never changed, never removed; undoing one is a decision too. */
export interface DecisionRow {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly kind: DecisionKind
  /** The event it was about; for decisions about claims null. */
  readonly event: string | null
  /** The report of the claim it was about; for decisions about events null. */
  readonly report: string | null
  /** What was asked for, with what is needed to carry it over to later readings. */
  readonly body: DecisionBody
  /** For `undo`: the seq of the decision taken back. */
  readonly undoes?: number
  /** The seq of the decision that took this one back. */
  readonly undoneBy?: number
}

export interface DecisionBody {
  readonly reason?: string
  readonly field?: EventField
  readonly value?: EventFields[EventField]
  /** For an edit: what stood there before, by the machine or by a person. */
  readonly before?: EventFields[EventField]
  readonly to?: string | null
  readonly text?: string
  readonly from?: string
  /** Accept, reject, merge: the claims that the event had. Split: those that left. */
  readonly claims?: readonly ClaimRef[]
  /** Merge: the claims of `from`. Split: those that stayed. */
  readonly others?: readonly ClaimRef[]
  /** Decisions about a claim: the machine's claim, and the claim as the person wants it. */
  readonly claim?: ClaimRef
  /** What the person set. */
  readonly fields?: Partial<Claim>
  /** The whole claim as it then stood, for the day when the machine no longer reads it. */
  readonly after?: Claim
}

/** A field that a person set: both readings stay. */
export interface FieldEdit {
  readonly field: EventField
  readonly value: EventFields[EventField]
  /** The machine's reading of today. */
  readonly machine: EventFields[EventField]
  readonly who: string
  readonly at: string
  readonly reason: string
  readonly decision: number
}

export interface Review {
  /** Who accepted or rejected it, when; absent while it is proposed. */
  readonly by?: {
    readonly who: string
    readonly at: string
    readonly decision: number
    readonly reason?: string
  }
  readonly assignee?: string
  /** Fields set by a person, the last one of each field. */
  readonly edits: readonly FieldEdit[]
  readonly comments: number
  /** Its claims are other ones than those that were accepted or rejected: it wants a second look. */
  readonly changed: boolean
}

/** An event as people see it: the machine's with people's decisions laid over it. */
export interface ShownEvent extends Event {
  /** The `seq` of the custody log's row of its last change, by machine or person. */
  readonly version: number
  /** Absent where nobody decided anything about it. */
  readonly review?: Review
}

/** A claim as people see it. */
export interface ShownClaim extends Claim {
  /** Absent where nobody touched it. */
  readonly review?: ClaimReview
}
export interface ClaimReview {
  readonly how: 'corrected' | 'rejected' | 'added'
  /** The machine's reading; absent where a person added the claim. */
  readonly machine?: Claim
  readonly who: string
  readonly at: string
  readonly reason?: string
  readonly decision: number
}
/** What a decision about a claim must name as the version seen: 0 while nobody touched the claim. */
export const claimVersion = (claim: ShownClaim): number => claim.review?.decision ?? 0

export interface Decided {
  readonly decision: DecisionRow
  /** Every event that changed, as it is now. */
  readonly events: readonly ShownEvent[]
  /** Ids that are no more, and the event each lives on in (absent where it is gone for good). */
  readonly moved: readonly Moved[]
  /** The claim decided about, as it is now. */
  readonly claim?: ShownClaim
}
export interface Moved {
  readonly from: string
  readonly into?: string
}

/** What linking changed in the record. */
export interface Relinked {
  /** Ids of the events that are new or changed. */
  readonly put: readonly string[]
  readonly moved: readonly Moved[]
}

/** What people decided, as a copy of the record takes it along. */
export interface KeptDecisions {
  /** Oldest first. */
  readonly decisions: readonly DecisionRow[]
  /** Ids that lead to other events. */
  readonly moved: readonly Moved[]
}
