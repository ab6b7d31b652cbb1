import type { Event, EventStatus } from '../linking/event.ts'
import type { EventType, Measure, Modality, PlacePrecision } from '../ontology.ts'
import type { Claim, Report } from '../reading/claim.ts'
import type { Accounts } from './accounts/index.ts'
import type { Charts } from './charts/types.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { LinkStep } from './outbox/types.ts'
import type { Pages } from './pages/index.ts'
import type {
  Decided,
  Decision,
  DecisionRow,
  KeptDecisions,
  Relinked,
  ShownClaim,
  ShownEvent,
} from './review/types.ts'
import type { Searches } from './searches.ts'

export type * from './outbox/types.ts'
export type * from './pages/types.ts'
export type * from './review/types.ts'
export type { SavedSearch, SavedView } from './searches.ts'

/** Who changes the record, and when. The clock stands outside this room: the command line or the service passes it. */
export interface By {
  /** A person, or the tool with its version: `isnad 0.1.0 add`. */
  readonly who: string
  /** ISO date-time with zone. */
  readonly at: string
}

/** A report on its way in, with the bytes it came in. Several reports may share one original (a feed, an NDJSON file). */
export interface NewReport {
  readonly report: Report
  /** The original exactly as received: a whole file, a whole response. Kept by its SHA-256. */
  readonly bytes: Uint8Array
  /** Media type as received or recognised: `text/plain; charset=windows-1256`. */
  readonly mediaType: string
  /** Which part of the original this report is: `line 12`, `item 3`. Left out when the original is the report. */
  readonly part?: string
  /**
   * What is known of it beside its text, each value with the place that gave it: where it was received, author, language,
   * where its day comes from. Kept in the custody log's row of the addition.
   */
  readonly facts?: Readonly<Record<string, { readonly value: string; readonly from: string }>>
  /** SHA-256 of `bytes` in hex where the caller has it; the record computes its own and refuses a different one. */
  readonly sha256?: string
}

/**
 * `added`; `known`: the same report is there already and nothing was changed; `differs`: another text stands under this
 * id, the record keeps the first and the new one was not taken (give it an id of its own).
 */
export type PutOutcome = 'added' | 'known' | 'differs'

export interface PutResult {
  /** The id under which the report stands in the record; for `known` it may be the id it was first added under. */
  readonly id: string
  readonly outcome: PutOutcome
  /** SHA-256 of the original as given now. */
  readonly sha256: string
}

/** A report as the record knows it, without its text. */
export interface ReportRow {
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly published?: string
  readonly retrieved?: string
  readonly sha256: string
  readonly mediaType: string
  readonly part?: string
  /** The first line of the text, cut at 140 characters: what stands for a title where there is none. */
  readonly opening: string
  /** Size of the original in bytes. */
  readonly bytes: number
  readonly addedAt: string
  readonly addedBy: string
  readonly claims: number
  /** Only those may read it whom the service lets. */
  readonly restricted?: true
}

export interface ReportView {
  readonly report: ReportRow & { readonly text: string }
  /** In the order of the text; those that a person rejected too. */
  readonly claims: readonly ShownClaim[]
  /** The events that these claims belong to. */
  readonly events: readonly EventRef[]
}

export interface EventRef {
  readonly id: string
  readonly type: EventType
  /** Those of its claims that stand in the report asked for. */
  readonly claims: readonly string[]
}

/** An event with what it rests on. */
export interface Evidence {
  /** The event as people see it. */
  readonly event: ShownEvent
  /** In the order of the event's own list. */
  readonly claims: readonly ShownClaim[]
  /** The reports behind the claims, without their texts. */
  readonly reports: readonly ReportRow[]
  /** The sentence of each claim, by the claim's id: `report.text.slice(sentence.start, sentence.end)`. */
  readonly sentences: Readonly<Record<string, string>>
}

export interface EventView extends Evidence {
  /** The machine's reading of it, without anybody's decisions. */
  readonly machine: Event
  /** Decisions about it and about events it absorbed, oldest first. */
  readonly history: readonly DecisionRow[]
  /** The id asked for, where it now leads to another event. */
  readonly movedFrom?: string
}

