import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres, textOf } from './dialect.ts'

/**
 * What the pages of parties, places and tellers are counted from, and the searches that people keep. Empty here: what
 * follows from events is filled when the record is opened (`follow.ts`), by the rules of that day.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  for (const [table, column] of [
    ['report', 'outlet'],
    ['claim', 'outlet'],
  ] as const)
    await db.schema
      .alterTable(table)
      .addColumn(column, text, (c) => c.notNull().defaultTo(''))
      .execute()
  await db.schema.createIndex('report_outlet').on('report').columns(['outlet', 'restricted']).execute()
  await db.schema.createIndex('report_restricted').on('report').columns(['restricted', 'id']).execute()

  await db.schema
    .createTable('event_part')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('facet', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('area', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('modality', text, (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('alone', 'integer', (c) => c.notNull())
    .addColumn('contradicted', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_part_pk', ['event_id', 'facet', 'key', 'role'])
    .execute()
  await index(
    db,
    'event_part',
    'key',
    ['facet', 'key', 'status'],
    ['role', 'type', 'modality', 'day', 'alone', 'contradicted', 'event_id'],
  )
  await db.schema.createIndex('event_part_area').on('event_part').columns(['facet', 'area', 'key']).execute()

  await db.schema
    .createTable('party_figure')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('party', text, (c) => c.notNull())
    .addColumn('measure', text, (c) => c.notNull())
    .addColumn('low', 'integer', (c) => c.notNull())
    .addColumn('best', 'integer', (c) => c.notNull())
    .addColumn('high', 'integer')
    .addColumn('status', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('party_figure_pk', ['event_id', 'party', 'measure'])
    .execute()
  await index(
    db,
    'party_figure',
    'party',
    ['party', 'status'],
    ['measure', 'low', 'best', 'high', 'event_id'],
  )

  await db.schema
    .createTable('event_report')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('report_id', text, (c) => c.notNull())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('outlet', text, (c) => c.notNull())
    .addColumn('origin', text, (c) => c.notNull())
    .addColumn('origin_name', text, (c) => c.notNull())
    .addColumn('how', text, (c) => c.notNull())
    .addColumn('first', 'integer', (c) => c.notNull())
    .addColumn('corrected', 'integer', (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('event_report_pk', ['event_id', 'report_id', 'origin'])
    .execute()
  await index(
    db,
    'event_report',
    'outlet',
    ['outlet', 'status'],
    ['report_id', 'how', 'origin', 'first', 'corrected', 'event_id'],
  )
  await index(db, 'event_report', 'site', ['site', 'outlet'], ['how', 'origin'])
  await index(db, 'event_report', 'origin', ['origin', 'status'], ['how', 'outlet', 'report_id', 'event_id'])

  await db.schema.createIndex('event_report_report').on('event_report').columns(['report_id']).execute()

  await db.schema
    .createTable('saved_search')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('login', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('view', text, (c) => c.notNull())
    .addColumn('query', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('seen_at', text, (c) => c.notNull())
    .addColumn('seen_seq', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('saved_search_login').on('saved_search').columns(['login']).execute()

  await db.schema
    .createTable('follows')
    .addColumn('what', text, (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
}

/** An index by the first columns; SQLite's holds the others too, so that counting reads nothing else. */
async function index(
  db: Kysely<unknown>,
  table: string,
  name: string,
  by: readonly string[],
  also: readonly string[],
): Promise<void> {
  const columns = isPostgres(db) ? by : [...by, ...also]
  await db.schema
    .createIndex(`${table}_${name}`)
    .on(table)
    .expression(sql.join(columns.map((column) => sql.id(column))))
    .execute()
}

/** Parties, places and tellers of events; tellings; saved searches. */
export const pages: Migration = { up }
