import { type Expression, expressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { badCursor } from './problems.ts'
import { queryWords } from './search.ts'
import type { EventFilter, EventSort, Filter, PageRequest, ReportFilter } from './store.ts'
import type { Tables } from './tables.ts'

/** Filters and pages as SQL that SQLite and PostgreSQL both understand. */

type Condition = Expression<SqlBool>

/** Every word of the query occurs in a column of search words. A query without a word is found nowhere. */
function hasWords(column: Expression<string>, query: string): Condition {
  const eb = expressionBuilder<Tables, never>()
  const words = queryWords(query)
  if (words.length === 0) return eb.lit(false)
  // Search words are letters and digits only, so a pattern needs no escaping.
  return eb.and(
    words.map((forms) => eb.or(forms.map((form) => sql<SqlBool>`${column} like ${`% ${form}%`}`))),
  )
}

type Kind = 'event' | 'claim'

/**
 * The owner is among those with a key of this facet: with this id, or (where words count) a name with these words.
 * As a list of owners, not as a question to each row: the database finds the few first, whatever the number of events.
 */
function hasKey(kind: Kind, facet: 'party' | 'place' | 'source', wanted: string, words: boolean): Condition {
  const eb = expressionBuilder<Tables, Kind>()
  const table = `${kind}_key` as const
  const matches = [eb(sql.ref<string>('k.key'), '=', wanted)]
  if (words) matches.push(eb.and([hasWords(sql.ref<string>('k.search'), wanted)]))
  return eb(
    sql.ref<string>(`${kind}.id`),
    'in',
    eb
      .selectFrom(`${table} as k`)
      .select('k.owner')
      .where('k.facet', '=', facet)
      .where((where) => where.or(matches)),
  )
}

/** The words occur in it. Asked as a list of ids, so that an index of words alone is scanned, and not whole rows. */
function holds(kind: Kind, text: string): Condition {
  const eb = expressionBuilder<Tables, Kind>()
  const found = eb
    .selectFrom(`${kind as 'event'} as w`)
    .select('w.id')
    .where(hasWords(sql.ref<string>('w.search'), text))
  return eb(sql.ref<string>(`${kind}.id`), 'in', found)
}

/** Claims that count: not rejected by a person, and not said by a person's claim already. */
export const liveClaim = sql<SqlBool>`(claim.how is null or claim.how in ('corrected', 'added'))`

/** What events and claims are filtered by alike. */
function common(kind: Kind, filter: Filter): Condition[] {
  const eb = expressionBuilder<Tables, Kind>()
  const out: Condition[] = []
  if (filter.types !== undefined) out.push(eb(`${kind}.type`, 'in', filter.types))
  if (filter.modalities !== undefined) out.push(eb(`${kind}.modality`, 'in', filter.modalities))
  if (filter.from !== undefined) out.push(eb(`${kind}.last_day`, '>=', filter.from))
  if (filter.to !== undefined) out.push(eb(`${kind}.first_day`, '<=', filter.to))
  if (filter.from !== undefined || filter.to !== undefined) out.push(eb(`${kind}.first_day`, 'is not', null))
  if (filter.party !== undefined) out.push(hasKey(kind, 'party', filter.party, false))
  // An id is no name: it is found by the index, not by looking through all names.
  if (filter.place !== undefined) out.push(hasKey(kind, 'place', filter.place, !filter.place.includes(':')))
  if (filter.source !== undefined) out.push(hasKey(kind, 'source', filter.source, true))
  if (filter.text !== undefined) out.push(holds(kind, filter.text))
  return out
}

export function eventConditions(filter: EventFilter): Condition[] {
  const eb = expressionBuilder<Tables, 'event'>()
  const out = common('event', filter)
  if (filter.statuses !== undefined) out.push(eb('event.status', 'in', filter.statuses))
  if (filter.report !== undefined)
    out.push(
      eb(
        'event.id',
        'in',
        eb.selectFrom('event_claim as c').select('c.event_id').where('c.report_id', '=', filter.report),
      ),
    )
  if (filter.assignee !== undefined) out.push(eb('event.assignee', '=', filter.assignee))
  if (filter.changed !== undefined) out.push(eb('event.changed', '=', 1))
  out.push(...onTheMap(filter))
  if (filter.unrestricted !== undefined) out.push(noneRestricted(sql.ref<string>('event.id')))
  for (const role of ['agent', 'target'] as const)
    if (filter[role] !== undefined)
      out.push(
        eb(
          'event.id',
          'in',
          eb
            .selectFrom('event_part as r')
            .select('r.event_id')
            .where('r.facet', '=', 'party')
            .where('r.key', '=', filter[role])
            .where('r.role', '=', role),
        ),
      )
  if (filter.since !== undefined)
    out.push(
      eb(
        'event.id',
        'in',
        eb
          .selectFrom('report as r')
          .innerJoin('event_claim as c', 'c.report_id', 'r.id')
          .select('c.event_id')
          .where('r.seq', '>', filter.since),
      ),
    )
  return out
}

/** Where on the map it is. Asked as a list of ids, like the keys. */
function onTheMap({ located, box, area }: EventFilter): Condition[] {
  const eb = expressionBuilder<Tables, 'event'>()
  const places = eb.selectFrom('event_place as p').select('p.id')
  const out: Condition[] = []
  if (located !== undefined)
    out.push(
      eb(
        'event.id',
        located ? 'in' : 'not in',
        places.where('p.lat', 'is not', null).where('p.lon', 'is not', null),
      ),
    )
  if (box !== undefined)
    out.push(
      eb(
        'event.id',
        'in',
        places
          .where('p.precision', 'not in', ['governorate', 'country'])
          .where((where) => where.between('p.lat', box.south, box.north))
          .where((where) => where.between('p.lon', box.west, box.east)),
      ),
    )
  if (area !== undefined)
    out.push(
      eb('event.id', 'in', places.where('p.country', '=', area.country).where('p.admin1', '=', area.admin1)),
    )
  return out
}

/** No claim of the event with this id rests on a restricted report. */
export function noneRestricted(id: Expression<string>): Condition {
  const eb = expressionBuilder<Tables, 'event'>()
  const closed = eb
    .selectFrom('event_claim as c')
    .innerJoin('report as r', 'r.id', 'c.report_id')
    .select('c.event_id')
    .where('r.restricted', '=', 1)
  return eb(id, 'not in', closed)
}

export function claimConditions(filter: Filter): Condition[] {
  const eb = expressionBuilder<Tables, 'claim'>()
  const out = [...common('claim', filter), liveClaim]
  if (filter.unrestricted !== undefined)
    out.push(
      eb(
        'claim.report_id',
        'not in',
        eb.selectFrom('report as r').select('r.id').where('r.restricted', '=', 1),
      ),
    )
  if (filter.report !== undefined) out.push(eb('claim.report_id', '=', filter.report))
  return out
}

export function reportConditions(filter: ReportFilter): Condition[] {
  const eb = expressionBuilder<Tables, 'report'>()
  const out: Condition[] = []
  // The day as published, in the zone it was published in: no conversion may move it.
  const day = sql<string>`substr(report.published, 1, 10)`
  if (filter.from !== undefined) out.push(eb(day, '>=', filter.from))
  if (filter.to !== undefined) out.push(eb(day, '<=', filter.to))
  if (filter.unrestricted !== undefined) out.push(eb('report.restricted', '=', 0))
  if (filter.source !== undefined) out.push(hasWords(sql.ref<string>('report.source'), filter.source))
  if (filter.text !== undefined) out.push(hasWords(sql.ref<string>('report.search'), filter.text))
  return out
}

/** Orders of events: a value and then the id, so that no two rows stand at one place and a page never skips a row. */
const eventOrders: Readonly<Record<EventSort, { by: () => Expression<string | number>; down: boolean }>> = {
  newest: { by: () => sql<string>`coalesce(event.first_day, '')`, down: true },
  oldest: { by: () => sql<string>`coalesce(event.first_day, '9999-99-99')`, down: false },
  need: { by: () => sql<number>`event.need`, down: true },
  toll: { by: () => sql<number>`event.toll`, down: true },
  tellers: { by: () => sql<number>`event.tellers`, down: true },
}

/** A page of events: ordered, after the cursor, one row more than asked for (to know whether there is a next). */
export function eventPage<O>(
  query: SelectQueryBuilder<Tables, 'event', O>,
  sort: EventSort,
  page: PageRequest,
): SelectQueryBuilder<Tables, 'event', O & { place: string | number }> {
  const { by, down } = eventOrders[sort]
  const value = by()
  let paged = query
    .select(sql<string | number>`${value}`.as('place'))
    .orderBy(value, down ? 'desc' : 'asc')
    .orderBy('event.id', down ? 'desc' : 'asc')
    .limit(limitOf(page) + 1)
  if (page.cursor !== undefined) {
    const [at, id] = readCursor(page.cursor, sort)
    const after = sql.raw(down ? '<' : '>')
    paged = paged.where(
      sql<SqlBool>`(${value} ${after} ${at} or (${value} = ${at} and event.id ${after} ${id}))`,
    )
  }
  return paged as never
}

export const limitOf = (page: PageRequest): number => Math.min(500, Math.max(1, page.limit ?? 50))

/** A cursor names the order it belongs to and the last row seen; opaque to callers. */
export const writeCursor = (order: string, at: string | number, id = ''): string =>
  Buffer.from(JSON.stringify([order, at, id])).toString('base64url')

export function readCursor(cursor: string, order: string): readonly [at: string | number, id: string] {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw badCursor()
  }
  if (!Array.isArray(read) || read.length !== 3) throw badCursor()
  const [name, at, id] = read as unknown[]
  const known = name === order && (typeof at === 'string' || typeof at === 'number') && typeof id === 'string'
  if (!known) throw badCursor()
  return [at, id]
}