/** Filters are joined by AND, the values of one filter by OR. */
export interface Filter {
  readonly types?: readonly EventType[]
  readonly modalities?: readonly Modality[]
  /** Id of an actor, as agent or target. */
  readonly party?: string
  /** A place's id, or words of its name in any spelling. */
  readonly place?: string
  /** ISO days, both included. What has no date is left out where either is given. */
  readonly from?: string
  readonly to?: string
  /** A teller's id, or words of a teller's or publisher's name. */
  readonly source?: string
  /** Words, each of which must occur; any spelling, with or without the article. */
  readonly text?: string
  /** Id of a report. */
  readonly report?: string
  /** Only what rests on no restricted report. */
  readonly unrestricted?: true
}
export interface EventFilter extends Filter {
  readonly statuses?: readonly EventStatus[]
  /** Assigned to this person. */
  readonly assignee?: string
  /** Whose claims are other ones than those that were accepted or rejected. */
  readonly changed?: true
  /** With a place that has coordinates, or without one. */
  readonly located?: boolean
  /** With a place known more exactly than a governorate inside of these degrees. */
  readonly box?: Box
  /** With a place in this first-level area: ISO country and the area's English name, which may be empty. */
  readonly area?: { readonly country: string; readonly admin1: string }
  /** Ids of parties: who did it, and to whom it was done. */
  readonly agent?: string
  readonly target?: string
  /** Which some report tells of that came into the record after the one of this seq. */
  readonly since?: number
}

/** Degrees. `west` may be greater than `east` nowhere: the map does not go around the world. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A place as the map knows it. */
export interface Spot {
  /** The place's id; empty for one that is on no list. */
  readonly key: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2 and the English name of the first-level area; empty where unknown. */
  readonly country: string
  readonly admin1: string
  readonly precision: PlacePrecision
  /** Radius of uncertainty in kilometres. */
  readonly km?: number
}
export interface SpotCount {
  readonly spot: Spot
  readonly type: EventType
  readonly events: number
}
export interface Spots {
  /** Events that stand at one place, counted. */
  readonly counted: readonly SpotCount[]
  /** Events that stand at several, a row for each place. */
  readonly apart: readonly (Omit<SpotCount, 'events'> & { readonly event: string })[]
}

/** One end of a movement. */
export interface MovementEnd {
  readonly event: string
  readonly type: EventType
  readonly modality: Modality
  readonly role: 'from' | 'to'
  /** First ISO day, null where none is told. */
  readonly day: string | null
  readonly place: Omit<Spot, 'lat' | 'lon'> & { readonly lat?: number; readonly lon?: number }
  /** How many went, with the last end, where the event says it and has one end of each kind at most. */
  readonly size?: {
    readonly measure: Measure
    readonly low: number
    readonly best: number
    readonly high: number | null
  }
}

export interface Months {
  /** `2031-05`, oldest first; months without events are left out. */
  readonly months: readonly { readonly month: string; readonly events: number }[]
  readonly undated: number
  /** First and last day that an event began on. */
  readonly first: string | null
  readonly last: string | null
}
export type ReportFilter = Pick<Filter, 'from' | 'to' | 'source' | 'text' | 'unrestricted'>

export const eventSorts = ['newest', 'oldest', 'need', 'toll', 'tellers'] as const
/** `need` is contradicted events first, then many tellers, then a high toll; `toll` is the best figure of killed, `tellers` the number of independent origins; undated events come last. */
export type EventSort = (typeof eventSorts)[number]

export interface PageRequest {
  /** 1 to 500; 50 when left out. */
  readonly limit?: number
  /** `next` of the page before, with the same filter and sort. */
  readonly cursor?: string
}
export interface Listing<T> {
  readonly items: readonly T[]
  /** All that match, on every page. */
  readonly total: number
  readonly next: string | null
}

/** What there is to filter by, with how many events carry it; most frequent first. */
export interface Facets {
  readonly types: readonly { readonly type: EventType; readonly events: number }[]
  readonly parties: readonly { readonly id: string; readonly name: string; readonly events: number }[]
}

