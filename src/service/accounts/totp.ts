import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, thirty seconds. */
const period = 30

const totpOf = (secret: string, login = ''): TOTP =>
  new TOTP({ issuer: 'Isnad', label: login, period, digits: 6, secret: Secret.fromBase32(secret) })

export function newTotp(login: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: totpOf(secret, login).toString() }
}

/** The thirty seconds that a code is of, one before and one after allowed for clocks that differ; undefined for a wrong code. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}
