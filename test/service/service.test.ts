import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Hono } from 'hono'
import { Problem } from '../../src/problem.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { operations } from '../../src/service/contract/index.ts'
import type { Operation } from '../../src/service/contract/operation.ts'
import { makeLog, openService, type Service, serve } from '../../src/service/index.ts'
import { claims, events, manyEvents, reports, seed } from '../record/fixture.ts'
import { routes } from './routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-service-'))
let store: Store
let service: Service
let app: Hono
before(async () => {
  store = await openRecord(folder, { create: true })
  await seed(store)
  service = await openService(store)
  app = service.app
})
after(async () => {
  await service.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const get = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(`http://127.0.0.1${path}`, init)

describe('routes', () => {
  it('every route is an operation of the contract (see rules.ts) or has a row here', () => {
    const rows = new Set(routes.map((row) => `GET ${row.route}`))
    const known = (Object.values(operations) as Operation[]).map(
      ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    const real = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    )
    assert.deepEqual(
      [...real].filter((route) => !rows.has(route) && !known.includes(route)),
      [],
    )
    assert.deepEqual(
      [...rows, ...known].filter((route) => !real.has(route)),
      [],
    )
  })

  for (const { route, tries } of routes) {
    it(`${route} answers what it should`, async () => {
      for (const [path, status] of tries) {
        const answer = await get(path)
        assert.equal(answer.status, status, path)
        if (status >= 400) {
          assert.equal(answer.headers.get('content-type'), 'application/problem+json', path)
          const body = (await answer.json()) as Record<string, Record<string, string>>
          assert.ok(body.en!.what && body.ar!.what, path)
          assert.match(body.ar!.what, /\p{Script=Arabic}/u)
        }
      }
    })
  }

  it('every route carries the headers that keep a page to itself, errors too', async () => {
    for (const path of [...routes.flatMap((row) => row.tries.map(([path]) => path)), '/nowhere']) {
      const { headers } = await get(path)
      assert.match(headers.get('content-security-policy')!, /default-src 'none'/, path)
      assert.doesNotMatch(headers.get('content-security-policy')!, /unsafe/, path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
      assert.equal(headers.get('access-control-allow-origin'), null, path)
      if (path.startsWith('/api') && headers.get('content-type') === 'application/json')
        assert.equal(headers.get('cache-control'), 'no-store', path)
    }
  })

  it('a method that an address does not take is refused, and told which it takes', async () => {
    for (const { tries } of routes)
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await get(tries[0]![0], { method })
        assert.equal(answer.status, 405, `${method} ${tries[0]![0]}`)
        assert.match(answer.headers.get('allow')!, /GET, HEAD/)
      }
  })

  it('what is a stream or a file is not made for those who ask for its head only', async () => {
    const before = await store.log()
    for (const path of ['/api/live', '/api/exports/csv', '/api/reports/nahr-1/original', '/metrics'])
      assert.equal((await get(path, { method: 'HEAD' })).status, 405, path)
    assert.deepEqual(await store.log(), before)
    assert.equal((await get('/api/events', { method: 'HEAD' })).status, 200)
  })

  it('a change without the token of this site is refused, whatever it carries', async () => {
    for (const one of Object.values(operations) as Operation[]) {
      if (one.method === 'get') continue
      const init = {
        method: one.method.toUpperCase(),
        headers: { 'content-type': 'application/json' },
        body: one.method === 'delete' ? null : '{}',
      }
      const answer = await get(one.path.replaceAll(/\{\w+\}/g, 'x'), init)
      assert.equal(answer.status, 403, one.id)
      assert.match(await answer.text(), /service\.cross-site/)
    }
  })

  it('no route answers to the name of another host', async () => {
    for (const { tries } of routes)
      for (const host of [
        'evil.example',
        'evil.example:4747',
        '127.0.0.1.evil.example',
        '192.0.2.7',
        ':',
        '',
      ]) {
        assert.equal((await get(tries[0]![0], { headers: { host } })).status, 421, `${host} ${tries[0]![0]}`)
      }
    for (const host of ['localhost:4747', '127.0.0.1:1', '[::1]:8080'])
      assert.equal((await get('/health', { headers: { host } })).status, 200, host)
    assert.equal((await app.request('http://evil.example/health')).status, 421)
  })
})

describe('answers', () => {
  const body = async (path: string): Promise<unknown> => (await get(path)).json()

  it('an event with its claims, a report with its text and the events of its claims', async () => {
    const view = (await body('/api/events/ev-strike')) as {
      event: { version: number }
      claims: unknown[]
      reports: unknown[]
    }
    const { version, ...event } = view.event
    assert.ok(version > 0)
    assert.deepEqual(event, events[0])
    assert.deepEqual(view.claims, claims.slice(0, 3))
    assert.equal(view.reports.length, 3)
    const report = (await body(`/api/reports/${encodeURIComponent(reports[1]!.id)}`)) as {
      report: { text: string }
      claims: { trigger: { start: number; end: number; quote: string } }[]
      events: unknown[]
    }
    const { start, end, quote } = report.claims[0]!.trigger
    assert.equal(report.report.text.slice(start, end), quote)
    assert.deepEqual(report.events, [{ id: 'ev-strike', type: 'airstrike', claims: ['post-2:1'] }])
  })

  it('lists walk to their end by cursor', async () => {
    const own = mkdtempSync(join(tmpdir(), 'isnad-service-'))
    const other = await openRecord(own, { create: true })
    await other.replaceEvents(manyEvents(30), { who: 'test', at: '2031-06-01' })
    const { app: service } = await openService(other)
    const ids = new Set<string>()
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await service.request(`http://localhost/api/events?sort=oldest&limit=7&cursor=${cursor}`)
      const page = (await answer.json()) as { items: { id: string }[]; next: string | null }
      for (const item of page.items) ids.add(item.id)
      cursor = page.next
    }
    assert.equal(ids.size, 30)
    await other.close()
    rmSync(own, { recursive: true })
  })

  it('a fault of our own is told to the log without its words, and not over the wire', async () => {
    const lines: string[] = []
    const broken = Object.assign(Object.create(store), {
      log: () => Promise.reject(new TypeError('secret/path')),
    }) as Store
    Object.defineProperty(broken, 'appendLog', { value: store.appendLog.bind(store) })
    Object.defineProperty(broken, 'accounts', { value: store.accounts })
    const log = makeLog('faults', { write: (line) => lines.push(line) })
    const service = await openService(broken, { log })
    const answer = await service.app.request('http://localhost/health')
    assert.equal(answer.status, 500)
    assert.doesNotMatch(await answer.text(), /secret/)
    const line = JSON.parse(lines[0]!) as {
      operation: string
      fault: { name: string; at: string[] }
      request: string
    }
    assert.equal(line.operation, 'readHealth')
    assert.equal(line.fault.name, 'TypeError')
    assert.match(line.fault.at[0]!, /service\.test/)
    assert.equal(answer.headers.get('x-request-id'), line.request)
    assert.doesNotMatch(lines.join(''), /secret/)
  })

  it('the page is in the language of its address, and is not sent again while it is the same', async () => {
    assert.match(await (await get('/ar/')).text(), /<html lang="ar" dir="rtl">/)
    const english = await get('/en/events/ev-strike')
    assert.match(await english.clone().text(), /<html lang="en" dir="ltr">/)
    const etag = english.headers.get('etag')!
    assert.equal((await get('/en/', { headers: { 'if-none-match': etag } })).status, 304)
  })
})

describe('serving', () => {
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

  it('serves on this machine, says where, and closes', async () => {
    const running = await serve(store, { port: 0 })
    assert.match(running.url, /^http:\/\/127\.0\.0\.1:\d+\/$/)
    const answer = await fetch(`${running.url}health`)
    assert.deepEqual(await answer.json(), { ok: true })
    await running.close()
    await assert.rejects(fetch(`${running.url}health`))
  })

  it('a request in another name over a real socket is refused, in either part of it', async () => {
    const running = await serve(store, { port: 0 })
    const port = Number(new URL(running.url).port)
    const status = (path: string, host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      })
    assert.equal(await status('/health', `127.0.0.1:${port}`), 200)
    assert.equal(await status('/health', 'evil.example'), 421)
    assert.equal(await status(`http://127.0.0.1:${port}/health`, 'evil.example'), 421)
    assert.equal(await status('http://evil.example/health', `127.0.0.1:${port}`), 421)
    await running.close()
  })

  it('an address in use, or open to others, is refused with a reason', async () => {
    const running = await serve(store, { port: 0 })
    await assert.rejects(serve(store, { port: Number(new URL(running.url).port) }), code('service.port'))
    await running.close()
    await assert.rejects(serve(store, { port: 0, host: '0.0.0.0' }), code('service.open-host'))
    await assert.rejects(serve(store, { port: 0, host: '::' }), code('service.open-host'))
  })
})
