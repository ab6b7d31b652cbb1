import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { countedOf, textOf } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  const [counted, asKey] = countedOf(db)
  await db.schema
    .createTable('original')
    .addColumn('sha256', text, (c) => c.primaryKey())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('media_type', text, (c) => c.notNull())
    .addColumn('added_at', text, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('report')
    .addColumn('seq', counted, asKey)
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('sha256', text, (c) => c.notNull().references('original.sha256'))
    .addColumn('part', text)
    .addColumn('title', text)
    .addColumn('url', text)
    .addColumn('publisher', text)
    .addColumn('published', text)
    .addColumn('retrieved', text)
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('text_sha256', text, (c) => c.notNull())
    .addColumn('added_at', text, (c) => c.notNull())
    .addColumn('added_by', text, (c) => c.notNull())
    .addColumn('search', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('report_sha256').on('report').columns(['sha256']).execute()

  await db.schema
    .createTable('claim')
    .addColumn('seq', counted, asKey)
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('report_id', text, (c) => c.notNull().references('report.id'))
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('modality', text, (c) => c.notNull())
    .addColumn('first_day', text)
    .addColumn('last_day', text)
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('search', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('claim_report').on('claim').columns(['report_id']).execute()
  await db.schema.createIndex('claim_type').on('claim').columns(['type', 'seq']).execute()

  await db.schema
    .createTable('event')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('modality', text, (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('first_day', text)
    .addColumn('last_day', text)
    .addColumn('toll', 'integer', (c) => c.notNull())
    .addColumn('tellers', 'integer', (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('search', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('event_type').on('event').columns(['type']).execute()
  // One index an order of `list.ts`, in its very words: else every page sorts every event.
  for (const [name, undated] of [
    ['event_newest', ''],
    ['event_oldest', '9999-99-99'],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('event')
      .expression(sql`coalesce(first_day, ${sql.lit(undated)}), id`)
      .execute()
  await db.schema.createIndex('event_toll').on('event').columns(['toll', 'id']).execute()
  await db.schema.createIndex('event_tellers').on('event').columns(['tellers', 'id']).execute()

  await db.schema
    .createTable('event_claim')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('claim_id', text, (c) => c.notNull())
    .addColumn('report_id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('event_claim_pk', ['event_id', 'claim_id'])
    .execute()
  await db.schema.createIndex('event_claim_report').on('event_claim').columns(['report_id']).execute()

  for (const [table, owner] of [
    ['claim_key', 'claim.id'],
    ['event_key', 'event.id'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('owner', text, (c) => c.notNull().references(owner).onDelete('cascade'))
      .addColumn('facet', text, (c) => c.notNull())
      .addColumn('key', text, (c) => c.notNull())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('search', text, (c) => c.notNull())
      .execute()
    await db.schema.createIndex(`${table}_owner`).on(table).columns(['owner', 'facet']).execute()
    await db.schema.createIndex(`${table}_key`).on(table).columns(['facet', 'key', 'owner']).execute()
  }

  await db.schema
    .createTable('log')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('who', text, (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('detail', text, (c) => c.notNull())
    .addColumn('prev', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .execute()
}

/** Reports, claims, events, what they are found by, and the custody log. */
export const first: Migration = { up }
