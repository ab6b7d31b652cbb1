import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Reading, Store, Why } from '../../src/record/index.ts'
import { dice } from '../linking/invent.ts'
import { archiveOf } from './archive.ts'
import type { Trial } from './contract.ts'
import { by } from './fixture.ts'
import { landEntries, shuffled } from './land.ts'

const later = '2031-06-01T08:00:30.000Z'
const why: Why = { code: 'isnad.fault', en: { what: 'It broke.' }, ar: { what: 'تعطل.' } }

/** Entries in the batches in which they are added. */
function batchesOf(claims: number, seed: number) {
  const entries = landEntries(claims, seed)
  const roll = dice(seed + 70)
  const batches: (typeof entries)[] = []
  // Not in the order of their days: ids of events then depend on the steps in which they are linked.
  const queue = shuffled(entries, seed)
  while (queue.length > 0) batches.push(queue.splice(0, 2 + Math.floor(roll() * 9)))
  return batches
}
type Batches = ReturnType<typeof batchesOf>

/** As one machine does it. */
async function alone(store: Store, batches: Batches): Promise<string> {
  for (const batch of batches) {
    await store.putAll(batch, by)
    await store.relink(by)
  }
  return archiveOf(store)
}

const readingsOf = (batches: Batches): Reading[] =>
  batches.flat().map(({ report, claims }) => ({ report: report.report.id, claims }))
const rows = async (store: Store): Promise<number> => (await store.log(0, 100_000)).length

