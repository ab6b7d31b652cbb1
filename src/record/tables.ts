import type { Generated, Insertable, Selectable } from 'kysely'

/** The database as Kysely sees it. JSON stands in text columns; every column that is searched or sorted is our own. */
export interface Tables {
  original: { sha256: string; bytes: number; media_type: string; added_at: string }
  report: {
    seq: Generated<number>
    id: string
    sha256: string
    part: string | null
    title: string | null
    url: string | null
    publisher: string | null
    published: string | null
    retrieved: string | null
    text: string
    text_sha256: string
    added_at: string
    added_by: string
    search: string
    /** Search words of publisher and address. */
    source: string
    /** Key of its publisher, or of its host; empty where neither is known: `siteOf`. */
    outlet: string
    /** 1 where only those may read it whom the service lets. */
    restricted: Generated<number>
  }
  claim: {
    seq: Generated<number>
    id: string
    report_id: string
    type: string
    modality: string
    first_day: string | null
    last_day: string | null
    /** The claim as people see it. */
    body: string
    search: string
    /** What a person made of it; null where nobody touched it. `doubled`: a person's claim says the same. */
    how: 'corrected' | 'rejected' | 'added' | 'doubled' | null
    /** The machine's reading where `body` is another. */
    machine: string | null
    /** `ClaimReview` without `machine`. */
    review: string | null
    /** Key of the outlet that tells it, as origins name it: `outletOf`. */
    outlet: string
  }
  claim_key: KeyTable
  event: {
    id: string
    type: string
    modality: string
    status: string
    first_day: string | null
    last_day: string | null
    /** Best figure of killed. */
    toll: number
    /** Number of independent origins. */
    tellers: number
    /** How much it needs a person: `needOf`. */
    need: number
    /** The machine's event. */
    body: string
    search: string
    /** The event as people see it, where anybody decided something about it. */
    shown: string | null
    assignee: string | null
    /** 1 where its claims are other ones than those accepted or rejected. */
    changed: Generated<number>
    /** Seq of the log's row of its last change. */
    version: Generated<number>
    /** SHA-256 of id, line feed, body. */
    digest: string
    /** `2031-05-02T14`, where the hour is known. */
    hour: string | null
    /** 1 for a running total, which is no happening of its own: `isTotal`. */
    total: number
  }
  event_key: KeyTable
  event_place: PlaceTable
  /** Each origin of an event: when it first told, and how many copies followed. */
  telling: {
    event_id: string
    /** Its place among the event's origins. */
    n: number
    teller: string
    kind: string
    name: string
    /** As the public may see it: the id of one that is on a list, else the kind. */
    open: string
    /** Publication of its first report, as that says it. */
    told: string | null
    first_day: string | null
    hour: string | null
    /** 1 where the event is a running total. */
    total: number
    reports: number
    copies: number
  }
  figure: FigureTable & {
    best: number
    type: string
    whom: string
    side: string
    /** The party that suffered; `+` for one of several, empty where nobody is named. */
    harmed: string
    doer: string
  }
  /** What an origin says of a figure now. */
  figure_said: FigureTable & { teller: string; kind: string; name: string; open: string }
  /** `country:IQ`, `admin1:IQ:Anbar` or `place:…` of an event with figures; `own` where the words name that area itself. */
  figure_area: { event_id: string; area: string; own: number }
  event_claim: { event_id: string; claim_id: string; report_id: string }
  event_part: PartTable
  party_figure: PartyFigureTable
  event_report: TellingTable
  saved_search: {
    id: string
    login: string
    name: string
    view: string
    query: string
    created_at: string
    seen_at: string
    /** Seq of the last report that there was when it was last looked at. */
    seen_seq: number
  }
  /** By which version of its rules each thing that follows from other rows was last written: `follow.ts`. */
  follows: { what: string; version: number }
  decision: {
    seq: Generated<number>
    at: string
    who: string
    kind: string
    event: string | null
    report: string | null
    /** The seq of the decision it takes back. */
    undoes: number | null
    body: string
  }
  /** Ids of events that live on inside another. Always one step: `into_id` is an event of today. */
  moved: { from_id: string; into_id: string }
  /** Reports that are read elsewhere: a row is written with the report, and stays. */
  outbox: {
    seq: Generated<number>
    report_id: string
    /** Reports added in one transaction are linked in one: the same steps as on a single machine. */
    batch: number
    /** How often it was given out anew; part of the message's id. */
    round: Generated<number>
    added_at: string
    /** When the stream said that it holds it; null again where it must be published anew. */
    published_at: string | null
    /** When its claims were written. */
    read_at: string | null
    /** Seq of the log's row with which it was linked. */
    linked_seq: number | null
    /** Tries to read it alone, after it failed among others. */
    tries: Generated<number>
    /** Why the last try failed. */
    why: string | null
    /** Set aside: nobody tries any more until a person says so. */
    aside_at: string | null
  }
  /** Processes that read for this record, by a name of their own. */
  worker: { id: string; began_at: string; seen_at: string; read: number }
  /** One row: the name under which this record's work is spread. */
  spread: { id: string }
  checkpoint: { seq: number; hash: string; at: string; key: string; signature: string }
  log: {
    seq: number
    at: string
    who: string
    action: string
    subject: string
    detail: string
    prev: string
    hash: string
  }
}

