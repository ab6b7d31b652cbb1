import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import type { Trial } from './contract.ts'

const at = '2031-06-01T08:00:00.000Z'
const later = '2031-06-01T09:00:00.000Z'
const end = '2031-06-02T08:00:00.000Z'
const by = { who: 'test', at }
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

/** What people, sessions and tokens must do in every store. */
export function accountsContract(name: string, make: () => Promise<Trial>): void {
  describe(`accounts in ${name}`, () => {
    const on =
      (work: (trial: Trial) => Promise<void>): (() => Promise<void>) =>
      async () => {
        const trial = await make()
        try {
          await work(trial)
        } finally {
          await trial.done()
        }
      }

    it(
      'a link makes the first owner once; the last owner stays',
      on(async ({ store }) => {
        const { people } = store.accounts
        assert.equal(await people.hasOwner(), false)
        await people.addLink({ hash: 'a', login: null, expiresAt: end })
        await people.addLink({ hash: 'b', login: null, expiresAt: end })
        const owner = { login: 'salma', name: 'سلمى' }
        await assert.rejects(people.openLink('a', 'x', owner, at), code('accounts.link'))
        await assert.rejects(people.openLink('b', 'x', undefined, at), code('accounts.link'))
        await assert.rejects(people.openLink('b', 'x', owner, end), code('accounts.link'))
        assert.equal((await people.openLink('b', 'x', owner, at)).role, 'owner')
        await assert.rejects(people.openLink('b', 'x', owner, at), code('accounts.link'))
        assert.equal(await people.hasOwner(), true)
        await assert.rejects(people.change('salma', { disabled: true }, by), code('accounts.last-owner'))
        await assert.rejects(people.add({ ...owner, role: 'viewer' }, by), code('accounts.taken'))
        await assert.rejects(people.change('nobody', { name: 'x' }, by), code('accounts.none'))
      }),
    )

    it(
      'sessions end by time, by hand, and with their account; codes count once',
      on(async ({ store }) => {
        const { people, sessions } = store.accounts
        await people.add({ login: 'karim', name: 'كريم', role: 'viewer' }, by)
        const session = { hash: 's', login: 'karim', createdAt: at, expiresAt: end, lastSeen: at }
        await sessions.begin(session, by)
        assert.equal((await sessions.get('s', later))!.name, 'كريم')
        assert.equal(await sessions.get('s', end), undefined)
        await sessions.touch('s', later, '2031-06-03T08:00:00.000Z')
        assert.ok(await sessions.get('s', end))
        await people.change('karim', { disabled: true }, by)
        assert.equal(await sessions.get('s', later), undefined)
        assert.equal(await people.useTotpStep('karim', 5), true)
        assert.equal(await people.useTotpStep('karim', 5), false)
        assert.equal(await people.useTotpStep('karim', 4), false)
        assert.equal(await people.useTotpStep('karim', 6), true)
      }),
    )

    it(
      'tokens are their own person’s, and failures are counted until they are forgiven',
      on(async ({ store }) => {
        const { people, sessions } = store.accounts
        await people.add({ login: 'karim', name: 'كريم', role: 'reviewer' }, by)
        const token = {
          id: 't',
          hash: 'h',
          login: 'karim',
          name: 'x',
          role: 'viewer',
          createdAt: at,
          expiresAt: null,
        }
        await sessions.addToken({ ...token, role: 'viewer' }, by)
        assert.equal((await sessions.token('h', later))!.personRole, 'reviewer')
        await sessions.touchToken('t', later)
        assert.equal((await sessions.tokens('karim'))[0]!.lastUsed, later)
        assert.equal(await sessions.dropToken('t', 'other', by), false)
        assert.equal(await sessions.dropToken('t', 'karim', by), true)
        assert.equal(await sessions.token('h', later), undefined)

        await sessions.failed('k', null, undefined, by)
        await sessions.failed('k', end, 'karim', by)
        assert.deepEqual(await sessions.tries('k'), { failures: 2, lockedUntil: end })
        await sessions.forgive('k')
        assert.deepEqual(await sessions.tries('k'), { failures: 0, lockedUntil: null })
        const actions = (await store.log()).map((row) => row.action)
        assert.deepEqual(actions, ['account.add', 'token.add', 'token.end', 'session.refused'])
        assert.deepEqual((await store.verify()).faults, [])
      }),
    )
  })
}
