import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { sourceKinds } from '../../ontology.ts'
import { eventConditions, noneRestricted } from '../list.ts'
import type { EventFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { CountCell, TimelineGroup } from './types.ts'

type Db = Kysely<Tables>

/** A filter without its window. */
export const always = ({ from: _, to: __, ...filter }: EventFilter): EventFilter => filter

/**
 * The filter of events on a narrow table beside them. Nothing is asked of the events where nothing need be: to look for
 * every row's event costs more than to add the rows up.
 */
export function conditionsOn(db: Db, column: string, filter: EventFilter): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'event'>()
  const { unrestricted, ...rest } = always(filter)
  const ref = sql.ref<string>(column)
  const inside = eventConditions(db, rest)
  return [
    ...(unrestricted === undefined ? [] : [noneRestricted(ref)]),
    ...(inside.length === 0
      ? []
      : [
          eb(
            ref,
            'in',
            eb
              .selectFrom('event')
              .select('event.id')
              .where((where) => where.and(inside)),
          ),
        ]),
  ]
}

interface Counted {
  readonly key: string
  readonly name: string | null
  readonly first: string | null
  readonly last: string | null
  readonly hour: string | null
  readonly total: number
  readonly events: number | string
  readonly copies?: number | string
}
const asCell = ({ name, total, events, copies = 0, ...row }: Counted): CountCell => ({
  ...row,
  name: name ?? '',
  total: total === 1,
  events: Number(events),
  copies: Number(copies),
})

export async function counts(
  db: Db,
  filter: EventFilter,
  by: TimelineGroup,
  options: { readonly open?: true },
): Promise<CountCell[]> {
  if (by === 'teller') return tellings(db, filter, options)
  const matching = db.selectFrom('event').where((eb) => eb.and(eventConditions(db, always(filter))))
  if (by === 'type') {
    const rows = await matching
      .select(['first_day as first', 'last_day as last', 'hour', 'type as key', 'total'])
      .select((eb) => [sql<string>`''`.as('name'), eb.fn.countAll<number>().as('events')])
      .groupBy(['first_day', 'last_day', 'hour', 'type', 'total'])
      .execute()
    return rows.map(asCell)
  }
  // A party may stand under several names; an event is its once.
  const rows = await matching
    .innerJoin('event_key as k', 'k.owner', 'event.id')
    .where('k.facet', '=', 'party')
    .select(['first_day as first', 'last_day as last', 'hour', 'k.key as key', 'total'])
    .select((eb) => [eb.fn.min('k.name').as('name'), eb.fn.count<number>('event.id').distinct().as('events')])
    .groupBy(['k.key', 'first_day', 'last_day', 'hour', 'total'])
    .execute()
  return rows.map(asCell)
}

async function tellings(
  db: Db,
  filter: EventFilter,
  { open }: { readonly open?: true },
): Promise<CountCell[]> {
  const key = open === true ? 'open' : 'teller'
  const rows = await db
    .selectFrom('telling')
    .where((eb) => eb.and(conditionsOn(db, 'telling.event_id', filter)))
    .select([`${key} as key`, 'first_day as first', 'first_day as last', 'hour', 'total'])
    .select((eb) => [
      eb.fn.min('name').as('name'),
      eb.fn.countAll<number>().as('events'),
      eb.fn.sum<number>('copies').as('copies'),
    ])
    .groupBy([key, 'first_day', 'hour', 'total'])
    .execute()
  return rows.map(asCell).map((cell) => (open === true ? unnamed(cell) : cell))
}

/** Where tellers who are on no list stand under their kind, the name of one of them is none for all. */
export const unnamed = <T extends { readonly key: string; readonly name: string }>(cell: T): T =>
  kinds.has(cell.key) ? { ...cell, name: '' } : cell
const kinds: ReadonlySet<string> = new Set(sourceKinds)
