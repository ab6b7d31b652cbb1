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
  }
  claim: {
    seq: Generated<number>
    id: string
    report_id: string
    type: string
    modality: string
    first_day: string | null
    last_day: string | null
    body: string
    search: string
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
    body: string
    search: string
  }
  event_key: KeyTable
  event_claim: { event_id: string; claim_id: string; report_id: string }
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
