import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Event } from '../../src/linking/event.ts'
import type { Claim } from '../../src/reading/claim.ts'
import { folder } from '../intake/help.ts'
import { isnad, rows } from './run.ts'

const samples = fileURLToPath(new URL('../../samples/reports.ndjson', import.meta.url))
const ids = rows<{ id: string }>(readFileSync(samples, 'utf8')).map((report) => report.id)

test('add, then list: every sample is in the record, with its claims and the events they tell of', async (t) => {
  const record = join(folder(t, {}), 'record')
  const added = await isnad(['add', samples, '--record', record])
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /^READ +NEW +COPIES +REFUSED +LEFT +SOURCE\n/)
  assert.match(added.err, new RegExp(`^${ids.length} reports added`))

  const reports = await isnad(['reports', '--record', record, '--json'])
  assert.deepEqual(new Set(rows<{ id: string }>(reports.out).map((r) => r.id)), new Set(ids))

  const claims = rows<Claim>((await isnad(['claims', '--record', record, '--json'])).out)
  const read = rows<Claim>((await isnad(['read', samples, '--json'])).out)
  assert.deepEqual(new Set(claims.map((c) => c.id)), new Set(read.map((c) => c.id)))
  assert.equal(claims.length, read.length)

  const events = rows<Event>((await isnad(['events', '--record', record, '--json'])).out)
  assert.ok(events.length > 0)
  assert.ok(events.every((e) => e.claims.length > 0))

  const shelling = rows<Event>(
    (await isnad(['events', '--type', 'shelling', '--json'], { env: { ISNAD_RECORD: record } })).out,
  )
  assert.ok(shelling.length > 0 && shelling.every((e) => e.type === 'shelling'))

  const again = await isnad(['add', samples, '--record', record])
  assert.equal(again.code, 0)
  assert.match(again.err, new RegExp(`^0 reports added with 0 claims; ${ids.length} were known`))

  const verdict = await isnad(['verify', '--record', record])
  assert.equal(verdict.code, 0)
  assert.match(verdict.out, /intact/)

  const explained = await isnad(['explain', 'wire-taiz', '--record', record, '--json'])
  assert.deepEqual(
    rows<Claim>(explained.out).map((c) => c.id),
    read.filter((c) => c.report === 'wire-taiz').map((c) => c.id),
  )
  assert.match((await isnad(['explain', 'no-such', '--record', record])).err, /\[cli\.no-report\]/)
})

test('CSV begins with a byte-order mark and has as many cells in each row as heads', async (t) => {
  const record = join(folder(t, {}), 'record')
  await isnad(['add', samples, '--record', record])
  for (const verb of ['events', 'claims', 'reports']) {
    const { out, code } = await isnad([verb, '--record', record, '--format', 'csv'])
    assert.equal(code, 0)
    assert.ok(out.startsWith('\ufeffid,'))
    const widths = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/"(?:[^"]|"")*"/g, 'q').split(',').length)
    assert.deepEqual([...new Set(widths)].length, 1)
    assert.ok(widths.length > 1)
  }
})

test('another text under a known id is refused and named; the record keeps the first', async (t) => {
  const dir = folder(t, { 'r.txt': 'قُتل مدني في قصف على تعز.' })
  const record = join(dir, 'record')
  await isnad(['add', join(dir, 'r.txt'), '--record', record])
  writeFileSync(join(dir, 'r.txt'), 'قُتل مدنيان في قصف على تعز.')
  const { code, err } = await isnad(['add', join(dir, 'r.txt'), '--record', record])
  assert.equal(code, 1)
  assert.match(err, /\[record\.same-id\]/)
  assert.ok(err.includes(join(dir, 'r.txt')))
})

test('a record that is not there is a Problem, not an empty list', async (t) => {
  const { code, out, err } = await isnad(['events', '--record', join(folder(t, {}), 'nowhere')])
  assert.equal(code, 1)
  assert.equal(out, '')
  assert.match(err, /\[record\.missing\]/)
})

test('start reads the samples into a fresh record and prints the events', async (t) => {
  const record = join(folder(t, {}), 'fresh')
  const { code, out, err } = await isnad(['start', '--no-serve', '--record', record])
  assert.equal(code, 0, err)
  assert.match(out, /^EVENT +TYPE/)
  assert.match(err, new RegExp(`in ${ids.length} invented sample reports`))
  assert.ok(err.includes(record))
})

test('link counts a copy as its source: the copying report is nowhere an origin of its own', async () => {
  const events = rows<Event>((await isnad(['link', samples, '--json'])).out)
  const told = events.filter((e) => e.claims.some((c) => c.report === 'copy-taiz'))
  assert.ok(told.length > 0)
  // `reports` of an origin are all that carry it; a copy is told apart by `copies`, and its own outlet is never the teller.
  for (const { origins } of told) {
    for (const origin of origins.filter((o) => o.reports.includes('copy-taiz'))) {
      assert.doesNotMatch(origin.name, /ضفاف/)
      assert.ok(origin.copies.includes('copy-taiz') || origin.reports.length === 1)
    }
    if (origins.some((origin) => origin.reports.includes('wire-taiz')))
      assert.deepEqual(
        origins.map((origin) => origin.copies),
        [['copy-taiz']],
      )
  }
  assert.ok(told.some(({ origins }) => origins.some((origin) => origin.copies.includes('copy-taiz'))))
})

test('explain shows each field with its words and the rules; --claim picks one; a wrong id is a Problem', async () => {
  const all = await isnad(['explain', 'wire-taiz', '--reports', samples])
  assert.equal(all.code, 0, all.err)
  assert.match(all.out, /read by/)
  assert.match(all.out, /«/)
  assert.match(all.out, /attribution\.\S+ {2}«[^»]+» {2}A verb of telling with its teller/)
  const arabic = await isnad(['explain', 'wire-taiz', '--reports', samples, '--lang', 'ar'])
  assert.match(arabic.out, /attribution\.\S+ {2}«[^»]+» {2}فعل قول مع راويه/)
  const [first] = rows<Claim>((await isnad(['explain', 'wire-taiz', '--reports', samples, '--json'])).out)
  const one = await isnad(['explain', 'wire-taiz', '--reports', samples, '--claim', first!.id])
  assert.equal(one.out.match(/read by/g)?.length, 1)
  assert.equal((await isnad(['explain', 'wire-taiz', '--reports', samples, '--claim', 'no'])).code, 1)
  assert.equal((await isnad(['explain', 'no-such', '--reports', samples])).code, 1)
})
