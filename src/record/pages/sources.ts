import { sql } from 'kysely'
import type { SourceKind } from '../../ontology.ts'
import { chunks } from '../rows.ts'
import { actsOf, atMost, type Db, events, month, partsOf, recentOf, seen } from './counting.ts'
import type { Named, PageSight, SourcePage, SourceRow } from './types.ts'

/**
 * Outlets and origins as one list. An outlet whose own word stands under an origin is that origin; a report of no event
 * is its publisher's, and where all of that publisher's tellings name one outlet, that outlet's.
 */

type Counts = Omit<SourceRow, 'id' | 'name' | 'kind'>
const none: Counts = {
  reports: 0,
  own: 0,
  first: 0,
  copies: 0,
  silent: 0,
  corrected: 0,
  events: 0,
  alone: 0,
  contradicted: 0,
}

/** The publisher of such a report is not known. */
const isUnknown = (key: string): boolean => key === '' || key.startsWith('report:')

/** Every source, most reports first; and how many reports name no publisher. */
export async function sources(
  db: Db,
  sight: PageSight,
): Promise<{ readonly items: readonly SourceRow[]; readonly unknown: number }> {
  const canonical = await canonicalKeys(db)
  const rows = new Map<
    string,
    { name?: string; kind?: SourceKind } & { -readonly [K in keyof Counts]: number }
  >()
  const rowOf = (key: string) => {
    const id = canonical(key)
    const known = rows.get(id) ?? { ...none }
    rows.set(id, known)
    return known
  }
  for (const told of await reportsByWord(db, sight)) {
    const row = rowOf(told.outlet)
    row[told.word] += told.reports
    row.reports += told.reports
    row.corrected += told.corrected
  }
  for (const silent of await silentReports(db, sight)) {
    const row = rowOf(silent.site)
    row.silent += silent.reports
    row.reports += silent.reports
    if (silent.name !== null) row.name ??= silent.name
  }
  for (const { id, name, kind, ...counts } of await origins(db, sight)) {
    if (isUnknown(id)) continue
    Object.assign(rowOf(id), { name, kind, ...counts })
  }
  const unnamed = [...rows].filter(([id, row]) => row.name === undefined && !isUnknown(id)).map(([id]) => id)
  const publishers = await publishersOf(db, unnamed)
  let unknown = 0
  const items: SourceRow[] = []
  for (const [id, row] of rows)
    if (isUnknown(id)) unknown += row.reports
    else items.push({ id, ...row, name: row.name ?? publishers.get(id) ?? nameIn(id) })
  items.sort((a, b) => b.reports - a.reports || b.events - a.events || (a.id < b.id ? -1 : 1))
  return { items, unknown }
}

/** What a key without a name says of itself. */
const nameIn = (key: string): string => key.replace(/^(?:outlet|credit):/, '')

/** How publishers of these keys call themselves. */
async function publishersOf(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  const out = new Map<string, string>()
  for (const some of chunks(keys)) {
    const rows = await db
      .selectFrom('report')
      .select((eb) => ['outlet', eb.fn.min('publisher').as('name')])
      .where('outlet', 'in', some)
      .where('publisher', 'is not', null)
      .groupBy('outlet')
      .execute()
    for (const { outlet, name } of rows) if (name !== null) out.set(outlet, name)
  }
  return out
}

/** The one key of each outlet and publisher. */
async function canonicalKeys(db: Db): Promise<(key: string) => string> {
  const rows = await db
    .selectFrom('event_report')
    .select(['site', 'outlet', sql<string | null>`case when how = 'own' then origin end`.as('origin')])
    .distinct()
    .execute()
  const origins = new Map<string, Set<string>>()
  const outlets = new Map<string, Set<string>>()
  const put = (into: Map<string, Set<string>>, key: string, value: string): void => {
    into.set(key, (into.get(key) ?? new Set()).add(value))
  }
  for (const { site, outlet, origin } of rows) {
    put(outlets, site, outlet)
    if (origin !== null) put(origins, outlet, origin)
  }
  const only = (set: ReadonlySet<string> | undefined, other: string): string =>
    set?.size === 1 ? [...set][0]! : other
  return (key) => {
    // A key that is an outlet's itself is nobody else's, whatever publisher bears it too.
    const outlet = origins.has(key) || isUnknown(key) ? key : only(outlets.get(key), key)
    return only(origins.get(outlet), outlet)
  }
}

