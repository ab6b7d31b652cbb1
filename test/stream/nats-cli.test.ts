import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isnad } from '../cli/run.ts'
import { folder } from '../intake/help.ts'
import { archiveOf } from '../record/archive.ts'
import { by } from '../record/fixture.ts'
import { allDone, aloneRecord, handOver, missing, natsServer, place, until } from './nats-help.ts'
import { inventReports } from './reports.ts'

const skip = missing
const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

test('what cannot be is refused with its reason, in both languages', async (t) => {
  const record = join(folder(t, {}), 'record')
  for (const verb of [['add', 'x.txt'], ['serve', '--new', '--port', '0'], ['work']]) {
    const at = [...verb, '--record', record]
    const files = await isnad([...at, '--nats', 'nats://127.0.0.1:4222'])
    assert.equal(files.code, 1)
    assert.match(files.err, /\[stream\.needs-postgres\]/)
    assert.match(files.err, /A record in a folder is a file of this machine/)
    const address = await isnad(['--lang', 'ar', ...at, '--nats', 'http://me:geheim@host'])
    assert.equal(address.code, 1)
    assert.match(address.err, /هذا ليس عنوان خادم NATS[\s\S]*\[stream\.address\]/)
    assert.doesNotMatch(address.err, /geheim/)
  }
  const none = await isnad(['work', '--record', record])
  assert.equal(none.code, 2)
  assert.match(none.err, /No server of NATS was named/)
})

/** The address that a served record says it is at. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let err = ''
    child.stderr!.on('data', (part: Buffer) => {
      err += part.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(err)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.on('close', () => reject(new Error(err)))
  })

test('a person adds, a worker reads, the service relays and counts', { skip }, async (t) => {
  const reports = inventReports(130, 31)
  const here = await place(t)
  const store = await here.open()
  const file = join(here.folder, 'reports.ndjson')
  writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
  const record = ['--database', here.database, '--record', here.folder]
  const spread = [...record, '--nats', natsServer]
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' }

  const added = await isnad(['add', '--reports', file, ...spread])
  assert.equal(added.code, 0, added.err)
  assert.match(added.err, /130 reports added; 0 were known already\. They are read by isnad work/)
  const before = await isnad(['work', '--status', '--json', ...spread])
  assert.deepEqual(JSON.parse(before.out), {
    unpublished: 130,
    unread: 130,
    unlinked: 0,
    aside: 0,
    readLastMinute: 0,
    workers: 0,
    waiting: null,
    inFlight: null,
  })

  const serving = spawn(process.execPath, [entry, 'serve', '--port', '0', ...spread], { env })
  t.after(() => serving.kill('SIGKILL'))
  const url = await addressOf(serving)
  await until('the service has relayed', async () => (await store.outbox.counts(by.at)).unpublished === 0)
  const metrics = await (await fetch(`${url}metrics`)).text()
  assert.match(metrics, /^isnad_unread 130$/m)
  assert.match(metrics, /^isnad_stream_waiting 130$/m)
  assert.match(metrics, /^isnad_set_aside 0$/m)

  const working = spawn(process.execPath, [entry, 'work', ...spread], { env })
  t.after(() => working.kill('SIGKILL'))
  let said = ''
  working.stderr.on('data', (part: Buffer) => {
    said += part.toString()
  })
  await until('all is read and linked', () => allDone(store))
  const status = await isnad(['--lang', 'ar', 'work', '--status', ...spread])
  assert.match(status.out, /^ *130 {2}قُرئ في الدقيقة الأخيرة$/m)
  assert.match(status.out, /^ *1 {2}عمليات عاملة في الدقيقة الأخيرة$/m)
  for (const child of [working, serving]) {
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGTERM')
    assert.equal(await ended, 0, said)
  }
  assert.match(said, /The work has ended; what was begun is done\./)
  const [spreadOut, alone] = [await archiveOf(store), await archiveOf(await aloneRecord(t, reports))]
  // A row of NDJSON is its own original, which the record made by hand has not: everything else is the same.
  const parts = (text: string): unknown[] =>
    text
      .split('\n')
      .filter((line) => /"kind":"event"/.test(line))
      .map((line) => JSON.parse(line))
  assert.ok(parts(alone).length > 20)
  assert.deepEqual(parts(spreadOut), parts(alone))
})

test('what was set aside is listed with its reason, and given out again', { skip }, async (t) => {
  const here = await place(t)
  const store = await here.open()
  const reports = inventReports(3, 32)
  await handOver(store, reports)
  const [first, second] = reports.map((report) => report.id)
  const why = {
    code: 'stream.unreadable',
    en: { what: 'This report could not be read.', why: 'RangeError: too deep' },
    ar: { what: 'تعذّرت قراءة هذا التقرير.', why: 'RangeError: too deep' },
  } as const
  await store.outbox.setAside(first!, why, by)
  await store.outbox.setAside(second!, why, by)
  const record = ['--database', here.database, '--record', here.folder]
  const listed = await isnad(['--lang', 'ar', 'work', '--failed', ...record])
  assert.equal(listed.code, 0)
  assert.match(
    listed.out,
    /^invented-32-\d .*\[stream\.unreadable\]\n {2}تعذّرت قراءة هذا التقرير\. RangeError: too deep/,
  )
  assert.match(listed.err, /عدد التقارير المنحّاة: 2/)
  const json = (await isnad(['work', '--failed', '--json', ...record])).out.trim().split('\n')
  assert.deepEqual(
    json.map((line) => JSON.parse(line).report),
    [first, second],
  )
  assert.match((await isnad(['work', '--replay', second!, ...record])).err, /^1 reports/)
  assert.match((await isnad(['work', '--replay', 'all', ...record])).err, /^1 reports/)
  assert.deepEqual(await store.outbox.asides(), [])
})
