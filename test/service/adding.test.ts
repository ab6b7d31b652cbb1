import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import type { Adder } from '../../src/adding/adder.ts'
import { threadAdder } from '../../src/adding/thread.ts'
import { doWork } from '../../src/adding/work.ts'
import { openRecord } from '../../src/record/index.ts'
import type { JobView } from '../../src/service/jobs/job.ts'
import { safeName } from '../../src/service/jobs/job.ts'
import { Jobs } from '../../src/service/jobs/jobs.ts'
import { type Desk, openDesk } from './desk.ts'

const text = 'قصفت قوات الشمال بلدة تل الزيتون بالمدفعية يوم 2 أيار 2031، ما أدى إلى مقتل أربعة أشخاص.'

const job = async (answer: Response, status = 200): Promise<JobView> => {
  assert.equal(answer.status, status, await answer.clone().text())
  return (await answer.json()) as JobView
}

/** The job once it is in one of these states. */
async function settled(desk: Desk, id: string, states = ['done', 'failed', 'stopped']): Promise<JobView> {
  for (;;) {
    const now = await job(await desk.ask('reviewer', 'readJob', { params: { id } }))
    if (states.includes(now.state)) return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A desk whose jobs are done in a thread of their own, as `isnad serve` does them. */
async function deskThatAdds(t: TestContext): Promise<Desk> {
  let adder: Adder | undefined
  const desk = await openDesk(t, (folder) => {
    adder = threadAdder({ folder, database: undefined, workers: 2 })
    return { adding: { adder, folder: join(folder, 'jobs') } }
  })
  return desk
}

describe('taking reports in', () => {
  it('a pasted text becomes a report, its claims and their events', async (t) => {
    const desk = await deskThatAdds(t)
    const body = { kind: 'text', text, title: 'لصق', publisher: 'صحيفة الوادي', published: '2031-05-03' }
    const made = await job(await desk.ask('reviewer', 'addJob', { body }), 201)
    const done = await settled(desk, made.id)
    assert.deepEqual([done.state, done.added, done.known, done.saidAll], ['done', 1, 0, 0])
    assert.ok(done.claims > 0)
    const view = (await desk.store.report(done.reports[0]!))!
    assert.equal(view.report.text, text)
    assert.equal(view.report.publisher, 'صحيفة الوادي')
    assert.equal(view.report.addedBy, 'reviewer')
    assert.ok(view.events.length > 0)
    assert.deepEqual((await desk.store.verify()).faults, [])
  })

  it('files are announced, sent and read; what cannot be read is told by its name, not by where it lies', async (t) => {
    const desk = await deskThatAdds(t)
    const files = [
      ['news.txt', text],
      ['../../rows.ndjson', `${JSON.stringify({ id: 'row', text })}\nno row\n`],
    ] as const
    const sizes = files.map(([name, words]) => ({ name, bytes: Buffer.byteLength(words) }))
    const made = await job(
      await desk.ask('reviewer', 'addJob', { body: { kind: 'files', files: sizes } }),
      201,
    )
    assert.equal(made.state, 'waiting')
    for (const [number, [, bytes]] of files.entries())
      await job(
        await desk.ask('reviewer', 'putFile', { params: { id: made.id, number: `${number}` }, bytes }),
      )
    const done = await settled(desk, made.id)
    assert.deepEqual([done.state, done.added, done.known, done.saidAll], ['done', 2, 0, 1])
    assert.match(done.said[0]!.en.where!, /^rows\.ndjson:2/)
    assert.doesNotMatch(JSON.stringify(done), /isnad-desk/)
    assert.deepEqual(done.bytes.done, done.bytes.all)
    // Nothing was written beside the job's own folder.
    assert.deepEqual(readdirSync(join(desk.folder, 'jobs')), [made.id])
  })

  it('a file that came incomplete or too long is refused, and can be sent again', async (t) => {
    const desk = await deskThatAdds(t)
    const bytes = Buffer.byteLength(text)
    const body = { kind: 'files', files: [{ name: 'news.txt', bytes }] }
    const made = await job(await desk.ask('reviewer', 'addJob', { body }), 201)
    const put = (words: string) =>
      desk.ask('reviewer', 'putFile', { params: { id: made.id, number: '0' }, bytes: words })
    assert.equal((await put(text.slice(1))).status, 400)
    assert.equal((await put(`${text} `)).status, 413)
    assert.equal((await desk.ask('reviewer', 'resumeJob', { params: { id: made.id } })).status, 409)
    await job(await put(text))
    assert.equal((await settled(desk, made.id)).added, 1)
    assert.equal((await put(text)).status, 409)
  })

  it('work is stopped after what it is at, goes on where it was, and nothing is added twice', async (t) => {
    let opened = 0
    let atBatch = (): void => undefined
    const reached = new Promise<void>((resolve) => {
      atBatch = resolve
    })
    const desk = await openDesk(t, (folder) => ({
      adding: {
        folder: join(folder, 'jobs'),
        // Stops for the test after each batch, so that it can be stopped between two.
        async adder(work, tell, stop) {
          opened++
          const store = await openRecord(folder)
          try {
            return await doWork(
              store,
              work,
              (progress) => {
                tell(progress)
                atBatch()
              },
              () => stop.aborted,
            )
          } finally {
            await store.close()
          }
        },
      },
    }))
    const rows = Array.from({ length: 250 }, (_, i) =>
      JSON.stringify({ id: `row-${i}`, text: `${text} ${i}` }),
    )
    const words = `${rows.join('\n')}\n`
    const body = { kind: 'files', files: [{ name: 'rows.ndjson', bytes: Buffer.byteLength(words) }] }
    const { id } = await job(await desk.ask('reviewer', 'addJob', { body }), 201)
    await job(await desk.ask('reviewer', 'putFile', { params: { id, number: '0' }, bytes: words }))
    await reached
    const stopped = await job(await desk.ask('reviewer', 'stopJob', { params: { id } }))
    assert.equal(stopped.state, 'stopped')
    assert.ok(stopped.added >= 100 && stopped.added < 250, `${stopped.added}`)
    assert.equal((await desk.store.totals()).reports, 3 + stopped.added)

    await job(await desk.ask('reviewer', 'resumeJob', { params: { id } }))
    const done = await settled(desk, id, ['done', 'failed'])
    assert.deepEqual([done.state, done.added, done.known], ['done', 250, 0])
    assert.equal(opened, 2)
    assert.equal((await desk.store.totals()).reports, 253)
  })

  it('an address of this machine or its neighbours is not asked, and the page is told why', async (t) => {
    let asked = 0
    const server = createServer((_, answer) => {
      asked++
      answer.end(text)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    t.after(() => server.close())
    const { port } = server.address() as { port: number }
    const desk = await deskThatAdds(t)
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']) {
      const body = { kind: 'address', url: `http://${host}:${port}/news.html` }
      const made = await job(await desk.ask('reviewer', 'addJob', { body }), 201)
      const done = await settled(desk, made.id)
      assert.deepEqual([done.state, done.added, done.saidAll], ['done', 0, 1], host)
      assert.match(done.said[0]!.ar.what, /\p{Script=Arabic}/u)
    }
    assert.equal(asked, 0)
    const file = { kind: 'address', url: 'file:///etc/passwd' }
    assert.equal((await desk.ask('reviewer', 'addJob', { body: file })).status, 400)
  })

  it('an adder that fails fails its job and tells why, and the next one runs', async (t) => {
    let fails = true
    const desk = await openDesk(t, (folder) => ({
      adding: {
        folder: join(folder, 'jobs'),
        adder: async () => {
          if (fails) throw new Error('/secret/path')
          return 'done'
        },
      },
    }))
    const body = { kind: 'text', text }
    const { id } = await job(await desk.ask('reviewer', 'addJob', { body }), 201)
    const failed = await settled(desk, id)
    assert.equal(failed.state, 'failed')
    assert.equal(failed.said[0]!.code, 'isnad.fault')
    assert.doesNotMatch(JSON.stringify(failed), /secret/)
    fails = false
    await job(await desk.ask('reviewer', 'resumeJob', { params: { id } }))
    assert.equal((await settled(desk, id, ['done'])).state, 'done')
    assert.equal((await desk.ask('reviewer', 'dropJob', { params: { id } })).status, 204)
    assert.equal(existsSync(join(desk.folder, 'jobs', id)), false)
  })

  it('a job that is told as ended can be dropped at once', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-jobs-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const dropped = Promise.withResolvers<void>()
    const jobs = new Jobs({
      folder,
      adder: async () => 'done',
      now: () => new Date(),
      changed: ({ id, state }) => {
        if (state === 'done') jobs.drop(id).then(dropped.resolve, dropped.reject)
      },
    })
    const { id } = await jobs.add({
      kind: 'text',
      name: 'x',
      by: { id: 'one', name: 'One' },
      text: { name: 'x.txt', bytes: Buffer.from(text) },
    })
    await dropped.promise
    assert.equal(existsSync(join(folder, id)), false)
    assert.deepEqual(jobs.list(), [])
  })

  it('names of files cannot lead anywhere', () => {
    for (const [given, wanted] of [
      ['../../etc/passwd', 'passwd'],
      ['..\\..\\boot.ini', 'boot.ini'],
      ['.', 'file'],
      ['..', 'file'],
      ['', 'file'],
      ['-rf', 'rf'],
      ['a\u0000b\u202ec.txt', 'a_b_c.txt'],
      ['تقرير الوادي.txt', 'تقرير الوادي.txt'],
    ] as const)
      assert.equal(safeName(given), wanted)
    const long = safeName(`${'ق'.repeat(400)}.txt`)
    assert.ok(Buffer.byteLength(long) <= 200 && long.endsWith('.txt'))
  })
})
