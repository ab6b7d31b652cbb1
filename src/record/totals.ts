import type { Kysely } from 'kysely'
import type { EventType } from '../ontology.ts'
import { eventConditions, liveClaim } from './list.ts'
import type { EventFilter, Facets, Totals } from './store.ts'
import type { Tables } from './tables.ts'

/** How much there is, and of what. */

/** @param filter which events are counted */
export async function facets(db: Kysely<Tables>, filter: EventFilter = {}): Promise<Facets> {
  const conditions = eventConditions(db, filter)
  const counted = db.selectFrom('event').where((eb) => eb.and(conditions))
  const types = await counted
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
    .$if(conditions.length > 0, (query) => query.where('owner', 'in', counted.select('event.id')))
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