/** Reports that are read elsewhere. */
export function outboxContract(name: string, open: () => Promise<Trial>): void {
  const withTrial = (title: string, run: (trial: Trial) => Promise<void>): void => {
    it(title, async () => {
      const trial = await open()
      try {
        await run(trial)
      } finally {
        await trial.done()
      }
    })
  }

  describe(`${name}: the outbox`, () => {
    for (const seed of [3, 6, 9])
      withTrial(
        `read in any order by several, it becomes the record that one machine makes (${seed})`,
        async (trial) => {
          const batches = batchesOf(260, seed)
          const wanted = await alone(await trial.another(), batches)
          const roll = dice(seed)
          let { store } = trial
          const other = await trial.beside()
          const unread = shuffled(readingsOf(batches), seed + 1)
          for (const batch of batches)
            await store.putUnread(
              batch.map((entry) => entry.report),
              by,
            )
          let linked = 0
          while (unread.length > 0) {
            const some = unread.splice(0, 1 + Math.floor(roll() * 12))
            await (roll() < 0.5 ? store : other).outbox.putRead(some, by)
            // Someone else adds, decides or rebuilds meanwhile: what waits must not be linked by that.
            if (roll() < 0.2) await other.relink(by)
            const linker = roll() < 0.8 ? store : other
            for (
              let step = await linker.linkNext(by);
              step.what === 'linked';
              step = await linker.linkNext(by)
            )
              linked += step.reports
            if (roll() < 0.15) store = await trial.again()
          }
          assert.equal(linked, batches.flat().length)
          assert.equal((await store.linkNext(by)).what, 'nothing')
          assert.equal(await archiveOf(store), wanted)
          assert.deepEqual((await store.verify()).faults, [])
          assert.deepEqual(await store.relink(by, { all: true }), { put: [], moved: [] })
          await other.close()
        },
      )

    withTrial('a second writing changes nothing and writes no row of the log', async ({ store }) => {
      const batches = batchesOf(60, 2)
      for (const batch of batches)
        await store.putUnread(
          batch.map((entry) => entry.report),
          by,
        )
      const readings = readingsOf(batches)
      assert.equal((await store.outbox.putRead([...readings, ...readings], by)).length, readings.length)
      while ((await store.linkNext(by)).what === 'linked');
      const [before, log] = [await archiveOf(store), await rows(store)]
      assert.deepEqual(await store.outbox.putRead(readings, by), [])
      assert.equal((await store.linkNext(by)).what, 'nothing')
      assert.equal(await archiveOf(store), before)
      assert.equal(await rows(store), log)
    })

    withTrial(
      'a report that is known gets no second row, and one whose quotes are wrong takes its batch back',
      async ({ store }) => {
        const [batch] = batchesOf(40, 5)
        const reports = batch!.map((entry) => entry.report)
        await store.putUnread(reports, by)
        const again = await store.putUnread(reports, by)
        assert.ok(again.every((result) => result.outcome === 'known'))
        assert.equal((await store.outbox.counts(by.at)).unpublished, reports.length)
        const wrong = readingsOf([batch!]).map((one, n) =>
          n === 0
            ? { ...one, claims: one.claims.map((c) => ({ ...c, trigger: { ...c.trigger, quote: 'x' } })) }
            : one,
        )
        assert.ok(wrong[0]!.claims.length > 0)
        const log = await rows(store)
        await assert.rejects(store.outbox.putRead(wrong, by))
        assert.equal(await rows(store), log)
        assert.equal((await store.outbox.counts(by.at)).unread, reports.length)
      },
    )

    withTrial(
      'publishing: each once, and all that is unread again where the stream lost it',
      async ({ store }) => {
        const batches = batchesOf(60, 4)
        for (const batch of batches)
          await store.putUnread(
            batch.map((entry) => entry.report),
            by,
          )
        const all = readingsOf(batches)
        const first = await store.outbox.unpublished(5)
        assert.deepEqual(
          first.map((one) => one.report),
          all.slice(0, 5).map((one) => one.report),
        )
        await store.outbox.published(first, later)
        assert.equal(await store.outbox.held(), 5)
        await store.outbox.putRead(all.slice(0, 2), by)
        assert.equal(await store.outbox.held(), 3)
        assert.equal(await store.outbox.publishAgain(), 3)
        // What is said of the round before does not count for this one.
        await store.outbox.published(first, later)
        assert.equal(await store.outbox.held(), 0)
        const again = await store.outbox.unpublished(100)
        assert.equal(again.length, all.length - 2)
        assert.deepEqual(again[0], { ...first[2]!, round: 1 })
      },
    )

    withTrial(
      'what cannot be read is set aside with its reason, holds nobody up, and comes again when told',
      async ({ store }) => {
        const batches = batchesOf(120, 8)
        for (const batch of batches)
          await store.putUnread(
            batch.map((entry) => entry.report),
            by,
          )
        const all = readingsOf(batches)
        const bad = all[0]!.report
        await store.outbox.trying(bad)
        await store.outbox.failed(bad, why)
        assert.equal((await store.outbox.tasks([bad])).get(bad)!.tries, 1)
        await store.outbox.setAside(bad, { ...why, code: 'stream.died' }, by)
        await store.outbox.setAside(bad, { ...why, code: 'stream.died' }, by)
        assert.deepEqual(await store.outbox.asides(), [{ report: bad, at: by.at, tries: 1, why }])
        assert.equal((await store.outbox.tasks([bad])).size, 0)
        // A message that comes late changes nothing.
        assert.deepEqual(await store.outbox.putRead([all[0]!], by), [])
        await store.outbox.putRead(all.slice(1), by)
        while ((await store.linkNext(by)).what === 'linked');
        assert.equal((await store.outbox.counts(later)).unlinked, 0)

        assert.equal(await store.outbox.replay('no-such-report', by), 0)
        assert.equal(await store.outbox.replay(undefined, by), 1)
        assert.equal((await store.outbox.unpublished(10))[0]!.round, 1)
        await store.outbox.putRead([all[0]!], by)
        assert.deepEqual(await store.linkNext(by), { what: 'linked', reports: 1 })
        assert.deepEqual(
          (await store.log(0, 100_000))
            .filter((row) => row.action.startsWith('report.') && row.action !== 'report.add')
            .map((row) => row.action),
          ['report.aside', 'report.replay'],
        )
        assert.deepEqual((await store.verify()).faults, [])
      },
    )

    withTrial('figures of the work', async ({ store }) => {
      const [batch] = batchesOf(60, 4)
      await store.putUnread(
        batch!.map((entry) => entry.report),
        by,
      )
      await store.outbox.published(await store.outbox.unpublished(1), later)
      await store.outbox.putRead(readingsOf([batch!]).slice(1), by)
      await store.outbox.seen('a', by.at, by.at, 3)
      await store.outbox.seen('a', by.at, later, 5)
      await store.outbox.seen('long-gone', by.at, '2031-05-01T00:00:00.000Z', 5)
      assert.deepEqual(await store.outbox.counts(later), {
        unpublished: 0,
        unread: 1,
        unlinked: batch!.length - 1,
        aside: 0,
        readLastMinute: batch!.length - 1,
        workers: 1,
      })
      await store.outbox.left('a')
      assert.equal((await store.outbox.counts(later)).workers, 0)
      assert.match(await store.outbox.name(), /^[0-9a-f]{12}$/)
    })
  })
}
