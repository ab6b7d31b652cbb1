import type { EventStatus } from '../../linking/event.ts'
import type { EventType, Measure, Modality, PlaceRole, SourceKind } from '../../ontology.ts'
import type { ClaimPlace } from '../../reading/claim.ts'
import type { ShownEvent } from '../review/types.ts'

/** What the pages of parties, places and tellers show. Every number is one of events, where nothing else is said. */

/** Whose events are counted: what who asks may see. */
export interface PageSight {
  readonly statuses: readonly EventStatus[]
  /** Without what rests on a restricted report, and without those reports. */
  readonly unrestricted?: true
}

export interface Named {
  readonly id: string
  readonly name: string
  readonly events: number
}

/** Events by type, most frequent first. */
export interface Acts {
  readonly events: number
  readonly types: readonly { readonly type: EventType; readonly events: number }[]
}

/** Who tells of some events: how often, how often nobody else does, how often another says otherwise. */
export interface Teller extends Named {
  readonly kind: SourceKind
  readonly alone: number
  readonly contradicted: number
}

/** The sum of the figures that can count this party only; `high` is null where one of them is open-ended. */
export interface PartySum {
  readonly measure: Measure
  readonly low: number
  readonly best: number
  readonly high: number | null
  readonly events: number
}

export interface PartyRow {
  readonly id: string
  readonly name: string
  readonly did: number
  readonly suffered: number
}

export interface PartyPage {
  readonly id: string
  readonly name: string
  readonly events: number
  /** What is told to have happened; what was only planned, possible, threatened or denied is in `other`. */
  readonly did: Acts
  readonly suffered: Acts
  readonly other: readonly { readonly modality: Modality; readonly events: number }[]
  readonly figures: readonly PartySum[]
  /** By month, oldest first; an empty month is of events without a date. */
  readonly months: readonly { readonly month: string; readonly did: number; readonly suffered: number }[]
  /** Whom it did something to, who did something to it, and who was on its side of an event. */
  readonly to: readonly Named[]
  readonly by: readonly Named[]
  readonly beside: readonly Named[]
  readonly places: readonly Named[]
  readonly tellers: readonly Teller[]
  readonly recent: readonly ShownEvent[]
}

export interface PlacePage {
  readonly id: string
  readonly name: string
  readonly events: number
  /** As the newest event has it. */
  readonly place: Pick<ClaimPlace, 'quote' | 'lat' | 'lon' | 'country' | 'admin1' | 'precision'>
  readonly happened: Acts
  readonly other: readonly { readonly modality: Modality; readonly events: number }[]
  readonly roles: readonly { readonly role: PlaceRole; readonly events: number }[]
  readonly months: readonly { readonly month: string; readonly events: number }[]
  readonly parties: readonly PartyRow[]
  /** Where people came from who moved here, and where they went who left. */
  readonly movedFrom: readonly Named[]
  readonly movedTo: readonly Named[]
  /** Places of the record that lie in it, where it is a country or one of its first-level areas. */
  readonly within: readonly Named[]
  readonly tellers: readonly Teller[]
  readonly recent: readonly ShownEvent[]
}

/** What came from an outlet, and what it tells. */
export interface SourceRow {
  readonly id: string
  readonly name: string
  /** Absent for an outlet that is no origin of any event. */
  readonly kind?: SourceKind
  /** Reports it published that are in the record, each of one kind: some word of its own; another's word that was new here; copies only; of no event. */
  readonly reports: number
  readonly own: number
  readonly first: number
  readonly copies: number
  readonly silent: number
  /** Reports of which a figure was replaced later, by the same origin. */
  readonly corrected: number
  /** Events it tells of as an origin, in whatever report. */
  readonly events: number
  readonly alone: number
  readonly contradicted: number
}

export interface SourcePage extends SourceRow {
  /** Whose words its reports carry, with how often (reports' tellings of events). */
  readonly carries: readonly (Named & { readonly copies: number })[]
  /** Outlets that carry its words. */
  readonly carriedBy: readonly (Named & { readonly copies: number })[]
  /** Events of which several outlets tell, this one among them; and those that it told first. */
  readonly shared: number
  readonly toldFirst: number
  readonly told: Acts
  readonly months: readonly { readonly month: string; readonly events: number }[]
  readonly recent: readonly ShownEvent[]
}
