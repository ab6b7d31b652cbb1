import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { sha256 } from '../hash.ts'
import { countedOf, textOf } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  const [counted, asKey] = countedOf(db)

  await db.schema
    .createTable('decision')
    .addColumn('seq', counted, asKey)
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('who', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    // No foreign keys: what people decided stays when linking or reading no longer knows the event or claim.
    .addColumn('event', text)
    .addColumn('report', text)
    .addColumn('undoes', 'integer')
    .addColumn('body', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('decision_event').on('decision').columns(['event']).execute()
  await db.schema.createIndex('decision_report').on('decision').columns(['report']).execute()
  await db.schema.createIndex('decision_undoes').on('decision').columns(['undoes']).execute()

  await db.schema
    .createTable('moved')
    .addColumn('from_id', text, (c) => c.primaryKey())
    .addColumn('into_id', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('moved_into').on('moved').columns(['into_id']).execute()

  for (const [name, type] of [
    ['shown', text],
    ['assignee', text],
  ] as const)
    await db.schema.alterTable('event').addColumn(name, type).execute()
  for (const name of ['version', 'changed'])
    await db.schema
      .alterTable('event')
      .addColumn(name, 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  await db.schema
    .alterTable('event')
    .addColumn('digest', text, (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema.createIndex('event_claim_claim').on('event_claim').columns(['claim_id']).execute()

  for (const name of ['how', 'machine', 'review'])
    await db.schema.alterTable('claim').addColumn(name, text).execute()
  await db.schema
    .alterTable('report')
    .addColumn('restricted', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('checkpoint')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('checkpoint_pk', ['seq', 'signature'])
    .execute()

  await digestEvents(db as Kysely<{ event: { id: string; body: string; digest: string } }>)
}

/** Events of before have no digest yet. */
async function digestEvents(
  db: Kysely<{ event: { id: string; body: string; digest: string } }>,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute()
    for (const row of rows)
      await db
        .updateTable('event')
        .set({ digest: sha256(`${row.id}\n${row.body}`) })
        .where('id', '=', row.id)
        .execute()
    if (rows.length < 500) break
    after = rows.at(-1)!.id
  }
}

/** People's decisions, ids that lead to other events, claims that people touched, restricted reports, checkpoints. */
export const review: Migration = { up }
