import { badAddress } from './problems.ts'

/** Servers of one NATS cluster, and how we come in. */
export interface NatsAddress {
  /** `host:port` of each. */
  readonly servers: readonly string[]
  readonly tls: boolean
  readonly user?: string
  readonly password?: string
  /** A name without a password is a token, as in NATS's own tools. */
  readonly token?: string
  /** The address as messages may show it: without what lets one in. */
  readonly shown: string
}

/**
 * An address as NATS writes it: `nats://user:password@host:4222`, several servers of a cluster with commas between them.
 * Throws `stream.address` for what is none; the Problem never repeats a password.
 */
export function natsAddress(given: string): NatsAddress {
  const parts = given.split(',').map((part) => part.trim())
  const urls = parts.map((part) => URL.parse(part.includes('://') ? part : `nats://${part}`))
  const shown = urls.map((url) => (url === null ? '…' : `${url.protocol}//${url.host}`)).join(',')
  for (const url of urls) {
    if (url === null || url.hostname === '') throw badAddress(shown, 'host')
    if (url.protocol !== 'nats:' && url.protocol !== 'tls:') throw badAddress(shown, 'scheme')
    if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') throw badAddress(shown, 'path')
  }
  const [first] = urls as URL[]
  const user = decodeURIComponent(first!.username)
  const password = decodeURIComponent(first!.password)
  return {
    servers: (urls as URL[]).map((url) => `${url.hostname}:${url.port === '' ? '4222' : url.port}`),
    tls: (urls as URL[]).some((url) => url.protocol === 'tls:'),
    ...(password !== '' ? { user, password } : user !== '' ? { token: user } : {}),
    shown,
  }
}
