import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OperationId } from '../../src/service/contract/index.ts'
import { y as mercator } from '../../src/service/map/grid.ts'
import type { Output } from '../../web/client/client.ts'
import { isExact, isLocated, scattered } from '../record/contract-map.ts'
import { by } from '../record/fixture.ts'
import { type Asker, type Desk, openDesk } from './desk.ts'

/** Maps of an invented record, held against a count over the very events that the list gives. */

async function asked<O extends OperationId>(desk: Desk, who: Asker, id: O, query = ''): Promise<Output<O>> {
  const answer = await desk.ask(who, id, { query })
  assert.equal(answer.status, 200, `${id}${query}: ${await answer.clone().text()}`)
  return (await answer.json()) as Output<O>
}

async function listed(desk: Desk, who: Asker, query = ''): Promise<Output<'listEvents'>['items']> {
  const out: Output<'listEvents'>['items'][number][] = []
  for (let cursor = ''; ; ) {
    const page = await asked(desk, who, 'listEvents', `?limit=500${query}${cursor}`)
    out.push(...page.items)
    if (page.next === null) return out
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
}

const sum = (of: readonly { readonly events: number }[]): number =>
  of.reduce((all, one) => all + one.events, 0)

describe('the map', () => {
  it('counts what the list holds: by place, by type, in a box, by area, and what is nowhere', async (t) => {
    const desk = await openDesk(t)
    await desk.store.replaceEvents(scattered(400), by)
    for (const [who, filter] of [
      ['viewer', ''],
      ['public', ''],
      ['reviewer', '&type=flee,airstrike&from=2030-02-01&to=2030-12-31'],
    ] as const) {
      const all = await listed(desk, who, filter)
      const map = await asked(desk, who, 'readMap', `?${filter.slice(1)}`)
      const located = all.filter((event) => event.places.some(isLocated))
      assert.equal(map.located, located.length)
      assert.equal(map.unlocated, all.length - located.length)
      assert.equal(
        sum((await asked(desk, who, 'readMonths', `?${filter.slice(1)}`)).months),
        all.filter((event) => event.time.start !== null).length,
      )
      for (const { key, lat, lon, precision, events, types } of [...map.places, ...map.areas]) {
        const there = located.filter((event) =>
          event.places.some(
            (one) =>
              (one.id ?? '') === key && one.lat === lat && one.lon === lon && one.precision === precision,
          ),
        )
        assert.equal(events, there.length, key)
        assert.equal(sum(types), there.length)
      }
      const exact = located.filter((event) => event.places.some((one) => isLocated(one) && isExact(one)))
      assert.equal(map.inBox, exact.length)
      assert.ok(map.places.every(({ precision }) => precision !== 'governorate' && precision !== 'country'))
      const { items } = await asked(desk, who, 'readAreas', `?${filter.slice(1)}`)
      for (const { country, admin1, events } of items) {
        const there = located.filter((event) =>
          event.places.some(
            (one) => isLocated(one) && one.country === country && (one.admin1 ?? '') === admin1,
          ),
        )
        assert.equal(events, there.length, `${country}:${admin1}`)
      }
    }
  })

  it('joins what lies too near each other at a zoom, and loses nothing by it', async (t) => {
    const desk = await openDesk(t)
    await desk.store.replaceEvents(scattered(400), by)
    const box = { west: 38, south: 30, east: 41, north: 34 }
    const all = await listed(desk, 'viewer')
    const query = `box=${Object.values(box).join(',')}`
    const bare = await asked(desk, 'viewer', 'readMap', `?${query}`)
    assert.equal(bare.clusters.length, 0)
    for (const zoom of [0, 4, 6, 9]) {
      const map = await asked(desk, 'viewer', 'readMap', `?${query}&zoom=${zoom}`)
      assert.equal(map.inBox, bare.inBox)
      assert.equal(
        map.places.length + map.clusters.reduce((places, one) => places + one.places, 0),
        bare.places.length,
      )
      for (const { west, south, east, north, events } of map.clusters) {
        const there = all.filter((event) =>
          event.places.some(
            (one) =>
              isLocated(one) &&
              isExact(one) &&
              one.lat! >= south &&
              one.lat! <= north &&
              one.lon! >= west &&
              one.lon! <= east &&
              one.lat! >= box.south,
          ),
        )
        assert.equal(events, there.length)
        const list = await asked(desk, 'viewer', 'listEvents', `?box=${[west, south, east, north].join(',')}`)
        assert.equal(list.total, events, 'the list of a cluster is what it counts')
        const pixels = (from: number, to: number): number => (to - from) * 512 * 2 ** zoom
        assert.ok(pixels(west / 360, east / 360) <= 40)
        assert.ok(pixels(mercator(north), mercator(south)) <= 40)
      }
    }
    assert.equal((await asked(desk, 'viewer', 'readMap', `?${query}&zoom=0`)).places.length, 0)
  })

  it('refuses boxes that are none', async (t) => {
    const desk = await openDesk(t)
    for (const box of ['1,2,3', '40,30,38,34', '1,2,3,x', '1,2,3,91', '1,2,3,'])
      assert.equal((await desk.ask('viewer', 'readMap', { query: `?box=${box}` })).status, 400, box)
  })

  it('movements: events that say both ends, figures added up by month, silence kept apart', async (t) => {
    const desk = await openDesk(t)
    const [base] = scattered(1)
    const at = (role: 'from' | 'to', name: string, country: string, admin1: string) => ({
      role,
      id: `test:${name}`,
      name,
      lat: 34,
      lon: 40,
      country,
      admin1,
      precision: 'town' as const,
      start: 0,
      end: 0,
      quote: '',
    })
    const moved = (low: number, high: number | null) => [
      { ...base!.counts[0]!, measure: 'moved' as const, low, best: low + 1, high },
    ]
    const way = [at('from', 'one', 'XN', 'North'), at('to', 'two', 'XS', 'South')]
    const events = [
      { id: 'a', places: way, counts: moved(10, 20), time: '2030-01-05' },
      { id: 'b', places: way, counts: moved(5, null), time: '2030-02-05' },
      { id: 'c', places: way, counts: [], time: '2030-02-07' },
      {
        id: 'd',
        places: [...way, at('from', 'three', 'XN', 'North')],
        counts: moved(7, 7),
        time: '2030-02-09',
      },
      { id: 'f', places: way, counts: moved(3, 3), time: '2030-03-01', modality: 'planned' as const },
      { id: 'g', places: way.slice(1), counts: moved(4, 4), time: '2030-03-01' },
      { id: 'h', places: way, counts: moved(4, 4), time: '2030-03-01', modality: 'denied' as const },
      { id: 'e', places: way, counts: moved(99, 99), time: '2030-02-09', type: 'tally' as const },
    ]
    await desk.store.replaceEvents(
      events.map(({ time, ...event }) => ({
        ...base!,
        type: 'flee' as const,
        modality: 'reported' as const,
        status: 'proposed' as const,
        ...event,
        time: { ...base!.time, start: time, end: time },
      })),
      by,
    )
    const { items } = await asked(desk, 'viewer', 'readFlows')
    assert.deepEqual(
      items.map(({ from, to, events, silent, figures, ids }) => [
        from?.name,
        to?.name,
        events,
        silent,
        figures,
        ids,
      ]),
      [
        [
          'one',
          'two',
          4,
          2,
          [{ of: 'people', low: 15, best: 17, high: null, events: 2 }],
          ['a', 'b', 'c', 'd'],
        ],
        [undefined, 'two', 1, 0, [{ of: 'people', low: 4, best: 5, high: 4, events: 1 }], ['g']],
        ['three', 'two', 1, 1, [], ['d']],
        ['one', 'two', 1, 0, [{ of: 'people', low: 3, best: 4, high: 3, events: 1 }], ['f']],
      ],
    )
    assert.deepEqual(
      items[0]!.months.map(({ month, events, figures }) => [month, events, figures[0]?.best]),
      [
        ['2030-01', 1, 11],
        ['2030-02', 3, 6],
      ],
    )
    const areas = await asked(desk, 'viewer', 'readFlows', '?by=area')
    assert.deepEqual(
      areas.items.map(({ from, to, events }) => [from?.name, to?.name, events]),
      [
        ['North', 'South', 4],
        [undefined, 'South', 1],
        ['North', 'South', 1],
      ],
    )
    const countries = await asked(desk, 'viewer', 'readFlows', '?by=country&from=2030-02-01')
    assert.deepEqual(
      countries.items.map(({ from, to, events }) => [from?.country, to?.country, events]),
      [
        ['XN', 'XS', 3],
        [undefined, 'XS', 1],
        ['XN', 'XS', 1],
      ],
    )
    assert.deepEqual((await asked(desk, 'public', 'readFlows')).items, [])
  })

  it('what rests on a restricted report is nowhere for those it is closed to', async (t) => {
    const desk = await openDesk(t)
    const total = async (who: Asker): Promise<number> => {
      const { located, unlocated } = await asked(desk, who, 'readMap')
      const areas = sum((await asked(desk, who, 'readAreas')).items)
      assert.equal(areas > 0, located > 0)
      return located + unlocated
    }
    assert.deepEqual([await total('viewer'), await total('editor')], [2, 2])
    await desk.store.restrict('mizan-3', true, by)
    assert.deepEqual([await total('viewer'), await total('editor')], [0, 2])
    assert.equal((await asked(desk, 'viewer', 'readMonths')).months.length, 0)
  })

  it('the public is told no words of reports: a place that is on no list has no name', async (t) => {
    const desk = await openDesk(t)
    await desk.store.replaceEvents(scattered(200), by)
    const map = await asked(desk, 'public', 'readMap')
    const unnamed = map.places.filter((place) => place.key === '')
    assert.ok(unnamed.length > 0)
    assert.ok(unnamed.every((place) => place.name === ''))
    assert.equal((await desk.ask('public', 'readMap', { query: '?text=x' })).status, 403)
  })
})
