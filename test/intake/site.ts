import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { TestContext } from 'node:test'

/** What a path of a test's site does. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A site of a test on loopback. */
export interface Site {
  readonly origin: string
  /** Paths asked for, in order, with the clock at which each came. */
  readonly asked: {
    readonly path: string
    readonly at: number
    readonly headers: IncomingMessage['headers']
  }[]
  paths: Record<string, string | Answer>
}

/** A server on loopback that answers as told, gone after the test. A path that is not told of is 404. */
export async function serve(t: TestContext, paths: Site['paths']): Promise<Site> {
  const site: { -readonly [K in keyof Site]: Site[K] } = { origin: '', asked: [], paths }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    site.asked.push({ path, at: Date.now(), headers: request.headers })
    const answer = site.paths[path]
    if (typeof answer === 'function') answer(request, response)
    else if (answer === undefined) response.writeHead(404).end('gone')
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(answer)
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.after(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return site
}

export const redirect =
  (to: string, status = 302): Answer =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end()
