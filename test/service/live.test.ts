import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { openRecord } from '../../src/record/index.ts'
import type { Live } from '../../src/service/contract/live.ts'
import { serve } from '../../src/service/index.ts'
import { by } from '../record/fixture.ts'
import { type Asker, type Desk, openDesk } from './desk.ts'

/** Someone who listens: what they were told, as it comes. */
async function listen(t: TestContext, desk: Desk, who: Asker, headers: Record<string, string> = {}) {
  const answer = await desk.ask(who, 'followLive', { headers })
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type')!, /^text\/event-stream/)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  t.after(() => reader.cancel())
  let text = ''
  return {
    /** The next message, of this kind where one is named. */
    async next<K extends Live['kind']>(kind: K): Promise<Extract<Live, { kind: K }>> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end < 0) {
          const { value, done } = await reader.read()
          if (done) throw new Error('The stream ended')
          text += value
          continue
        }
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
        text = text.slice(end + 2)
        if (data === undefined) continue
        const message = JSON.parse(data) as Live
        if (message.kind === kind) return message as never
      }
    },
    /** All that is told until the stream ends. */
    async rest(): Promise<string> {
      for (;;) {
        const { value, done } = await reader.read()
        if (done) return text
        text += value
      }
    },
  }
}

const accept = async (desk: Desk, who: Asker, id: string): Promise<void> => {
  const match = (await desk.store.event(id))!.event.version
  const answer = await desk.ask(who, 'decideEvent', { params: { id }, body: { kind: 'accept' }, match })
  assert.equal(answer.status, 200)
}

describe('live updates', () => {
  it('tell what was decided here, by whom, and what another process wrote', async (t) => {
    const desk = await openDesk(t)
    const ear = await listen(t, desk, 'viewer')
    await accept(desk, 'reviewer', 'ev-strike')
    const change = await ear.next('change')
    assert.deepEqual([change.subject, change.by], ['ev-strike', 'reviewer'])

    const other = await openRecord(desk.folder)
    await other.restrict('post/2 #نسخة', true, by)
    await other.restrict('post/2 #نسخة', false, by)
    await other.close()
    for (;;) if ((await ear.next('change')).subject === 'post/2 #نسخة') break
  })

  it('go on after the last that was heard', async (t) => {
    const desk = await openDesk(t)
    const before = (await desk.store.log()).at(-1)!.seq
    await accept(desk, 'reviewer', 'ev-strike')
    await accept(desk, 'reviewer', 'ev-arrest')
    const first = await listen(t, desk, 'viewer')
    // The log is looked at before what was missed is told.
    await accept(desk, 'editor', 'ev-strike')
    await first.next('change')
    const ear = await listen(t, desk, 'viewer', { 'last-event-id': String(before) })
    const subjects = [await ear.next('change'), await ear.next('change')].map(({ subject }) => subject)
    assert.deepEqual(subjects, ['ev-strike', 'ev-arrest'])
    const lost = await listen(t, desk, 'viewer', { 'last-event-id': '999999' })
    assert.equal((await lost.next('change')).action, 'many', 'whoever is ahead of the log loads anew')
  })

  it('tell of no sign-in, and of nothing that rests on a report closed to who listens', async (t) => {
    const desk = await openDesk(t)
    const params = { id: 'mizan-3' }
    await desk.ask('editor', 'restrictReport', { params, body: { restricted: true } })
    const [reviewer, editor] = [await listen(t, desk, 'reviewer'), await listen(t, desk, 'editor')]
    await desk.ask('owner', 'addUser', { body: { login: 'new', name: 'new', role: 'viewer' } })
    await accept(desk, 'editor', 'ev-arrest')
    await desk.ask('editor', 'lookAt', { body: { event: 'ev-arrest' } })
    await desk.ask('editor', 'restrictReport', { params: { id: 'nahr-1' }, body: { restricted: false } })
    for (;;) {
      const { subject, action } = await editor.next('change')
      assert.doesNotMatch(action, /^(account|session)/)
      if (subject === 'ev-arrest') break
    }
    assert.equal((await reviewer.next('change')).subject, 'nahr-1')
  })

  it('tell who is looking at an event, and that they went', async (t) => {
    const desk = await openDesk(t)
    const ear = await listen(t, desk, 'viewer')
    const look = (who: Asker, event: string | null) => desk.ask(who, 'lookAt', { body: { event } })
    await look('reviewer', 'ev-arrest')
    assert.deepEqual(await ear.next('presence'), {
      kind: 'presence',
      event: 'ev-arrest',
      people: [{ id: 'reviewer', name: 'The reviewer' }],
    })
    const answer = (await (await look('editor', 'ev-arrest')).json()) as { people: { id: string }[] }
    assert.deepEqual(answer.people.map(({ id }) => id).sort(), ['editor', 'reviewer'])
    await ear.next('presence')
    await look('reviewer', null)
    assert.deepEqual(
      (await ear.next('presence')).people.map(({ id }) => id),
      ['editor'],
    )
  })

  it('end for those who were signed out, shut out or given another role, before another word', async (t) => {
    const desk = await openDesk(t)
    const out = await listen(t, desk, 'viewer')
    const lowered = await listen(t, desk, 'reviewer')
    const left = await listen(t, desk, 'editor')
    const change = (login: string, body: object) =>
      desk.ask('owner', 'changeUser', { params: { login }, body })
    await change('viewer', { disabled: true })
    await change('reviewer', { role: 'public' })
    await desk.ask('editor', 'signOut')
    await accept(desk, 'owner', 'ev-strike')
    for (const ear of [out, lowered, left]) assert.deepEqual(await ear.rest(), '')
  })

  it('end with a word when the service ends, and the process can go', async (t) => {
    const desk = await openDesk(t)
    const running = await serve(
      desk.store,
      { port: 0 },
      { accounts: true, now: () => new Date('2031-06-02T08:00:00Z') },
    )
    const answer = await fetch(`${running.url}api/live`, {
      headers: { cookie: `isnad-session=${encodeURIComponent('session of viewer')}` },
    })
    assert.equal(answer.status, 200)
    await running.close()
    assert.match(await answer.text(), /event: bye/)
  })
})
