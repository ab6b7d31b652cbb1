import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { profiles } from '../../src/export/profile.ts'
import type { Problem } from '../../src/problem.ts'
import { importArchive } from '../../src/publish/restore.ts'
import { exportTo } from '../../src/publish/run.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { by } from '../record/fixture.ts'
import { type Land, makeLand, request } from './store.ts'

const whole = request({ format: 'ndjson', profile: profiles.full, status: 'all' })
const editor = { ...by, who: 'Salma' }

let here: Land
beforeEach(async () => {
  here = await makeLand([])
})
afterEach(() => here.close())

/** What people decide about the invented land: a verdict, an edit, a correction, an added claim, one taken back. */
async function decideMuch(store: Store): Promise<void> {
  const version = async (id: string): Promise<number> => (await store.event(id))!.event.version
  await store.decide(
    { kind: 'accept', event: 'ev-strike', version: await version('ev-strike'), reason: 'two tellers' },
    editor,
  )
  const rejected = await store.decide(
    { kind: 'reject', event: 'ev-arrest', version: await version('ev-arrest'), reason: 'no' },
    editor,
  )
  await store.decide(
    { kind: 'undo', decision: rejected.decision.seq, version: await version('ev-arrest') },
    editor,
  )
  const time = { start: '2031-05-29', end: '2031-05-29', precision: 'day', how: 'stated' } as const
  await store.decide(
    {
      kind: 'edit',
      event: 'ev-clash',
      version: await version('ev-clash'),
      field: 'time',
      value: time,
      reason: 'a later report',
    },
    editor,
  )
  await store.decide({ kind: 'comment', event: 'ev-strike', text: 'seen' }, editor)
  await store.restrict('mizan-3', true, editor)
}

async function copyOf(path: string): Promise<{ store: Store; folder: string }> {
  const folder = here.path('copy')
  const store = await openRecord(folder, { create: true })
  await importArchive(store, path, { who: 'isnad 0.0.0 import', at: '2031-07-01T00:00:00Z' })
  return { store, folder }
}

test('a whole record goes out and comes in the same, people’s decisions too', async () => {
  await decideMuch(here.store)
  const path = here.path('record.ndjson')
  await exportTo(here.store, whole, path, by)
  const { store } = await copyOf(path)
  try {
    const again = here.path('again.ndjson')
    await exportTo(store, whole, again, by)
    assert.equal(readFileSync(again, 'utf8'), readFileSync(path, 'utf8'))
    for (const id of ['ev-strike', 'ev-arrest', 'ev-flight', 'ev-clash']) {
      const [one, two] = [(await here.store.event(id))!, (await store.event(id))!]
      const { version: _, ...shown } = one.event
      const { version: __, ...copied } = two.event
      assert.deepEqual(copied, shown)
      assert.deepEqual(two.claims, one.claims)
      assert.deepEqual(two.history, one.history)
    }
    assert.equal((await store.event('ev-clash'))!.event.time.start, '2031-05-29')
    assert.equal((await store.event('ev-strike'))!.event.status, 'accepted')
    assert.equal((await store.event('ev-arrest'))!.event.status, 'proposed')
    assert.deepEqual((await store.verify()).faults, [])
  } finally {
    await store.close()
  }
})

test('what a person set is what leaves', async () => {
  await decideMuch(here.store)
  const path = here.path('edited.ndjson')
  await exportTo(here.store, request({ format: 'ndjson', status: 'all' }), path, by)
  const told = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const clash = told.find((line) => line.id === 'ev-clash')
  assert.equal(clash, undefined, 'only a restricted report tells of it')
  await here.store.restrict('mizan-3', false, editor)
  await exportTo(here.store, request({ format: 'ndjson', status: 'all' }), path, by)
  const open = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  assert.equal(open.find((line) => line.id === 'ev-clash').time.start, '2031-05-29')
  assert.deepEqual(open.find((line) => line.id === 'ev-strike').decision, { at: by.at })
})

test('claims that people corrected and added come along', async () => {
  const { store } = here
  const report = (await store.report('nahr-1'))!
  const start = report.report.text.indexOf('قاعدة')
  await store.decide(
    { kind: 'add-claim', report: 'nahr-1', fields: { type: 'control', trigger: { start, end: start + 5 } } },
    editor,
  )
  const [claim] = report.claims
  await store.decide(
    {
      kind: 'correct-claim',
      claim: claim!.id,
      version: 0,
      fields: { modality: 'possible' },
      reason: 'hedged',
    },
    editor,
  )
  const path = here.path('record.ndjson')
  await exportTo(store, whole, path, by)
  const copy = await copyOf(path)
  try {
    const [one, two] = [(await store.report('nahr-1'))!, (await copy.store.report('nahr-1'))!]
    assert.deepEqual(two.claims, one.claims)
    assert.ok(two.claims.some((c) => c.review?.how === 'added'))
    assert.deepEqual((await copy.store.verify()).faults, [])
  } finally {
    await copy.store.close()
  }
})

test('an archive that is cut off, changed, or none at all is refused with its line', async () => {
  const path = here.path('record.ndjson')
  await exportTo(here.store, whole, path, by)
  const text = readFileSync(path, 'utf8')
  const lines = text.trimEnd().split('\n')
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['cut', lines.slice(0, -1).join('\n'), /:\d+$/],
    ['none', '{"id":"x","text":"y"}', /:1$/],
    ['broken', `${lines[0]}\n{"kind":`, /:2$/],
    ['newer', text.replace('"version":1', '"version":9'), /:1$/],
  ]
  for (const [name, content, where] of cases) {
    const bad = here.path(`${name}.ndjson`)
    writeFileSync(bad, content)
    const store = await openRecord(here.path(`record-${name}`), { create: true })
    await assert.rejects(importArchive(store, bad, by), (error: Problem) => {
      assert.equal(error.code, 'publish.archive')
      assert.match(error.en.where!, where)
      return true
    })
    await store.close()
  }
  await assert.rejects(
    importArchive(here.store, path, by),
    (error: Problem) => error.code === 'publish.not-empty',
  )
  const empty = await openRecord(here.path('nothing'), { create: true })
  await assert.rejects(
    importArchive(empty, here.path('no-such-file'), by),
    (error: Problem) => error.code === 'publish.archive',
  )
  const forged = here.path('forged.ndjson')
  writeFileSync(forged, text.replace(/"base64":"..../, '"base64":"AAAA'))
  await assert.rejects(importArchive(empty, forged, by))
  await empty.close()
})
