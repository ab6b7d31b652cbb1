import type { Kysely } from 'kysely'
import type { EventType } from '../ontology.ts'
import { liveClaim } from './list.ts'
import type { Facets, Totals } from './store.ts'
import type { Tables } from './tables.ts'

/** How much there is, and of what. */

export async function facets(db: Kysely<Tables>): Promise<Facets> {
  const types = await db
    .selectFrom('event')
    .select((eb) => ['type', eb.fn.countAll<number>().as('events')])
    .groupBy('type')
    .orderBy('events', 'desc')
    .orderBy('type')
    .execute()
  const parties = await db
    .selectFrom('event_key')
    .select((eb) => [
      'key',
      eb.fn.min('name').as('name'),
      eb.fn.count<number>('owner').distinct().as('events'),
    ])
    .where('facet', '=', 'party')
    .groupBy('key')
    .orderBy('events', 'desc')
    .orderBy('key')
    .execute()
  return {
    types: types.map((row) => ({ type: row.type as EventType, events: Number(row.events) })),
    parties: parties.map((row) => ({ id: row.key, name: row.name, events: Number(row.events) })),
  }
}

export async function totals(db: Kysely<Tables>): Promise<Totals> {
  const count = async (table: 'report' | 'claim' | 'event'): Promise<number> => {
    let query = db.selectFrom(table)
    if (table === 'claim') query = query.where(liveClaim)
    const { total } = await query
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return Number(total)
  }
  return { reports: await count('report'), claims: await count('claim'), events: await count('event') }
}