export interface Totals {
  readonly reports: number
  readonly claims: number
  readonly events: number
}

/** What is written into the custody log. `subject` is the id of what was touched. */
export interface LogEntry {
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * One row of the custody log. `hash` is the SHA-256 of the UTF-8 JSON array
 * `[seq, at, who, action, subject, detail, prev]` (`detail` as the string kept); `prev` is the hash of the row before,
 * sixty-four zeros for the first. So anyone can check the chain without us.
 */
export interface LogRow {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly prev: string
  readonly hash: string
}

/**
 * One thing found wrong. `shown` and `set` are of what only follows from other rows (what people see of a claim or event,
 * what is searched, the set of all events): `isnad rebuild` mends those.
 */
export type Fault =
  /** The first broken link of the chain; what comes after it is not proven. */
  | { readonly kind: 'log'; readonly seq: number; readonly why: 'gap' | 'prev' | 'hash' }
  | { readonly kind: 'original'; readonly sha256: string; readonly why: 'missing' | 'changed' }
  | {
      readonly kind: 'report'
      readonly id: string
      readonly why: 'text' | 'fields' | 'unlogged' | 'missing' | 'shown'
    }
  | { readonly kind: 'claims'; readonly report: string; readonly why: 'changed' | 'unlogged' | 'shown' }
  | { readonly kind: 'decision'; readonly seq: number; readonly why: 'changed' | 'unlogged' | 'missing' }
  | { readonly kind: 'event'; readonly id: string; readonly why: 'changed' | 'shown' }
  | { readonly kind: 'events'; readonly why: 'set' }
  /** The index of words of reports, claims or events does not agree with them. */
  | { readonly kind: 'words'; readonly of: 'report' | 'claim' | 'event'; readonly why: 'shown' }
  /**
   * `cut`: the log ends before the row that was signed; `other`: that row is another one now; `signature`: not signed by
   * the key it names; `key`: a key that the log does not name.
   */
  | {
      readonly kind: 'checkpoint'
      readonly seq: number
      readonly why: 'cut' | 'other' | 'signature' | 'key'
    }

/**
 * A signed word on the log: that its row `seq` had this hash. `signature` is Ed25519 over the UTF-8 JSON array
 * `["isnad checkpoint", seq, hash, at]`, `key` the public key (SPKI, base64). Keep some away from the record.
 */
export interface Checkpoint {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly key: string
  readonly signature: string
}

export interface Verdict {
  readonly log: number
  readonly originals: number
  readonly reports: number
  /** Checkpoints checked: those of the record and those given. */
  readonly checkpoints: number
  readonly faults: readonly Fault[]
}

/**
 * People's part of the record. Every method is one transaction with its rows in the custody log.
 * What a person decides is kept in tables of its own, which neither linking nor rebuilding ever touches.
 */
export interface ReviewStore {
  /**
   * Takes a person's decision. Rejects with `record.stale` (a `StaleDecision`, which carries what stands there now) when
   * the version is not the present one, `record.no-event`, `record.no-claim`, `record.no-report`, `record.no-decision`
   * when there is none of that id, `record.decision` when the decision makes no sense (a value outside its range, a split
   * that leaves nothing behind).
   */
  decide(decision: Decision, by: By): Promise<Decided>
  /** Every decision about an event (those of events it absorbed too) or about claims of a report, oldest first. */
  history(of: { readonly event: string } | { readonly report: string }): Promise<readonly DecisionRow[]>
  /** Everything that people decided: with reports, claims and the machine's events it makes the same record elsewhere. */
  decisions(): Promise<KeptDecisions>
  /**
   * Takes over the decisions of another record, before the claims and events that they are about are put. Rejects with
   * `record.decision` where this record has decisions of its own.
   */
  restoreDecisions(kept: KeptDecisions, by: By): Promise<void>
  /** Links what was added or decided since the record was last linked; `all` links everything anew. */
  relink(by: By, options?: { readonly all?: boolean }): Promise<Relinked>
  /** Sets or lifts the restriction of a report. The service says who may read a restricted one, and logs each reading. */
  restrict(report: string, restricted: boolean, by: By): Promise<void>
}

/**
 * The record. One contract (`test/record/contract.ts`) for every store. A method that resolves has been written to the
 * disk; one that rejects has changed nothing. Rejections that a person can mend are `Problem`s (`record.*`).
 */
export interface Store extends ReviewStore {
  /** People, sessions and tokens. */
  readonly accounts: Accounts
  /** Reports that are read by other processes. */
  readonly outbox: Outbox
  /** Counts and sums that charts are drawn from. */
  readonly charts: Charts
  /** What is told of one party, place or teller. */
  readonly pages: Pages
  /** Searches that people keep. */
  readonly searches: Searches
  putReport(report: NewReport, by: By): Promise<PutResult>
  /** Sets a report's claims, in place of those it had. Refuses claims whose quotes are not the text's. */
  putClaims(report: string, claims: readonly Claim[], by: By): Promise<void>
  /** Reports with their claims in one transaction: all or none. Claims of reports not `added` are left alone. */
  putAll(
    entries: readonly { readonly report: NewReport; readonly claims: readonly Claim[] }[],
    by: By,
  ): Promise<readonly PutResult[]>
  /**
   * Reports to be read elsewhere: each that is new gets its row in the outbox, in the same transaction. Those given together
   * are linked together.
   */
  putUnread(reports: readonly NewReport[], by: By): Promise<readonly PutResult[]>
  /** Links the oldest reports that came through the outbox together, once all of them are read or set aside. */
  linkNext(by: By): Promise<LinkStep>
  /** Sets the linked events, in place of those there were. */
  replaceEvents(events: readonly Event[], by: By): Promise<void>

