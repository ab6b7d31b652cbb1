import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Question } from './readers.ts'

/** The other thread of `Readers`: one connection that can only read, one question after the other. */

const { path, wait } = workerData as { readonly path: string; readonly wait: number }
const database = new DatabaseSync(path, { readOnly: true, timeout: wait })
database.exec('pragma trusted_schema = off')
const kept = new Map<string, StatementSync>()
/** As in the dialect: shapes of queries are few; the cap is for long lists of values. */
const keptStatements = 200

const port = parentPort!
port.on('message', ({ id, sql, parameters }: Question) => {
  try {
    port.postMessage({ id, rows: statementOf(sql).all(...(parameters as SQLInputValue[])) } satisfies Answer)
  } catch (error) {
    const { message, code, errcode } = error as Error & { readonly code?: string; readonly errcode?: number }
    port.postMessage({ id, failed: { message, code, errcode } } satisfies Answer)
  }
})

function statementOf(sql: string): StatementSync {
  const known = kept.get(sql)
  if (known !== undefined) return known
  if (kept.size >= keptStatements) kept.clear()
  const statement = database.prepare(sql)
  kept.set(sql, statement)
  return statement
}
