import type { Insertable, Transaction } from 'kysely'
import type { Event } from '../linking/event.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { sha256 } from './hash.ts'
import { addToLog } from './log.ts'
import type { Originals } from './originals.ts'
import { changedOriginal, unknownReport } from './problems.ts'
import { asReport, checkQuotes, claimKeys, claimRow, eventKeys, eventRow } from './rows.ts'
import { searchColumn, searchWords } from './search.ts'
import type { By, NewReport, PutResult } from './store.ts'
import type { Tables } from './tables.ts'

/** The changes of the record, each inside a transaction that its row of the custody log shares. */

type Db = Transaction<Tables>

/** Rows of one INSERT: SQLite and PostgreSQL bound the parameters of a statement (32,766 and 65,535). */
const rowsAtOnce = 200

/** Adds a report, unless it is there. See `PutOutcome`. */
export async function putOne(db: Db, originals: Originals, given: NewReport, by: By): Promise<PutResult> {
  const { report } = given
  const hash = sha256(given.bytes)
  if (given.sha256 !== undefined && given.sha256.toLowerCase() !== hash)
    throw changedOriginal(given.sha256, hash)
  const text = sha256(report.text)
  const namesake = await db
    .selectFrom('report')
    .select(['id', 'text_sha256'])
    .where('id', '=', report.id)
    .executeTakeFirst()
  if (namesake !== undefined)
    return { id: report.id, outcome: namesake.text_sha256 === text ? 'known' : 'differs', sha256: hash }
  const twin = await sameOriginal(db, given, hash)
  if (twin !== undefined) return { id: twin, outcome: 'known', sha256: hash }

  // Before the row that names it: a crash in between leaves a file that nothing names, never a name without its file.
  originals.put(given.bytes)
  await db
    .insertInto('original')
    .values({ sha256: hash, bytes: given.bytes.length, media_type: given.mediaType, added_at: by.at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  await db
    .insertInto('report')
    .values(reportRow(given, hash, text, by))
    .execute()
  await addToLog(
    db,
    {
      action: 'report.add',
      subject: report.id,
      detail: { original: hash, part: given.part, mediaType: given.mediaType, text, url: report.url },
    },
    by,
  )
  return { id: report.id, outcome: 'added', sha256: hash }
}

/** The same whole file under another name, from the same publisher and address: the report that is there already. */
async function sameOriginal(db: Db, given: NewReport, hash: string): Promise<string | undefined> {
  if (given.part !== undefined) return undefined
  const twins = await db
    .selectFrom('report')
    .select(['id', 'url', 'publisher', 'published'])
    .where('sha256', '=', hash)
    .where('part', 'is', null)
    .execute()
  const { url, publisher, published } = given.report
  return twins.find(
    (twin) =>
      twin.url === (url ?? null) &&
      twin.publisher === (publisher ?? null) &&
      twin.published === (published ?? null),
  )?.id
}

function reportRow(given: NewReport, hash: string, text: string, by: By): Insertable<Tables['report']> {
  const { report } = given
  return {
    id: report.id,
    sha256: hash,
    part: given.part ?? null,
    title: report.title ?? null,
    url: report.url ?? null,
    publisher: report.publisher ?? null,
    published: report.published ?? null,
    retrieved: report.retrieved ?? null,
    text: report.text,
    text_sha256: text,
    added_at: by.at,
    added_by: by.who,
    search: searchColumn(searchWords(`${report.title ?? ''}\n${report.text}`)),
    source: searchColumn(searchWords(`${report.publisher ?? ''} ${report.url ?? ''}`)),
  }
}

/** The digest of a report's claims that the log keeps: SHA-256 of their JSON, one a line. */
export const claimsDigest = (bodies: readonly string[]): string => sha256(bodies.join('\n'))

/** Sets a report's claims in place of those it had. */
export async function setClaims(db: Db, id: string, claims: readonly Claim[], by: By): Promise<void> {
  const row = await db
    .selectFrom('report')
    .select(['id', 'title', 'url', 'publisher', 'published', 'retrieved', 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw unknownReport(id)
  const report: Report = asReport(row)
  for (const claim of claims) {
    if (claim.report !== id) throw new Error(`Claim ${claim.id} is of report ${claim.report}, not of ${id}`)
    checkQuotes(claim, report.text)
  }
  await db.deleteFrom('claim').where('report_id', '=', id).execute()
  const rows = claims.map((claim) => claimRow(claim, report))
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    await db
      .insertInto('claim')
      .values(rows.slice(i, i + rowsAtOnce))
      .execute()
  const keys = claims.flatMap((claim) => claimKeys(claim, report))
  for (let i = 0; i < keys.length; i += rowsAtOnce)
    await db
      .insertInto('claim_key')
      .values(keys.slice(i, i + rowsAtOnce))
      .execute()
  const digest = claimsDigest(rows.map((one) => one.body))
  await addToLog(
    db,
    { action: 'claims.set', subject: id, detail: { claims: claims.length, sha256: digest } },
    by,
  )
}

/** Sets the events in place of those there were, with what they are found by. */
export async function putEvents(db: Db, events: readonly Event[], by: By): Promise<void> {
  await db.deleteFrom('event').execute()
  const bodies: string[] = []
  for (let i = 0; i < events.length; i += rowsAtOnce) {
    const some = events.slice(i, i + rowsAtOnce)
    const search = await claimSearch(db, some)
    const rows = some.map((event) => eventRow(event, search(event)))
    for (const row of rows) bodies.push(row.body)
    await db.insertInto('event').values(rows).execute()
    const keys = some.flatMap(eventKeys)
    for (let k = 0; k < keys.length; k += rowsAtOnce)
      await db
        .insertInto('event_key')
        .values(keys.slice(k, k + rowsAtOnce))
        .execute()
    const links = some.flatMap((event) =>
      event.claims.map((claim) => ({ event_id: event.id, claim_id: claim.id, report_id: claim.report })),
    )
    for (let k = 0; k < links.length; k += rowsAtOnce)
      await db
        .insertInto('event_claim')
        .values(links.slice(k, k + rowsAtOnce))
        .execute()
  }
  await addToLog(
    db,
    { action: 'events.set', subject: '*', detail: { events: events.length, sha256: claimsDigest(bodies) } },
    by,
  )
}

/** An event is found by the words of its claims' sentences. */
async function claimSearch(db: Db, events: readonly Event[]): Promise<(event: Event) => Set<string>> {
  const ids = [...new Set(events.flatMap((event) => event.claims.map((claim) => claim.id)))]
  const words = new Map<string, string>()
  for (let i = 0; i < ids.length; i += rowsAtOnce) {
    const rows = await db
      .selectFrom('claim')
      .select(['id', 'search'])
      .where('id', 'in', ids.slice(i, i + rowsAtOnce))
      .execute()
    for (const row of rows) words.set(row.id, row.search)
  }
  return (event) =>
    new Set(event.claims.flatMap((claim) => (words.get(claim.id) ?? '').split(' ').filter(Boolean)))
}
