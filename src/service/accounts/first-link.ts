import { linkTo } from '../handlers/users.ts'
import type { Site } from '../site.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Long enough to set up, short enough that a forgotten terminal opens nothing. */
const length = 24 * 3_600_000

/** The address that makes the first owner; undefined where there is one, or where there are no accounts. */
export async function firstLink(site: Site): Promise<string | undefined> {
  const { people } = site.store.accounts
  if (site.mode === 'single' || (await people.hasOwner())) return undefined
  const secret = newSecret()
  const expiresAt = new Date(site.now().getTime() + length).toISOString()
  await people.addLink({ hash: hashOf(secret), login: null, expiresAt })
  return linkTo(site, secret)
}
