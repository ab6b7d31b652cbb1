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
  }
  event_key: KeyTable
  event_claim: { event_id: string; claim_id: string; report_id: string }
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

/** What an event or a claim can be found by, besides its own columns. */
interface KeyTable {
  owner: string
  facet: 'party' | 'place' | 'source'
  /** The id; empty for a place or teller without one. */
  key: string
  name: string
  search: string
}

export type ReportRecord = Selectable<Tables['report']>
export type NewKey = Insertable<KeyTable>
