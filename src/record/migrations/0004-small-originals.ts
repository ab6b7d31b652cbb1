import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  if (isPostgres(db)) return
  await db.schema
    .createTable('original_bytes')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('bytes', sql`blob`, (c) => c.notNull())
    .execute()
}

/** SQLite too keeps originals in the database, those that are small: a file and its fsync each made imports of messages crawl. */
export const smallOriginals: Migration = { up }
