import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { OperationId } from '../../src/service/contract/index.ts'
import { type Asker, type Desk, type Input, openDesk } from './desk.ts'

/** What stands in the restricted report and in no other. */
const secrets = ['mizan-3', 'مرصد الميزان', 'شابا', 'wadi-safsaf']

/** Everything that gives out words of the record, with what to ask it for. */
const reads: readonly (readonly [OperationId, Input])[] = [
  ['listEvents', {}],
  ['listEvents', { query: '?type=arrest' }],
  ['listEvents', { query: '?report=mizan-3' }],
  ['listEvents', { query: '?place=wadi' }],
  ['readEvent', { params: { id: 'ev-arrest' } }],
  ['readEvent', { params: { id: 'ev-strike' } }],
  ['readEventHistory', { params: { id: 'ev-arrest' } }],
  ['similarEvents', { params: { id: 'ev-arrest' } }],
  ['listReports', {}],
  ['listReports', { query: '?source=mizan' }],
  ['readReport', { params: { id: 'mizan-3' } }],
  ['readReportHistory', { params: { id: 'mizan-3' } }],
  ['readOriginal', { params: { id: 'mizan-3' } }],
  ['listClaims', {}],
  ['listClaims', { query: '?report=mizan-3' }],
  ['readFacets', {}],
  ['search', { query: `?q=${encodeURIComponent('شابا')}` }],
  ['search', { query: '?q=type:arrest' }],
  ['search', { query: `?q=${encodeURIComponent('قتلى')}` }],
  ['listParties', {}],
  ['readParty', { params: { id: 'northern-forces' } }],
  ['readParty', { params: { id: 'civilians' } }],
  ['readPlace', { params: { id: 'test:wadi-safsaf' } }],
  ['readPlace', { params: { id: 'test:tal-zaytun' } }],
  ['listSources', {}],
  ['readSource', { params: { id: 'mizan' } }],
  ['readSource', { params: { id: 'nahr' } }],
  ['previewExport', { params: { id: 'csv' }, query: '?status=all' }],
  ['runExport', { params: { id: 'csv' }, query: '?status=all' }],
  ['runExport', { params: { id: 'ndjson' }, query: '?status=all&event=ev-arrest' }],
]

async function restricted(t: TestContext): Promise<Desk> {
  const desk = await openDesk(t)
  const put = await desk.ask('editor', 'restrictReport', {
    params: { id: 'mizan-3' },
    body: { restricted: true },
  })
  assert.equal(put.status, 204)
  return desk
}

