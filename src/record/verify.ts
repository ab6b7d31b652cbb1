import type { Kysely } from 'kysely'
import { sha256 } from './hash.ts'
import { walkLog } from './log.ts'
import type { Originals } from './originals.ts'
import type { Fault, Verdict } from './store.ts'
import type { Tables } from './tables.ts'
import { claimsDigest } from './write.ts'

/**
 * Checks the record against itself, from the log outwards: the chain of the log, then every original against its name,
 * every text and every report's claims against what the log says was written.
 */
export async function verify(db: Kysely<Tables>, originals: Originals): Promise<Verdict> {
  const faults: Fault[] = []
  const texts = new Map<string, string>()
  const claims = new Map<string, string>()
  const chain = await walkLog(db, (row) => {
    const detail = JSON.parse(row.detail) as { text?: string; sha256?: string }
    if (row.action === 'report.add' && detail.text !== undefined) texts.set(row.subject, detail.text)
    if (row.action === 'claims.set' && detail.sha256 !== undefined) claims.set(row.subject, detail.sha256)
  })
  if (chain.fault !== undefined) faults.push(chain.fault)

  const kept = await db.selectFrom('original').select('sha256').orderBy('sha256').execute()
  for (const row of kept) {
    const bytes = await originals.get(row.sha256)
    if (bytes === undefined) faults.push({ kind: 'original', sha256: row.sha256, why: 'missing' })
    else if (sha256(bytes) !== row.sha256)
      faults.push({ kind: 'original', sha256: row.sha256, why: 'changed' })
  }

  let reports = 0
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('report')
      .select(['seq', 'id', 'text'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(100)
      .execute()
    for (const row of rows) {
      reports++
      const logged = texts.get(row.id)
      if (logged === undefined) faults.push({ kind: 'report', id: row.id, why: 'unlogged' })
      else if (logged !== sha256(row.text)) faults.push({ kind: 'report', id: row.id, why: 'text' })
      const bodies = await db
        .selectFrom('claim')
        .select('body')
        .where('report_id', '=', row.id)
        .orderBy('seq')
        .execute()
      const digest = claims.get(row.id)
      if (digest === undefined && bodies.length > 0)
        faults.push({ kind: 'claims', report: row.id, why: 'unlogged' })
      else if (digest !== undefined && digest !== claimsDigest(bodies.map((one) => one.body)))
        faults.push({ kind: 'claims', report: row.id, why: 'changed' })
    }
    if (rows.length < 100) break
    after = rows.at(-1)!.seq
  }
  return { log: chain.rows, originals: kept.length, reports, faults }
}
