import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { recordProblem } from '../problems.ts'

/**
 * Kysely's own SQLite dialect over `node:sqlite`, with two differences: a transaction takes the write lock at its
 * start (a transaction that reads first and writes later fails at once, without waiting, when another process wrote in
 * between), and the schema is changed inside a transaction, so that two processes may open a new record at once.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  readonly #inTransaction: () => boolean

  /** @param where path of the file, for messages */
  constructor(database: DatabaseSync, where: string) {
    const adapted = adapt(database, where)
    super({ database: adapted })
    this.#database = adapted
    this.#inTransaction = () => database.isTransaction
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database }, this.#inTransaction)
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean

  constructor(config: SqliteDialectConfig, inTransaction: () => boolean) {
    super(config)
    this.#inTransaction = inTransaction
  }

  /** A full disk and the like end the transaction by themselves; the reason must not be lost over a second ending. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection)
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const reads = settings?.accessMode === 'read only'
    await connection.executeQuery(CompiledQuery.raw(reads ? 'begin' : 'begin immediate'))
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Queries of one shape come again and again: prepared once. Kysely's shapes are few, the cap is for long IN lists. */
const keptStatements = 200

function adapt(database: DatabaseSync, where: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw recordProblem(error, where)
    }
  }
  const wrap = (statement: StatementSync): SqliteStatement => {
    const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[]
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => guard(() => statement.all(...values(parameters))),
      run: (parameters) => guard(() => statement.run(...values(parameters))),
      iterate: (parameters) => guard(() => statement.iterate(...values(parameters))),
    }
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql)
      if (known !== undefined) return known
      const statement = guard(() => wrap(database.prepare(sql)))
      if (kept.size >= keptStatements) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}
