import { sql } from 'kysely'
import type { PlaceRole } from '../../ontology.ts'
import type { ShownEvent } from '../review/types.ts'
import {
  actsOf,
  atMost,
  besides,
  type Db,
  events,
  month,
  otherModalities,
  partsOf,
  recentOf,
  seen,
  tellersOf,
} from './counting.ts'
import { partyRows } from './parties.ts'
import type { Named, PageSight, PartyRow, PlacePage } from './types.ts'

export async function place(db: Db, id: string, sight: PageSight): Promise<PlacePage | undefined> {
  const own = partsOf(db, 'place', id, sight)
  const acts = await own
    .select((eb) => ['event_part.type', 'event_part.modality', events(eb)])
    .groupBy(['event_part.type', 'event_part.modality'])
    .execute()
  if (acts.length === 0) return undefined
  const roles = await own
    .select((eb) => ['event_part.role', events(eb)])
    .groupBy('event_part.role')
    .orderBy('events', 'desc')
    .execute()
  const months = await own
    .where('event_part.modality', '=', 'reported')
    .select((eb) => [month.as('month'), events(eb)])
    .groupBy(month)
    .orderBy('month')
    .execute()
  const recent = await recentOf(db, 'place', id, sight)
  const { name, ...where } = asNamed(recent, id)
  const moved = (here: PlaceRole, there: PlaceRole): Promise<Named[]> =>
    besides(db, { facet: 'place', key: id, roles: [here] }, { facet: 'place', roles: [there] }, sight)
  return {
    id,
    name,
    events: acts.reduce((sum, row) => sum + Number(row.events), 0),
    place: where,
    happened: actsOf(acts),
    other: otherModalities(acts),
    roles: roles.map((row) => ({ role: row.role as PlaceRole, events: Number(row.events) })),
    months: months.map((row) => ({ month: row.month, events: Number(row.events) })),
    parties: await partiesAt(db, id, sight),
    movedFrom: await moved('to', 'from'),
    movedTo: await moved('from', 'to'),
    within: await within(db, id, name, where, sight),
    tellers: await tellersOf(db, 'place', id, sight),
    recent,
  }
}

/** What is known of the place itself, as the newest event has it. */
function asNamed(recent: readonly ShownEvent[], id: string): PlacePage['place'] & { name: string } {
  const found = recent.flatMap((event) => event.places).find((one) => one.id === id)!
  const { name, quote, lat, lon, country, admin1, precision } = found
  return {
    name,
    quote,
    precision,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(country === undefined ? {} : { country }),
    ...(admin1 === undefined ? {} : { admin1 }),
  }
}

async function partiesAt(db: Db, id: string, sight: PageSight): Promise<PartyRow[]> {
  const rows = await db
    .selectFrom(partsOf(db, 'place', id, sight).select('event_part.event_id as id').distinct().as('own'))
    .crossJoin('event_part as o')
    .whereRef('o.event_id', '=', 'own.id')
    .where('o.facet', '=', 'party')
    .where('o.modality', '=', 'reported')
    .select((eb) => [
      'o.key',
      'o.role',
      eb.fn.min('o.name').as('name'),
      eb.fn.countAll<number>().as('events'),
    ])
    .groupBy(['o.key', 'o.role'])
    .execute()
  return partyRows(rows, new Map(rows.map((row) => [row.key, row.name]))).slice(0, atMost)
}

/** Places that lie in it by what events say of them: it is their first-level area, or their country. */
async function within(
  db: Db,
  id: string,
  name: string,
  { precision, country, admin1 = name }: PlacePage['place'],
  sight: PageSight,
): Promise<Named[]> {
  if (country === undefined || (precision !== 'governorate' && precision !== 'country')) return []
  const rows = await db
    .selectFrom('event_part')
    .where('facet', '=', 'place')
    .where(
      precision === 'governorate'
        ? sql<boolean>`area = ${`${country}/${admin1}`}`
        : // «IQ/» up to what follows all that begins so.
          sql<boolean>`(area >= ${`${country}/`} and area < ${`${country}0`})`,
    )
    .where('key', '!=', id)
    .where(seen('event_part', sight))
    .select((eb) => ['key as id', eb.fn.min('name').as('name'), events(eb)])
    .groupBy('key')
    .orderBy('events', 'desc')
    .orderBy('key')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({ ...row, events: Number(row.events) }))
}
