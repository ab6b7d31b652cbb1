import {
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type Kysely,
  type SqlBool,
  sql,
} from 'kysely'
import type { EventType, Modality, SourceKind } from '../../ontology.ts'
import type { ShownEvent } from '../review/types.ts'
import type { PartTable, Tables } from '../tables.ts'
import { asShown } from '../write-events.ts'
import type { Acts, Named, PageSight, Teller } from './types.ts'

/** Counts over the rows that follow from events (`parts.ts`); nothing here opens an event but for the newest few. */

export type Db = Kysely<Tables>
export type Facet = PartTable['facet']

/** How many of a list a page shows. */
export const atMost = 25
const recentAtMost = 8

/** Events that may be seen, by the columns that each of these tables has. */
export function seen(
  table: 'event_part' | 'party_figure' | 'event_report',
  sight: PageSight,
): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, never>()
  const out: Expression<SqlBool>[] = [
    sql<SqlBool>`${sql.ref(`${table}.status`)} in (${sql.join(sight.statuses)})`,
  ]
  if (sight.unrestricted !== undefined)
    out.push(sql<SqlBool>`${sql.ref(`${table}.event_id`)} not in (
      select c.event_id from report as r inner join event_claim as c on c.report_id = r.id where r.restricted = 1
    )`)
  return eb.and(out)
}

/** The rows of one party, place or teller. */
export const partsOf = (db: Db, facet: Facet, key: string, sight: PageSight) =>
  db
    .selectFrom('event_part')
    .where('event_part.facet', '=', facet)
    .where('event_part.key', '=', key)
    .where(seen('event_part', sight))

type Part = ExpressionBuilder<Tables, 'event_part'>
export const events = (eb: Part) => eb.fn.count<number>('event_part.event_id').distinct().as('events')
export const month = sql<string>`substr(event_part.day, 1, 7)`

/** The ids of its events, each once, as a condition on another row of the same event. */
const ofEvents = (db: Db, facet: Facet, key: string, sight: PageSight, roles?: readonly string[]) => {
  const rows = partsOf(db, facet, key, sight).select('event_part.event_id as id').distinct()
  return roles === undefined ? rows : rows.where('event_part.role', 'in', roles)
}

/**
 * Other parties, places or tellers of its events, most events first. A cross join, here and below: SQLite keeps its order, and
 * goes from the few events of one party to their rows; left to itself it begins with all rows of a facet.
 */
export async function besides(
  db: Db,
  of: { readonly facet: Facet; readonly key: string; readonly roles?: readonly string[] },
  others: { readonly facet: Facet; readonly roles?: readonly string[] },
  sight: PageSight,
): Promise<Named[]> {
  let query = db
    .selectFrom(ofEvents(db, of.facet, of.key, sight, of.roles).as('own'))
    .crossJoin('event_part as o')
    .whereRef('o.event_id', '=', 'own.id')
    .where('o.facet', '=', others.facet)
    .where('o.modality', '=', 'reported')
  if (others.roles !== undefined) query = query.where('o.role', 'in', others.roles)
  if (of.facet === others.facet) query = query.where('o.key', '!=', of.key)
  const rows = await query
    .select((eb) => [
      'o.key as id',
      eb.fn.min('o.name').as('name'),
      eb.fn.count<number>('o.event_id').distinct().as('events'),
    ])
    .groupBy('o.key')
    .orderBy('events', 'desc')
    .orderBy('o.key')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({ ...row, events: Number(row.events) }))
}

/** Who tells of its events. */
export async function tellersOf(db: Db, facet: Facet, key: string, sight: PageSight): Promise<Teller[]> {
  const rows = await db
    .selectFrom(ofEvents(db, facet, key, sight).as('own'))
    .crossJoin('event_part as o')
    .whereRef('o.event_id', '=', 'own.id')
    .where('o.facet', '=', 'source')
    .select((eb) => [
      'o.key as id',
      eb.fn.min('o.name').as('name'),
      eb.fn.min('o.role').as('kind'),
      eb.fn.countAll<number>().as('events'),
      eb.fn.sum<number>('o.alone').as('alone'),
      eb.fn.sum<number>('o.contradicted').as('contradicted'),
    ])
    .groupBy('o.key')
    .orderBy('events', 'desc')
    .orderBy('o.key')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as SourceKind,
    events: Number(row.events),
    alone: Number(row.alone),
    contradicted: Number(row.contradicted),
  }))
}

/** Its newest events. */
export async function recentOf(db: Db, facet: Facet, key: string, sight: PageSight): Promise<ShownEvent[]> {
  const newest = await partsOf(db, facet, key, sight)
    .select(['event_part.event_id as id', 'event_part.day'])
    .distinct()
    .orderBy('event_part.day', 'desc')
    .orderBy('event_part.event_id', 'desc')
    .limit(recentAtMost)
    .execute()
  if (newest.length === 0) return []
  const ids = newest.map(({ id }) => id)
  const rows = await db
    .selectFrom('event')
    .select(['id', 'body', 'shown', 'version'])
    .where('id', 'in', ids)
    .execute()
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map(asShown)
}

/** Rows of type, modality and number as what happened, and what was told otherwise. */
export function actsOf(
  rows: readonly { readonly type: string; readonly modality: string; readonly events: number }[],
): Acts {
  const types = rows
    .filter((row) => row.modality === 'reported')
    .map((row) => ({ type: row.type as EventType, events: Number(row.events) }))
    .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1))
  return { events: types.reduce((sum, row) => sum + row.events, 0), types }
}

/** What was planned, possible, threatened or denied, most frequent first. */
export function otherModalities(
  rows: readonly { readonly modality: string; readonly events: number }[],
): readonly { readonly modality: Modality; readonly events: number }[] {
  const sums = new Map<Modality, number>()
  for (const { modality, events: n } of rows)
    if (modality !== 'reported')
      sums.set(modality as Modality, (sums.get(modality as Modality) ?? 0) + Number(n))
  return [...sums]
    .map(([modality, n]) => ({ modality, events: n }))
    .sort((a, b) => b.events - a.events || (a.modality < b.modality ? -1 : 1))
}
