import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Store } from '../record/index.ts'
import { loopback } from './guard.ts'
import { notLoopback, portTaken } from './problems.ts'
import { createService, type ServiceOptions } from './service.ts'

export { createService, type ServiceOptions } from './service.ts'

export interface Address {
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** 127.0.0.1 when left out. Only this machine's own addresses: there are no accounts yet. */
  readonly host?: string
}

export interface Running {
  /** Where the page is: `http://127.0.0.1:8077/`. */
  readonly url: string
  /** Lets running requests end, for at most two seconds, then closes. Leaves the store open. */
  close(): Promise<void>
}

/** Serves a record. Rejects with `service.port` when the address is taken, `service.open-host` when it is not local. */
export async function serve(store: Store, address: Address, options: ServiceOptions = {}): Promise<Running> {
  const host = address.host ?? '127.0.0.1'
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  if (!loopback.includes(name)) throw notLoopback(host)
  const app = createService(store, options)
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: { maxHeaderSize: 16 * 1024, requestTimeout: 30_000, headersTimeout: 10_000 },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(`${name}:${address.port}`, error) : error),
    )
    server.listen(address.port, host.replace(/^\[|\]$/g, ''), resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port
  return {
    url: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        const patience = setTimeout(() => server.closeAllConnections(), 2000)
        server.close(() => {
          clearTimeout(patience)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
