import { randomBytes } from 'node:crypto'
import type { Account, Token } from '../../record/index.ts'
import { hashOf, newSecret, tokenPrefix } from '../accounts/secrets.ts'
import { spellLogin } from '../accounts/sign-in.ts'
import { suffices } from '../contract/roles.ts'
import { type Identity, localUser } from '../identity.ts'
import { forbidden, notFound, singleUserOnly } from '../problems.ts'
import type { Handlers } from '../service.ts'
import { byOf, type Site } from '../site.ts'

/** How long an invitation opens. */
const invitationLength = 3 * 86_400_000

export const asUser = (account: Account) => ({
  login: account.login,
  name: account.name,
  role: account.role,
  disabled: account.disabled,
  totp: account.totp !== null,
  invited: account.password === null,
  lastSeen: account.lastSeen,
})

const asToken = ({
  id,
  name,
  role,
  createdAt,
  expiresAt,
  lastUsed,
}: Omit<Token, 'lastUsed'> & { lastUsed: string | null }) => ({
  id,
  name,
  role,
  created: createdAt,
  expires: expiresAt,
  lastUsed,
})

/** A link that sets a password. What follows # is sent to no server and stands in no log. */
export const linkTo = (site: Site, secret: string): string => `${site.url()}ar/set-up#${secret}`

/** People, their roles and tokens. */
export function userHandlers(site: Site) {
  const { people, sessions } = site.store.accounts
  const several = (): void => {
    if (site.mode === 'single') throw singleUserOnly()
  }

  const invite = async (account: Account) => {
    const secret = newSecret()
    const expires = new Date(site.now().getTime() + invitationLength).toISOString()
    await people.addLink({ hash: hashOf(secret), login: account.login, expiresAt: expires })
    return { user: asUser(account), link: linkTo(site, secret), expires }
  }

  /** A token makes no tokens: one that leaked could outlive its end. */
  const bySession = (who: Identity): void => {
    several()
    if (who.kind !== 'session') throw forbidden('a session')
  }

  return {
    async listPeople() {
      if (site.mode === 'single') return { items: [{ ...localUser }] }
      const open = (await people.all()).filter((one) => !one.disabled && suffices(one.role, 'reviewer'))
      return { items: open.map(({ login, name }) => ({ id: login, name })) }
    },
    async listUsers() {
      several()
      return { items: (await people.all()).map(asUser) }
    },
    async addUser({ body, who }) {
      several()
      return invite(await people.add({ ...body, login: spellLogin(body.login) }, byOf(site, who)))
    },
    async changeUser({ params, body, who }) {
      several()
      const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      return asUser(await people.change(params.login, change, byOf(site, who)))
    },
    async inviteAgain({ params, who, c }) {
      several()
      const account = await people.get(params.login)
      if (account === undefined) throw notFound(c.req.path)
      await sessions.endAll(account.login, byOf(site, who))
      return invite(account)
    },
    async endSessions({ params, who, c }) {
      several()
      if ((await people.get(params.login)) === undefined) throw notFound(c.req.path)
      await sessions.endAll(params.login, byOf(site, who))
      return undefined
    },
    async listTokens({ who }) {
      several()
      return { items: (await sessions.tokens(who.id)).map(asToken) }
    },
    async addToken({ who, body }) {
      bySession(who)
      if (!suffices(who.role, body.role)) throw forbidden(body.role)
      const now = site.now()
      const secret = `${tokenPrefix}${newSecret()}`
      const token = {
        id: randomBytes(8).toString('hex'),
        hash: hashOf(secret),
        login: who.id,
        name: body.name,
        role: body.role,
        createdAt: now.toISOString(),
        expiresAt:
          body.days === undefined ? null : new Date(now.getTime() + body.days * 86_400_000).toISOString(),
      }
      await sessions.addToken(token, byOf(site, who))
      return { token: asToken({ ...token, lastUsed: null }), secret }
    },
    async dropToken({ who, params, c }) {
      several()
      if (!(await sessions.dropToken(params.id, who.id, byOf(site, who)))) throw notFound(c.req.path)
      return undefined
    },
  } satisfies Partial<Handlers>
}