describe('a restricted report', () => {
  it('and what rests on it is in no answer to those it is closed to', async (t) => {
    const desk = await restricted(t)
    for (const who of ['public', 'viewer', 'reviewer'] satisfies Asker[])
      for (const [id, input] of reads) {
        const answer = await desk.ask(who, id, input)
        assert.ok(answer.status < 500, `${who} ${id}`)
        const told = await answer.text()
        // A question is repeated in the address of a refusal; what was not asked for must not come back.
        const asked = JSON.stringify(input)
        for (const secret of secrets)
          if (!asked.includes(secret)) assert.ok(!told.includes(secret), `${who} ${id} ${asked}: ${secret}`)
      }
  })

  it('cannot be decided on, nor be merged into what one sees', async (t) => {
    const desk = await restricted(t)
    const version = (await desk.store.event('ev-arrest'))!.event.version
    const asks: readonly (readonly [OperationId, Input])[] = [
      ['decideEvent', { params: { id: 'ev-arrest' }, body: { kind: 'accept' }, match: version }],
      ['decideEvent', { params: { id: 'ev-arrest' }, body: { kind: 'comment', text: 'x' }, match: version }],
      [
        'decideClaim',
        {
          params: { id: 'mizan-3', claim: 'mizan-3:2' },
          body: { kind: 'reject-claim', reason: 'x' },
          match: 0,
        },
      ],
      [
        'addClaim',
        { params: { id: 'mizan-3' }, body: { fields: { type: 'kill', trigger: { start: 0, end: 3 } } } },
      ],
    ]
    const before = await desk.store.log()
    for (const [id, input] of asks) assert.equal((await desk.ask('reviewer', id, input)).status, 404, id)
    const many = await desk.ask('reviewer', 'decideMany', {
      body: { kind: 'accept', events: [{ id: 'ev-arrest', version }] },
    })
    const { done, refused } = (await many.json()) as { done: unknown[]; refused: { code: string }[] }
    assert.deepEqual([done, refused.map(({ code }) => code)], [[], ['service.not-found']])
    assert.deepEqual(await desk.store.log(), before)
    const editor = await desk.ask('editor', 'decideEvent', asks[0]![1])
    assert.equal(editor.status, 200)
  })

  it('is read by editors, and each reading is in the custody log before the words go out, once in a while', async (t) => {
    const desk = await restricted(t)
    const readings = async () =>
      (await desk.store.log())
        .filter(({ action }) => action === 'read.restricted')
        .map(({ who, subject }) => `${who} ${subject}`)
    assert.equal((await desk.ask('editor', 'readReport', { params: { id: 'nahr-1' } })).status, 200)
    assert.deepEqual(await readings(), [])
    for (const who of ['editor', 'owner', 'editor'] satisfies Asker[])
      for (const [id, input] of reads) await (await desk.ask(who, id, input)).text()
    assert.deepEqual(await readings(), ['editor mizan-3', 'owner mizan-3'])
    assert.deepEqual((await desk.store.verify()).faults, [])
  })

  it('is not told of in the history of an event that it was split from', async (t) => {
    const desk = await openDesk(t)
    const event = { params: { id: 'ev-strike' } }
    const match = (await desk.store.event('ev-strike'))!.event.version
    const body = { kind: 'split', claims: ['mizan-3:1'], reason: 'Another toll.' }
    assert.equal((await desk.ask('editor', 'decideEvent', { ...event, body, match })).status, 200)
    const seen = async (who: Asker) =>
      (await (await desk.ask(who, 'readEvent', event)).text()) +
      (await (await desk.ask(who, 'readEventHistory', event)).text())
    assert.match(await seen('viewer'), /mizan-3/)
    await desk.store.restrict('mizan-3', true, { who: 'test', at: '2031-06-02T08:00:00Z' })
    assert.match(await seen('editor'), /mizan-3/)
    const told = await seen('viewer')
    assert.match(told, /nahr-1/)
    assert.doesNotMatch(told, /mizan/)
  })

  it('is counted in no facet but that of editors, from the moment it is closed', async (t) => {
    const desk = await openDesk(t)
    const types = async (who: Asker) => {
      const { types } = (await (await desk.ask(who, 'readFacets')).json()) as { types: { type: string }[] }
      return types.map(({ type }) => type).sort()
    }
    assert.deepEqual(await types('viewer'), ['airstrike', 'arrest'])
    assert.deepEqual(await types('editor'), ['airstrike', 'arrest'])
    await desk.store.restrict('mizan-3', true, { who: 'test', at: '2031-06-02T08:00:00Z' })
    assert.deepEqual(await types('viewer'), [])
    assert.deepEqual(await types('editor'), ['airstrike', 'arrest'])
  })

  it('is open again when it is opened', async (t) => {
    const desk = await restricted(t)
    const input = { params: { id: 'mizan-3' } }
    await desk.ask('editor', 'restrictReport', { ...input, body: { restricted: false } })
    assert.equal((await desk.ask('viewer', 'readReport', input)).status, 200)
  })
})

