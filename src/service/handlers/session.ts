import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Account } from '../../record/index.ts'
import { longestSession, sessionEnd } from '../accounts/doors.ts'
import { hashPassword, isPassword } from '../accounts/password.ts'
import { csrfOf, hashOf, newSecret } from '../accounts/secrets.ts'
import { checkSignIn, spellLogin } from '../accounts/sign-in.ts'
import { newTotp, stepOfCode } from '../accounts/totp.ts'
import type { readSession } from '../contract/accounts.ts'
import type { AnswerOf } from '../contract/index.ts'
import type { Identity } from '../identity.ts'
import { badSignIn, forbidden, ownerWanted, singleUserOnly, tooManyTries } from '../problems.ts'
import type { Handlers } from '../service.ts'
import { byOf, type Site } from '../site.ts'
import { asUser } from './users.ts'

type SessionAnswer = AnswerOf<typeof readSession>

/** Signing in and out, and what people do with their own account. */
export function sessionHandlers(site: Site) {
  const { people, sessions } = site.store.accounts

  /** Strangers may come here, so it is counted by address before anything is reckoned. */
  const atTheDoor = (c: Context): void => {
    if (site.mode === 'single') throw singleUserOnly()
    const wait = site.tries.wait(addressOf(c), site.now())
    if (wait > 0) throw tooManyTries(wait)
  }

  const begin = async (c: Context, account: Account): Promise<SessionAnswer> => {
    const now = site.now()
    const secret = newSecret()
    const end = sessionEnd(now, now)
    const [createdAt, expiresAt] = [now.toISOString(), end.toISOString()]
    await sessions.begin(
      { hash: hashOf(secret), login: account.login, createdAt, expiresAt, lastSeen: createdAt },
      { who: account.login, at: createdAt },
    )
    site.cookie.write(c, secret, longestSession)
    return describe({
      kind: 'session',
      id: account.login,
      name: account.name,
      role: account.role,
      csrf: csrfOf(secret),
      expires: expiresAt,
    })
  }

  const describe = async (who: Identity): Promise<SessionAnswer> => {
    const account = who.kind === 'single' || who.id === '' ? undefined : await people.get(who.id)
    return {
      mode: site.mode,
      setUp: site.mode === 'single' || (await people.hasOwner()),
      user: account === undefined ? null : asUser(account),
      role: who.role ?? null,
      csrf: who.csrf ?? '',
      expires: who.expires ?? null,
      version: site.version,
    }
  }

  /** The account of who asks, by a session of their own and with the password where it was given. */
  const own = async (who: Identity, password?: string): Promise<Account> => {
    if (site.mode === 'single') throw singleUserOnly()
    const account = who.kind === 'session' ? await people.get(who.id) : undefined
    if (account === undefined) throw forbidden('a session')
    if (password !== undefined && !(await isPassword(password, account.password))) throw badSignIn()
    return account
  }

  return {
    readSession: ({ who }) => describe(who),

    async signIn({ c, body }) {
      atTheDoor(c)
      return begin(c, await checkSignIn(site.store, body, site.now()))
    },

    async signOut({ c, who }) {
      if (who.kind === 'session') await sessions.end(who.session!, byOf(site, who))
      site.cookie.drop(c)
      return undefined
    },

    async setUp({ c, body }) {
      atTheDoor(c)
      const { token, password, login, name } = body
      const at = site.now().toISOString()
      const hash = hashOf(token)
      // An invited person's name stands already; the first owner brings one.
      const link = await people.link(hash, at)
      const owner = login === undefined || name === undefined ? undefined : { login: spellLogin(login), name }
      if (link?.login === null && owner === undefined) throw ownerWanted()
      // Reckoned only for a link that is good: strangers cannot make the service work.
      const hashed = link === undefined ? '' : await hashPassword(password)
      return begin(c, await people.openLink(hash, hashed, owner, at))
    },

    async changePassword({ who, body, c }) {
      atTheDoor(c)
      const account = await own(who, body.current)
      await people.setPassword(account.login, await hashPassword(body.next), who.session!, byOf(site, who))
      return undefined
    },

    async startTotp({ who, body, c }) {
      atTheDoor(c)
      const account = await own(who, body.password)
      const offer = newTotp(account.login)
      await people.offerTotp(account.login, offer.secret)
      return offer
    },

    async confirmTotp({ who, body, c }) {
      atTheDoor(c)
      const { login } = await own(who)
      const secret = await people.offeredTotp(login)
      const step = secret === null ? undefined : stepOfCode(secret, body.code, site.now())
      if (step === undefined || !(await people.useTotpStep(login, step))) throw badSignIn()
      await people.setTotp(login, secret, byOf(site, who))
      return undefined
    },

    async endTotp({ who, body, c }) {
      atTheDoor(c)
      const { login } = await own(who, body.password)
      await people.setTotp(login, null, byOf(site, who))
      return undefined
    },
  } satisfies Partial<Handlers>
}

/** The address of the other end; one for all where there is no socket. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
