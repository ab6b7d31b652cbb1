import type { Kysely } from 'kysely'
import { addToLog } from '../log.ts'
import type { By } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type AccountDb, type AccountWrite, inner, type Write } from './tables.ts'
import type { Role, Session, Token, Tries } from './types.ts'

/** Who is signed in: sessions and tokens under the hashes of their secrets, and the tries that failed. */
export class SessionBook {
  readonly #db: AccountDb
  readonly #write: Write

  constructor(db: Kysely<Tables>, write: Write) {
    this.#db = db as unknown as AccountDb
    this.#write = write
  }

  /** Begins a session, with its row in the custody log; sessions that have run out are swept away. */
  async begin(session: Session, by: By): Promise<void> {
    await this.#change(async (db) => {
      await db.deleteFrom('session').where('expires_at', '<', session.createdAt).execute()
      await db
        .insertInto('session')
        .values({
          hash: session.hash,
          login: session.login,
          created_at: session.createdAt,
          expires_at: session.expiresAt,
          last_seen: session.lastSeen,
        })
        .execute()
      await db
        .updateTable('account')
        .set({ last_seen: session.createdAt })
        .where('login', '=', session.login)
        .execute()
      await addToLog(inner(db), { action: 'session.begin', subject: session.login, detail: {} }, by)
    })
  }

  /** A session with its open account; undefined when it has run out, was ended, or the account is closed. */
  async get(
    hash: string,
    at: string,
  ): Promise<(Session & { readonly name: string; readonly role: Role }) | undefined> {
    const row = await this.#db
      .selectFrom('session as s')
      .innerJoin('account as a', 'a.login', 's.login')
      .select(['s.hash', 's.login', 's.created_at', 's.expires_at', 's.last_seen', 'a.name', 'a.role'])
      .where('s.hash', '=', hash)
      .where('s.expires_at', '>', at)
      .where('a.disabled', '=', 0)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { created_at, expires_at, last_seen, ...rest } = row
    return { ...rest, createdAt: created_at, expiresAt: expires_at, lastSeen: last_seen }
  }

  /** Says that a session is in use, and until when it lasts now. */
  async touch(hash: string, at: string, expiresAt: string): Promise<void> {
    await this.#db
      .updateTable('session')
      .set({ last_seen: at, expires_at: expiresAt })
      .where('hash', '=', hash)
      .execute()
  }

  async end(hash: string, by: By): Promise<void> {
    await this.#change(async (db) => {
      const gone = await db
        .deleteFrom('session')
        .where('hash', '=', hash)
        .returning('login')
        .executeTakeFirst()
      if (gone !== undefined)
        await addToLog(inner(db), { action: 'session.end', subject: gone.login, detail: {} }, by)
    })
  }

  async endAll(login: string, by: By): Promise<void> {
    await this.#change(async (db) => {
      await db.deleteFrom('session').where('login', '=', login).execute()
      await addToLog(inner(db), { action: 'session.end-all', subject: login, detail: {} }, by)
    })
  }

  async tokens(login: string): Promise<readonly Token[]> {
    const rows = await this.#db
      .selectFrom('token')
      .selectAll()
      .where('login', '=', login)
      .orderBy('created_at')
      .execute()
    return rows.map(asToken)
  }

  async addToken(token: Omit<Token, 'lastUsed'>, by: By): Promise<void> {
    await this.#change(async (db) => {
      await db
        .insertInto('token')
        .values({
          id: token.id,
          hash: token.hash,
          login: token.login,
          name: token.name,
          role: token.role,
          created_at: token.createdAt,
          expires_at: token.expiresAt,
          last_used: null,
        })
        .execute()
      const detail = { token: token.id, role: token.role, expires: token.expiresAt }
      await addToLog(inner(db), { action: 'token.add', subject: token.login, detail }, by)
    })
  }

  /** Ends a token of this account; false when there is none. */
  async dropToken(id: string, login: string, by: By): Promise<boolean> {
    return this.#change(async (db) => {
      const gone = await db
        .deleteFrom('token')
        .where('id', '=', id)
        .where('login', '=', login)
        .returning('id')
        .executeTakeFirst()
      if (gone === undefined) return false
      await addToLog(inner(db), { action: 'token.end', subject: login, detail: { token: id } }, by)
      return true
    })
  }

  /** A token with its open account, by the hash of its secret. */
  async token(
    hash: string,
    at: string,
  ): Promise<(Token & { readonly person: string; readonly personRole: Role }) | undefined> {
    const row = await this.#db
      .selectFrom('token as t')
      .innerJoin('account as a', 'a.login', 't.login')
      .selectAll('t')
      .select(['a.name as person', 'a.role as personRole'])
      .where('t.hash', '=', hash)
      .where((eb) => eb.or([eb('t.expires_at', 'is', null), eb('t.expires_at', '>', at)]))
      .where('a.disabled', '=', 0)
      .executeTakeFirst()
    return row === undefined ? undefined : { ...asToken(row), person: row.person, personRole: row.personRole }
  }

  async touchToken(id: string, at: string): Promise<void> {
    await this.#db.updateTable('token').set({ last_used: at }).where('id', '=', id).execute()
  }

  async tries(key: string): Promise<Tries> {
    const row = await this.#db.selectFrom('sign_in_try').selectAll().where('key', '=', key).executeTakeFirst()
    return { failures: row?.failures ?? 0, lockedUntil: row?.locked_until ?? null }
  }

  /**
   * Notes a failed try. `login` is the account it was for, where there is one: only then is a row written to the custody
   * log, for what is typed where a name belongs may be a password.
   */
  async failed(key: string, lockedUntil: string | null, login: string | undefined, by: By): Promise<void> {
    await this.#change(async (db) => {
      const dayBefore = new Date(Date.parse(by.at) - 86_400_000).toISOString()
      await db.deleteFrom('sign_in_try').where('last_at', '<', dayBefore).execute()
      await db
        .insertInto('sign_in_try')
        .values({ key, failures: 1, locked_until: lockedUntil, last_at: by.at })
        .onConflict((on) =>
          on.column('key').doUpdateSet((eb) => ({
            failures: eb('sign_in_try.failures', '+', 1),
            locked_until: lockedUntil,
            last_at: by.at,
          })),
        )
        .execute()
      if (login !== undefined)
        await addToLog(
          inner(db),
          { action: 'session.refused', subject: login, detail: { locked: lockedUntil !== null } },
          by,
        )
    })
  }

  async forgive(key: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_try').where('key', '=', key).execute()
  }

  #change<T>(work: (db: AccountWrite) => Promise<T>): Promise<T> {
    return this.#write((db) => work(db as unknown as AccountWrite))
  }
}

const asToken = (row: {
  id: string
  hash: string
  login: string
  name: string
  role: Role
  created_at: string
  expires_at: string | null
  last_used: string | null
}): Token => ({
  id: row.id,
  hash: row.hash,
  login: row.login,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsed: row.last_used,
})
