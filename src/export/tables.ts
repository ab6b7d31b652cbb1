import { type Column, columns } from './columns.ts'
import type { Cell } from './csv.ts'
import { flowsOf } from './flows.ts'
import type { Item } from './item.ts'

/** A table for a columnar file: its columns and the rows that one event adds. */
export interface ItemTable {
  readonly name: string
  readonly columns: readonly Pick<Column, 'name' | 'kind'>[]
  readonly rows: (item: Item) => readonly (readonly Cell[])[]
}

const heads = (spec: Readonly<Record<string, Column['kind']>>): ItemTable['columns'] =>
  Object.entries(spec).map(([name, kind]) => ({ name, kind }))

export const eventsTable: ItemTable = {
  name: 'events',
  columns,
  rows: (item) => [columns.map((column) => column.value(item))],
}

export const claimsTable: ItemTable = {
  name: 'claims',
  columns: heads({
    claim: 'text',
    event: 'text',
    report: 'text',
    published: 'text',
    publisher: 'text',
    type: 'text',
    modality: 'text',
    quote: 'text',
    tellers: 'text',
    teller_kinds: 'text',
    score: 'number',
  }),
  rows: (item) =>
    item.claims.map((claim) => {
      const source = item.sources.find((s) => s.ref === claim.source)
      return [
        claim.ref,
        item.id,
        claim.source,
        source?.published,
        source?.publisher,
        claim.type,
        claim.modality,
        claim.quote,
        claim.chain.map((link) => link.name).join('; '),
        claim.chain.map((link) => link.kind).join('; '),
        claim.score,
      ]
    }),
}

export const flowsTable: ItemTable = {
  name: 'flows',
  columns: heads({
    event: 'text',
    type: 'text',
    date_start: 'text',
    date_end: 'text',
    from: 'text',
    from_id: 'text',
    from_lat: 'number',
    from_lon: 'number',
    to: 'text',
    to_id: 'text',
    to_lat: 'number',
    to_lon: 'number',
    measure: 'text',
    low: 'integer',
    best: 'integer',
    high: 'integer',
  }),
  rows: (item) =>
    flowsOf(item).map(({ from, to, measure, figure }) => [
      item.id,
      item.type,
      item.time.start,
      item.time.end,
      ...[from, to].flatMap((place): Cell[] => [place.name, place.id, place.lat, place.lon]),
      measure,
      figure?.low,
      figure?.best,
      figure === undefined || figure.open ? undefined : figure.high,
    ]),
}

/** Running totals: their rows come from the record's tally claims, not from events. */
export const talliesColumns = heads({
  teller: 'text',
  measure: 'text',
  of: 'text',
  place: 'text',
  since: 'text',
  from: 'text',
  to: 'text',
  min: 'integer',
  max: 'integer',
  report: 'text',
  published: 'text',
})
