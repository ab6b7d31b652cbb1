import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { profiles } from '../../src/export/profile.ts'
import type { Problem } from '../../src/problem.ts'
import { approve, askFor } from '../../src/publish/approval.ts'
import { loadRules, parseRules } from '../../src/publish/profile.ts'
import { exportTo } from '../../src/publish/run.ts'
import { keepCurrent } from '../../src/publish/watch.ts'
import { weigh } from '../../src/publish/write.ts'
import { by, events } from '../record/fixture.ts'
import { type Land, land, makeLand, request } from './store.ts'

let here: Land
beforeEach(async () => {
  here = await makeLand(['ev-strike'])
})
afterEach(() => here.close())

const code = (wanted: string) => (error: unknown) => (error as Problem).code === wanted
const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const exportRows = async () => (await here.store.log()).filter((row) => row.action.startsWith('export'))

test('only accepted events leave unless more is asked for, and what stays back is counted', async () => {
  const ids = async (status: 'accepted' | 'proposed' | 'all') => {
    const path = here.path(`${status}.ndjson`)
    const done = await exportTo(here.store, request({ format: 'ndjson', status }), path, by)
    return {
      ids: lines(path)
        .filter((l) => l.kind === 'event')
        .map((l) => l.id)
        .sort(),
      held: done!.summary.held,
    }
  }
  assert.deepEqual(await ids('accepted'), { ids: ['ev-strike'], held: { status: land.length - 1 } })
  assert.deepEqual(
    (await ids('proposed')).ids,
    land
      .map((e) => e.id)
      .filter((id) => id !== 'ev-strike')
      .sort(),
  )
  assert.deepEqual((await ids('all')).ids, land.map((e) => e.id).sort())
})

test('rejected and merged events leave under no status', async () => {
  await here.store.replaceEvents(
    land.map((event, i) => ({ ...event, status: i === 0 ? 'rejected' : i === 1 ? 'merged' : 'proposed' })),
    by,
  )
  const path = here.path('all.csv')
  const done = await exportTo(here.store, request({ status: 'all' }), path, by)
  assert.equal(done!.summary.events, land.length - 2)
  assert.equal(done!.summary.held.status, 2)
})

test('an event that only restricted reports tell of stays back', async () => {
  await here.store.replaceEvents(
    land.map((event) => ({ ...event, status: 'accepted' })),
    by,
  )
  await here.store.restrict('mizan-3', true, by)
  const path = here.path('open.ndjson')
  const done = await exportTo(here.store, request({ format: 'ndjson' }), path, by)
  assert.deepEqual(
    lines(path)
      .filter((l) => l.kind === 'event')
      .map((l) => [l.id, l.sources.length, l.origins.map((o: { name: string }) => o.name)]),
    [['ev-strike', 2, ['Nahr']]],
  )
  assert.deepEqual(done!.summary.held, { restricted: land.length - 1 })
})

test('the export, its filter and its hash are in the custody log, and the log still holds', async () => {
  const path = here.path('events.csv')
  const done = await exportTo(here.store, request({ filter: { types: ['airstrike'] } }), path, by)
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
  assert.equal(done!.digest, hash)
  const [row] = await exportRows()
  assert.deepEqual([row!.action, row!.subject], ['export', hash])
  const detail = JSON.parse(row!.detail)
  assert.deepEqual(
    [detail.format, detail.profile, detail.filter],
    ['csv', 'public', { status: 'accepted', types: ['airstrike'] }],
  )
  assert.deepEqual((await here.store.verify()).faults, [])
})

