import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flows } from '../../src/linking/flows.ts'
import { link } from '../../src/linking/link.ts'
import { tallySeries } from '../../src/linking/tallies.ts'
import type { Claim, ClaimPlace, Report } from '../../src/reading/claim.ts'
import { invent } from './invent.ts'

/** A claim of the invented land, changed as a test needs it. */
const base: Claim = invent(50, 1).claims[0]!
const place = (id: string, lat: number, role: ClaimPlace['role'] = 'at'): ClaimPlace => ({
  role,
  id,
  name: id,
  lat,
  lon: 40,
  precision: 'town',
  quote: id,
  start: 0,
  end: 0,
})
const count = (measure: 'killed' | 'moved', min: number, max: number | null = min, of = 'civilians') => ({
  measure,
  of,
  min,
  max,
  approx: false,
  parts: [],
  quote: `${min}`,
  start: 0,
  end: 0,
})
const outlet = (id: string) => ({ kind: 'outlet' as const, id, name: id, quote: '', start: 0, end: 0 })
let n = 0
function claim(report: string, change: Partial<Claim>): Claim {
  n++
  return {
    ...base,
    id: `${report}#${n}`,
    report,
    type: 'shelling',
    agent: [],
    places: [place('v', 35)],
    time: { start: '2030-05-01', end: '2030-05-01', precision: 'day', how: 'stated' },
    counts: [],
    chain: [outlet(report)],
    sentence: { start: 0, end: 0 },
    trigger: { start: n, end: n + 1, quote: 'ق' },
    ...change,
  }
}
const reports = (...ids: string[]): Report[] =>
  ids.map((id, k) => ({ id, text: '', published: `2030-05-0${k + 1}` }))
const only = (claims: Claim[], all = reports('a', 'b', 'c', 'd')) => {
  const events = link(claims, all)
  assert.equal(events.length, 1, events.map((e) => e.claims.map((c) => c.id).join(' ')).join(' | '))
  return events[0]!
}
const told = (report: string, killed: number, change: Partial<Claim> = {}): Claim =>
  claim(report, { counts: [count('killed', killed)], ...change })

test('best is what most origins tell; low and high are the ends', () => {
  const [row] = only([told('a', 5), told('b', 5), told('c', 7)]).counts
  assert.deepEqual([row!.low, row!.best, row!.high], [5, 5, 7])
})

test('where as many tell another figure, the lower middle', () => {
  const [row] = only([told('a', 6), told('b', 5)]).counts
  assert.equal(row!.best, 5)
})

test('one agency in two outlets counts once against one other', () => {
  const agency = { kind: 'agency' as const, id: 'river-agency', name: 'River', quote: '', start: 0, end: 0 }
  const event = only([
    told('a', 9, { chain: [outlet('a'), agency] }),
    told('b', 9, { chain: [outlet('b'), agency] }),
    told('c', 8),
  ])
  assert.equal(event.origins.length, 2)
  assert.deepEqual(event.origins.find((o) => o.id === 'river-agency')?.copies, ['b'])
  assert.equal(event.counts[0]!.best, 8)
})

test('a teller that tells anew takes back what it said before; that is no conflict', () => {
  const event = only([told('a', 5), told('b', 8, { chain: [outlet('a')] })])
  const [row] = event.counts
  assert.deepEqual([row!.low, row!.best, row!.high], [8, 8, 8])
  assert.equal(row!.claims[0]!.superseded, true)
  assert.deepEqual(event.conflicts, [])
})

test('a part is no figure of its own, and more than its whole is a doubt', () => {
  const parts = [{ of: 'children', min: 2, max: 2 }]
  const event = only([claim('a', { counts: [{ ...count('killed', 5), parts }] }), told('b', 5)])
  assert.deepEqual(
    event.counts.map((c) => [c.of, c.best, c.partOf]),
    [
      ['civilians', 5, undefined],
      ['children', 2, 'civilians'],
    ],
  )
  const doubt = only([
    claim('a', { counts: [{ ...count('killed', 5), parts: [{ of: 'children', min: 6, max: 6 }] }] }),
  ])
  assert.equal(doubt.notes?.[0]?.code, 'event.part-over-whole')
})

test('fighters and civilians are two figures', () => {
  const event = only([
    claim('a', { counts: [count('killed', 5), count('killed', 3, 3, 'fighters')] }),
    told('b', 5),
  ])
  assert.deepEqual(event.counts.map((c) => [c.of, c.best]).sort(), [
    ['civilians', 5],
    ['fighters', 3],
  ])
})

test('who denies a happening is in its event, told as a conflict, and adds no figure', () => {
  const event = only([told('a', 5), told('b', 0, { modality: 'denied', counts: [] })])
  assert.equal(event.modality, 'reported')
  assert.ok(event.conflicts.some((c) => c.field === 'modality'))
})

test('running totals form series by teller, are checked, and add nothing to events', () => {
  const total = (report: string, end: string, killed: number): Claim =>
    told(report, killed, {
      type: 'tally',
      places: [],
      chain: [outlet('monitor')],
      time: { start: '2030-01-01', end, precision: 'month', how: 'stated' },
    })
  const claims = [
    total('a', '2030-03-01', 40),
    total('b', '2030-04-01', 61),
    total('c', '2030-05-01', 55),
    told('d', 61),
  ]
  const series = tallySeries(claims, reports('a', 'b', 'c', 'd'))
  assert.equal(series.length, 1)
  assert.deepEqual(
    series[0]!.totals.map((t) => t.min),
    [40, 61, 55],
  )
  assert.deepEqual(
    series[0]!.notes.map((note) => note.code),
    ['tally.falls'],
  )
  const events = link(claims, reports('a', 'b', 'c', 'd'))
  assert.deepEqual(events.find((e) => e.type === 'shelling')!.counts[0]!.claims.length, 1)
})

test('movement flows from place to place, by day, with figures where the way is one', () => {
  const way = (report: string, day: string, moved: number, extra: ClaimPlace[] = []): Claim =>
    claim(report, {
      type: 'displace',
      places: [place('x', 35, 'from'), place('y', 36, 'to'), ...extra],
      time: { start: day, end: day, precision: 'day', how: 'stated' },
      counts: [count('moved', moved, null)],
    })
  const events = link(
    [
      way('a', '2030-05-01', 20),
      way('b', '2030-06-01', 30),
      way('c', '2030-07-01', 9, [place('z', 37, 'to')]),
    ],
    reports('a', 'b', 'c'),
  )
  const all = flows(events)
  assert.equal(all.length, 2)
  const [xy] = all
  assert.deepEqual(
    xy!.steps.map((s) => [s.day, s.best]),
    [
      ['2030-05-01', 20],
      ['2030-06-01', 30],
      ['2030-07-01', undefined],
    ],
  )
  assert.deepEqual(xy!.sums, [{ measure: 'moved', low: 50, best: 50, high: null }])
})
