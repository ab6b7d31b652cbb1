import { Client } from 'pg'
import type { TakeDuty } from '../outbox/outbox.ts'
import type { Duty, DutyName } from '../outbox/types.ts'
import { databaseProblem } from './problems.ts'

/** Numbers of their own, beside that of the writers' lock. */
const locks: Readonly<Record<DutyName, number>> = { relay: 0x15_4ae, linking: 0x15_4af }

/**
 * Duties as advisory locks, each held by a connection of its own: PostgreSQL lets go of it the moment that connection ends,
 * however the process did. Nothing rests on it but economy: what is done under a duty would be right twice, too.
 */
export const takeDuty =
  (url: string, where: string): TakeDuty =>
  async (name) => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
    let broken = false
    client.on('error', () => {
      broken = true
    })
    try {
      await client.connect()
      const { rows } = await client.query<{ got: boolean }>(
        'select pg_try_advisory_lock($1, hashtext(current_schema())) as got',
        [locks[name]],
      )
      if (rows[0]?.got === true) return dutyOf(client, () => broken)
    } catch (error) {
      await client.end().catch(() => {})
      throw databaseProblem(error, where)
    }
    await client.end()
    return undefined
  }

const dutyOf = (client: Client, broken: () => boolean): Duty => ({
  async held() {
    if (broken()) return false
    return client.query('select 1').then(
      () => true,
      () => false,
    )
  },
  async release() {
    await client.end().catch(() => {})
  },
})
