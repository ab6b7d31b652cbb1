import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Client, Pool, type QueryArrayResult, types } from 'pg'
import { SigningKey } from '../checkpoints.ts'
import { DatabaseOriginals } from '../database-originals.ts'
import { follow } from '../follow.ts'
import { KyselyStore } from '../kysely-store.ts'
import { migrate } from '../migrations/index.ts'
import { missingRecord } from '../problems.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { takeDuty } from './duty.ts'
import { databaseProblem } from './problems.ts'

/** Any number will do, as long as it is always the same: the lock that writers of one record queue for. */
const writersLock = 0x15_4ad

/** An address without its password: what messages may show. */
export function addressOf(url: string): string {
  try {
    const { protocol, hostname, port, pathname } = new URL(url)
    return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    return 'postgres://…'
  }
}

/**
 * Opens the record in a PostgreSQL database, originals and all. Without `create` a database that holds none is a Problem
 * (`record.missing`).
 *
 * @param folder where the key of checkpoints lies: whoever can change the database should not have it
 */
export async function openPostgres(url: string, folder: string, create: boolean): Promise<Store> {
  const db = await openPostgresDatabase(url, create)
  return new KyselyStore(db, new DatabaseOriginals(), new SigningKey(folder), {
    lock: lockWriters,
    duty: takeDuty(url, addressOf(url)),
  })
}

/** Opens a record's database at the present schema. */
export async function openPostgresDatabase(url: string, create = true): Promise<Kysely<Tables>> {
  const where = addressOf(url)
  const pool = new Pool({
    connectionString: url,
    max: 8,
    Client: guarded(where),
    // Counts are bigint; none of ours comes near what a double cannot hold. Kept to this pool: `types` is global.
    types: {
      getTypeParser: (oid: number, format?: 'text') =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
    } as never,
  })
  // A connection that breaks while nobody uses it is replaced by the next one.
  pool.on('error', () => {})
  // What is asked here is answered sooner than it is compiled. A server that knows no such setting does without.
  pool.on('connect', (client) => {
    client.query('set jit = off').catch(() => {})
  })
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        end: () => pool.end(),
        connect: () =>
          pool.connect().catch((error: unknown) => {
            throw databaseProblem(error, where)
          }),
      },
    }),
  })
  try {
    if (!create && !(await hasRecord(db))) throw missingRecord(where)
    await migrate(db, where)
    await guardLog(db)
    await follow(db, lockWriters)
    return db
  } catch (error) {
    await db.destroy()
    throw databaseProblem(error, where)
  }
}

/** A client whose failures are Problems. One that breaks between two questions of a transaction fails the next of them. */
const guarded = (where: string): typeof Client =>
  class extends Client {
    constructor(...given: ConstructorParameters<typeof Client>) {
      super(...given)
      // The pool listens only while nobody uses the client; an event that nobody hears would end the process.
      this.on('error', () => {})
    }
    override query(...given: never[]): never {
      const result = (super.query as (...all: never[]) => unknown)(...given)
      if (!(result instanceof Promise)) return result as never
      return result.catch((error: unknown) => {
        throw databaseProblem(error, where)
      }) as Promise<QueryArrayResult> as never
    }
  } as typeof Client

const hasRecord = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('log') is not null as there`.execute(db)
  return rows[0]?.there === true
}

/** Writers go one after the other, as SQLite's do: the chain of the log has one end. Held until the transaction ends. */
async function lockWriters(db: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${writersLock}, hashtext(current_schema()))`.execute(db)
}

/** The log and people's decisions are append-only for every program that connects, not only for this one. */
async function guardLog(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`select 1 from pg_trigger where tgname = 'decision_only_grows'`.execute(db)
  if (rows.length > 0) return
  await db.transaction().execute(async (inside) => {
    await lockWriters(inside)
    await sql`
      create or replace function only_grows() returns trigger language plpgsql as $$
      begin raise exception 'the custody log is append-only'; end $$
    `.execute(inside)
    for (const table of ['log', 'decision'])
      await sql`
        create or replace trigger ${sql.id(`${table}_only_grows`)} before update or delete or truncate
        on ${sql.id(table)} for each statement execute function only_grows()
      `.execute(inside)
  })
}
