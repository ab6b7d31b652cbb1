import type { Transaction } from 'kysely'
import { addAllToLog, nextSeq } from '../log.ts'
import type { Originals } from '../originals.ts'
import { keptClaims } from '../review/claims.ts'
import { asReport, checkQuotes, chunks, claimKeys } from '../rows.ts'
import type { By, NewReport, PutResult } from '../store.ts'
import type { Tables } from '../tables.ts'
import { putOne } from '../write.ts'
import { claimsDigest, keptRow, setClaims } from '../write-claims.ts'
import type { Reading } from './types.ts'

/** The two ends of a report's way through the outbox: in, in its own transaction; out, with its claims. */

type Db = Transaction<Tables>

/** Adds reports and hands each that is new to the outbox, all in this transaction. */
export async function putUnread(
  db: Db,
  originals: Originals,
  reports: readonly NewReport[],
  by: By,
): Promise<PutResult[]> {
  const batch = await nextSeq(db)
  const results: PutResult[] = []
  for (const report of reports) results.push(await putOne(db, originals, report, by))
  const added = results.filter((result) => result.outcome === 'added')
  for (const some of chunks(added))
    await db
      .insertInto('outbox')
      .values(some.map(({ id }) => ({ report_id: id, batch, added_at: by.at })))
      .execute()
  return results
}

/** Sets the claims of those reports that still wait for them. Returns which. */
export async function writeReadings(db: Db, readings: readonly Reading[], by: By): Promise<string[]> {
  const waiting = new Set<string>()
  for (const some of chunks(readings.map((one) => one.report))) {
    const rows = await db
      .selectFrom('outbox')
      .select('report_id')
      .where('report_id', 'in', some)
      .where('read_at', 'is', null)
      .where('aside_at', 'is', null)
      .execute()
    for (const row of rows) waiting.add(row.report_id)
  }
  // By id, so that one reading that comes twice in a batch is one.
  const fresh = [...new Map(readings.map((one) => [one.report, one])).values()].filter((one) =>
    waiting.has(one.report),
  )
  await writeClaims(db, fresh, by)
  const ids = fresh.map((one) => one.report)
  for (const some of chunks(ids))
    await db.updateTable('outbox').set({ read_at: by.at }).where('report_id', 'in', some).execute()
  return ids
}

/** As `setClaims` report by report, in few statements: every reader of the record queues for this transaction. */
async function writeClaims(db: Db, readings: readonly Reading[], by: By): Promise<void> {
  const touched = await touchedReports(
    db,
    readings.map((one) => one.report),
  )
  const plain = readings.filter((one) => !touched.has(one.report))
  const rows: ReturnType<typeof keptRow>[] = []
  const keys: ReturnType<typeof claimKeys> = []
  for (const some of chunks(plain)) {
    const found = await db
      .selectFrom('report')
      .select(['id', 'title', 'url', 'publisher', 'published', 'retrieved', 'text'])
      .where(
        'id',
        'in',
        some.map((one) => one.report),
      )
      .execute()
    const reports = new Map(found.map((row) => [row.id, asReport(row)]))
    for (const { report: id, claims } of some) {
      const report = reports.get(id)!
      for (const claim of claims) {
        if (claim.report !== id)
          throw new Error(`Claim ${claim.id} is of report ${claim.report}, not of ${id}`)
        checkQuotes(claim, report.text)
      }
      const kept = keptClaims(claims, [])
      rows.push(...kept.map((one) => keptRow(one, report)))
      keys.push(...kept.flatMap(({ shown }) => claimKeys(shown, report)))
    }
  }
  for (const some of chunks(rows)) await db.insertInto('claim').values(some).execute()
  for (const some of chunks(keys)) await db.insertInto('claim_key').values(some).execute()
  const entries = plain.map(({ report, claims }) => ({
    action: 'claims.set',
    subject: report,
    detail: {
      claims: claims.length,
      sha256: claimsDigest(claims.map((claim) => JSON.stringify(claim))),
    },
  }))
  await addAllToLog(db, entries, by)
  for (const { report, claims } of readings) if (touched.has(report)) await setClaims(db, report, claims, by)
}

/** Those of the reports that have claims already (of a rebuild) or that people decided about: for them the slow way. */
async function touchedReports(db: Db, reports: readonly string[]): Promise<Set<string>> {
  const out = new Set<string>()
  for (const some of chunks(reports)) {
    for (const row of await db
      .selectFrom('claim')
      .select('report_id')
      .distinct()
      .where('report_id', 'in', some)
      .execute())
      out.add(row.report_id)
    for (const row of await db.selectFrom('decision').select('report').where('report', 'in', some).execute())
      if (row.report !== null) out.add(row.report)
  }
  return out
}
