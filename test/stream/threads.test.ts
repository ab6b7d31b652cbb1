/** Threads that read: the same as one thread gives, whatever becomes of a thread. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Claim, Report } from '../../src/reading/claim.ts'
import { read } from '../../src/reading/read.ts'
import { inOrder, openReaders, type Readers, readSafely } from '../../src/stream/index.ts'
import { ReadingThreads } from '../../src/stream/threads.ts'

const samples = readFileSync(new URL('../../samples/reports.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Report)
/** The samples again and again, under ids of their own. */
const many = (rounds: number): Report[] =>
  Array.from({ length: rounds }, (_, n) => samples.map((one) => ({ ...one, id: `${one.id}-${n}` }))).flat()

const knowledge = await loadKnowledge()
const value = (text: string): readonly Claim[] => JSON.parse(text) as Claim[]
const odd = { file: new URL('./odd-thread.ts', import.meta.url), value, heap: 160 }
const own = { report: (one: Report): Report => one }

async function* listed(reports: readonly Report[]): AsyncGenerator<Report> {
  yield* reports
}

const threads = (t: TestContext, count: number): ReadingThreads<readonly Claim[]> => {
  const readers = new ReadingThreads(odd, count)
  t.after(() => readers.close())
  return readers
}

/** What was read of each report: its claims as JSON, or the reason why there are none. */
const told = async (reports: readonly Report[], readers: Readers<readonly Claim[]>): Promise<string[]> => {
  const out: string[] = []
  for await (const { item, outcome } of inOrder(listed(reports), readers, own)) {
    assert.ok(outcome !== undefined)
    out.push(`${item.id} ${'failed' in outcome ? outcome.failed : JSON.stringify(outcome.value)}`)
  }
  return out
}
const plain = ({ id, ...rest }: Report): string => `${id} ${JSON.stringify(read({ id, ...rest }, knowledge))}`

test('two threads give what one gives, in the same order', async (t) => {
  const reports = many(8)
  assert.deepEqual(await told(reports, threads(t, 2)), reports.map(plain))
})

test('a report that reading throws at is set aside with the reason, in one thread and in many', async (t) => {
  const reports = many(1).with(3, { id: 'odd', text: 'throws' })
  const expected = reports.map((one) =>
    one.id === 'odd' ? 'odd RangeError: this report is odd' : plain(one),
  )
  assert.deepEqual(await told(reports, threads(t, 2)), expected)
  const outcome = readSafely({ id: 'odd', text: 'x' }, knowledge, () => {
    throw new RangeError('this report is odd')
  })
  assert.deepEqual(outcome, { failed: 'RangeError: this report is odd' })
})

for (const [word, why] of [
  ['exits', /ended with 7/],
  ['fills', /memory/],
] as const)
  test(`a report that a thread dies of (it ${word}) is set aside, and the others are read`, async (t) => {
    const reports = many(5)
    const bad = [5, 6, 70]
    for (const n of bad) reports[n] = { id: `bad-${n}`, text: `${word} ${n}` }
    const lines = await told(reports, threads(t, 2))
    for (const [n, line] of lines.entries())
      if (bad.includes(n)) assert.match(line, new RegExp(`^bad-${n} .*${why.source}`))
      else assert.equal(line, plain(reports[n]!))
    assert.equal(lines.length, reports.length)
  })

test('threads that cannot begin refuse everything with what they say', async (t) => {
  const file = new URL('data:text/javascript,throw new Error("no such lexicon")')
  const readers = new ReadingThreads({ file, value }, 2)
  t.after(() => readers.close())
  await assert.rejects(told(many(1), readers), /no such lexicon/)
  await assert.rejects(readers.read(many(1)), /no such lexicon/)
})

test('what is little is read here: no thread is started for it', async () => {
  const file = new URL('data:text/javascript,throw new Error("a thread was started")')
  const readers = openReaders<readonly Claim[]>(knowledge, 2, (claims) => claims, { file, value })
  const reports = many(1)
  assert.ok(reports.reduce((sum, { text }) => sum + text.length, 0) < 64_000)
  assert.deepEqual(await told(reports, readers), reports.map(plain))
  await readers.close()
})

test('where there is more, this thread begins and others go on, without a seam', async () => {
  const script = {
    file: odd.file,
    value: (text: string) => [...value(text)].map((c) => ({ ...c, by: 'thread' })),
  }
  const readers = openReaders<readonly Claim[]>(knowledge, 2, (claims) => claims, script)
  const reports = many(60)
  const lines = await told(reports, readers)
  await readers.close()
  assert.deepEqual(
    lines.map((line) => line.replaceAll(',"by":"thread"', '')),
    reports.map(plain),
  )
  const byThreads = lines.map((line) => line.includes('"by":"thread"'))
  assert.ok(!byThreads.slice(0, 20).includes(true), 'this thread begins')
  assert.ok(byThreads.includes(true), 'threads go on')
})
