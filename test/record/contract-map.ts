import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Event } from '../../src/linking/event.ts'
import type { ClaimPlace } from '../../src/reading/claim.ts'
import type { Box, ShownEvent, Store } from '../../src/record/store.ts'
import type { Trial } from './contract.ts'
import { by, seed } from './fixture.ts'

/** Where events are, in every store: what is counted is what one finds by looking at each event. */

const types = ['flee', 'displace', 'airstrike', 'shelling', 'clash'] as const
const precisions = ['site', 'town', 'district', 'governorate', 'country', 'area'] as const
const roles = ['at', 'from', 'to', 'via'] as const

/** Numbers that are the same in every run (a linear congruence). */
function dice(): (sides: number) => number {
  let state = 20_310_530
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

/** Invented places on a lattice; each eighth is on no list, each ninth has no coordinates. */
function place(number: number, role: ClaimPlace['role']): ClaimPlace {
  const name = `Place ${number}`
  return {
    role,
    ...(number % 8 === 7 ? {} : { id: `test:${number}` }),
    name,
    ...(number % 9 === 8 ? {} : { lat: 30 + (number % 7), lon: 38 + (number % 11) / 2 }),
    country: number % 3 === 0 ? 'XN' : 'XS',
    admin1: number % 5 === 0 ? '' : `Area ${number % 4}`,
    precision: precisions[number % precisions.length]!,
    ...(number % 2 === 0 ? { km: number } : {}),
    start: 0,
    end: 0,
    quote: '',
  }
}

export function scattered(number: number): Event[] {
  const throwOne = dice()
  return Array.from({ length: number }, (_, i): Event => {
    const day = throwOne(12) === 0 ? null : new Date(Date.UTC(2030, 0, 1 + throwOne(400))).toISOString()
    const start = day?.slice(0, 10) ?? null
    const type = types[throwOne(types.length)]!
    const low = throwOne(50)
    return {
      id: `scattered-${String(i).padStart(5, '0')}`,
      type,
      modality: throwOne(6) === 0 ? 'planned' : 'reported',
      status: throwOne(5) === 0 ? 'accepted' : 'proposed',
      time: { start, end: start, precision: 'day', how: 'stated' },
      places: Array.from({ length: throwOne(4) }, () => place(throwOne(40), roles[throwOne(4)]!)),
      agents: [],
      targets: [],
      counts: [
        {
          measure: throwOne(2) === 0 ? 'moved' : 'vehicles',
          of: 'people',
          low,
          best: low + 1,
          high: throwOne(3) === 0 ? null : low + 5,
          approx: false,
          claims: [],
        },
      ],
      claims: [],
      origins: [],
      conflicts: [],
      joins: [],
    }
  })
}

type At = Pick<ClaimPlace, 'precision'> & {
  readonly lat?: number | undefined
  readonly lon?: number | undefined
}
export const isLocated = (one: At): boolean => one.lat !== undefined && one.lon !== undefined
const inside = ({ west, south, east, north }: Box, one: ClaimPlace): boolean =>
  isLocated(one) && one.lat! >= south && one.lat! <= north && one.lon! >= west && one.lon! <= east
export const isExact = (one: At): boolean => !['governorate', 'country'].includes(one.precision)

async function everyEvent(store: Store): Promise<ShownEvent[]> {
  const out: ShownEvent[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await store.events(
      {},
      { limit: 500, ...(cursor === undefined ? {} : { cursor }) },
    )
    out.push(...items)
    if (next === null) return out
    cursor = next
  }
}

export function mapContract(name: string, open: () => Promise<Trial>): void {
  describe(`${name}: where events are`, () => {
    it('places, boxes, areas and months are counted as one finds them event by event', async () => {
      const trial = await open()
      try {
        const { store } = trial
        await seed(store)
        await store.replaceEvents(scattered(400), by)
        const all = await everyEvent(store)
        const idsOf = async (filter: Parameters<Store['events']>[0]): Promise<string[]> =>
          (await store.events(filter, { limit: 500 })).items.map((event) => event.id).sort()
        const wanted = (which: (event: ShownEvent) => boolean): string[] =>
          all
            .filter(which)
            .map((event) => event.id)
            .sort()

        for (const filter of [
          {},
          { statuses: ['accepted'] },
          { from: '2030-03-01', types: ['flee', 'clash'] },
        ] as const) {
          const match = new Set(await idsOf(filter))
          const { counted, apart } = await store.spots(filter)
          const seen = new Map<string, number>()
          const add = (key: string, events: number): void => void seen.set(key, (seen.get(key) ?? 0) + events)
          for (const { spot, type, events } of counted) add(`${spot.name} ${type}`, events)
          for (const { spot, type } of apart) add(`${spot.name} ${type}`, 1)
          const found = new Map<string, number>()
          for (const event of all.filter((one) => match.has(one.id)))
            for (const one of new Set(event.places.filter(isLocated).map((at) => at.name)))
              found.set(`${one} ${event.type}`, (found.get(`${one} ${event.type}`) ?? 0) + 1)
          assert.ok(found.size > 20)
          assert.deepEqual(new Map([...seen].sort()), new Map([...found].sort()))
        }
        const box = { west: 38, south: 31, east: 40.5, north: 33 }
        assert.deepEqual(
          await idsOf({ box }),
          wanted((event) => event.places.some((one) => inside(box, one) && isExact(one))),
        )
        assert.deepEqual(
          await idsOf({ area: { country: 'XS', admin1: 'Area 1' } }),
          wanted((event) => event.places.some((one) => one.country === 'XS' && one.admin1 === 'Area 1')),
        )
        const without = wanted((event) => !event.places.some(isLocated))
        assert.ok(without.length > 10)
        assert.deepEqual(await idsOf({ located: false }), without)
        assert.equal((await idsOf({ located: true })).length, all.length - without.length)

        const { months, undated, first, last } = await store.months()
        const days = all.flatMap((event) => (event.time.start === null ? [] : [event.time.start])).sort()
        assert.equal(undated, all.length - days.length)
        assert.deepEqual([first, last], [days[0], days.at(-1)])
        const byMonth = Map.groupBy(days, (day) => day.slice(0, 7))
        assert.deepEqual(
          months,
          [...byMonth].map(([month, of]) => ({ month, events: of.length })),
        )
        // What a person decides shows on the map at once.
        const [event] = (await store.events({ statuses: ['proposed'], located: true }, { limit: 1 })).items
        const before = await store.spots({ statuses: ['accepted'] })
        await store.decide({ kind: 'accept', event: event!.id, version: event!.version }, by)
        assert.notDeepEqual(await store.spots({ statuses: ['accepted'] }), before)
        assert.deepEqual((await store.verify()).faults, [])
      } finally {
        await trial.done()
      }
    })

    it('movements: both ends, and how many where one way is told', async () => {
      const trial = await open()
      try {
        const { store } = trial
        await seed(store)
        const [base] = scattered(1)
        const ends = (...of: readonly (readonly [number, ClaimPlace['role']])[]) =>
          of.map(([number, role]) => place(number, role))
        const counts = [
          { ...base!.counts[0]!, measure: 'vehicles' as const },
          { ...base!.counts[0]!, measure: 'moved' as const, low: 20, best: 40, high: null },
          {
            ...base!.counts[0]!,
            measure: 'moved' as const,
            of: 'children',
            partOf: 'people',
            low: 5,
            best: 5,
            high: 5,
          },
        ]
        const made = (id: string, rest: Partial<Event>): Event => ({
          ...base!,
          id,
          type: 'flee',
          modality: 'reported',
          status: 'proposed',
          counts,
          ...rest,
        })
        await store.replaceEvents(
          [
            made('a', { places: ends([1, 'from'], [2, 'to'], [2, 'to']) }),
            made('b', { places: ends([1, 'from'], [3, 'from'], [2, 'to']) }),
            made('c', { places: ends([1, 'from'], [2, 'to']), modality: 'planned' }),
            made('f', { places: ends([1, 'from'], [2, 'at']) }),
            made('g', { places: ends([1, 'from'], [2, 'to']), modality: 'denied' }),
            made('d', { places: ends([1, 'at'], [2, 'to']), type: 'tally' }),
            made('e', { places: ends([1, 'from'], [1, 'to']) }),
          ],
          by,
        )
        const found = (await store.movementEnds()).map(({ event, role, place: { name }, size }) => [
          event,
          role,
          name,
          ...(size === undefined ? [] : [size]),
        ])
        const size = { measure: 'moved', low: 20, best: 40, high: null }
        assert.deepEqual(found, [
          ['a', 'from', 'Place 1'],
          ['a', 'to', 'Place 2', size],
          ['b', 'from', 'Place 1'],
          ['b', 'from', 'Place 3'],
          ['b', 'to', 'Place 2'],
          ['c', 'from', 'Place 1'],
          ['c', 'to', 'Place 2', size],
          ['e', 'from', 'Place 1'],
          ['e', 'to', 'Place 1', size],
          ['f', 'from', 'Place 1', size],
        ])
      } finally {
        await trial.done()
      }
    })
  })
}
