import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datePrec, priogrid, ucdpColumns, ucdpRow, violenceOf, wherePrec } from '../../src/export/ucdp.ts'
import type { Event } from '../../src/linking/event.ts'
import { actor, itemOf, killed, leaves, place, time } from './fixture.ts'

const rebels = { agents: [actor('northern-forces')], targets: [actor('river-rebels')] }
const row = (over: Partial<Event> = {}) => {
  const { leave, left } = leaves()
  return { row: ucdpRow(itemOf({ ...rebels, ...over }), leave), left }
}

test('the table has the forty-nine columns in their order', () => {
  assert.equal(ucdpColumns.length, 49)
  assert.equal(new Set(ucdpColumns).size, 49)
  assert.deepEqual(
    [ucdpColumns[0], ucdpColumns[24], ucdpColumns[38], ucdpColumns[48]],
    ['id', 'where_prec', 'date_start', 'gwnob'],
  )
  assert.deepEqual(Object.keys(row().row!), ucdpColumns)
})

test('every code of date_prec is reached', () => {
  const code = (start: string | null, end: string | null, precision: Event['time']['precision'] = 'day') =>
    datePrec(itemOf({ time: time(start, end, precision) }))
  assert.equal(code('2031-05-30', '2031-05-30'), 1)
  assert.equal(code('2031-05-29', '2031-05-30'), 2)
  assert.equal(code('2031-05-25', '2031-05-30'), 2)
  assert.equal(code('2031-05-24', '2031-05-30', 'week'), 3)
  assert.equal(code('2031-05-01', '2031-05-31', 'month'), 4)
  assert.equal(code('2031-05-01', '2031-06-30'), 5)
  assert.equal(code('2031-01-01', '2031-12-31', 'year'), 5)
  assert.equal(code(null, null, 'unknown'), undefined)
})

test('every code of where_prec is reached', () => {
  const code = (...places: Parameters<typeof place>[0][]) => {
    const item = itemOf({ places: places.map((p) => place(p)) })
    return wherePrec(item.places[0]!, item)
  }
  assert.equal(code({ precision: 'town' }), 1)
  assert.equal(code({ id: 'test:tal-zaytun@north', name: 'north of Tal az-Zaytun' }), 2)
  assert.equal(code({ precision: 'district' }), 3)
  assert.equal(code({ precision: 'governorate' }), 4)
  assert.equal(code({ precision: 'area' }), 5)
  assert.equal(code({ role: 'from' }, { role: 'to' }), 5)
  assert.equal(code({ precision: 'country' }), 6)
  const { country: _, ...sea } = place({ precision: 'area', id: 'test:sea', name: 'Sea' })
  const item = itemOf({ places: [sea] })
  assert.equal(wherePrec(item.places[0]!, item), 7)
})

test('every type of violence and both clarities are reached', () => {
  const violence = (agents: readonly string[], targets: readonly string[]) =>
    violenceOf(itemOf({ agents: agents.map((id) => actor(id)), targets: targets.map((id) => actor(id)) }))
  assert.equal(violence(['northern-forces'], ['river-rebels']), 1)
  assert.equal(violence(['great-coalition'], ['river-rebels']), 1)
  assert.equal(violence(['river-rebels'], ['hill-militia']), 2)
  assert.equal(violence(['hill-militia'], ['civilians']), 3)
  assert.equal(violence([], ['civilians']), undefined)
  assert.equal(row().row!.event_clarity, 1)
  assert.equal(row({ time: time('2031-05-01', '2031-05-31', 'month') }).row!.event_clarity, 2)
})

test('deaths stand by side; the government is side a, whoever struck', () => {
  const counts = [
    killed('river-rebels', 5),
    killed('northern-forces', 2),
    killed('civilians', 3),
    killed('people', 1),
  ]
  const made = row({ agents: [actor('river-rebels')], targets: [actor('northern-forces')], counts }).row!
  assert.deepEqual(
    [
      made.side_a,
      made.side_b,
      made.deaths_a,
      made.deaths_b,
      made.deaths_civilians,
      made.deaths_unknown,
      made.best,
    ],
    ['Northern Forces', 'River Rebels', 2, 5, 3, 1, 11],
  )
})

test('low, best and high keep the range; an open end is said in the sidecar', () => {
  const { row: made, left } = row({
    counts: [killed('people', 12, { low: 10, high: null, claims: [{ claim: 'a', min: 15, max: null }] })],
  })
  assert.deepEqual([made!.low, made!.best, made!.high], [10, 12, 15])
  assert.ok(left.some((o) => o.field === 'high' && o.why === 'open-ended'))
})

test('what UCDP cannot hold is left out with its reason', () => {
  const out = (over: Partial<Event>) => row(over).left.find((o) => o.field === 'event')?.why
  assert.equal(out({ counts: [] }), 'nobody-killed')
  assert.equal(out({ counts: [killed('people', 0)] }), 'nobody-killed')
  assert.equal(out({ type: 'tally' }), 'running-total')
  assert.equal(out({ agents: [], targets: [] }), 'sides-unknown')
  assert.equal(out({ modality: 'planned' }), 'modality-planned')
  assert.equal(out({ time: time(null, null, 'unknown') }), 'no-date')
  assert.equal(out({ places: [] }), 'no-located-place')
})

test('cells of half a degree are counted from the south-west corner', () => {
  assert.equal(priogrid(-90, -180), 1)
  assert.equal(priogrid(-90, -179.5), 2)
  assert.equal(priogrid(-89.5, -180), 721)
  assert.equal(priogrid(90, 180), 259_200)
  // Damascus lies in the cell of row 248, column 433.
  assert.equal(priogrid(33.51, 36.29), 247 * 720 + 433)
})