/** Reports of each outlet by the best that they tell: a word of its own before another's new word, that before a copy. */
async function reportsByWord(db: Db, sight: PageSight, keys?: readonly string[]) {
  let query = db.selectFrom('event_report').where(seen('event_report', sight))
  if (keys !== undefined) query = query.where('outlet', 'in', keys)
  const best = query
    .select((eb) => [
      'outlet',
      'report_id',
      sql<number>`max(case how when 'own' then 2 when 'first' then 1 else 0 end)`.as('best'),
      eb.fn.max('corrected').as('corrected'),
    ])
    .groupBy(['outlet', 'report_id'])
  const rows = await db
    .selectFrom(best.as('one'))
    .select((eb) => [
      'one.outlet',
      'one.best',
      eb.fn.countAll<number>().as('reports'),
      eb.fn.sum<number>('one.corrected').as('corrected'),
    ])
    .groupBy(['one.outlet', 'one.best'])
    .execute()
  return rows.map((row) => ({
    outlet: row.outlet,
    word: (['copies', 'first', 'own'] as const)[row.best]!,
    reports: Number(row.reports),
    corrected: Number(row.corrected),
  }))
}

/** Reports of which no event that may be seen tells anything, by their publisher. */
async function silentReports(db: Db, sight: PageSight, keys?: readonly string[]) {
  let query = db
    .selectFrom('report')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('event_report')
            .select(sql`1`.as('one'))
            .whereRef('event_report.report_id', '=', 'report.id')
            .where(seen('event_report', sight)),
        ),
      ),
    )
  if (sight.unrestricted !== undefined) query = query.where('report.restricted', '=', 0)
  if (keys !== undefined) query = query.where('report.outlet', 'in', keys)
  const rows = await query
    .select((eb) => [
      'report.outlet as site',
      eb.fn.min('report.publisher').as('name'),
      eb.fn.countAll<number>().as('reports'),
    ])
    .groupBy('report.outlet')
    .execute()
  return rows.map((row) => ({ ...row, reports: Number(row.reports) }))
}

/** Tellers of events. */
async function origins(db: Db, sight: PageSight) {
  const rows = await db
    .selectFrom('event_part')
    .where('facet', '=', 'source')
    .where(seen('event_part', sight))
    .select((eb) => [
      'key as id',
      eb.fn.min('name').as('name'),
      eb.fn.min('role').as('kind'),
      eb.fn.countAll<number>().as('events'),
      eb.fn.sum<number>('alone').as('alone'),
      eb.fn.sum<number>('contradicted').as('contradicted'),
    ])
    .groupBy('key')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SourceKind,
    events: Number(row.events),
    alone: Number(row.alone),
    contradicted: Number(row.contradicted),
  }))
}

/** One source, by any of its keys. */
export async function source(db: Db, asked: string, sight: PageSight): Promise<SourcePage | undefined> {
  const canonical = await canonicalKeys(db)
  const id = canonical(asked)
  if (isUnknown(id)) return undefined
  const row = (await sources(db, sight)).items.find((one) => one.id === id)
  if (row === undefined) return undefined
  const keys = await keysOf(db, id, canonical)
  const own = partsOf(db, 'source', id, sight)
  const acts = await own
    .select((eb) => ['event_part.type', 'event_part.modality', events(eb)])
    .groupBy(['event_part.type', 'event_part.modality'])
    .execute()
  const months = await own
    .select((eb) => [month.as('month'), events(eb)])
    .groupBy(month)
    .orderBy('month')
    .execute()
  return {
    ...row,
    carries: await carries(db, keys, sight),
    carriedBy: await carriedBy(db, id, keys, canonical, sight),
    ...(await firsts(db, keys, sight)),
    told: actsOf(acts),
    months: months.map((one) => ({ month: one.month, events: Number(one.events) })),
    recent: await recentOf(db, 'source', id, sight),
  }
}

