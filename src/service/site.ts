import type { By, Store } from '../record/index.ts'
import type { SessionCookie } from './accounts/cookie.ts'
import type { AddressLimit } from './accounts/limits.ts'
import type { Identity } from './identity.ts'

/** What every handler works with. */
export interface Site {
  readonly store: Store
  /** `single`: one user on this machine. `accounts`: people sign in. */
  readonly mode: 'single' | 'accounts'
  readonly now: () => Date
  readonly cookie: SessionCookie
  readonly tries: AddressLimit
  /** Address under which people reach the service, with `/` at its end: links are made of it. */
  readonly url: () => string
  readonly version: string
}

/** Who changes the record, for its log. */
export const byOf = (site: Site, who: Identity): By => ({ who: who.id, at: site.now().toISOString() })
