import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type AbortableOperationOptions,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { recordProblem } from '../problems.ts'
import type { Readers } from './readers.ts'

/**
 * Kysely's own SQLite dialect over `node:sqlite`, with two differences: a transaction takes the write lock at its
 * start (a transaction that reads first and writes later fails at once, without waiting, when another process wrote in
 * between), and the schema is changed inside a transaction, so that two processes may open a new record at once.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  readonly #inTransaction: () => boolean
  readonly #where: string
  readonly #readers: Readers | undefined

  /**
   * @param where path of the file, for messages
   * @param readers threads that answer what is asked outside of transactions
   */
  constructor(database: DatabaseSync, where: string, readers?: Readers) {
    const adapted = adapt(database, where)
    super({ database: adapted })
    this.#database = adapted
    this.#inTransaction = () => database.isTransaction
    this.#where = where
    this.#readers = readers
  }
  override createDriver(): Driver {
    const driver = new ImmediateDriver({ database: this.#database }, this.#inTransaction)
    return this.#readers === undefined ? driver : new SharedDriver(driver, this.#readers, this.#where)
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter(this.#readers !== undefined)
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

/**
 * Sends queries that only read to other threads; what writes, and every transaction, has the one connection that may write, in
 * turn. Kysely keeps such turns itself only where it knows of a single connection.
 */
class SharedDriver implements Driver {
  readonly #writing: ImmediateDriver
  readonly #readers: Readers
  readonly #where: string
  #turn: Promise<void> = Promise.resolve()

  constructor(writing: ImmediateDriver, readers: Readers, where: string) {
    this.#writing = writing
    this.#readers = readers
    this.#where = where
  }

  init(options?: AbortableOperationOptions): Promise<void> {
    return this.#writing.init(options)
  }

  async acquireConnection(): Promise<SharedConnection> {
    return new SharedConnection(() => this.#takeTurn(), this.#readers, this.#where)
  }

  async beginTransaction(connection: SharedConnection, settings: TransactionSettings): Promise<void> {
    await this.#writing.beginTransaction(await connection.writer(), settings)
  }

  async commitTransaction(connection: SharedConnection): Promise<void> {
    await this.#writing.commitTransaction(await connection.writer())
  }

  async rollbackTransaction(connection: SharedConnection): Promise<void> {
    await this.#writing.rollbackTransaction(await connection.writer())
  }

  async releaseConnection(connection: SharedConnection): Promise<void> {
    await connection.release()
  }

  async destroy(): Promise<void> {
    await this.#readers.close()
    await this.#writing.destroy()
  }

  async #takeTurn(): Promise<Turn> {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    return { connection: await this.#writing.acquireConnection(), end: resolve }
  }
}

/** The writing connection while it is one's own. */
interface Turn {
  readonly connection: DatabaseConnection
  end(): void
}

/** Takes the writing connection when it first has to, and keeps it until it is released. */
class SharedConnection implements DatabaseConnection {
  readonly #take: () => Promise<Turn>
  readonly #readers: Readers
  readonly #where: string
  #turn: Promise<Turn> | undefined

  constructor(take: () => Promise<Turn>, readers: Readers, where: string) {
    this.#take = take
    this.#readers = readers
    this.#where = where
  }

  async writer(): Promise<DatabaseConnection> {
    this.#turn ??= this.#take()
    return (await this.#turn).connection
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#turn !== undefined || !onlyReads(query)) return (await this.writer()).executeQuery<R>(query)
    try {
      return { rows: (await this.#readers.ask(query.sql, query.parameters)) as R[] }
    } catch (error) {
      throw recordProblem(error, this.#where)
    }
  }

  // A stream keeps its place in the database between two rows: no other thread's work.
  async *streamQuery<R>(query: CompiledQuery, chunk: number): AsyncIterableIterator<QueryResult<R>> {
    yield* (await this.writer()).streamQuery<R>(query, chunk)
  }

  async release(): Promise<void> {
    const turn = this.#turn
    this.#turn = undefined
    if (turn !== undefined) (await turn).end()
  }
}

const onlyReads = ({ query, sql }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*select\b/i.test(sql))

class TransactionalAdapter extends SqliteAdapter {
  readonly #shared: boolean

  constructor(shared: boolean) {
    super()
    this.#shared = shared
  }
  override get supportsMultipleConnections(): boolean {
    return this.#shared
  }
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
