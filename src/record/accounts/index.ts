import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { AccountBook } from './accounts.ts'
import { SessionBook } from './sessions.ts'
import type { Write } from './tables.ts'

export type * from './types.ts'
export { roles } from './types.ts'

/** Who may come in. Part of every record; empty where nobody ever served it with accounts. */
export class Accounts {
  readonly #db: Kysely<Tables>
  readonly people: AccountBook
  readonly sessions: SessionBook

  constructor(db: Kysely<Tables>, write: Write) {
    this.#db = db
    this.people = new AccountBook(db, write)
    this.sessions = new SessionBook(db, write)
  }

  /** Those of these reports that are closed to all but editors and owners. */
  async restrictedAmong(reports: readonly string[]): Promise<readonly string[]> {
    const out: string[] = []
    for (let i = 0; i < reports.length; i += 500) {
      const rows = await this.#db
        .selectFrom('report')
        .select('id')
        .where('restricted', '=', 1)
        .where('id', 'in', reports.slice(i, i + 500))
        .execute()
      out.push(...rows.map((row) => row.id))
    }
    return out
  }
}
