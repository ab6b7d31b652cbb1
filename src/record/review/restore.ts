import { type Kysely, sql, type Transaction } from 'kysely'
import { addToLog } from '../log.ts'
import { isPostgres } from '../migrations/dialect.ts'
import type { By } from '../store.ts'
import type { Tables } from '../tables.ts'
import { badDecision } from './problems.ts'
import { decisionDigest, everyDecision } from './rows.ts'
import type { KeptDecisions } from './types.ts'

/** People's decisions as a copy of the record takes them along. */
export async function keptDecisions(db: Kysely<Tables>): Promise<KeptDecisions> {
  const moved = await db.selectFrom('moved').selectAll().orderBy('from_id').execute()
  return {
    decisions: await everyDecision(db),
    moved: moved.map(({ from_id, into_id }) => ({ from: from_id, into: into_id })),
  }
}

/**
 * Writes decisions of another record under the numbers they had there, because claims that people added are named by
 * them. Each gets its row in this record's log, by whoever takes them over: when and by whom it was made stands in it.
 */
export async function restoreDecisions(db: Transaction<Tables>, kept: KeptDecisions, by: By): Promise<void> {
  const there = await db.selectFrom('decision').select('seq').limit(1).executeTakeFirst()
  if (there !== undefined) throw badDecision('seq')
  for (const decision of kept.decisions) {
    const row = {
      seq: decision.seq,
      at: decision.at,
      who: decision.who,
      kind: decision.kind,
      event: decision.event,
      report: decision.report,
      undoes: decision.undoes ?? null,
      body: JSON.stringify(decision.body),
    }
    await db.insertInto('decision').values(row).execute()
    const action = decision.report === null ? 'event.decide' : 'claim.decide'
    const detail = { decision: row.seq, kind: row.kind, sha256: decisionDigest(row), restored: true }
    await addToLog(db, { action, subject: (row.event ?? row.report)!, detail }, by)
  }
  // A number given by hand does not move PostgreSQL's counter.
  if (isPostgres(db as unknown as Kysely<unknown>) && kept.decisions.length > 0)
    await sql`select setval(pg_get_serial_sequence('decision', 'seq'), (select max(seq) from decision))`.execute(
      db,
    )
  for (const { from, into } of kept.moved)
    if (into !== undefined) await db.insertInto('moved').values({ from_id: from, into_id: into }).execute()
}
