import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Role } from './types.ts'

export interface AccountTables {
  account: {
    login: string
    name: string
    role: Role
    disabled: number
    password: string | null
    totp: string | null
    /** A secret shown to its owner whose first code has not come yet. */
    totp_offered: string | null
    /** The last thirty seconds whose code was used: none is taken twice. */
    totp_step: number
    created_at: string
    last_seen: string | null
  }
  account_link: { hash: string; login: string | null; expires_at: string }
  session: { hash: string; login: string; created_at: string; expires_at: string; last_seen: string }
  token: {
    id: string
    hash: string
    login: string
    name: string
    role: Role
    created_at: string
    expires_at: string | null
    last_used: string | null
  }
  sign_in_try: { key: string; failures: number; locked_until: string | null; last_at: string }
}

/** The record's database with these tables; both stand in one, so that a change and its row in the log are one transaction. */
export type AccountDb = Kysely<Tables & AccountTables>
export type AccountWrite = Transaction<Tables & AccountTables>

/** Runs a change as the record runs its own: one transaction, one writer at a time. */
export type Write = <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>

/** The record's own tables, of the same database. */
export const inner = (db: AccountWrite): Transaction<Tables> => db as unknown as Transaction<Tables>