  events(
    filter?: EventFilter,
    page?: PageRequest & { readonly sort?: EventSort },
  ): Promise<Listing<ShownEvent>>
  /** In the order of reports, then of their text; claims that people added come last. */
  claims(filter?: Filter, page?: PageRequest): Promise<Listing<ShownClaim>>
  /** Last added first. */
  reports(filter?: ReportFilter, page?: PageRequest): Promise<Listing<ReportRow>>
  /** An event; by the id of one that was merged, the event it became, with that said (`movedFrom`). */
  event(id: string): Promise<EventView | undefined>
  /** What each of these events rests on, in their order: for a page of events at once, where `event` would ask for each. */
  evidence(events: readonly ShownEvent[]): Promise<readonly Evidence[]>
  report(id: string): Promise<ReportView | undefined>
  /** The texts of these reports, by their ids. */
  texts(reports: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** An original's bytes by its SHA-256. */
  original(sha256: string): Promise<Uint8Array | undefined>
  /** Counted over the events that match. */
  facets(filter?: EventFilter): Promise<Facets>
  totals(): Promise<Totals>
  /** Where the events are that match. */
  spots(filter?: EventFilter): Promise<Spots>
  /** The ends of movements, event by event; denied and rejected ones are left out. */
  movementEnds(filter?: EventFilter): Promise<readonly MovementEnd[]>
  /** The events that match, by the month they began in. */
  months(filter?: EventFilter): Promise<Months>
  /** Every report in order of addition. */
  eachReport(): AsyncIterable<Report>
  /** Every claim that counts, as people see it. */
  eachClaim(): AsyncIterable<Claim>

  /** Every report with the machine's claims of it, whatever people made of them: for reading anew. */
  eachReading(): AsyncIterable<{ readonly report: Report; readonly claims: readonly Claim[] }>

  appendLog(entry: LogEntry, by: By): Promise<LogRow>
  /** Rows after `after` (a seq, 0 for all), oldest first. */
  log(after?: number, limit?: number): Promise<readonly LogRow[]>
  /** Signs the last row of the log. The key lies in the folder of the record, and is made at the first checkpoint. */
  checkpoint(by: By): Promise<Checkpoint>
  /**
   * Checks the log's chain, every original against its hash, and texts, claims, decisions and events against what the log
   * says of them; checkpoints of the record, and those given (kept elsewhere), against the log.
   */
  verify(kept?: readonly Checkpoint[]): Promise<Verdict>
  close(): Promise<void>
}
