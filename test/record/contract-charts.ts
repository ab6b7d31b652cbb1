import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Event } from '../../src/linking/event.ts'
import type { Store } from '../../src/record/store.ts'
import { putCharted } from './charted.ts'
import type { Trial } from './contract.ts'
import { by, events, seed } from './fixture.ts'

/** What charts are drawn from, against the events themselves. */
export function chartsContract(name: string, open: () => Promise<Trial>): void {
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

  describe(`${name}: charts`, () => {
    withStore('cells hold every event and every figure once, whatever they are grouped by', async (store) => {
      const all = await putCharted(store, 300)
      const real = all.filter(({ type }) => type !== 'tally')
      const counts = await store.charts.counts({}, 'type')
      assert.equal(
        sum(counts, ({ total, events: n }) => (total ? 0 : n)),
        real.length,
      )
      assert.equal(
        sum(counts, ({ total, events: n }) => (total ? n : 0)),
        all.length - real.length,
      )
      for (const type of new Set(real.map((event) => event.type))) {
        const own = counts.filter((cell) => cell.key === type)
        assert.equal(
          sum(own, (cell) => cell.events),
          real.filter((event) => event.type === type).length,
        )
      }
      const party = (await store.charts.counts({}, 'party')).filter(({ key }) => key === 'river-brigade')
      const ofParty = all.filter((event) => partiesOf(event).has('river-brigade'))
      assert.equal(
        sum(party, (cell) => cell.events),
        ofParty.length,
      )
      const tellings = await store.charts.counts({}, 'teller')
      assert.equal(
        sum(tellings, (cell) => cell.events),
        sum(all, ({ origins }) => origins.length),
      )
      assert.equal(
        sum(tellings, (cell) => cell.copies),
        sum(all, ({ origins }) => sum(origins, ({ copies }) => copies.length)),
      )
      for (const by of ['none', 'harmed', 'doer', 'type'] as const) {
        const cells = (await store.charts.sums({}, 'killed', by)).filter(
          ({ standing }) => standing === 'added',
        )
        const figures = all.flatMap(addedFigures)
        assert.equal(
          sum(cells, (cell) => cell.figures),
          figures.length,
          by,
        )
        assert.equal(
          sum(cells, (cell) => cell.best),
          sum(figures, ({ best }) => best),
          by,
        )
        assert.equal(
          sum(cells, (cell) => cell.open),
          figures.filter(({ high }) => high === null).length,
          by,
        )
      }
    })

    withStore('a filter narrows them down as it does the list of events', async (store) => {
      await putCharted(store, 200)
      for (const filter of [
        { types: ['airstrike'] },
        { place: 'test:town-3' },
        { statuses: ['accepted'], party: 'coast-guard' },
        { unrestricted: true },
      ] as const) {
        const { items, total } = await store.events(filter, { limit: 500 })
        const counts = await store.charts.counts(filter, 'type')
        assert.equal(
          sum(counts, (cell) => cell.events),
          total,
        )
        const cells = await store.charts.sums(filter, 'killed', 'none')
        assert.equal(
          sum(cells, ({ standing, low }) => (standing === 'added' ? low : 0)),
          sum(items.flatMap(addedFigures), ({ low }) => low),
        )
      }
    })

    withStore('what a person decides is in them at once, and what is closed leaves them', async (store) => {
      await seed(store)
      const killed = async (filter = {}) =>
        (await store.charts.sums(filter, 'killed', 'none')).map(({ standing, best }) => [standing, best])
      assert.deepEqual(await killed(), [['added', 12]])
      const { version } = (await store.event('ev-strike'))!.event
      await store.decide({ kind: 'reject', event: 'ev-strike', version, reason: 'other' }, by)
      assert.deepEqual(await killed(), [['unreal', 12]])
      await store.restrict('nahr-1', true, by)
      assert.deepEqual(await killed({ unrestricted: true }), [])
      assert.deepEqual(
        (await store.charts.counts({ unrestricted: true }, 'teller')).map(({ key }) => key),
        ['mizan'],
      )
    })

    withStore(
      'an origin told first when its first report was published; copies are counted',
      async (store) => {
        await seed(store)
        const cells = await store.charts.counts({ types: ['airstrike'] }, 'teller')
        assert.deepEqual(
          cells
            .map(({ key, first, hour, events: n, copies }) => ({ key, first, hour, n, copies }))
            .sort((a, b) => (a.key < b.key ? -1 : 1)),
          [
            { key: 'mizan', first: '2031-06-01', hour: null, n: 1, copies: 0 },
            { key: 'nahr', first: '2031-05-31', hour: '2031-05-31T09', n: 1, copies: 1 },
          ],
        )
        const published = await store.charts.published(['nahr-1', 'nothing'])
        assert.deepEqual([...published], [['nahr-1', '2031-05-31T09:00:00+03:00']])
      },
    )

    withStore(
      'running totals stand as series, beside the events of their people, area and time',
      async (store) => {
        const all = await putCharted(store, 700)
        const series = await store.charts.totals({}, 'killed')
        const tallies = all.filter(({ type }) => type === 'tally')
        assert.equal(
          sum(series, ({ points }) => points.length),
          tallies.length,
        )
        const [land, province] = ['country:XN', 'admin1:XS:Province 1'].map(
          (area) => series.find(({ areas }) => areas.join() === area)!,
        )
        for (const [one, inArea, side] of [
          [land!, ({ country }: Place) => country === 'XN', () => true],
          [
            province!,
            ({ country, admin1 }: Place) => country === 'XS' && admin1 === 'Province 1',
            (of: string) => of === 'civilians',
          ],
        ] as const) {
          const until = one.points.at(-1)!.until
          const beside = await store.charts.beside(one, 'killed', until, {})
          const wanted = all.filter(
            ({ time, places }) =>
              time.start !== null &&
              time.start.slice(0, 10) >= one.since! &&
              time.end! <= until &&
              places.some(inArea),
          )
          const figures = wanted.flatMap(addedFigures).filter(({ of }) => side(of))
          assert.ok(figures.length > 2)
          assert.equal(
            sum(beside, (day) => day.best),
            sum(figures, ({ best }) => best),
          )
          assert.deepEqual(
            beside.map(({ day }) => day),
            beside.map(({ day }) => day).sort(),
          )
        }
        assert.equal(land!.whom, 'people')
        assert.equal(province!.whom, 'civilians')
      },
    )

    withStore('they follow from the events, and go with them', async (store, trial) => {
      await putCharted(store, 60)
      assert.deepEqual((await store.verify()).faults, [])
      const later = await trial.again()
      await later.replaceEvents(events, by)
      assert.deepEqual(
        (await later.charts.measures({})).map(({ measure, figures }) => [measure, figures]),
        [
          ['arrested', 1],
          ['killed', 1],
          ['wounded', 1],
        ],
      )
    })
  })
}

type Place = Event['places'][number]

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0)

const partiesOf = ({ agents, targets }: Event): Set<string> =>
  new Set([...agents, ...targets].map(({ id }) => id))

/** Killed that are added up: told as having happened, no part, no running total, not rejected. */
export const addedFigures = (event: Event): readonly Event['counts'][number][] =>
  event.type === 'tally' || event.modality !== 'reported' || event.status === 'rejected'
    ? []
    : event.counts.filter(({ measure, partOf }) => measure === 'killed' && partOf === undefined)
