import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../src/problem.ts'
import { openRecord } from '../../src/record/index.ts'
import { Nats, natsAddress, runWorker } from '../../src/stream/nats/index.ts'
import { streamName } from '../../src/stream/nats/stream.ts'
import { folder } from '../intake/help.ts'
import { archiveOf } from '../record/archive.ts'
import { allDone, aloneRecord, handOver, missing, place, reader, Told, until, worker } from './nats-help.ts'
import { inventReports } from './reports.ts'

const skip = missing

test('several workers make the record that one machine makes, byte for byte', { skip }, async (t) => {
  const reports = inventReports(240, 5)
  const alone = await aloneRecord(t, reports)
  const here = await place(t)
  const stores = [await here.open(), await here.open(), await here.open()]
  const workers = stores.map((store) => worker(store, here.way()))
  await handOver(stores[0]!, reports)
  await until('all is read and linked', () => allDone(stores[0]!))
  for (const one of workers) await one.end()
  const wanted = await archiveOf(alone)
  assert.ok(wanted.includes('"kind":"event"'))
  assert.equal(await archiveOf(stores[1]!), wanted)
  assert.deepEqual((await stores[2]!.verify()).faults, [])
  assert.deepEqual(
    workers.flatMap((one) => one.told.codes),
    [],
  )
  // One row a report, whoever read it.
  const log = await stores[0]!.log(0, 10_000)
  assert.equal(log.filter((row) => row.action === 'claims.set').length, reports.length)
  assert.equal((await stores[0]!.outbox.counts(new Date().toISOString())).workers, 0)
})

test('a message that comes twice changes nothing', { skip }, async (t) => {
  const here = await place(t)
  const store = await here.open()
  const first = worker(store, here.way())
  await handOver(store, inventReports(30, 6))
  await until('all is read', () => allDone(store))
  const [before, rows] = [await archiveOf(store), (await store.log(0, 10_000)).length]
  const { publish } = await here.way().open()
  const name = await store.outbox.name()
  for (const id of ['invented-6-1', 'invented-6-2', 'no such report'])
    await publish.publish(`isnad.${name}.read`, JSON.stringify({ report: id }))
  const { manage } = await here.way().open()
  await until(
    'the stream is empty',
    async () => (await manage.streams.info(streamName(name))).state.messages === 0,
  )
  await first.end()
  assert.equal(await archiveOf(store), before)
  assert.equal((await store.log(0, 10_000)).length, rows)
})

test('a report that cannot be read is set aside with its reason, and read when told to', {
  skip,
}, async (t) => {
  const reports = inventReports(40, 7)
  const bad = reports[11]!.id
  const here = await place(t)
  const store = await here.open()
  let mended = false
  const one = worker(store, here.way(), {
    read: async (some) =>
      (await reader(some)).map((outcome, n) =>
        some[n]!.id === bad && !mended ? { failed: 'RangeError: too deep' } : outcome,
      ),
  })
  await handOver(store, reports)
  await until('the others are read and linked', () => allDone(store))
  const [aside, ...others] = await store.outbox.asides()
  assert.equal(others.length, 0)
  assert.equal(aside!.report, bad)
  assert.equal(aside!.tries, 3)
  assert.equal(aside!.why.code, 'stream.unreadable')
  assert.match(aside!.why.en.why!, /too deep/)
  assert.ok(one.told.codes.includes('stream.set-aside'))
  // What is told goes to logs; the reason may quote the report and does not.
  assert.doesNotMatch(JSON.stringify(one.told.problems.map(({ en, ar }) => [en, ar])), /too deep/)
  mended = true
  await store.outbox.replay(bad, { who: 'test', at: new Date().toISOString() })
  await until(
    'it is read after all',
    async () => (await allDone(store)) && (await store.report(bad))!.claims.length > 0,
  )
  await one.end()
  assert.deepEqual(await store.outbox.asides(), [])
  assert.deepEqual((await store.verify()).faults, [])
})

test('a report whose claims the record refuses keeps no other from being written', { skip }, async (t) => {
  const reports = inventReports(20, 8)
  const bad = reports[3]!.id
  const here = await place(t)
  const store = await here.open()
  const one = worker(store, here.way(), {
    read: async (some) =>
      (await reader(some)).map((outcome, n) =>
        some[n]!.id === bad && 'value' in outcome
          ? { value: outcome.value.map((claim) => ({ ...claim, trigger: { ...claim.trigger, quote: 'x' } })) }
          : outcome,
      ),
  })
  await handOver(store, reports)
  await until('the others are read and linked', () => allDone(store))
  await one.end()
  assert.deepEqual(
    (await store.outbox.asides()).map(({ report, why }) => [report, why.code]),
    [[bad, 'record.quote']],
  )
})

test('a report of which workers die is set aside, and innocent ones beside it are not', {
  skip,
}, async (t) => {
  const reports = inventReports(20, 9)
  const bad = reports[4]!.id
  const here = await place(t)
  const store = await here.open()
  await handOver(store, reports)
  const told = new Told()
  for (let round = 0; (await store.outbox.asides()).length === 0; round++) {
    assert.ok(round < 12, 'it is never set aside')
    const dies = Promise.withResolvers<void>()
    const way = here.way()
    const stop = new AbortController()
    // A process that dies says nothing more: its batch stays unanswered, and its connection ends.
    const running = runWorker(
      store,
      way,
      {
        who: 'isnad test work',
        batch: 20,
        tries: 2,
        patience: 1000,
        read: async (some) => {
          if (!some.some((report) => report.id === bad)) return reader(some)
          dies.resolve()
          return new Promise(() => {})
        },
      },
      told,
      stop.signal,
    )
    running.catch(() => {})
    const aside = until('it is set aside', async () => (await store.outbox.asides()).length > 0)
    aside.catch(() => {})
    await Promise.race([dies.promise, aside])
    await way.close()
    stop.abort()
  }
  const last = worker(store, here.way(), { patience: 1000 })
  await until('the others are read and linked', () => allDone(store))
  await last.end()
  assert.deepEqual(
    (await store.outbox.asides()).map(({ report, why }) => [report, why.code]),
    [[bad, 'stream.worker-ended']],
  )
})

