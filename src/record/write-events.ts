import type { Kysely, Transaction } from 'kysely'
import type { Event } from '../linking/event.ts'
import { writeCharts } from './charts/fill.ts'
import { eventDigest, SetDigest } from './digest.ts'
import { addToLog, nextSeq } from './log.ts'
import { figuresOf, type Published, partsOf, tellingsOf } from './parts.ts'
import { eventDecisions, Places } from './review/rows.ts'
import { type Laid, layOver } from './review/shown.ts'
import type { DecisionRow, ShownEvent } from './review/types.ts'
import { chunks, eventKeys, eventPlaces, eventRow } from './rows.ts'
import type { By, LogRow } from './store.ts'
import type { Tables } from './tables.ts'

/** The events: the machine's, with people's decisions laid over them, and what they are found by. */

type Db = Transaction<Tables>

/** Sets the events in place of those there were. */
export async function putEvents(db: Db, events: readonly Event[], by: By): Promise<void> {
  await db.deleteFrom('event').execute()
  const version = await nextSeq(db)
  await writeEvents(db, events, () => version)
  const sum = new SetDigest()
  for (const event of events) sum.add(eventDigest(event.id, JSON.stringify(event)))
  const detail = { events: events.length, sum: sum.hex }
  await addToLog(db, { action: 'events.set', subject: '*', detail }, by)
}

/** Log rows name the events they are about up to this number; a larger change is one of everything. */
const named = 500

/** Puts and removes events, and writes the log's row of it. */
export async function changeEvents(
  db: Db,
  put: readonly Event[],
  gone: readonly string[],
  by: By,
): Promise<LogRow> {
  const sum = await sumNow(db)
  const version = await nextSeq(db)
  const ids = put.map((event) => event.id)
  for (const some of chunks([...ids, ...gone])) {
    const rows = await db.selectFrom('event').select('digest').where('id', 'in', some).execute()
    for (const row of rows) sum.remove(row.digest)
    await db.deleteFrom('event').where('id', 'in', some).execute()
  }
  await writeEvents(db, put, () => version)
  for (const event of put) sum.add(eventDigest(event.id, JSON.stringify(event)))
  const few = ids.length + gone.length <= named
  const detail = {
    put: ids.length,
    gone: gone.length,
    ...(few ? { ids, goneIds: gone } : {}),
    sum: sum.hex,
  }
  return addToLog(db, { action: 'events.link', subject: '*', detail }, by)
}

/** The digest of all events, as the log last said; worked out where an older Isnad wrote that row. */
async function sumNow(db: Db): Promise<SetDigest> {
  const last = await db
    .selectFrom('log')
    .select('detail')
    .where('action', 'in', ['events.set', 'events.link'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { sum } = JSON.parse(last?.detail ?? '{}') as { sum?: string }
  return sum === undefined ? sumOf(db) : new SetDigest(sum)
}

export async function sumOf(db: Kysely<Tables>): Promise<SetDigest> {
  const sum = new SetDigest()
  for (const row of await db.selectFrom('event').select('digest').execute()) sum.add(row.digest)
  return sum
}

/** Lays people's decisions over events anew; the machine's reading of them stays. Versions stay where none is given. */
export async function refreshEvents(db: Db, ids: readonly string[], version?: number): Promise<void> {
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'body', 'version'])
      .where('id', 'in', some)
      .execute()
    await db.deleteFrom('event').where('id', 'in', some).execute()
    const versions = new Map(rows.map((row) => [row.id, row.version]))
    const events = rows.map((row) => JSON.parse(row.body) as Event)
    await writeEvents(db, events, (id) => version ?? versions.get(id)!)
  }
}

