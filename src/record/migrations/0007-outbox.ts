import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { countedOf, textOf } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  const [counted, asKey] = countedOf(db)
  await db.schema
    .createTable('outbox')
    .addColumn('seq', counted, asKey)
    .addColumn('report_id', text, (c) => c.notNull().unique().references('report.id'))
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('added_at', text, (c) => c.notNull())
    .addColumn('published_at', text)
    .addColumn('read_at', text)
    .addColumn('linked_seq', 'integer')
    .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('why', text)
    .addColumn('aside_at', text)
    .execute()
  // Few rows are open at a time, however long the outbox: what is asked all day looks at those only.
  const open = sql<boolean>`linked_seq is null`
  await db.schema.createIndex('outbox_open').on('outbox').columns(['batch', 'seq']).where(open).execute()
  await db.schema.createIndex('outbox_open_report').on('outbox').columns(['report_id']).where(open).execute()
  await db.schema.createIndex('outbox_linked').on('outbox').columns(['linked_seq']).execute()
  await db.schema.createIndex('outbox_read').on('outbox').columns(['read_at']).execute()

  await db.schema
    .createTable('worker')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('began_at', text, (c) => c.notNull())
    .addColumn('seen_at', text, (c) => c.notNull())
    .addColumn('read', 'integer', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('spread')
    .addColumn('id', text, (c) => c.primaryKey())
    .execute()
  await sql`insert into spread (id) values (${randomBytes(6).toString('hex')})`.execute(db)
}

/** Reports that wait to be read elsewhere, who reads, and the name under which this record's work is spread. */
export const outbox: Migration = { up }
