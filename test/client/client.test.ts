import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ApiError, makeClient, Unreachable } from '../../web/client/client.ts'
import { openDesk } from '../service/desk.ts'

describe('the client', () => {
  it('asks by operation, carries the token for changes, and learns a new one by itself', async (t) => {
    const desk = await openDesk(t, () => ({ accounts: false }))
    const asked: string[] = []
    let stale = true
    const client = makeClient('http://127.0.0.1', {
      fetch: async (url, init) => {
        const headers = new Headers(init?.headers)
        asked.push(`${init?.method} ${String(url).slice('http://127.0.0.1'.length)}`)
        // As after the service was started anew.
        if (stale && init?.method === 'POST') headers.set('x-isnad-csrf', 'of another time')
        if (init?.method === 'POST') stale = false
        return desk.service.app.request(String(url), { ...init, headers })
      },
    })
    const list = await client.call('listEvents', { query: { type: ['airstrike', 'arrest'], limit: 1 } })
    assert.equal(list.total, 2)
    const event = list.items[0]!
    const decided = await client.call('decideEvent', {
      params: { id: event.id },
      body: { kind: 'accept' },
      match: event.version,
    })
    assert.equal(decided.events[0]!.status, 'accepted')
    assert.deepEqual(asked, [
      'GET /api/events?type=airstrike%2Carrest&limit=1',
      'GET /api/session',
      `POST /api/events/${event.id}/decisions`,
      'GET /api/session',
      `POST /api/events/${event.id}/decisions`,
    ])
    await assert.rejects(
      client.call('decideEvent', {
        params: { id: event.id },
        body: { kind: 'reject', reason: 'Late.' },
        match: event.version,
      }),
      (error: unknown) => {
        assert.ok(error instanceof ApiError)
        assert.equal(error.problem.code, 'record.stale')
        assert.match(error.problem.ar.what, /\p{Script=Arabic}/u)
        assert.equal((error.problem.now as { status: string }).status, 'accepted')
        return true
      },
    )
  })

  it('gives addresses for links and streams, with what they hold escaped', () => {
    const client = makeClient()
    const report = { params: { id: 'post/2 #نسخة' } }
    assert.equal(
      client.url('readOriginal', report),
      `/api/reports/${encodeURIComponent('post/2 #نسخة')}/original`,
    )
    assert.equal(client.url('followLive', { query: { after: 7 } }), '/api/live?after=7')
    const events = client.url('runExport', { params: { id: 'csv' }, query: { event: ['a,b', 'c'] } })
    assert.equal(events, '/api/exports/csv?event=a%2Cb&event=c')
  })

  it('tells a service that does not answer from one that refuses', async () => {
    const silent = makeClient('http://x.example', {
      fetch: () => Promise.reject(new TypeError('no network')),
    })
    await assert.rejects(silent.call('listEvents'), Unreachable)
    const proxy = makeClient('http://x.example', {
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    })
    await assert.rejects(proxy.call('listEvents'), Unreachable)
    const abort = new AbortController()
    abort.abort()
    const aborted = makeClient('http://x.example', {
      fetch: () => Promise.reject(abort.signal.reason),
    })
    await assert.rejects(aborted.call('listEvents', { signal: abort.signal }), { name: 'AbortError' })
  })
})