/** Inserts events with their keys and claims. */
async function writeEvents(db: Db, events: readonly Event[], version: (id: string) => number): Promise<void> {
  for (const some of chunks(events)) {
    const search = await claimSearch(db, some)
    const laid = await layDecisions(db, some)
    const rows = some.map((event, i) => wholeRow(event, laid[i]!, search(event)))
    const outlets = await outletsOf(db, some)
    await db
      .insertInto('event')
      .values(rows.map((row) => ({ ...row, version: version(row.id) })))
      .execute()
    for (const places of chunks(rows.flatMap((row, i) => eventPlaces(laid[i]!.event, row))))
      await db.insertInto('event_place').values(places).execute()
    await writeCharts(
      db,
      rows.map(({ first_day, last_day }, i) => ({ event: laid[i]!.event, first_day, last_day })),
    )
    for (const keys of chunks(laid.flatMap((one) => eventKeys(one.event))))
      await db.insertInto('event_key').values(keys).execute()
    const links = some.flatMap((event) =>
      event.claims.map((claim) => ({ event_id: event.id, claim_id: claim.id, report_id: claim.report })),
    )
    for (const part of chunks(links)) await db.insertInto('event_claim').values(part).execute()
    await writeParts(
      db,
      laid.map((one) => one.event),
      outlets,
    )
  }
}

/** What pages are counted from. */
export async function writeParts(
  db: Db,
  events: readonly Event[],
  published: (report: string) => Published,
): Promise<void> {
  for (const part of chunks(events.flatMap(partsOf))) await db.insertInto('event_part').values(part).execute()
  for (const part of chunks(events.flatMap(figuresOf)))
    await db.insertInto('party_figure').values(part).execute()
  for (const part of chunks(events.flatMap((event) => tellingsOf(event, published))))
    await db.insertInto('event_report').values(part).execute()
}

/** Who published the reports of these events. */
export async function outletsOf(
  db: Kysely<Tables>,
  events: readonly Event[],
): Promise<(report: string) => Published> {
  const known = new Map<string, Published>()
  for (const ids of chunks([...new Set(events.flatMap((event) => event.claims.map((claim) => claim.id)))])) {
    const rows = await db
      .selectFrom('claim')
      .innerJoin('report', 'report.id', 'claim.report_id')
      .select(['report.id', 'report.outlet as site', 'claim.outlet'])
      .where('claim.id', 'in', ids)
      .execute()
    for (const { id, ...published } of rows) known.set(id, published)
  }
  return (report) => known.get(report) ?? { site: '', outlet: `report:${report}` }
}

/** Every column but the version, from the machine's event and what people made of it. */
export function wholeRow(machine: Event, { event, review }: Laid, search: Set<string>) {
  const body = JSON.stringify(machine)
  return {
    ...eventRow(event, search),
    body,
    shown: review === undefined ? null : JSON.stringify({ ...event, review }),
    assignee: review?.assignee ?? null,
    changed: review?.changed === true ? 1 : 0,
    digest: eventDigest(machine.id, body),
  }
}

/** An event as people see it, from its row. */
export const asShown = (row: { body: string; shown: string | null; version: number }): ShownEvent => ({
  ...(JSON.parse(row.shown ?? row.body) as Event),
  version: row.version,
})

export async function layDecisions(db: Kysely<Tables>, events: readonly Event[]): Promise<Laid[]> {
  const about = await eventDecisions(
    db,
    events.map((event) => event.id),
  )
  const verdicts = [...about.values()].flat().filter(isVerdict)
  const refs = verdicts.flatMap((row) => row.body.claims ?? [])
  const places = await Places.of(
    db,
    refs.map((ref) => ref.report),
  )
  const reviewed = new Map(
    verdicts.map((row) => [
      row.seq,
      new Set((row.body.claims ?? []).map((ref) => places.idOf(ref) ?? JSON.stringify(ref))),
    ]),
  )
  return events.map((event) => layOver(event, about.get(event.id) ?? [], reviewed))
}

const isVerdict = ({ kind, undoneBy }: DecisionRow): boolean =>
  undoneBy === undefined && (kind === 'accept' || kind === 'reject')

/** An event is found by the words of its claims' sentences. */
export async function claimSearch(
  db: Kysely<Tables>,
  events: readonly Event[],
): Promise<(event: Event) => Set<string>> {
  const words = new Map<string, string>()
  for (const ids of chunks([...new Set(events.flatMap((event) => event.claims.map((claim) => claim.id)))])) {
    const rows = await db.selectFrom('claim').select(['id', 'search']).where('id', 'in', ids).execute()
    for (const row of rows) words.set(row.id, row.search)
  }
  return (event) =>
    new Set(event.claims.flatMap((claim) => (words.get(claim.id) ?? '').split(' ').filter(Boolean)))
}
