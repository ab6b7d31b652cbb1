import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Store } from '../record/index.ts'
import { hostName, loopback } from './guard.ts'
import { addressWanted, notLoopback, portTaken } from './problems.ts'
import { openService, type ServiceOptions } from './service.ts'

export { type LogLevel, logLevels, makeLog } from './observe/log.ts'
export type { Gauges } from './observe/metrics.ts'
export { openService, type Service, type ServiceOptions } from './service.ts'
export { type Tiles, tilesOf } from './tiles.ts'

export interface Address {
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** 127.0.0.1 when left out. Others than this machine's own only with accounts. */
  readonly host?: string
  /** Under which people reach it, where that is another: `https://desk.example/`, with a proxy in front. */
  readonly url?: string
}

export interface Running {
  /** Where the page is: `http://127.0.0.1:8077/`. */
  readonly url: string
  /** Makes the first owner, once; undefined where there is one, or without accounts. */
  readonly firstLink: string | undefined
  /** Ends live updates, lets running requests end, for at most two seconds, then closes. Leaves the store open. */
  close(): Promise<void>
}

/** Uploads may take this long; headers and other bodies have bounds of their own. */
const uploadPatience = 3_600_000
/** Counted by Node from outside: a machine that is busy for a while must not take it for a slow sender. */
const headerPatience = 60_000
const endPatience = 2000
/** Longer than browsers and proxies keep a connection, so that none sends a question into one that is just being closed. */
const idlePatience = 75_000

/**
 * Serves a record. A record that has accounts is never served without them. Rejects with `service.port` when the address
 * is taken, `service.open-host` when it is not local and there are no accounts, `service.address-wanted` when nobody could
 * tell under which name it is reached.
 */
export async function serve(store: Store, address: Address, options: ServiceOptions = {}): Promise<Running> {
  const host = address.host ?? '127.0.0.1'
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  const accounts = options.accounts === true || (await store.accounts.people.hasOwner())
  const local = loopback.includes(name)
  if (!local && !accounts) throw notLoopback(host)
  if (address.url === undefined && ['0.0.0.0', '[::]'].includes(name)) throw addressWanted(host)

  let url = address.url === undefined ? '' : new URL('/', address.url).href
  const service = await openService(store, {
    ...options,
    accounts,
    hosts: [...(local ? loopback : [name]), ...(url === '' ? [] : [hostName(new URL(url).host)!])],
    secure: url.startsWith('https:'),
    url: () => url,
  })
  const server = createAdaptorServer({
    fetch: service.app.fetch,
    hostname: host,
    serverOptions: {
      maxHeaderSize: 16 * 1024,
      requestTimeout: uploadPatience,
      headersTimeout: headerPatience,
      keepAliveTimeout: idlePatience,
    },
  }) as Server
  try {
    await listen(server, address.port, host, name)
  } catch (error) {
    await service.close()
    throw error
  }
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port
  if (url === '') url = `http://${name}:${port}/`
  return {
    url,
    firstLink: await service.firstLink(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await service.close()
      server.closeIdleConnections()
      const patience = setTimeout(() => server.closeAllConnections(), endPatience)
      await closed
      clearTimeout(patience)
    },
  }
}

const listen = (server: Server, port: number, host: string, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(`${name}:${port}`, error) : error),
    )
    server.listen(port, host.replace(/^\[|\]$/g, ''), resolve)
  })
