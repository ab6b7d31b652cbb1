import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import { logHash } from '../../src/record/log.ts'
import type { Checkpoint, EventFilter, EventSort, Filter, ShownEvent, Store } from '../../src/record/store.ts'
import { asReceived, by, claims, events, manyEvents, reports, seed } from './fixture.ts'

/** A record that the contract is tried on; `again` closes it and opens what it left. */
export interface Trial {
  readonly store: Store
  again(): Promise<Store>
  /** Opens the same record a second time, as another process would. */
  beside(): Promise<Store>
  /** Opens another new record, which `done` takes away too. */
  another(): Promise<Store>
  done(): Promise<void>
}

const bare = ({ version, ...event }: ShownEvent) => event

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

/** What every store keeps to. One suite, run over each: a store that passes may stand in for any other. */
export function storeContract(name: string, open: () => Promise<Trial>): void {
  const withStore = (title: string, run: (store: Store, trial: Trial) => Promise<void>): void => {
    it(title, async () => {
      const trial = await open()
      try {
        await run(trial.store, trial)
      } finally {
        await trial.done()
      }
    })
  }
  const [first, second] = [reports[0]!, reports[1]!]
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

  describe(`${name}: reports`, () => {
    withStore('a report comes back as it went in, byte for byte', async (store, trial) => {
      const given = asReceived(first)
      const put = await store.putReport(given, by)
      assert.equal(put.outcome, 'added')
      const later = await trial.again()
      const { report } = (await later.report(first.id))!
      assert.equal(report.text, first.text)
      assert.equal(report.opening, first.text.split('\n')[0])
      assert.equal(report.publisher, first.publisher)
      assert.equal(report.published, first.published)
      assert.equal(report.mediaType, given.mediaType)
      assert.equal(report.bytes, given.bytes.length)
      assert.deepEqual({ at: report.addedAt, who: report.addedBy }, by)
      assert.deepEqual(new Uint8Array((await later.original(put.sha256))!), given.bytes)
    })

    withStore('a field that was not given is absent, not empty', async (store) => {
      await store.putReport(asReceived({ id: 'bare', text: 'نص' }), by)
      const { report } = (await store.report('bare'))!
      assert.deepEqual(Object.keys(report).sort(), [
        'addedAt',
        'addedBy',
        'bytes',
        'claims',
        'id',
        'mediaType',
        'opening',
        'sha256',
        'text',
      ])
    })

    withStore('a text that databases cannot hold comes back as it went in', async (store, trial) => {
      for (const [i, text] of ['قصف\0المدينة', 'نصف \ud83d رمز', '\u0001[1]', 'سطر\nثان \0'].entries()) {
        const bytes = new TextEncoder().encode(`${i}`)
        const report = { id: `odd-${i}`, text, title: 'عنوان\0' }
        await store.putReport({ report, bytes, mediaType: 'application/json' }, by)
      }
      const later = await trial.again()
      assert.equal((await later.report('odd-0'))!.report.text, 'قصف\0المدينة')
      assert.equal((await later.report('odd-1'))!.report.text, 'نصف \ud83d رمز')
      assert.equal((await later.report('odd-2'))!.report.text, '\u0001[1]')
      const { report } = (await later.report('odd-3'))!
      assert.deepEqual([report.text, report.opening, report.title], ['سطر\nثان \0', 'سطر', 'عنوان\ufffd'])
      assert.deepEqual((await later.verify()).faults, [])
    })

    withStore('the same report twice changes nothing and says so', async (store) => {
      await store.putReport(asReceived(first), by)
      const log = await store.log()
      const again = await store.putReport(asReceived(first), { who: 'other', at: '2032-01-01T00:00:00Z' })
      assert.equal(again.outcome, 'known')
      assert.deepEqual(await store.log(), log)
      assert.equal((await store.totals()).reports, 1)
    })

    withStore('the same file under another name is the report that is there', async (store) => {
      await store.putReport(asReceived(first), by)
      const again = await store.putReport(asReceived({ ...first, id: 'renamed' }), by)
      assert.deepEqual([again.outcome, again.id], ['known', first.id])
    })

    withStore('the same words from another publisher are another report', async (store) => {
      await store.putReport(asReceived(first), by)
      const other = await store.putReport(asReceived({ ...first, id: 'other', publisher: 'صحيفة أخرى' }), by)
      assert.equal(other.outcome, 'added')
    })

    withStore('another text under a known id is not taken for the first', async (store) => {
      await store.putReport(asReceived(first), by)
      const put = await store.putReport(asReceived({ ...first, text: 'نص آخر' }), by)
      assert.equal(put.outcome, 'differs')
      assert.equal((await store.report(first.id))!.report.text, first.text)
    })

    withStore('reports of one original share it, each with its part', async (store) => {
      const bytes = new TextEncoder().encode('two lines')
      for (const [i, report] of [first, second].entries())
        await store.putReport({ report, bytes, mediaType: 'application/x-ndjson', part: `line ${i + 1}` }, by)
      const rows = (await store.reports()).items
      assert.deepEqual(
        rows.map((row) => row.part),
        ['line 2', 'line 1'],
      )
      assert.equal(rows[0]!.sha256, rows[1]!.sha256)
      assert.equal((await store.verify()).originals, 1)
    })

    withStore('an original that is not the one announced is refused', async (store) => {
      await assert.rejects(
        store.putReport({ ...asReceived(first), sha256: 'ab'.repeat(32) }, by),
        code('record.hash'),
      )
      assert.equal((await store.totals()).reports, 0)
    })

    withStore('reports are found by words, publisher and day of publication', async (store) => {
      await seed(store)
      const ids = async (filter: Parameters<Store['reports']>[0]) =>
        (await store.reports(filter)).items.map((row) => row.id)
      assert.deepEqual(await ids({}), ['mizan-3', 'post/2 #نسخة', 'nahr-1'])
      assert.deepEqual(await ids({ text: 'الحصيلة' }), ['mizan-3'])
      assert.deepEqual(await ids({ source: 'النهر' }), ['nahr-1'])
      assert.deepEqual(await ids({ from: '2031-06-01' }), ['mizan-3'])
      assert.deepEqual(await ids({ to: '2031-05-31' }), ['post/2 #نسخة', 'nahr-1'])
    })
  })

  describe(`${name}: claims`, () => {
    withStore('claims come back as they went in, and stand in place of those before', async (store) => {
      await seed(store)
      const own = claims.filter((claim) => claim.report === 'mizan-3')
      assert.deepEqual((await store.report('mizan-3'))!.claims, own)
      await store.putClaims('mizan-3', own.slice(1), by)
      assert.deepEqual((await store.report('mizan-3'))!.claims, own.slice(1))
      assert.equal((await store.totals()).claims, claims.length - 1)
    })

    withStore('a claim whose quote is not the text is refused, and nothing is changed', async (store) => {
      await seed(store)
      const own = claims.filter((claim) => claim.report === 'nahr-1')
      const moved = { ...own[0]!, trigger: { ...own[0]!.trigger, start: own[0]!.trigger.start + 1 } }
      await assert.rejects(store.putClaims('nahr-1', [moved], by), code('record.quote'))
      assert.deepEqual((await store.report('nahr-1'))!.claims, own)
    })

    withStore('claims of a report that is not there are refused', async (store) => {
      await assert.rejects(store.putClaims('nowhere', [], by), code('record.no-report'))
    })

    withStore('a failing entry takes back the whole batch', async (store) => {
      const broken = { ...claims[1]!, trigger: { start: 0, end: 1, quote: 'x' } }
      const batch = [
        { report: asReceived(first), claims: [claims[0]!] },
        { report: asReceived(second), claims: [broken] },
      ]
      await assert.rejects(store.putAll(batch, by), code('record.quote'))
      assert.deepEqual(await store.totals(), { reports: 0, claims: 0, events: 0 })
      assert.deepEqual(await store.log(), [])
    })

    withStore('every report and every claim can be walked, in order', async (store) => {
      await seed(store)
      assert.deepEqual(await all(store.eachReport()), reports)
      assert.deepEqual(await all(store.eachClaim()), claims)
    })

    withStore('claims are filtered as events are, and by report', async (store) => {
      await seed(store)
      const ids = async (filter: Filter) => (await store.claims(filter)).items.map((claim) => claim.id)
      assert.deepEqual(await ids({ report: 'mizan-3' }), ['mizan-3:1', 'mizan-3:2'])
      assert.deepEqual(await ids({ types: ['arrest', 'tally'], party: 'civilians' }), ['mizan-3:2'])
      assert.deepEqual(await ids({ source: 'nahr' }), ['nahr-1:1', 'post-2:1'])
      assert.deepEqual(await ids({ text: 'سوق' }), ['nahr-1:1', 'post-2:1'])
      const page = await store.claims({}, { limit: 3 })
      assert.deepEqual([page.items.length, page.total], [3, 4])
      const rest = await store.claims({}, { limit: 3, cursor: page.next! })
      assert.deepEqual([rest.items.map((claim) => claim.id), rest.next], [['mizan-3:2'], null])
    })
  })

  describe(`${name}: events`, () => {
    withStore('an event comes back with its claims and reports', async (store, trial) => {
      await seed(store)
      const view = (await (await trial.again()).event('ev-strike'))!
      assert.deepEqual(view.event, { ...events[0], version: 7 })
      assert.deepEqual(view.machine, events[0])
      assert.deepEqual(
        view.claims.map((claim) => claim.id),
        events[0]!.claims.map((claim) => claim.id),
      )
      assert.deepEqual(
        view.reports.map((report) => report.id),
        reports.map((report) => report.id),
      )
      assert.equal(view.sentences['mizan-3:1'], reports[2]!.text.split('\n')[0])
      assert.equal(await (await trial.again()).event('nothing'), undefined)
    })

    withStore('a report names the events of its claims', async (store) => {
      await seed(store)
      assert.deepEqual((await store.report('mizan-3'))!.events, [
        { id: 'ev-arrest', type: 'arrest', claims: ['mizan-3:2'] },
        { id: 'ev-strike', type: 'airstrike', claims: ['mizan-3:1'] },
      ])
    })

    withStore('linking anew stands in place of linking before', async (store) => {
      await seed(store)
      await store.replaceEvents(events.slice(1), by)
      assert.deepEqual((await store.events()).items.map(bare), events.slice(1))
      assert.deepEqual((await store.report('nahr-1'))!.events, [])
    })

    const found: readonly (readonly [EventFilter, readonly string[]])[] = [
      [{}, ['ev-strike', 'ev-arrest']],
      [{ types: ['arrest'] }, ['ev-arrest']],
      [{ types: ['flee'] }, []],
      [{ types: ['flee', 'airstrike'] }, ['ev-strike']],
      [{ modalities: ['denied'] }, []],
      [{ statuses: ['accepted'] }, []],
      [{ party: 'civilians' }, ['ev-arrest']],
      [{ party: 'northern-forces' }, ['ev-strike', 'ev-arrest']],
      [{ party: 'Northern' }, []],
      [{ place: 'test:tal-zaytun' }, ['ev-strike']],
      [{ place: 'الزيتون' }, ['ev-strike']],
      [{ place: 'zaytun' }, ['ev-strike']],
      [{ place: 'safsaf' }, ['ev-arrest']],
      [{ place: 'الصفصاف وادي' }, ['ev-arrest']],
      [{ place: '%' }, []],
      [{ from: '2031-05-30', to: '2031-05-30' }, ['ev-strike', 'ev-arrest']],
      [{ from: '2031-05-31' }, []],
      [{ to: '2031-05-29' }, []],
      [{ source: 'nahr' }, ['ev-strike']],
      [{ source: 'الميزان' }, ['ev-strike', 'ev-arrest']],
      [{ report: 'post/2 #نسخة' }, ['ev-strike']],
      [{ text: 'القصف' }, ['ev-strike']],
      [{ text: 'قَصْف' }, ['ev-strike']],
      [{ text: 'بالقصف' }, ['ev-strike']],
      [{ text: 'سوق البلده' }, ['ev-strike']],
      [{ text: 'سوق اعتقلت' }, []],
      [{ text: '٢٠ شابا' }, ['ev-arrest']],
      [{ text: '_' }, []],
      [{ text: "'; drop table event; --" }, []],
    ]
    withStore('events are found by every filter, in any spelling', async (store) => {
      await seed(store)
      for (const [filter, wanted] of found) {
        const listing = await store.events(filter)
        const ids = listing.items.map((event) => event.id)
        assert.deepEqual([...ids].sort(), [...wanted].sort(), JSON.stringify(filter))
        assert.equal(listing.total, wanted.length, JSON.stringify(filter))
      }
    })

    withStore('pages hold every event once, in each order', async (store) => {
      const { conflicts } = events[0]!
      assert.ok(conflicts.length > 0)
      const many = manyEvents(47).map((event, i) => (i % 7 === 0 ? { ...event, conflicts } : event))
      await store.replaceEvents(many, by)
      const padded = (value: number): string => `${value}`.padStart(9, '0')
      const value: Record<EventSort, (id: string) => string | number> = {
        newest: (id) => many.find((event) => event.id === id)!.time.start ?? '',
        oldest: (id) => many.find((event) => event.id === id)!.time.start ?? '9999',
        need: (id) => {
          const { conflicts, origins, counts } = many.find((event) => event.id === id)!
          return [conflicts.length > 0 ? 1 : 0, padded(origins.length), padded(counts[0]!.best)].join()
        },
        toll: (id) => many.find((event) => event.id === id)!.counts[0]!.best,
        tellers: (id) => many.find((event) => event.id === id)!.origins.length,
      }
      for (const sort of ['newest', 'oldest', 'need', 'toll', 'tellers'] as const) {
        const ids: string[] = []
        let cursor: string | null | undefined
        do {
          const page = await store.events({}, { sort, limit: 10, ...(cursor ? { cursor } : {}) })
          assert.equal(page.total, 47)
          ids.push(...page.items.map((event) => event.id))
          cursor = page.next
        } while (cursor !== null)
        assert.equal(new Set(ids).size, 47, sort)
        const values = ids.map(value[sort])
        const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        assert.deepEqual(values, sort === 'oldest' ? sorted : sorted.reverse(), sort)
      }
    })

    withStore('a cursor that is broken, or of another order, is refused', async (store) => {
      await store.replaceEvents(manyEvents(5), by)
      const { next } = await store.events({}, { limit: 2, sort: 'toll' })
      await assert.rejects(store.events({}, { cursor: next!, sort: 'newest' }), code('record.cursor'))
      await assert.rejects(store.events({}, { cursor: 'ÿ{}' }), code('record.cursor'))
      await assert.rejects(store.claims({}, { cursor: next! }), code('record.cursor'))
    })

    withStore('facets name the types and parties there are', async (store) => {
      await seed(store)
      assert.deepEqual(await store.facets(), {
        types: [
          { type: 'airstrike', events: 1 },
          { type: 'arrest', events: 1 },
        ],
        parties: [
          { id: 'northern-forces', name: 'Northern Forces', events: 2 },
          { id: 'civilians', name: 'Civilians', events: 1 },
        ],
      })
    })
  })

  describe(`${name}: custody log`, () => {
    withStore('every change is a row, chained to the row before', async (store) => {
      await seed(store)
      const extra = await store.appendLog({ action: 'export', subject: '*', detail: { as: 'csv' } }, by)
      const rows = await store.log()
      assert.deepEqual(
        rows.map((row) => `${row.seq} ${row.action}`),
        [
          '1 report.add',
          '2 claims.set',
          '3 report.add',
          '4 claims.set',
          '5 report.add',
          '6 claims.set',
          '7 events.set',
          '8 export',
        ],
      )
      assert.deepEqual(rows.at(-1), extra)
      for (const [i, row] of rows.entries()) {
        assert.equal(row.prev, rows[i - 1]?.hash ?? '0'.repeat(64))
        assert.equal(row.hash, logHash(row))
      }
      assert.deepEqual(await store.log(7), [extra])
    })

    withStore('a sound record verifies', async (store, trial) => {
      await seed(store)
      const sound = { log: 7, originals: 3, reports: 3, checkpoints: 0, faults: [] }
      assert.deepEqual(await store.verify(), sound)
      assert.deepEqual(await (await trial.again()).verify(), sound)
    })

    withStore(
      'a checkpoint shows that the end of the log was cut off, or is another one',
      async (store, trial) => {
        await seed(store)
        const first = await store.checkpoint(by)
        assert.equal(first.seq, 8, 'the key is named in the log before it signs')
        assert.deepEqual(await store.checkpoint(by), first)
        await store.appendLog({ action: 'export', subject: '*', detail: {} }, by)
        const second = await (await trial.again()).checkpoint(by)
        assert.deepEqual([second.seq, second.key], [9, first.key])
        const later = await trial.again()
        assert.deepEqual(await later.verify([first, second]), {
          log: 9,
          originals: 3,
          reports: 3,
          checkpoints: 4,
          faults: [],
        })
        const why = async (point: Checkpoint) =>
          (await later.verify([point])).faults.map((fault) => `${fault.kind} ${fault.why}`)
        // Signed by the same key, in a log that went on another way or further.
        const other = await trial.another()
        await seed(other)
        const foreign = await other.checkpoint(by)
        assert.deepEqual(await why({ ...first, hash: foreign.hash }), ['checkpoint signature'])
        assert.deepEqual(await why({ ...first, seq: 7 }), ['checkpoint signature'])
        assert.deepEqual(await why({ ...foreign, key: 'no key' }), ['checkpoint signature'])
        assert.deepEqual(await why(foreign), ['checkpoint other'])
        for (let i = 0; i < 5; i++) await other.appendLog({ action: 'export', subject: '*', detail: {} }, by)
        assert.deepEqual(await why(await other.checkpoint(by)), ['checkpoint cut'])
        await other.close()
      },
    )

    withStore('writers at once each get their own link of the chain', async (store) => {
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.appendLog({ action: 'test', subject: `${i}`, detail: {} }, by),
        ),
      )
      assert.deepEqual((await store.verify()).faults, [])
      assert.equal((await store.log()).length, 20)
    })
  })
}
