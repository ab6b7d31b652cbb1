import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { AccountBook } from './accounts.ts'
import { SessionBook } from './sessions.ts'
import type { Write } from './tables.ts'

export type * from './types.ts'
export { roles } from './types.ts'

/** Who may come in. Part of every record; empty where nobody ever served it with accounts. */
export class Accounts {
  readonly people: AccountBook
  readonly sessions: SessionBook

  constructor(db: Kysely<Tables>, write: Write) {
    this.people = new AccountBook(db, write)
    this.sessions = new SessionBook(db, write)
  }
}
