import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Store } from '../../record/index.ts'
import type { Role } from '../contract/roles.ts'
import { suffices } from '../contract/roles.ts'
import { type Identify, type Identity, localUser } from '../identity.ts'
import { unsigned } from '../problems.ts'
import type { SessionCookie } from './cookie.ts'
import { csrfOf, hashOf, tokenPrefix } from './secrets.ts'

/** How long a session lasts without being used, and at most. */
const idle = 12 * 3_600_000
const longest = 7 * 86_400_000
/** The longest, in seconds. The record ends an unused one sooner, whatever the browser keeps. */
export const longestSession = longest / 1000
/** Its use is written down at most this often: reading must not mean writing. */
const touchEvery = 60_000

export interface DoorOptions {
  readonly store: Store
  readonly now: () => Date
  readonly cookie: SessionCookie
  /** Those who are not signed in see what is accepted. */
  readonly open: boolean
}

/** When a session that is used at `now` runs out. */
export const sessionEnd = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + idle, createdAt.getTime() + longest))

/** Single-user mode: everyone who reaches this machine's own address is its owner. */
export function singleUser(): Identify {
  const csrf = randomBytes(24).toString('base64url')
  return async () => ({ kind: 'single', ...localUser, role: 'owner', csrf })
}

/** With accounts: a token in the header, a session in the cookie, or nobody. */
export function withAccounts({ store, now, cookie, open }: DoorOptions): Identify {
  const strangers = randomBytes(24).toString('base64url')
  const nobody: Identity = {
    kind: 'none',
    id: '',
    name: '',
    role: open ? 'public' : undefined,
    csrf: strangers,
  }
  return async (c) => {
    const header = c.req.header('authorization')
    if (header !== undefined) return byToken(store, header, now())
    const secret = cookie.read(c)
    if (secret === undefined) return nobody
    return (await bySession(store, secret, now())) ?? ended(c, cookie, nobody)
  }
}

async function byToken(store: Store, header: string, now: Date): Promise<Identity> {
  const secret = /^Bearer (\S{1,200})$/.exec(header)?.[1]
  const at = now.toISOString()
  const token = secret?.startsWith(tokenPrefix)
    ? await store.accounts.sessions.token(hashOf(secret), at)
    : undefined
  if (token === undefined) throw unsigned()
  if (token.lastUsed === null || now.getTime() - Date.parse(token.lastUsed) > touchEvery)
    await store.accounts.sessions.touchToken(token.id, at)
  const role = lower(token.role, token.personRole)
  return { kind: 'token', id: token.login, name: token.person, role, session: token.hash }
}

/** A token made by someone whose role was lowered since is lowered with them. */
const lower = (a: Role, b: Role): Role => (suffices(a, b) ? b : a)

async function bySession(store: Store, secret: string, now: Date): Promise<Identity | undefined> {
  const hash = hashOf(secret)
  const session = await store.accounts.sessions.get(hash, now.toISOString())
  if (session === undefined) return undefined
  if (now.getTime() - Date.parse(session.lastSeen) > touchEvery) {
    const end = sessionEnd(new Date(session.createdAt), now).toISOString()
    await store.accounts.sessions.touch(hash, now.toISOString(), end)
  }
  const { login: id, name, role, expiresAt: expires } = session
  return { kind: 'session', id, name, role, session: hash, csrf: csrfOf(secret), expires }
}

function ended(c: Context, cookie: SessionCookie, nobody: Identity): Identity {
  cookie.drop(c)
  return nobody
}
