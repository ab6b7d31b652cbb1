import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { fillCharts } from '../charts/fill.ts'
import type { Tables } from '../tables.ts'
import { isPostgres, textOf } from './dialect.ts'

/**
 * What charts are added up from: narrow rows beside the events. They only follow from events, so they are filled by
 * today's code; whoever changes these tables in a later migration empties and fills them there, and not here.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  await db.schema.alterTable('event').addColumn('hour', text).execute()
  await db.schema
    .alterTable('event')
    .addColumn('total', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await addTellings(db)
  await addFigures(db)
  await fillCharts(db as Kysely<Tables>)
  await addIndexes(db)
}

async function addTellings(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  await db.schema
    .createTable('telling')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('teller', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('open', text, (c) => c.notNull())
    .addColumn('told', text)
    .addColumn('first_day', text)
    .addColumn('hour', text)
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('copies', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('telling_pk', ['event_id', 'n'])
    .execute()
}

async function addFigures(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  const common = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('measure', text, (c) => c.notNull())
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('standing', 'integer', (c) => c.notNull())
      .addColumn('first_day', text)
      .addColumn('last_day', text)
      // Percentages are figures too, and no whole numbers.
      .addColumn('low', 'double precision', (c) => c.notNull())
      .addColumn('high', 'double precision')
  await common('figure')
    .addColumn('best', 'double precision', (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('whom', text, (c) => c.notNull())
    .addColumn('side', text, (c) => c.notNull())
    .addColumn('harmed', text, (c) => c.notNull())
    .addColumn('doer', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_pk', ['event_id', 'n'])
    .execute()
  await common('figure_said')
    .addColumn('teller', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('open', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_said_pk', ['event_id', 'n', 'teller'])
    .execute()
  await db.schema
    .createTable('figure_area')
    .addColumn('event_id', text, (c) => c.notNull().references('event.id').onDelete('cascade'))
    .addColumn('area', text, (c) => c.notNull())
    .addColumn('own', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_area_pk', ['event_id', 'area'])
    .execute()
}

/**
 * After the filling, which is so the quicker. SQLite adds up along an index that holds all that is asked, in the order of
 * its groups; PostgreSQL adds up by hashing, and bounds an index's entry.
 */
async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, table: string, columns: string) =>
    sql.raw(`create index ${name} on ${table} (${columns})`).execute(db)
  await index('figure_area_area', 'figure_area', 'area, event_id')
  if (isPostgres(db)) {
    await index('figure_measure', 'figure', 'measure')
    return
  }
  await index('event_days', 'event', 'first_day, last_day, hour, type, total, status, modality, id')
  await index('event_days_of', 'event', 'id, first_day, last_day, hour, total')
  const sums = 'part, total, standing, low, high'
  await index(
    'figure_sums',
    'figure',
    `measure, first_day, last_day, harmed, doer, type, best, ${sums}, event_id`,
  )
  await index(
    'figure_said_sums',
    'figure_said',
    `measure, first_day, last_day, teller, open, name, ${sums}, event_id`,
  )
  await index('telling_days', 'telling', 'teller, first_day, hour, total, open, name, copies, event_id')
}

export const charts: Migration = { up }