test('told to stop, a worker finishes its batch and acknowledges it', { skip }, async (t) => {
  const here = await place(t)
  const store = await here.open()
  const reads = Promise.withResolvers<void>()
  let begun = 0
  const one = worker(store, here.way(), {
    batch: 10,
    read: async (some) => {
      begun += some.length
      reads.resolve()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return reader(some)
    },
  })
  await handOver(store, inventReports(100, 10))
  await reads.promise
  await one.end()
  const counts = await store.outbox.counts(new Date().toISOString())
  assert.ok(begun > 0 && begun < 100)
  assert.equal(100 - counts.unread, begun)
  const { manage } = await here.way().open()
  const { state } = await manage.streams.info(streamName(await store.outbox.name()))
  await until(
    'what was read has left the stream',
    async () =>
      state.messages <= 100 - begun ||
      (await manage.streams.info(streamName(await store.outbox.name()))).state.messages <= 100 - begun,
  )
})

test('what the stream loses is published again from the record', { skip }, async (t) => {
  const reports = inventReports(60, 11)
  const here = await place(t)
  const store = await here.open()
  const name = streamName(await store.outbox.name())
  const hands = Promise.withResolvers<void>()
  let open = false
  const slow = worker(store, here.way(), {
    read: async (some) => {
      if (!open) await hands.promise
      return reader(some)
    },
    batch: 5,
  })
  await handOver(store, reports)
  const { manage } = await here.way().open()
  await until(
    'all is published',
    async () => (await store.outbox.counts(new Date().toISOString())).unpublished === 0,
  )
  // First messages are gone, with the server remembering their ids; then the stream itself.
  await manage.streams.purge(name)
  await until('the loss is seen', async () => slow.told.codes.includes('stream.lost'))
  await manage.streams.delete(name)
  open = true
  hands.resolve()
  await slow.end()
  const next = worker(store, here.way())
  await until('all is read and linked', () => allDone(store))
  await next.end()
  assert.equal(await archiveOf(store), await archiveOf(await aloneRecord(t, reports)))
})

test('a relay at a time: the next one takes over when the first ends', { skip }, async (t) => {
  const here = await place(t)
  const [a, b] = [await here.open(), await here.open()]
  const duty = await a.outbox.duty!('relay')
  assert.ok(duty !== undefined)
  assert.equal(await b.outbox.duty!('relay'), undefined)
  assert.equal(await duty.held(), true)
  const one = worker(b, here.way())
  await handOver(a, inventReports(20, 12))
  await new Promise((resolve) => setTimeout(resolve, 600))
  assert.equal((await a.outbox.counts(new Date().toISOString())).unpublished, 20)
  await duty.release()
  await until('the other relays', () => allDone(a))
  await one.end()
})

test('a record that only this machine reaches is refused with the reason', async (t) => {
  const store = await openRecord(folder(t, {}), { create: true })
  const options = { who: 'x', read: reader, batch: 1, tries: 1, patience: 1000 }
  const nats = new Nats(natsAddress('nats://127.0.0.1:1'), 'x')
  await assert.rejects(runWorker(store, nats, options, new Told(), new AbortController().signal), (error) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.code, 'stream.needs-postgres')
    return true
  })
  await store.close()
})

test('a server that is not there is said once, and waited for', { skip }, async (t) => {
  const here = await place(t)
  const store = await here.open()
  const told = new Told()
  const one = worker(store, new Nats(natsAddress('nats://me:geheim@127.0.0.1:1'), 'x'), {}, told)
  await until('it is said', async () => told.codes.length > 0)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await one.end()
  assert.deepEqual(told.codes, ['stream.unreachable'])
  assert.doesNotMatch(JSON.stringify(told.problems.map((one) => [one.en, one.ar, one.message])), /geheim/)
})

test('addresses: what NATS writes is taken, and a password is in no message', () => {
  assert.deepEqual(natsAddress('nats://a:4223, b'), {
    servers: ['a:4223', 'b:4222'],
    tls: false,
    shown: 'nats://a:4223,nats://b',
  })
  assert.deepEqual(natsAddress('tls://me:ge%20heim@host'), {
    servers: ['host:4222'],
    tls: true,
    user: 'me',
    password: 'ge heim',
    shown: 'tls://host',
  })
  assert.equal(natsAddress('nats://s3cret@host').token, 's3cret')
  for (const wrong of [
    'http://me:geheim@host',
    'nats://',
    'nats://me:geheim@host/stream',
    '',
    'nats://a:99999',
  ])
    assert.throws(
      () => natsAddress(wrong),
      (error) => {
        assert.ok(error instanceof Problem && error.code === 'stream.address')
        assert.doesNotMatch(JSON.stringify([error.en, error.ar, error.message]), /geheim/)
        return true
      },
    )
})