/** All keys that its reports are kept under. */
async function keysOf(db: Db, id: string, canonical: (key: string) => string): Promise<string[]> {
  const rows = await db.selectFrom('event_report').select('outlet').distinct().execute()
  return [...new Set([id, ...rows.map((row) => row.outlet).filter((key) => canonical(key) === id)])]
}

/** Whose words its reports carry. */
async function carries(db: Db, keys: readonly string[], sight: PageSight) {
  const rows = await db
    .selectFrom('event_report')
    .where('outlet', 'in', keys)
    .where('how', '!=', 'own')
    .where(seen('event_report', sight))
    .select((eb) => [
      'origin as id',
      eb.fn.min('origin_name').as('name'),
      eb.fn.countAll<number>().as('events'),
      sql<number>`sum(case how when 'copy' then 1 else 0 end)`.as('copies'),
    ])
    .groupBy('origin')
    .orderBy('events', 'desc')
    .orderBy('origin')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({ ...row, events: Number(row.events), copies: Number(row.copies) }))
}

/** Outlets that carry its words. */
async function carriedBy(
  db: Db,
  id: string,
  keys: readonly string[],
  canonical: (key: string) => string,
  sight: PageSight,
) {
  const rows = await db
    .selectFrom('event_report')
    .where('origin', '=', id)
    .where('outlet', 'not in', keys)
    .where(seen('event_report', sight))
    .select((eb) => [
      'outlet',
      eb.fn.countAll<number>().as('events'),
      sql<number>`sum(case how when 'copy' then 1 else 0 end)`.as('copies'),
    ])
    .groupBy('outlet')
    .execute()
  const sums = new Map<string, { id: string; name: string; events: number; copies: number }>()
  for (const row of rows) {
    const other = canonical(row.outlet)
    if (isUnknown(other)) continue
    const sum = sums.get(other) ?? { id: other, name: nameIn(other), events: 0, copies: 0 }
    sums.set(other, {
      ...sum,
      events: sum.events + Number(row.events),
      copies: sum.copies + Number(row.copies),
    })
  }
  const top = [...sums.values()]
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, atMost)
  return withNames(db, top)
}

/** Names of those that are origins somewhere. */
async function withNames<T extends Named>(db: Db, rows: readonly T[]): Promise<T[]> {
  if (rows.length === 0) return []
  const named = await db
    .selectFrom('event_part')
    .where('facet', '=', 'source')
    .where(
      'key',
      'in',
      rows.map(({ id }) => id),
    )
    .select((eb) => ['key', eb.fn.min('name').as('name')])
    .groupBy('key')
    .execute()
  const publishers = await publishersOf(
    db,
    rows.map(({ id }) => id),
  )
  const names = new Map([...publishers, ...named.map(({ key, name }) => [key, name] as const)])
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? row.name }))
}

/** Events of which its reports tell beside another outlet's, and those whose first report is its. */
async function firsts(db: Db, keys: readonly string[], sight: PageSight) {
  const { rows } = await sql<{ shared: number; first: number }>`
    select count(distinct mine.event_id) as shared, count(distinct case when mine.first = 1 then mine.event_id end) as first
    from event_report as mine
    where mine.outlet in (${sql.join(keys)}) and mine.status in (${sql.join(sight.statuses)})
    and exists (
      select 1 from event_report as other
      where other.event_id = mine.event_id and other.outlet not in (${sql.join(keys)})
    )
    ${
      sight.unrestricted === undefined
        ? sql``
        : sql`and mine.event_id not in (
            select c.event_id from report as r inner join event_claim as c on c.report_id = r.id where r.restricted = 1
          )`
    }
  `.execute(db)
  return { shared: Number(rows[0]?.shared ?? 0), toldFirst: Number(rows[0]?.first ?? 0) }
}
