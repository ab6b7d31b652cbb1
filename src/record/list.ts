import {
  type Expression,
  expressionBuilder,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import { isPostgres } from './migrations/dialect.ts'
import { badCursor } from './problems.ts'
import type { EventFilter, EventSort, Filter, PageRequest, ReportFilter } from './store.ts'
import type { Tables } from './tables.ts'
import { countWith, hasWords, idsWithWords, namedWith, scanned, type Worded } from './words/ask.ts'

/** Filters and pages as SQL that SQLite and PostgreSQL both understand. */

type Db = Kysely<Tables>
type Condition = Expression<SqlBool>

type Kind = 'event' | 'claim'

/**
 * The owner is among those with a key of this facet: with this id, or (where words count) a name with these words.
 * As a list of owners, not as a question to each row: the database finds the few first, whatever the number of events.
 */
function hasKey(
  db: Db,
  kind: Kind,
  facet: 'party' | 'place' | 'source',
  wanted: string,
  words: boolean,
): Condition {
  const eb = expressionBuilder<Tables, Kind>()
  const table = `${kind}_key` as const
  const owners = eb.selectFrom(`${table} as k`).select('k.owner').where('k.facet', '=', facet)
  const keyed = owners.where('k.key', '=', wanted)
  return eb(
    sql.ref<string>(`${kind}.id`),
    'in',
    // Two questions, each of an index of its own: with `or` between them SQLite goes through the whole facet.
    words ? keyed.unionAll(owners.where(namedWith(db, table, facet, wanted))) : keyed,
  )
}

/** Claims that count: not rejected by a person, and not said by a person's claim already. */
export const liveClaim = sql<SqlBool>`(claim.how is null or claim.how in ('corrected', 'added'))`

/** What events and claims are filtered by alike. */
function common(db: Db, kind: Kind, filter: Filter): Condition[] {
  const eb = expressionBuilder<Tables, Kind>()
  const out: Condition[] = []
  if (filter.types !== undefined) out.push(eb(`${kind}.type`, 'in', filter.types))
  if (filter.modalities !== undefined) out.push(eb(`${kind}.modality`, 'in', filter.modalities))
  if (filter.from !== undefined) out.push(eb(`${kind}.last_day`, '>=', filter.from))
  if (filter.to !== undefined) out.push(eb(`${kind}.first_day`, '<=', filter.to))
  if (filter.from !== undefined || filter.to !== undefined) out.push(eb(`${kind}.first_day`, 'is not', null))
  if (filter.party !== undefined) out.push(hasKey(db, kind, 'party', filter.party, false))
  // An id is no name: it is found by the index, not by looking through all names.
  if (filter.place !== undefined)
    out.push(hasKey(db, kind, 'place', filter.place, !filter.place.includes(':')))
  if (filter.source !== undefined) out.push(hasKey(db, kind, 'source', filter.source, true))
  if (filter.text !== undefined) out.push(idsWithWords(db, kind, filter.text))
  return out
}

/** What the filter asks of `event`, or of a table of events' places or the like under that name. */
export function eventConditions(db: Db, filter: EventFilter): Condition[] {
  const eb = expressionBuilder<Tables, 'event'>()
  const out = common(db, 'event', filter)
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

function claimConditions(db: Db, filter: Filter): Condition[] {
  const eb = expressionBuilder<Tables, 'claim'>()
  const out = common(db, 'claim', filter)
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

function reportConditions(db: Db, filter: ReportFilter): Condition[] {
  const eb = expressionBuilder<Tables, 'report'>()
  const out: Condition[] = []
  // The day as published, in the zone it was published in: no conversion may move it.
  const day = sql<string>`substr(report.published, 1, 10)`
  if (filter.from !== undefined) out.push(eb(day, '>=', filter.from))
  if (filter.to !== undefined) out.push(eb(day, '<=', filter.to))
  if (filter.unrestricted !== undefined) out.push(eb('report.restricted', '=', 0))
  if (filter.source !== undefined) out.push(scanned(sql.ref<string>('report.source'), filter.source))
  if (filter.text !== undefined) out.push(hasWords(db, 'report', filter.text))
  return out
}

/**
 * Events that the filter lets through, for lists and counts. Where a list of events answers a part of it, they are looked for
 * among SQLite's narrow rows, under the name of the whole ones: a common word stands in a hundred thousand events, whose
 * whole rows are hundreds of megabytes. PostgreSQL keeps long columns apart anyway.
 */
export function eventsWith(db: Db, { text, ...rest }: EventFilter) {
  const conditions = eventConditions(db, rest)
  if (text !== undefined) conditions.push(hasWords(db, 'event', text))
  const listed = text !== undefined || byLists.some((field) => rest[field] !== undefined)
  const rows = listed && !isPostgres(db) ? narrow(db, 'event', text !== undefined) : db.selectFrom('event')
  return rows.where((eb) => eb.and(conditions))
}

/** What of a filter is answered by a list of ids. The rest is columns, and the whole table has indexes by these in each order. */
const byLists = ['party', 'place', 'source', 'report', 'agent', 'target', 'since', 'box', 'area'] as const

/** Claims that count, and that the filter lets through; see `eventsWith`. Narrow rows are of claims that count only. */
export function claimsWith(db: Db, { text, ...rest }: Filter) {
  const conditions = claimConditions(db, rest)
  if (text !== undefined) conditions.push(hasWords(db, 'claim', text))
  // Those of one report are found by the whole table's index.
  if ((text === undefined && rest.report !== undefined) || isPostgres(db))
    return db.selectFrom('claim').where((eb) => eb.and([...conditions, liveClaim]))
  return narrow(db, 'claim', text !== undefined).where((eb) => eb.and(conditions))
}

/**
 * @param worded found by their numbers alone: with the index of ids SQLite would look for every id that the filter lists
 * with every number that has the words, one pair after the other
 */
const narrow = <K extends Kind>(db: Db, kind: K, worded: boolean) =>
  db.selectFrom(
    sql<Tables[K]>`${sql.table(`${kind}_narrow`)}`.as<K>(
      worded ? sql`${sql.ref(kind)} not indexed` : sql.ref(kind),
    ),
  )

export const reportsWith = (db: Db, filter: ReportFilter) =>
  db.selectFrom('report').where((eb) => eb.and(reportConditions(db, filter)))

/** How many there are. SQLite counts a question of words alone in the index, and looks at no row. */
export async function countOf(db: Db, of: Worded, filter: EventFilter & ReportFilter): Promise<number> {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined)
  if (filter.text !== undefined && asked.length === 1 && !isPostgres(db))
    return countWith(db, of, filter.text)
  const matching = { report: reportsWith, claim: claimsWith, event: eventsWith }[of](db, filter)
  const { total } = await (matching as ReturnType<typeof eventsWith>)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
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
