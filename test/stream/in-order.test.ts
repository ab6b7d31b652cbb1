/** Order, batches and back-pressure before the seam, with readers that answer when the test says so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Report } from '../../src/reading/claim.ts'
import { type Bounds, inOrder, type Outcome, type Readers } from '../../src/stream/index.ts'

const report = (n: number): Report => ({ id: `r${n}`, text: `نص ${n}` })

/** Readers that hold every batch until it is let go. */
class Held implements Readers<string> {
  readonly bounds: Bounds
  readonly away: { reports: readonly Report[]; answer: () => void; refuse: (error: Error) => void }[] = []

  constructor(bounds: Partial<Bounds> = {}) {
    this.bounds = { reports: 2, units: 1000, batches: 3, ...bounds }
  }
  read(reports: readonly Report[]): Promise<readonly Outcome<string>[]> {
    return new Promise((resolve, reject) => {
      const answer = (): void => resolve(reports.map(({ id }) => ({ value: `read ${id}` })))
      this.away.push({ reports, answer, refuse: reject })
    })
  }
  async close() {}
}

/** Readers that answer at once. */
const quick = (bounds: Partial<Bounds> = {}): Readers<string> => ({
  bounds: { reports: 2, units: 1000, batches: 3, ...bounds },
  read: async (reports) => reports.map(({ id }) => ({ value: `read ${id}` })),
  async close() {},
})

/** An endless input that counts what was taken of it. */
function endless(): { items: AsyncGenerator<Report>; taken: () => number; ended: () => boolean } {
  let taken = 0
  let ended = false
  async function* items(): AsyncGenerator<Report> {
    try {
      for (;;) yield report(taken++)
    } finally {
      ended = true
    }
  }
  return { items: items(), taken: () => taken, ended: () => ended }
}

async function* listed<I>(items: readonly I[]): AsyncGenerator<I> {
  yield* items
}

async function collect<I>(items: AsyncIterable<I>): Promise<I[]> {
  const out: I[] = []
  for await (const one of items) out.push(one)
  return out
}

const own = { report: (one: Report): Report => one }
const settle = (): Promise<void> => wait(30)

test('what comes back first is given out in its own place', async () => {
  const readers = new Held()
  const done = inOrder(listed([1, 2, 3, 4, 5, 6].map(report)), readers, own)
  const all = collect(done)
  await settle()
  assert.equal(readers.away.length, 3)
  for (const { answer } of readers.away.toReversed()) {
    answer()
    await settle()
  }
  assert.deepEqual(
    (await all).map(({ item, outcome }) => [item.id, outcome]),
    [1, 2, 3, 4, 5, 6].map((n) => [`r${n}`, { value: `read r${n}` }]),
  )
})

test('nothing is taken that nobody asks for: a slow consumer holds the reading back', async () => {
  const { items, taken, ended } = endless()
  const done = inOrder(items, quick(), own)
  let most = 0
  for (let n = 1; n <= 40; n++) {
    await done.next()
    if (n % 10 === 0) await settle()
    most = Math.max(most, taken() - n)
  }
  // Three batches of two, and the item that an iterator of the language makes before it is asked for the next.
  assert.ok(most <= 7, `${most} were taken ahead`)
  await done.return(undefined)
  assert.equal(ended(), true)
})

test('readers that do not answer are handed no more than their bounds', async () => {
  const { items, taken } = endless()
  const readers = new Held({ batches: 4, reports: 3 })
  const done = inOrder(items, readers, own)
  void done.next()
  await settle()
  assert.equal(readers.away.length, 4)
  assert.ok(taken() <= 13, `${taken()} were taken`)
})

test('a batch is full by its text too, and heavy items are held in small number', async () => {
  const readers = new Held({ reports: 100, units: 10, batches: 100 })
  const first = inOrder(listed([1, 2, 3, 4].map(report)), readers, own)
  void first.next()
  await settle()
  assert.deepEqual(
    readers.away.map(({ reports }) => reports.length),
    [3, 1],
  )
  const { items, taken } = endless()
  const heavy = inOrder(items, quick({ reports: 1, batches: 1000 }), { ...own, weight: () => 10_000_000 })
  await heavy.next()
  await settle()
  assert.ok(taken() <= 5, `${taken()} heavy items are held`)
  await heavy.return(undefined)
})

test('items without a report keep their place', async () => {
  const items = listed(['a', 1, 'b', 'c', 2, 'd'])
  const done = inOrder(items, quick(), {
    report: (one) => (typeof one === 'number' ? report(one) : undefined),
  })
  assert.deepEqual(
    (await collect(done)).map(({ item, outcome }) => [item, outcome]),
    [
      ['a', undefined],
      [1, { value: 'read r1' }],
      ['b', undefined],
      ['c', undefined],
      [2, { value: 'read r2' }],
      ['d', undefined],
    ],
  )
})

test('input that trickles is read as it comes', async () => {
  async function* trickle(): AsyncGenerator<Report> {
    yield report(1)
    yield report(2)
    await new Promise(() => {})
  }
  const done = inOrder(trickle(), quick({ reports: 100 }), own)
  assert.equal((await done.next()).value?.item.id, 'r1')
  assert.equal((await done.next()).value?.item.id, 'r2')
})

test('stop ends it at once, also where the input or the readers keep silent', async () => {
  for (const silent of ['input', 'readers']) {
    const stopping = new AbortController()
    async function* items(): AsyncGenerator<Report> {
      yield report(1)
      await new Promise(() => {})
    }
    const readers = silent === 'input' ? quick() : new Held()
    const all = collect(inOrder(items(), readers, { ...own, stop: stopping.signal }))
    await settle()
    stopping.abort()
    assert.equal((await all).length, silent === 'input' ? 1 : 0)
  }
})

test('an input that fails is heard of after everything before it', async () => {
  async function* broken(): AsyncGenerator<Report> {
    yield* [1, 2, 3].map(report)
    throw new Error('no more of it')
  }
  const seen: string[] = []
  await assert.rejects(async () => {
    for await (const { item } of inOrder(broken(), quick(), own)) seen.push(item.id)
  }, /no more of it/)
  assert.deepEqual(seen, ['r1', 'r2', 'r3'])
})

test('readers that can read nothing at all end it with their reason, and the input is let go', async () => {
  const { items, ended } = endless()
  const readers = new Held()
  const all = collect(inOrder(items, readers, own))
  await settle()
  readers.away[1]!.refuse(new Error('no thread can begin'))
  readers.away[0]!.answer()
  await assert.rejects(all, /no thread can begin/)
  await settle()
  assert.equal(ended(), true)
})