describe('the public role', () => {
  it('sees accepted events and no words of reports, nor can it search in them', async (t) => {
    const desk = await openDesk(t)
    const list = async () => (await (await desk.ask('public', 'listEvents')).json()) as { total: number }
    assert.equal((await list()).total, 0)
    assert.equal((await desk.ask('public', 'readEvent', { params: { id: 'ev-strike' } })).status, 404)
    const version = (await desk.store.event('ev-strike'))!.event.version
    const accept = { params: { id: 'ev-strike' }, body: { kind: 'accept', reason: 'سر' }, match: version }
    assert.equal((await desk.ask('reviewer', 'decideEvent', accept)).status, 200)

    const told =
      (await (await desk.ask('public', 'listEvents')).text()) +
      (await (await desk.ask('public', 'readEvent', { params: { id: 'ev-strike' } })).text())
    assert.match(told, /"killed"/)
    for (const secret of ['nahr-1', 'post/2', 'غارة', 'السوق', 'مصدر طبي', 'reviewer', 'سر', 'nahr-1:1'])
      assert.ok(!told.includes(secret), secret)
    for (const query of ['text=x', 'source=x', 'report=x', 'status=proposed', 'assignee=x', 'changed=true'])
      assert.equal((await desk.ask('public', 'listEvents', { query: `?${query}` })).status, 403, query)
  })

  it('is who is not signed in, where the record is served openly', async (t) => {
    const desk = await openDesk(t, () => ({ open: true }))
    assert.equal((await desk.ask('stranger', 'listEvents')).status, 200)
    assert.equal((await desk.ask('stranger', 'listReports')).status, 403)
    assert.equal((await desk.ask('stranger', 'startTotp', { body: { password: 'x' } })).status, 403)
  })
})

describe('two people at one event', () => {
  const event = { params: { id: 'ev-strike' } }
  const versionOf = async (desk: Desk) => (await desk.store.event('ev-strike'))!.event.version

  it('the later decision on the same state is refused and shown what stands there now', async (t) => {
    const desk = await openDesk(t)
    const match = await versionOf(desk)
    const seen = await desk.ask('reviewer', 'readEvent', event)
    assert.equal(seen.headers.get('etag'), `"${match}"`)
    const accept = await desk.ask('reviewer', 'decideEvent', { ...event, body: { kind: 'accept' }, match })
    assert.equal(accept.status, 200)
    const late = await desk.ask('editor', 'decideEvent', {
      ...event,
      body: { kind: 'reject', reason: 'Not there.' },
      match,
    })
    assert.equal(late.status, 412)
    const body = (await late.json()) as { code: string; now: { status: string; version: number } }
    assert.deepEqual([body.code, body.now.status], ['record.stale', 'accepted'])
    const again = await desk.ask('editor', 'decideEvent', {
      ...event,
      body: { kind: 'reject', reason: 'Not there.' },
      match: body.now.version,
    })
    assert.equal(again.status, 200)
  })

  it('a decision without the state it was made on is refused', async (t) => {
    const desk = await openDesk(t)
    const none = await desk.ask('reviewer', 'decideEvent', { ...event, body: { kind: 'accept' } })
    assert.equal(none.status, 428)
    for (const match of ['*', '"x"', 'W/"x"', '1', '"1", "2"']) {
      const answer = await desk.ask('reviewer', 'decideEvent', {
        ...event,
        body: { kind: 'accept' },
        headers: { 'if-match': match },
      })
      assert.equal(answer.status, 400, match)
    }
  })

  it('what another decided is taken back by an editor only', async (t) => {
    const desk = await openDesk(t)
    const accept = { ...event, body: { kind: 'accept' }, match: await versionOf(desk) }
    const done = (await (await desk.ask('owner', 'decideEvent', accept)).json()) as {
      decision: { seq: number }
      events: { version: number }[]
    }
    const undo = {
      params: { seq: String(done.decision.seq) },
      body: { event: 'ev-strike' },
      match: done.events[0]!.version,
    }
    assert.equal((await desk.ask('reviewer', 'undoDecision', undo)).status, 403)
    const elsewhere = { ...undo, body: { event: 'ev-arrest' } }
    assert.equal((await desk.ask('editor', 'undoDecision', elsewhere)).status, 404)
    assert.equal((await desk.ask('editor', 'undoDecision', undo)).status, 200)
    assert.equal((await desk.ask('editor', 'undoDecision', undo)).status, 409, 'once')
  })

  it('an event is given to people who can review, and to no others', async (t) => {
    const desk = await openDesk(t)
    for (const [to, status] of [
      ['reviewer', 200],
      ['viewer', 422],
      ['nobody', 422],
      [null, 200],
    ] as const) {
      const body = { kind: 'assign', to }
      const answer = await desk.ask('reviewer', 'decideEvent', {
        ...event,
        body,
        match: await versionOf(desk),
      })
      assert.equal(answer.status, status, `${to}`)
    }
  })
})
