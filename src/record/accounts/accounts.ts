import type { Kysely } from 'kysely'
import { addToLog } from '../log.ts'
import type { By } from '../store.ts'
import type { Tables } from '../tables.ts'
import { badLink, lastOwner, loginTaken, noAccount } from './problems.ts'
import { type AccountDb, type AccountTables, type AccountWrite, inner, type Write } from './tables.ts'
import type { Account, Link, Role } from './types.ts'

/**
 * Accounts and the links that open them. Every change is one transaction with its row in the custody log; no secret, and
 * no hash of one, stands in the log.
 */
export class AccountBook {
  readonly #db: AccountDb
  readonly #write: Write

  constructor(db: Kysely<Tables>, write: Write) {
    this.#db = db as unknown as AccountDb
    this.#write = write
  }

  /** Whether there is anyone who can sign in as owner. Until then the service takes the first owner's link only. */
  async hasOwner(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('account')
      .select('login')
      .where('role', '=', 'owner')
      .where('password', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  async get(login: string): Promise<Account | undefined> {
    const row = await this.#db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst()
    return row === undefined ? undefined : asAccount(row)
  }

  /** By name. */
  async all(): Promise<readonly Account[]> {
    const rows = await this.#db.selectFrom('account').selectAll().orderBy('name').orderBy('login').execute()
    return rows.map(asAccount)
  }

  /** A new account without a password. Rejects with `accounts.taken`. */
  async add(account: Pick<Account, 'login' | 'name' | 'role'>, by: By): Promise<Account> {
    return this.#change(async (db) => {
      await addAccount(db, account, by)
      return find(db, account.login)
    })
  }

  /** Changes name, role, or whether the account is open; a closed one's sessions end. Rejects with `accounts.none`, `accounts.last-owner`. */
  async change(
    login: string,
    change: Partial<Pick<Account, 'name' | 'role' | 'disabled'>>,
    by: By,
  ): Promise<Account> {
    return this.#change(async (db) => {
      const before = await find(db, login)
      const after = { ...before, ...change }
      if (owns(before) && !owns(after)) await keepAnOwner(db, login)
      await db
        .updateTable('account')
        .set({ name: after.name, role: after.role, disabled: after.disabled ? 1 : 0 })
        .where('login', '=', login)
        .execute()
      if (after.disabled) await endAll(db, login)
      await addToLog(inner(db), { action: 'account.change', subject: login, detail: { ...change } }, by)
      return after
    })
  }

  /** Keeps a link; it takes the place of any other for the same account. */
  async addLink(link: Link): Promise<void> {
    await this.#change(async (db) => {
      await db
        .deleteFrom('account_link')
        .where('login', link.login === null ? 'is' : '=', link.login)
        .execute()
      await db
        .insertInto('account_link')
        .values({ hash: link.hash, login: link.login, expires_at: link.expiresAt })
        .execute()
    })
  }

  /**
   * Uses a link up: sets the password of its account, making the account where it is the first owner's. Other sessions of
   * the account end and its second factor is taken off. Rejects with `accounts.link`; then the link is as it was.
   */
  async openLink(
    hash: string,
    password: string,
    owner: Pick<Account, 'login' | 'name'> | undefined,
    at: string,
  ): Promise<Account> {
    return this.#change(async (db) => {
      const link = await db
        .deleteFrom('account_link')
        .where('hash', '=', hash)
        .where('expires_at', '>', at)
        .returning('login')
        .executeTakeFirst()
      if (link === undefined || (link.login === null && owner === undefined)) throw badLink()
      const login = link.login ?? owner!.login
      const by = { who: login, at }
      if (link.login === null) await addAccount(db, { ...owner!, role: 'owner' }, by)
      await db
        .updateTable('account')
        .set({ password, totp: null, totp_offered: null })
        .where('login', '=', login)
        .execute()
      await endAll(db, login)
      await addToLog(inner(db), { action: 'account.open', subject: login, detail: {} }, by)
      return find(db, login)
    })
  }

  /** Whether a link is still good, and for whom. */
  async link(hash: string, at: string): Promise<Pick<Link, 'login'> | undefined> {
    return this.#db
      .selectFrom('account_link')
      .select('login')
      .where('hash', '=', hash)
      .where('expires_at', '>', at)
      .executeTakeFirst()
  }

  /** Sets a password; all sessions but `keep` end. */
  async setPassword(login: string, password: string, keep: string, by: By): Promise<void> {
    await this.#change(async (db) => {
      await db.updateTable('account').set({ password }).where('login', '=', login).execute()
      await endAll(db, login, keep)
      await addToLog(inner(db), { action: 'account.password', subject: login, detail: {} }, by)
    })
  }

  /** Keeps a secret that does not count yet. */
  async offerTotp(login: string, secret: string): Promise<void> {
    await this.#db.updateTable('account').set({ totp_offered: secret }).where('login', '=', login).execute()
  }

  async offeredTotp(login: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('account')
      .select('totp_offered')
      .where('login', '=', login)
      .executeTakeFirst()
    return row?.totp_offered ?? null
  }

  /** Turns the second factor on or, with null, off. */
  async setTotp(login: string, secret: string | null, by: By): Promise<void> {
    await this.#change(async (db) => {
      await db
        .updateTable('account')
        .set({ totp: secret, totp_offered: null })
        .where('login', '=', login)
        .execute()
      const detail = { on: secret !== null }
      await addToLog(inner(db), { action: 'account.second-factor', subject: login, detail }, by)
    })
  }

  /** Takes the code of one thirty seconds, once: false when it or a later one was used already. */
  async useTotpStep(login: string, step: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('account')
      .set({ totp_step: step })
      .where('login', '=', login)
      .where('totp_step', '<', step)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  #change<T>(work: (db: AccountWrite) => Promise<T>): Promise<T> {
    return this.#write((db) => work(db as unknown as AccountWrite))
  }
}

const owns = (account: Account): boolean => account.role === 'owner' && !account.disabled

async function find(db: AccountWrite, login: string): Promise<Account> {
  const row = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst()
  if (row === undefined) throw noAccount(login)
  return asAccount(row)
}

async function addAccount(
  db: AccountWrite,
  account: { login: string; name: string; role: Role },
  by: By,
): Promise<void> {
  const there = await db
    .selectFrom('account')
    .select('login')
    .where('login', '=', account.login)
    .executeTakeFirst()
  if (there !== undefined) throw loginTaken(account.login)
  await db
    .insertInto('account')
    .values({
      ...account,
      disabled: 0,
      password: null,
      totp: null,
      totp_offered: null,
      totp_step: 0,
      created_at: by.at,
      last_seen: null,
    })
    .execute()
  const detail = { role: account.role }
  await addToLog(inner(db), { action: 'account.add', subject: account.login, detail }, by)
}

async function keepAnOwner(db: AccountWrite, login: string): Promise<void> {
  const other = await db
    .selectFrom('account')
    .select('login')
    .where('role', '=', 'owner')
    .where('disabled', '=', 0)
    .where('password', 'is not', null)
    .where('login', '!=', login)
    .limit(1)
    .executeTakeFirst()
  if (other === undefined) throw lastOwner(login)
}

async function endAll(db: AccountWrite, login: string, keep = ''): Promise<void> {
  await db.deleteFrom('session').where('login', '=', login).where('hash', '!=', keep).execute()
}

const asAccount = (row: AccountTables['account']): Account => ({
  login: row.login,
  name: row.name,
  role: row.role,
  disabled: row.disabled !== 0,
  password: row.password,
  totp: row.totp,
  createdAt: row.created_at,
  lastSeen: row.last_seen,
})
