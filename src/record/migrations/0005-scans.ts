import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from './dialect.ts'

/**
 * Words are found by scanning (`list.ts`): narrow indexes that hold all a scan needs, so that it does not walk through
 * whole events. PostgreSQL bounds an entry of such an index (2,704 bytes), and its rows keep long columns apart anyway.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  if (isPostgres(db)) return
  await db.schema
    .createIndex('event_type_newest')
    .on('event')
    .expression(sql`type, coalesce(first_day, ''), id`)
    .execute()
  await db.schema.createIndex('event_search').on('event').columns(['search', 'id']).execute()
  for (const table of ['event_key', 'claim_key'])
    await db.schema
      .createIndex(`${table}_search`)
      .on(table)
      .columns(['facet', 'search', 'key', 'owner'])
      .execute()
}

export const scans: Migration = { up }
