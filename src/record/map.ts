import type { Kysely } from 'kysely'
import { moving } from '../linking/flows.ts'
import type { EventType, Measure, Modality, PlacePrecision } from '../ontology.ts'
import { eventConditions } from './list.ts'
import type { EventFilter, Months, MovementEnd, Spot, SpotCount, Spots } from './store.ts'
import type { Tables } from './tables.ts'

/** Where events are and who went where, out of the narrow table of their places. */

type Db = Kysely<Tables>

/** The table of places under the name `event`: what events are filtered by stands in it under the same names. */
const placesOf = (db: Db, filter: EventFilter) =>
  db.selectFrom('event_place as event').where((eb) => eb.and(eventConditions(db, filter) as never))

const spotColumns = [
  'event.key',
  'event.name',
  'event.lat',
  'event.lon',
  'event.country',
  'event.admin1',
  'event.precision',
  'event.km',
] as const

type SpotRow = Omit<Spot, 'precision' | 'km'> & { precision: string; km: number | null; type: string }

/** Events at each place with coordinates, by type; and apart those events that stand at several, one by one. */
export async function spots(db: Db, filter: EventFilter): Promise<Spots> {
  const standing = placesOf(db, filter)
    .where('event.lat', 'is not', null)
    .where('event.lon', 'is not', null)
    .where('event.again', '=', 0)
  const counted = await standing
    .where('event.several', '=', 0)
    .select(spotColumns)
    .select((eb) => ['event.type', eb.fn.countAll<number>().as('events')])
    .groupBy([...spotColumns, 'event.type'])
    .execute()
  const apart = await standing
    .where('event.several', '=', 1)
    .select([...spotColumns, 'event.type', 'event.id'])
    .execute()
  const count = (row: SpotRow): Omit<SpotCount, 'events'> => {
    const { type, km, precision, ...rest } = row
    const spot = { ...rest, precision: precision as PlacePrecision, ...(km === null ? {} : { km }) }
    return { spot, type: type as EventType }
  }
  return {
    counted: counted.map(({ events, ...row }) => ({ ...count(row as SpotRow), events: Number(events) })),
    apart: apart.map(({ id, ...row }) => ({ ...count(row as SpotRow), event: id })),
  }
}

/** The ends of every movement that the filter lets through, denied and rejected ones left out; an event has each end it tells of. */
export async function movementEnds(db: Db, filter: EventFilter): Promise<readonly MovementEnd[]> {
  const rows = await placesOf(db, filter)
    .where('event.role', 'in', ['from', 'to'])
    .where('event.type', 'in', [...moving])
    .where('event.modality', '!=', 'denied')
    .where('event.status', '!=', 'rejected')
    .select([...spotColumns, 'event.id', 'event.type', 'event.modality', 'event.role', 'event.first_day'])
    .select(['event.measure', 'event.low', 'event.best', 'event.high'])
    .orderBy('event.id')
    .orderBy('event.n')
    .execute()
  return rows.map((row) => ({
    event: row.id,
    type: row.type as EventType,
    modality: row.modality as Modality,
    role: row.role as 'from' | 'to',
    day: row.first_day,
    place: {
      key: row.key,
      name: row.name,
      country: row.country,
      admin1: row.admin1,
      precision: row.precision as PlacePrecision,
      ...(row.lat === null || row.lon === null ? {} : { lat: row.lat, lon: row.lon }),
      ...(row.km === null ? {} : { km: row.km }),
    },
    ...(row.measure === null
      ? {}
      : {
          size: { measure: row.measure as Measure, low: row.low!, best: row.best!, high: row.high },
        }),
  }))
}

/** How many events began in each month, oldest first; and how many have no day. */
export async function months(db: Db, filter: EventFilter): Promise<Months> {
  const rows = await db
    .selectFrom('event')
    .where((eb) => eb.and(eventConditions(db, filter)))
    .select((eb) => [
      eb.fn<string>('substr', ['event.first_day', eb.lit(1), eb.lit(7)]).as('month'),
      eb.fn.countAll<number>().as('events'),
      eb.fn.min('event.first_day').as('first'),
      eb.fn.max('event.first_day').as('last'),
    ])
    .groupBy('month')
    .orderBy('month')
    .execute()
  const dated = rows.filter((row) => row.first !== null)
  return {
    months: dated.map((row) => ({ month: row.month, events: Number(row.events) })),
    undated: Number(rows.find((row) => row.first === null)?.events ?? 0),
    first: dated[0]?.first ?? null,
    last: dated.at(-1)?.last ?? null,
  }
}
