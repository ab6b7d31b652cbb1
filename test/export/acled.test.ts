import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acledColumns, acledRow, geoPrecision, interOf, timePrecision } from '../../src/export/acled.ts'
import { acledSubEvents, crosswalk } from '../../src/export/crosswalk.ts'
import type { Event } from '../../src/linking/event.ts'
import { eventTypes } from '../../src/ontology.ts'
import { actor, itemOf, killed, leaves, place, time } from './fixture.ts'

const row = (over: Partial<Event> = {}) => {
  const { leave, left } = leaves()
  return { row: acledRow(itemOf(over), leave), left }
}

test('the table has the thirty-one columns in their order', () => {
  assert.equal(acledColumns.length, 31)
  assert.equal(new Set(acledColumns).size, 31)
  assert.deepEqual(
    [acledColumns[0], acledColumns[10], acledColumns[24], acledColumns[30]],
    ['event_id_cnty', 'actor2', 'geo_precision', 'timestamp'],
  )
  assert.deepEqual(Object.keys(row().row!), acledColumns)
})

test('every code of time_precision is reached, and what is vaguer has none', () => {
  const cases: readonly (readonly [Event['time'], number | undefined])[] = [
    [time('2031-05-30'), 1],
    [time('2031-05-30', '2031-05-30', 'hour'), 1],
    [time('2031-05-24', '2031-05-30', 'week'), 2],
    [time('2031-05-29', '2031-05-31'), 2],
    [time('2031-05-01', '2031-05-31', 'month'), 3],
    [time('2031-05-01', '2031-05-20'), 3],
    [time('2031-01-01', '2031-12-31', 'year'), undefined],
    [time('2031-05-01', '2031-06-15'), undefined],
    [time(null, null, 'unknown'), undefined],
  ]
  for (const [told, code] of cases)
    assert.equal(timePrecision(itemOf({ time: told })), code, JSON.stringify(told))
})

test('every code of geo_precision is reached, and a country has none', () => {
  const code = (over: Parameters<typeof place>[0]) =>
    geoPrecision(itemOf({ places: [place(over)] }).places[0]!)
  assert.equal(code({ precision: 'site' }), 1)
  assert.equal(code({ precision: 'town' }), 1)
  assert.equal(code({ id: 'test:tal-zaytun@east', name: 'east of Tal az-Zaytun' }), 2)
  assert.equal(code({ precision: 'district' }), 2)
  assert.equal(code({ precision: 'area', km: 20 }), 2)
  assert.equal(code({ precision: 'area', km: 120 }), 3)
  assert.equal(code({ precision: 'governorate' }), 3)
  assert.equal(code({ precision: 'country' }), undefined)
})

test('every inter code is reached', () => {
  const inter = (id: string, who?: string, over: Partial<Event> = {}) => {
    const item = itemOf({ agents: [actor(id, who)], ...over })
    return interOf(item.agents[0], item, 'SY')
  }
  assert.equal(interOf(undefined, itemOf(), 'SY'), 0)
  assert.equal(inter('northern-forces'), 1)
  assert.equal(inter('river-rebels'), 2)
  assert.equal(inter('hill-militia'), 3)
  assert.equal(inter('unknown-gunmen'), 3)
  assert.equal(inter('hill-militia', 'elders'), 4)
  assert.equal(inter('civilians', 'protesters', { type: 'protest' }), 6)
  assert.equal(inter('civilians'), 7)
  assert.equal(inter('foreign-army'), 8)
  assert.equal(inter('great-coalition'), 8)
})

test('rioters are told by the words of the claim', () => {
  const item = { ...itemOf({ type: 'protest', agents: [actor('civilians')] }), means: ['violent'] as const }
  assert.equal(interOf(item.agents[0], item, 'SY'), 5)
})

test('the interaction is the lower code first, and one actor alone is n0', () => {
  const interaction = (agents: readonly string[], targets: readonly string[]) =>
    row({ agents: agents.map((id) => actor(id)), targets: targets.map((id) => actor(id)) }).row!.interaction
  assert.equal(interaction(['river-rebels'], ['northern-forces']), 12)
  assert.equal(interaction(['northern-forces'], ['civilians']), 17)
  assert.equal(interaction(['northern-forces'], []), 10)
  assert.equal(interaction([], []), 0)
})

test('every type of the ontology gives a sub-event of the codebook or is left out with its name', () => {
  const seen = new Set<string>()
  for (const type of eventTypes) {
    const { row: made, left } = row({ type })
    if (crosswalk[type].acled.length === 0) {
      assert.equal(made, undefined)
      assert.ok(left.some((o) => o.field === 'event' && o.why === `no-acled-type-${type}`))
      continue
    }
    const subs: readonly string[] = acledSubEvents[made!.event_type as keyof typeof acledSubEvents]
    assert.ok(subs.includes(String(made!.sub_event_type)), `${type}: ${made!.sub_event_type}`)
    seen.add(String(made!.event_type))
  }
  assert.deepEqual([...seen].sort(), [
    'Battles',
    'Explosions/Remote violence',
    'Protests',
    'Strategic developments',
    'Violence against civilians',
  ])
})

test('every sub-event of the crosswalk has a way to be reached', () => {
  const reachable = new Set(Object.values(crosswalk).flatMap(({ acled }) => acled.map((o) => o.sub)))
  const all: readonly string[] = Object.values(acledSubEvents).flat()
  assert.deepEqual(
    all.filter((sub) => !reachable.has(sub as never)),
    [],
  )
})

test('a seizure is the government’s or another’s by its agent; an attack on civilians is told from a clash', () => {
  assert.equal(
    row({ type: 'seize', agents: [actor('northern-forces')] }).row!.sub_event_type,
    'Government regains territory',
  )
  assert.equal(
    row({ type: 'seize', agents: [actor('river-rebels')] }).row!.sub_event_type,
    'Non-state actor overtakes territory',
  )
  assert.equal(row({ type: 'attack', targets: [actor('civilians')] }).row!.sub_event_type, 'Attack')
  assert.equal(row({ type: 'attack', targets: [actor('hill-militia')] }).row!.sub_event_type, 'Armed clash')
})

test('what ACLED cannot hold is left out with its reason, and what it cannot say goes to the sidecar', () => {
  const out = (over: Partial<Event>) => row(over).left.find((o) => o.field === 'event')?.why
  assert.equal(out({ modality: 'denied' }), 'modality-denied')
  assert.equal(out({ status: 'rejected' }), 'status-rejected')
  assert.equal(out({ time: time(null, null, 'unknown') }), 'no-date')
  assert.equal(out({ time: time('2031-01-01', '2031-12-31', 'year') }), 'date-coarser-than-month')
  assert.equal(out({ places: [] }), 'no-located-place')
  assert.equal(out({ places: [place({ precision: 'country' })] }), 'place-is-a-country')
  const { left } = row({
    counts: [killed('people', 12, { high: null, low: 10 })],
    places: [place({}), place({ role: 'from' })],
  })
  assert.ok(left.some((o) => o.field === 'fatalities' && o.why === 'range' && o.value === '10..12+'))
  assert.ok(left.some((o) => o.field === 'location' && o.why === 'one-place-only'))
})

test('parts are not added to their whole, and the notes cite every report', () => {
  const { row: made } = row({ counts: [killed('people', 12), killed('children', 3, { partOf: 'people' })] })
  assert.equal(made!.fatalities, 12)
  for (const digit of ['1', '2', '3'])
    assert.match(String(made!.notes), new RegExp(`\\[${digit.repeat(16)}\\]`))
})