/** A figure of an event, to be added up: see `charts/rows.ts`. */
interface FigureTable {
  event_id: string
  /** Its place among the event's figures. */
  n: number
  measure: string
  /** 1 where another figure of the event counts the same people. */
  part: number
  /** 1 where it is a running total. */
  total: number
  /** 1 where it is told as having happened and nobody rejected it. */
  standing: number
  first_day: string | null
  last_day: string | null
  low: number
  high: number | null
}

/** What an event or a claim can be found by, besides its own columns. */
interface KeyTable {
  owner: string
  facet: 'party' | 'place' | 'source'
  /** The id; empty for a place or teller without one. */
  key: string
  name: string
  search: string
}

/**
 * A place of an event with what events are filtered by, so that a map of all of them is drawn from one narrow table: asked
 * under the name `event`, it takes the conditions of `list.ts` as they are.
 */
interface PlaceTable {
  /** Of the event. */
  id: string
  /** The place's number in the event. */
  n: number
  type: string
  modality: string
  status: string
  first_day: string | null
  last_day: string | null
  assignee: string | null
  changed: number
  role: string
  /** The place's id; empty where it has none. */
  key: string
  name: string
  lat: number | null
  lon: number | null
  country: string
  admin1: string
  precision: string
  /** Radius of uncertainty in kilometres. */
  km: number | null
  /** 1 where this place is another one's double on the map: the same event stands there already. */
  again: number
  /** 1 where the event stands at more than one place of the map. */
  several: number
  /** Of the last end of a movement: how many went, where the event says so (`sizeOf`). */
  measure: string | null
  low: number | null
  best: number | null
  /** Null with a `best` is open-ended. */
  high: number | null
}

export type NewPlace = Selectable<PlaceTable>
/** A party, place or teller of an event, with what of the event it is counted by. */
export interface PartTable {
  event_id: string
  facet: 'party' | 'place' | 'source'
  key: string
  /** `agent`, `target`; a place's role; a teller's kind. */
  role: string
  name: string
  /** Of a place: `country/first-level area`; else empty. */
  area: string
  type: string
  modality: string
  status: string
  /** First day; empty where none is known. */
  day: string
  /** Of a teller: 1 where nobody else tells of the event. */
  alone: number
  /** Of a teller: 1 where another one says otherwise on some field. */
  contradicted: number
}

/** A figure that can count one of an event's targets only. */
export interface PartyFigureTable {
  event_id: string
  party: string
  measure: string
  low: number
  best: number
  /** Null is open-ended. */
  high: number | null
  status: string
}

/** What a report tells of an event, by origin. */
export interface TellingTable {
  event_id: string
  report_id: string
  /** Key of the report's publisher: `siteOf`. */
  site: string
  outlet: string
  origin: string
  origin_name: string
  /** `own`: its outlet's own word; `first`: another's, which nobody here told before; `copy`: another's, told here already. */
  how: 'own' | 'first' | 'copy'
  /** 1 where several outlets tell of the event and this report was the first. */
  first: number
  /** 1 where a later report of the same origin gave another figure in place of this one's. */
  corrected: number
  status: string
}

export type ReportRecord = Selectable<Tables['report']>
export type NewKey = Insertable<KeyTable>
