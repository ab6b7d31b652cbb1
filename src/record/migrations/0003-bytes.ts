import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres, textOf } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return
  await db.schema
    .createTable('original_bytes')
    .addColumn('sha256', textOf(db), (c) => c.primaryKey())
    .addColumn('bytes', sql`bytea`, (c) => c.notNull())
    .execute()
}

/** Where the record has no folder, originals are in the database. */
export const bytes: Migration = { up }
