import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { StepRule } from '../../src/reading/rules/ids.ts'
import { openRecord } from '../../src/record/index.ts'
import { folder } from '../intake/help.ts'
import { isnad, rows } from './run.ts'

const samples = fileURLToPath(new URL('../../samples/reports.ndjson', import.meta.url))
const by = { who: 'test', at: '2031-06-01T08:00:00Z' }

test('a checkpoint kept elsewhere shows that the end of the log was cut off', async (t) => {
  const home = folder(t, {})
  const record = join(home, 'record')
  await isnad(['add', samples, '--record', record])
  const signed = await isnad(['verify', '--sign', '--record', record])
  assert.equal(signed.code, 0, signed.err)
  const points = join(home, 'points.ndjson')
  writeFileSync(points, signed.out)
  const sound = await isnad(['verify', '--against', points, '--record', record])
  assert.match(sound.out, /intact/)
  const database = new DatabaseSync(join(record, 'record.sqlite'))
  database.exec(`
    drop trigger log_no_delete;
    delete from log where seq = (select max(seq) from log);
    delete from checkpoint;
  `)
  database.close()
  // Without what was kept elsewhere nothing shows: the key's row and its signature are gone together.
  assert.equal((await isnad(['verify', '--record', record])).code, 0)
  const cut = await isnad(['verify', '--against', points, '--record', record, '--lang', 'ar'])
  assert.equal(cut.code, 1)
  assert.match(cut.err, /قُطع آخر سجل العهدة[\s\S]*\[record\.fault-checkpoint\]/)
  writeFileSync(points, '{"seq":1}\n')
  assert.match((await isnad(['verify', '--against', points, '--record', record])).err, /\[cli\.checkpoints\]/)
})

test('rebuild says what reads otherwise and by which rules, and leaves decisions as they are', async (t) => {
  const record = join(folder(t, {}), 'record')
  await isnad(['add', samples, '--record', record])
  const store = await openRecord(record)
  const [event] = (await store.events({ types: ['shelling'] })).items
  await store.decide({ kind: 'accept', event: event!.id, version: event!.version }, by)
  // As an older Isnad might have read it: one claim fewer, another type, by another rule.
  const report = event!.claims[0]!.report
  const { claims } = (await store.report(report))!
  const old = claims.slice(1).map((claim, i) =>
    i === 0
      ? {
          ...claim,
          type: 'attack' as const,
          derivation: [{ rule: 'old.rule' as StepRule, quote: '', parts: [] }],
        }
      : claim,
  )
  await store.putClaims(report, old, by)
  await store.relink(by)
  await store.close()

  const dry = await isnad(['rebuild', '--dry-run', '--json', '--record', record])
  const changes = rows<{ report: string; what: string; rulesBefore: string[] }>(dry.out)
  assert.ok(changes.every((change) => change.report === report))
  assert.ok(changes.some((change) => change.what === 'added'))
  assert.ok(changes.some((change) => change.rulesBefore.includes('old.rule')))
  assert.match(dry.err, /Nothing was written/)

  const done = await isnad(['rebuild', '--record', record])
  assert.equal(done.code, 0, done.err)
  assert.match(done.out, /old\.rule/)
  const again = await isnad(['rebuild', '--dry-run', '--record', record, '--lang', 'ar'])
  assert.match(again.err, /اختلفت قراءة 0/)
  const mended = await openRecord(record)
  assert.equal((await mended.event(event!.id))!.event.status, 'accepted')
  assert.deepEqual((await mended.verify()).faults, [])
  await mended.close()
})

test('rebuild mends what only follows from other rows', async (t) => {
  const record = join(folder(t, {}), 'record')
  await isnad(['add', samples, '--record', record])
  const database = new DatabaseSync(join(record, 'record.sqlite'))
  database.exec(`
    update event set search = ' x ', toll = 99 where id = (select min(id) from event);
    update claim set type = 'raid' where seq = 1;
    update report set search = '' where seq = 1;
    delete from event_key where owner = (select max(id) from event);
  `)
  database.close()
  const found = await isnad(['verify', '--record', record])
  assert.equal(found.code, 1)
  assert.match(found.err, /isnad rebuild/)
  assert.equal((await isnad(['rebuild', '--record', record])).code, 0)
  assert.match((await isnad(['verify', '--record', record])).out, /intact/)
})

test('backup and restore from the command line, and what they refuse', async (t) => {
  const home = folder(t, {})
  const [record, copy, again] = ['record', 'copy', 'again'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ]
  await isnad(['add', samples, '--record', record])
  const made = await isnad(['backup', copy, '--record', record, '--json'])
  assert.equal(made.code, 0, made.err)
  assert.equal(rows<{ format: string }>(made.out)[0]!.format, 'isnad backup 1')
  assert.ok(!existsSync(join(copy, 'keys')))
  assert.equal((await isnad(['restore', copy, '--record', again])).code, 0)
  const lists = await Promise.all(
    [record, again].map(async (one) => (await isnad(['events', '--json', '--record', one])).out),
  )
  assert.equal(lists[0], lists[1])
  const twice = await isnad(['restore', copy, '--record', again])
  assert.deepEqual([twice.code, /\[record\.not-empty\]/.test(twice.err)], [1, true])
  assert.equal((await isnad(['backup', '--record', record])).code, 2)
  assert.match((await isnad(['restore', record, '--record', join(home, 'x')])).err, /\[record\.no-backup\]/)
})
