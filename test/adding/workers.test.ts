/** Adding with several threads: the record becomes the same, to the last hash of its log. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { addTaken } from '../../src/adding/add.ts'
import { takeFiles } from '../../src/intake/files.ts'
import { type LogRow, openRecord } from '../../src/record/index.ts'
import { folder } from '../intake/help.ts'

const by = { who: 'test', at: '2031-06-01T08:00:00Z' }
const story = (n: number): string =>
  `قصفت قوات الشمال بلدة تل الزيتون بالمدفعية يوم ${1 + (n % 28)} أيار 2031، ما أدى إلى مقتل ${2 + (n % 7)} أشخاص. `
const rows = Array.from({ length: 600 }, (_, n) =>
  // Now and then a row that is none, a copy, and another text under an id that was there.
  n % 97 === 50
    ? 'no row'
    : JSON.stringify({ id: `r${n % 89 === 88 ? n - 1 : n}`, text: story(n).repeat(1 + (n % 3)) }),
).join('\n')

/** The log of a fresh record after the rows, and what was told, in its order. */
async function added(dir: string, workers: number): Promise<{ log: readonly LogRow[]; told: string[] }> {
  const told: string[] = []
  const store = await openRecord(join(dir, `record-${workers}`), { create: true })
  try {
    const watch = {
      took: ({ said, report }: { said: readonly { problem: Error }[]; report?: { id: string } }) =>
        told.push(`took ${report?.id} ${said.map(({ problem }) => problem.message)}`),
      put: ({ id, outcome }: { id: string; outcome: string }) => told.push(`put ${id} ${outcome}`),
      safe: () => told.push('safe'),
    }
    await addTaken(store, takeFiles({ paths: [join(dir, 'rows.ndjson')] }), by, watch, { workers })
    const { faults } = await store.verify()
    assert.deepEqual(faults, [])
    const log: LogRow[] = []
    for (let page = await store.log(); page.length > 0; page = await store.log(page.at(-1)!.seq))
      log.push(...page)
    return { log, told }
  } finally {
    await store.close()
  }
}

test('one thread and three make the same record, and tell the same in the same order', async (t) => {
  const dir = folder(t, { 'rows.ndjson': rows })
  const one = await added(dir, 1)
  const three = await added(dir, 3)
  assert.ok(one.log.length > 500)
  assert.deepEqual(three.told, one.told)
  assert.deepEqual(
    three.log.map(({ action, subject }) => `${action} ${subject}`),
    one.log.map(({ action, subject }) => `${action} ${subject}`),
  )
  assert.equal(three.log.at(-1)!.hash, one.log.at(-1)!.hash)
})

test('an addition that is stopped leaves what was read so far in the record, linked', async (t) => {
  const dir = folder(t, { 'rows.ndjson': rows })
  const store = await openRecord(join(dir, 'record'), { create: true })
  t.after(() => store.close())
  const stopping = new AbortController()
  let took = 0
  await addTaken(
    store,
    takeFiles({ paths: [join(dir, 'rows.ndjson')] }),
    by,
    {
      took() {
        if (++took === 250) stopping.abort()
      },
      put() {},
    },
    { workers: 2, stop: stopping.signal },
  )
  assert.equal(took, 250)
  const { reports, events } = await store.totals()
  assert.ok(reports > 200 && reports <= 250, `${reports}`)
  assert.ok(events > 0)
  assert.deepEqual((await store.verify()).faults, [])
})
