import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** The PostgreSQL server of the tests: every test makes a database of its own and drops it. */

export const server = process.env.ISNAD_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432'

/** Rows of a statement, by a connection of its own. */
export async function ask(sql: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ connectionString: `${server}/${database}`, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
export const reachable = await ask('select 1').then(
  () => true,
  () => false,
)

/** A database of its own, in a language whose order of letters is not that of code points. */
export async function newDatabase(): Promise<string> {
  const name = `isnad_test_${randomBytes(6).toString('hex')}`
  await ask(`create database ${name}`)
  return name
}
export const drop = (name: string): Promise<unknown> => ask(`drop database if exists ${name} with (force)`)