test('a folder’s digest is that of its sha256sum lines, and its files are listed', async () => {
  const path = here.path('timemap')
  const done = await exportTo(here.store, request({ format: 'timemap' }), path, by)
  const names = ['associations.json', 'events.json', 'left-out.json', 'sources.json']
  const sums = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(`${path}/${name}`))
        .digest('hex')}  ${name}\n`,
  )
  assert.equal(done!.digest, createHash('sha256').update(sums.join('')).digest('hex'))
  assert.deepEqual(
    JSON.parse(readFileSync(`${path}/isnad-export.json`, 'utf8')).files.map((f: { file: string }) => f.file),
    names,
  )
})

test('what is left out stands beside the file, ending with the sums', async () => {
  const path = here.path('acled.csv')
  const done = await exportTo(here.store, request({ format: 'acled', status: 'all' }), path, by)
  const left = lines(done!.leftOut)
  assert.ok(left.some((l) => l.event === 'ev-strike' && l.field === 'wounded' && l.why === 'no-column'))
  assert.ok(left.some((l) => l.why === 'withheld: words'))
  assert.deepEqual(left.at(-1), { event: null, ...done!.summary })
})

test('the same record gives the same bytes', async () => {
  for (const format of ['csv', 'xlsx', 'parquet', 'site', 'kml'] as const) {
    const one = await exportTo(here.store, request({ format }), here.path(`${format}-1`), by)
    const two = await exportTo(here.store, request({ format }), here.path(`${format}-2`), by)
    assert.equal(one!.digest, two!.digest, format)
  }
})

test('a folder of somebody else’s is left alone, and so is a folder where a file was to go', async () => {
  const folder = here.path('mine')
  mkdirSync(folder)
  writeFileSync(`${folder}/letter.txt`, 'x')
  await assert.rejects(
    exportTo(here.store, request({ format: 'timemap' }), folder, by),
    code('publish.not-ours'),
  )
  await assert.rejects(exportTo(here.store, request(), folder, by), code('publish.is-folder'))
  assert.deepEqual(readdirSync(folder), ['letter.txt'])
  assert.deepEqual(await exportRows(), [])
})

test('a failure leaves what stood there, no drafts, and no row in the log', async () => {
  const path = here.path('events.csv')
  await exportTo(here.store, request(), path, by)
  const before = readFileSync(path, 'utf8')
  const rows = await exportRows()
  await assert.rejects(
    exportTo(here.store, request({ ids: ['ev-none'] }), path, by),
    code('publish.no-event'),
  )
  assert.equal(readFileSync(path, 'utf8'), before)
  assert.deepEqual(
    readdirSync(here.path('.')).filter((name) => name.endsWith('.part')),
    [],
  )
  assert.deepEqual(await exportRows(), rows)
})

test('an export that needs approval leaves only after a second person has approved its very bytes', async () => {
  const ask = request({ format: 'geojson' })
  const path = here.path('events.geojson')
  const person = (who: string) => ({ ...by, who })
  const go = (who: string) => exportTo(here.store, ask, path, person(who), { approval: true })
  await assert.rejects(go('Salma'), code('publish.unapproved'))
  const { row, digest } = await askFor(here.store, ask, person('Salma'))
  await assert.rejects(approve(here.store, row.seq, person(' SALMA ')), code('publish.same-person'))
  await assert.rejects(approve(here.store, 1, person('Rami')), code('publish.not-asked'))
  await assert.rejects(go('Salma'), code('publish.unapproved'))
  assert.ok(!existsSync(path))
  await approve(here.store, row.seq, person('Rami'))
  await assert.rejects(go('Rami'), code('publish.unapproved'))
  assert.equal((await go('Salma'))!.digest, digest)
  // The record changes: what was approved is another export.
  await here.store.replaceEvents(
    events.map((event) => ({ ...event, status: 'accepted' })),
    by,
  )
  await assert.rejects(go('Salma'), code('publish.unapproved'))
})

test('a preview tells each event and what is withheld, writes nothing and logs nothing', async () => {
  const seen: string[] = []
  const summary = await weigh(here.store, request({ format: 'ucdp' }), (item, omissions) => {
    seen.push(item.id, ...omissions.map((o) => `${o.field} ${o.why}`))
  })
  assert.ok(seen.includes('ev-strike'))
  assert.ok(seen.includes('event sides-unknown'))
  assert.ok(seen.some((s) => s.includes('withheld: words')))
  assert.equal(summary.events, 0)
  assert.deepEqual(await exportRows(), [])
})

test('a watched export follows the record, and is quiet while nothing changes', async () => {
  const stop = new AbortController()
  const path = here.path('watched.ndjson')
  const told: number[] = []
  const done = keepCurrent(here.store, request({ format: 'ndjson', status: 'all' }), path, {
    by: async () => by,
    seconds: 0.02,
    stop: stop.signal,
    approval: false,
    exported: ({ summary }) => {
      told.push(summary.events)
      if (told.length === 1) void here.store.replaceEvents(land.slice(0, 2), by)
      else stop.abort()
    },
  })
  await done
  assert.deepEqual(told, [land.length, 2])
  assert.equal((await exportRows()).length, 2)
})

test('rules of publication from a file may be stricter, and what is unknown in them is refused', async () => {
  const { profile, approval } = parseRules(
    '{"base":"public","decimals":1,"publishers":["صفحة أخبار الوادي"],"approval":true}',
    'f',
  )
  assert.deepEqual([profile.decimals, profile.words, approval], [1, 'none', true])
  for (const bad of [
    '{',
    '[]',
    '{"base":"public","words":"all"}',
    '{"base":"open"}',
    '{"base":"public","decimals":4}',
    '{"base":"public","figures":"x"}',
  ])
    assert.throws(() => parseRules(bad, 'f'), code('publish.profile'), bad)
  await assert.rejects(loadRules(here.path('none.json')), code('publish.profile'))
  assert.equal((await loadRules('partner')).profile, profiles.partner)
})
