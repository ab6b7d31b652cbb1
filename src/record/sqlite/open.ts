import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { SigningKey } from '../checkpoints.ts'
import { DatabaseOriginals } from '../database-originals.ts'
import { follow } from '../follow.ts'
import { KyselyStore } from '../kysely-store.ts'
import { migrate } from '../migrations/index.ts'
import { FolderOriginals, type Originals, SizedOriginals } from '../originals.ts'
import { missingRecord, recordProblem } from '../problems.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { Readers } from './readers.ts'

/** How long a writer waits for another process's transaction before it says that the record is busy. */
const busyMilliseconds = 5000

/**
 * Opens the record in a folder: `record.sqlite`, with small originals in it, beside `originals/` with the others. Without `create` a folder that holds none is a
 * Problem (`record.missing`), so that a mistyped name is not taken for an empty record.
 */
export async function openSqlite(
  folder: string,
  create: boolean,
  wait = busyMilliseconds,
  readers = 0,
): Promise<Store> {
  const path = join(folder, 'record.sqlite')
  if (!create && !existsSync(path)) throw missingRecord(folder)
  // What is kept here may name people: for the owner's eyes only, where the system knows owners.
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw recordProblem(error, folder)
  }
  const db = await openSqliteDatabase(path, wait, readers)
  return new KyselyStore(db, originalsOf(folder), new SigningKey(folder))
}

/** The originals of a record in a folder. */
export const originalsOf = (folder: string): Originals =>
  new SizedOriginals(new DatabaseOriginals(), new FolderOriginals(join(folder, 'originals')))

/**
 * Opens a record's database at the present schema.
 * @param readers threads that answer queries beside the one that writes
 */
export async function openSqliteDatabase(
  path: string,
  wait = busyMilliseconds,
  readers = 0,
): Promise<Kysely<Tables>> {
  let db: Kysely<Tables> | undefined
  try {
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: wait })
    try {
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off')
    } catch (error) {
      database.close()
      throw error
    }
    const shared = readers > 0 ? new Readers(path, readers, wait) : undefined
    db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, path, shared) })
    await migrate(db, path)
    await guardLog(db)
    await follow(db)
    return db
  } catch (error) {
    await db?.destroy()
    throw recordProblem(error, path)
  }
}

/** The log and people's decisions are append-only for every program that opens the file, not only for this one. */
async function guardLog(db: Kysely<Tables>): Promise<void> {
  const made = await sql<{
    name: string
  }>`select name from sqlite_master where name = 'decision_no_delete'`.execute(db)
  if (made.rows.length > 0) return
  await db.transaction().execute(async (inside) => {
    for (const table of ['log', 'decision'])
      for (const change of ['update', 'delete'])
        await sql`
          create trigger if not exists ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)}
          on ${sql.id(table)} begin select raise(abort, 'the custody log is append-only'); end
        `.execute(inside)
  })
}
