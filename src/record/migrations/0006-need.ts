import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from './dialect.ts'

/**
 * How much an event needs a person: events with a conflict, then those of many tellers, then those of a high toll
 * (`needOf` in `rows.ts`, whose weights stand here too: a migration never changes with the code).
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('event')
    .addColumn('need', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  const [least, conflicts] = isPostgres(db)
    ? [sql.raw('least'), sql`json_array_length(coalesce(shown, body)::json -> 'conflicts')`]
    : [sql.raw('min'), sql`json_array_length(coalesce(shown, body), '$.conflicts')`]
  await sql`update event set need = (case when ${conflicts} > 0 then 1000000000 else 0 end)
    + ${least}(tellers, 999) * 1000000 + ${least}(toll, 999999)`.execute(db)
  await db.schema.createIndex('event_need').on('event').columns(['need', 'id']).execute()
}

export const need: Migration = { up }
