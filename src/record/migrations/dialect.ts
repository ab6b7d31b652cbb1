import type { Expression } from 'kysely'
import { type ColumnDataType, type ColumnDefinitionBuilder, type Kysely, PostgresAdapter, sql } from 'kysely'

/** What the two databases name differently, for migrations. */

export const isPostgres = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** Text that is compared and sorted by code point, whatever the language of the server. SQLite does so of itself. */
export const textOf = (db: Kysely<unknown>): ColumnDataType | Expression<unknown> =>
  isPostgres(db) ? sql`text collate "C"` : 'text'

/** A number that the database counts up, as the key of a table: its type, and how the column is built. */
export const countedOf = (
  db: Kysely<unknown>,
): readonly [ColumnDataType, (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder] =>
  isPostgres(db)
    ? ['serial', (column) => column.primaryKey()]
    : ['integer', (column) => column.primaryKey().autoIncrement()]
