import type { Kysely, Transaction } from 'kysely'
import type { Claim, Report } from '../reading/claim.ts'
import { sha256 } from './hash.ts'
import { addToLog } from './log.ts'
import { unknownReport } from './problems.ts'
import { type KeptClaim, keptClaims } from './review/claims.ts'
import { asStanding, reportDecisions, type StandingRow } from './review/rows.ts'
import { asReport, checkQuotes, chunks, claimKeys, claimRow } from './rows.ts'
import type { By } from './store.ts'
import type { Tables } from './tables.ts'

/** The claims of a report: the machine's, with people's decisions laid over them. */

type Db = Transaction<Tables>

/** The digest of the machine's claims that the log keeps: SHA-256 of their JSON, one a line. */
export const claimsDigest = (bodies: readonly string[]): string => sha256(bodies.join('\n'))

/** Sets a report's claims in place of those it had; what people decided about them is laid over the new ones. */
export async function setClaims(db: Db, id: string, claims: readonly Claim[], by: By): Promise<void> {
  const report = await reportOf(db, id)
  for (const claim of claims) {
    if (claim.report !== id) throw new Error(`Claim ${claim.id} is of report ${claim.report}, not of ${id}`)
    checkQuotes(claim, report.text)
  }
  await db.deleteFrom('claim').where('report_id', '=', id).execute()
  await insert(db, keptClaims(claims, await reportDecisions(db, id)), report)
  const digest = claimsDigest(claims.map((claim) => JSON.stringify(claim)))
  const detail = { claims: claims.length, sha256: digest }
  await addToLog(db, { action: 'claims.set', subject: id, detail }, by)
}

/** Lays people's decisions over a report's claims anew. The machine's reading and the order of rows stay. */
export async function layClaims(db: Db, id: string): Promise<KeptClaim[]> {
  const report = await reportOf(db, id)
  const rows = await claimRows(db, id)
  const machine = rows.map(asStanding).filter((one) => one.added === undefined)
  const kept = keptClaims(
    machine.map((one) => one.base),
    await reportDecisions(db, id),
  )
  const there = new Set(rows.map((row) => row.id))
  for (const one of kept) {
    checkQuotes(one.shown, report.text)
    if (!there.delete(one.id)) continue
    const { id: same, report_id, ...columns } = keptRow(one, report)
    await db.updateTable('claim').set(columns).where('id', '=', same).execute()
    await db.deleteFrom('claim_key').where('owner', '=', same).execute()
    await insertKeys(db, [one], report)
  }
  const known = new Set(rows.map((row) => row.id))
  await insert(
    db,
    kept.filter((one) => !known.has(one.id)),
    report,
  )
  for (const gone of there) await db.deleteFrom('claim').where('id', '=', gone).execute()
  return kept
}

export const claimRows = (db: Kysely<Tables>, report: string): Promise<StandingRow[]> =>
  db
    .selectFrom('claim')
    .select(['id', 'report_id', 'body', 'machine'])
    .where('report_id', '=', report)
    .orderBy('seq')
    .execute()

export async function reportOf(db: Db, id: string): Promise<Report> {
  const row = await db
    .selectFrom('report')
    .select(['id', 'title', 'url', 'publisher', 'published', 'retrieved', 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw unknownReport(id)
  return asReport(row)
}

/** A claim as its row. */
export function keptRow({ shown, base, how, added, review }: KeptClaim, report: Report) {
  const corrected = added === undefined && shown !== base
  return {
    ...claimRow(shown, report),
    how,
    machine: corrected ? JSON.stringify(base) : null,
    review: review === undefined ? null : JSON.stringify(review),
  }
}

async function insert(db: Db, kept: readonly KeptClaim[], report: Report): Promise<void> {
  for (const some of chunks(kept.map((one) => keptRow(one, report))))
    await db.insertInto('claim').values(some).execute()
  await insertKeys(db, kept, report)
}

async function insertKeys(db: Db, kept: readonly KeptClaim[], report: Report): Promise<void> {
  for (const some of chunks(kept.flatMap(({ shown }) => claimKeys(shown, report))))
    await db.insertInto('claim_key').values(some).execute()
}
