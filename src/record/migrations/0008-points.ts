import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres, textOf } from './dialect.ts'

/** The places of events in a table of their own, for maps and movements. */
async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  const real = isPostgres(db) ? 'double precision' : 'real'
  let table = db.schema
    .createTable('event_place')
    .addColumn('id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('n', 'integer', (c) => c.notNull())
  for (const name of ['type', 'modality', 'status', 'role', 'key', 'name', 'country', 'admin1', 'precision'])
    table = table.addColumn(name, text, (c) => c.notNull())
  for (const name of ['first_day', 'last_day', 'assignee', 'measure']) table = table.addColumn(name, text)
  for (const name of ['changed', 'again', 'several'])
    table = table.addColumn(name, 'integer', (c) => c.notNull())
  for (const name of ['lat', 'lon', 'km', 'low', 'best', 'high']) table = table.addColumn(name, sql.raw(real))
  await table.addPrimaryKeyConstraint('event_place_pk', ['id', 'n']).execute()
  await db.schema.createIndex('event_place_role').on('event_place').columns(['role', 'id']).execute()
  await db.schema.createIndex('event_place_area').on('event_place').columns(['country', 'admin1']).execute()
  await db.schema.createIndex('event_place_spot').on('event_place').columns(['lat', 'lon']).execute()
  await fill(db as Kysely<Before>)
}

interface Before {
  event: Record<'id' | 'type' | 'modality' | 'status' | 'body', string> &
    Record<'first_day' | 'last_day' | 'assignee' | 'shown', string | null> & { changed: number }
  event_place: Record<string, string | number | null>
}

/** From the events there are, as `eventPlaces` does today: a migration never changes with the code. */
async function fill(db: Kysely<Before>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'type', 'modality', 'status', 'body', 'shown'])
      .select(['first_day', 'last_day', 'assignee', 'changed'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute()
    const places = rows.flatMap(({ body, shown, ...filtered }) =>
      placesOf(JSON.parse(shown ?? body) as Event, filtered),
    )
    for (let i = 0; i < places.length; i += 200)
      await db
        .insertInto('event_place')
        .values(places.slice(i, i + 200))
        .execute()
    if (rows.length < 200) return
    after = rows.at(-1)!.id
  }
}

interface Place {
  readonly role: string
  readonly id?: string
  readonly name: string
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  readonly admin1?: string
  readonly precision: string
  readonly km?: number
}
interface Count {
  readonly measure: string
  readonly low: number
  readonly best: number
  readonly high: number | null
  readonly partOf?: string
}
interface Event {
  readonly places: readonly Place[]
  readonly counts: readonly Count[]
}
type Filtered = Omit<Before['event'], 'body' | 'shown'>

const keyOf = (place: Place): string => place.id ?? place.name
const none = { measure: null, low: null, best: null, high: null }

function placesOf(event: Event, filtered: Filtered): Record<string, string | number | null>[] {
  const places = [...new Map(event.places.map((place) => [`${place.role} ${keyOf(place)}`, place])).values()]
  const spots = places.filter((place) => place.lat !== undefined && place.lon !== undefined).map(keyOf)
  const size = sizeOf(event, places, filtered.type)
  const last = places.some((place) => place.role === 'to') ? 'to' : 'from'
  return places.map((place, n) => ({
    ...filtered,
    n,
    role: place.role,
    key: place.id ?? '',
    name: place.name,
    lat: place.lat ?? null,
    lon: place.lon ?? null,
    country: place.country ?? '',
    admin1: place.admin1 ?? '',
    precision: place.precision,
    km: place.km ?? null,
    again: places.slice(0, n).some((other) => keyOf(other) === keyOf(place)) ? 1 : 0,
    several: new Set(spots).size > 1 ? 1 : 0,
    ...(place.role === last ? size : none),
  }))
}

const moving = 'flee escape withdraw evacuate displace move infiltrate mobilize surrender'.split(' ')
const amounts = 'moved escaped surrendered released vehicles'.split(' ')

function sizeOf(event: Event, places: readonly Place[], type: string) {
  const ends = (role: string): number =>
    new Set(places.filter((place) => place.role === role).map(keyOf)).size
  if (!moving.includes(type) || ends('from') > 1 || ends('to') > 1) return none
  const whole = event.counts.filter((count) => count.partOf === undefined)
  const measure = amounts.find((name) => whole.some((count) => count.measure === name))
  if (measure === undefined) return none
  const of = whole.filter((count) => count.measure === measure)
  const open = of.some((count) => count.high === null)
  return {
    measure,
    low: of.reduce((sum, count) => sum + count.low, 0),
    best: of.reduce((sum, count) => sum + count.best, 0),
    high: open ? null : of.reduce((sum, count) => sum + count.high!, 0),
  }
}

export const points: Migration = { up }
