import { type Kysely, sql, type Transaction } from 'kysely'
import { isPostgres } from '../migrations/dialect.ts'

/** Whole tables from one database to another, whatever rooms they belong to. Both must stand at the same schema. */

type Any = Kysely<Record<string, Record<string, unknown>>>
type AnyTransaction = Transaction<Record<string, Record<string, unknown>>>

const rowsAtOnce = 500
/** Bounds of one statement's parameters: SQLite's, which is the smaller one. */
const parametersAtOnce = 30_000

/** What is of this one database: a copy spreads its work under a name of its own, and nobody works for it yet. */
const ownTables = ['spread', 'worker']
/** SQLite's indexes of words, which fill themselves from the rows. */
const filled = /_fts|_narrow$/

/** Tables that hold the record, parents before those that point to them. */
export async function tablesOf(db: Any): Promise<string[]> {
  const all = (await db.introspection.getTables())
    .map((table) => table.name)
    .filter(
      (name) =>
        !/^(kysely_|sqlite_|original_bytes$|follows$)/.test(name) &&
        !filled.test(name) &&
        !ownTables.includes(name),
    )
    .sort()
  const parents = new Map(
    await Promise.all(all.map(async (name) => [name, await parentsOf(db, name)] as const)),
  )
  const out: string[] = []
  const visit = (name: string): void => {
    if (out.includes(name) || !parents.has(name)) return
    for (const parent of parents.get(name)!) if (parent !== name) visit(parent)
    out.push(name)
  }
  for (const name of all) visit(name)
  return out
}

async function parentsOf(db: Any, table: string): Promise<string[]> {
  const query = isPostgres(db as never)
    ? sql<{ parent: string }>`
        select confrelid::regclass::text as parent from pg_constraint
        where contype = 'f' and conrelid = to_regclass(${table})`
    : sql<{ parent: string }>`select "table" as parent from pragma_foreign_key_list(${table})`
  return (await query.execute(db)).rows.map((row) => row.parent)
}

/** Copies every row of these tables. Run it inside a transaction on both sides: the source at one moment, all or none. */
export async function copyTables(
  from: AnyTransaction,
  to: AnyTransaction,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    for await (const rows of rowsOf(from, table)) {
      const width = Object.keys(rows[0]!).length
      const size = Math.max(1, Math.floor(parametersAtOnce / width))
      for (let i = 0; i < rows.length; i += size)
        await to
          .insertInto(table)
          .values(rows.slice(i, i + size))
          .execute()
    }
    if (isPostgres(to as never)) await moveCounter(to, table)
  }
}

async function* rowsOf(db: AnyTransaction, table: string): AsyncIterable<Record<string, unknown>[]> {
  if (isPostgres(db as never)) {
    await sql`declare whole_table no scroll cursor for select * from ${sql.id(table)}`.execute(db)
    for (;;) {
      const { rows } = await sql<
        Record<string, unknown>
      >`fetch ${sql.lit(rowsAtOnce)} from whole_table`.execute(db)
      if (rows.length === 0) break
      yield rows
    }
    await sql`close whole_table`.execute(db)
    return
  }
  for (let after = 0; ; ) {
    const { rows } = await sql<Record<string, unknown>>`
      select rowid as "%row", * from ${sql.id(table)} where rowid > ${after} order by rowid limit ${rowsAtOnce}
    `.execute(db)
    if (rows.length === 0) return
    after = Number(rows.at(-1)!['%row'])
    yield rows.map(({ '%row': _, ...row }) => row)
  }
}

/** Keys that were given by hand do not move PostgreSQL's counter. */
async function moveCounter(db: AnyTransaction, table: string): Promise<void> {
  const { rows } = await sql<{ column: string; counter: string }>`
    select column_name as "column", pg_get_serial_sequence(${`"${table}"`}, column_name) as counter
    from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
    and pg_get_serial_sequence(${`"${table}"`}, column_name) is not null
  `.execute(db)
  for (const { column, counter } of rows)
    await sql`
      select setval(${counter}, coalesce((select max(${sql.id(column)}) from ${sql.id(table)}), 0) + 1, false)
    `.execute(db)
}
