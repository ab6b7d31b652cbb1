import type { Account, By, Store } from '../../record/index.ts'
import { badSignIn, secondFactor, tooManyTries } from '../problems.ts'
import { lockAfter } from './limits.ts'
import { isPassword } from './password.ts'
import { hashOf } from './secrets.ts'
import { stepOfCode } from './totp.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
}

/** Names are compared in one spelling. */
export const spellLogin = (login: string): string => login.normalize('NFKC').toLowerCase()

/**
 * Looks at a try to sign in. An account that is not there, is closed or has no password yet is answered like a wrong
 * password, after as long. Throws `service.sign-in`, `service.second-factor`, `service.locked`.
 */
export async function checkSignIn(store: Store, given: Credentials, now: Date): Promise<Account> {
  const login = spellLogin(given.login)
  const key = hashOf(login)
  const { sessions, people } = store.accounts
  const { failures, lockedUntil } = await sessions.tries(key)
  if (lockedUntil !== null && Date.parse(lockedUntil) > now.getTime())
    throw tooManyTries(Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 1000))
  const account = await people.get(login)
  const by: By = { who: account?.login ?? 'nobody', at: now.toISOString() }
  const fail = () => sessions.failed(key, lockAfter(failures + 1, now), account?.login, by)
  const right = await isPassword(given.password, account?.password ?? null)
  if (!right || account === undefined || account.disabled) {
    await fail()
    throw badSignIn()
  }
  if (account.totp !== null) {
    if (given.code === undefined) throw secondFactor()
    const step = stepOfCode(account.totp, given.code, now)
    if (step === undefined || !(await people.useTotpStep(login, step))) {
      await fail()
      throw badSignIn()
    }
  }
  await sessions.forgive(key)
  return account
}
