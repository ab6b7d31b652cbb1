import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Constraints } from '../../src/linking/constraints.ts'
import type { Event } from '../../src/linking/event.ts'
import { keepIds } from '../../src/linking/ids.ts'
import { link } from '../../src/linking/link.ts'
import { Linker } from '../../src/linking/linker.ts'
import type { Claim } from '../../src/reading/claim.ts'
import { read } from '../../src/reading/read.ts'
import { dice, invent, type Land } from './invent.ts'

const shuffled = <T>(all: readonly T[], seed: number): T[] => {
  const roll = dice(seed)
  return all
    .map((value) => ({ value, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
const groups = (events: readonly Event[]): string[] =>
  events
    .map((e) =>
      e.claims
        .map((c) => c.id)
        .sort()
        .join(' '),
    )
    .sort()
const of = (land: Land): Map<string, Claim[]> => Map.groupBy(land.claims, (c) => c.report)
const together = (events: readonly Event[], a: string, b: string): boolean =>
  events.some((e) => e.claims.some((c) => c.id === a) && e.claims.some((c) => c.id === b))
const pairIn = (event: Event): [string, string] => [event.claims[0]!.id, event.claims.at(-1)!.id]

test('the same events in any order of claims and reports', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const land = invent(300, seed)
    const events = link(land.claims, land.reports)
    assert.ok(events.some((e) => e.claims.length > 2))
    assert.deepEqual(link(shuffled(land.claims, seed), shuffled(land.reports, seed + 99)), events)
  }
})

test('a party that does in one claim and suffers in another of the same report does not join the two', async () => {
  const report = {
    id: 'both-sides',
    published: '2023-12-19',
    text: 'قصفت مدفعية قوات النظام بلدة سرمين اليوم الثلاثاء. واستُهدف موقع لقوات النظام في سرمين بقذائف الهاون اليوم الثلاثاء.',
  }
  const claims = read(report, await loadKnowledge())
  const [did, suffered] = claims
  assert.equal(claims.length, 2)
  assert.equal(did!.agent[0]!.id, suffered!.target[0]!.id)
  assert.ok(!together(link(claims, [report]), did!.id, suffered!.id))
})

test('adding report by report, asking in between, gives the events of linking all at once', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const land = invent(300, seed)
    const claims = of(land)
    const linker = new Linker()
    const kept = new Map<string, Event>()
    for (const [n, report] of shuffled(land.reports, seed).entries()) {
      linker.add(report, claims.get(report.id) ?? [])
      if (n % 7 !== 0) continue
      const { put, gone } = linker.changes()
      for (const id of gone) kept.delete(id)
      for (const e of put) kept.set(e.id, e)
    }
    const { put, gone } = linker.changes()
    for (const id of gone) kept.delete(id)
    for (const e of put) kept.set(e.id, e)
    const all = link(land.claims, land.reports)
    assert.deepEqual(linker.events(), all)
    assert.deepEqual(
      all.map((e) => kept.get(e.id)),
      all,
    )
    assert.equal(kept.size, all.length)
  }
})

test('taking reports out, or putting them anew, leaves what linking the rest gives', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const land = invent(250, seed)
    const claims = of(land)
    const linker = new Linker()
    for (const r of land.reports) linker.add(r, claims.get(r.id) ?? [])
    linker.events()
    const rest = land.reports.filter((_, n) => n % 4 !== 0)
    for (const r of land.reports) if (!rest.includes(r)) linker.remove(r.id)
    for (const r of rest.slice(0, 9)) linker.add(r, claims.get(r.id) ?? [])
    assert.deepEqual(
      linker.events(),
      link(
        land.claims.filter((c) => rest.some((r) => r.id === c.report)),
        rest,
      ),
    )
  }
})

test('adding a report leaves far events untouched', () => {
  const land = invent(600, 3)
  const claims = of(land)
  const [last, ...others] = land.reports.toReversed()
  const linker = new Linker()
  for (const r of others) linker.add(r, claims.get(r.id) ?? [])
  const before = new Map(linker.events().map((e) => [e.id, e]))
  linker.changes()
  linker.add(last!, claims.get(last!.id) ?? [])
  const put = new Set(linker.changes().put.map((e) => e.id))
  assert.ok(put.size < before.size / 4)
  for (const e of linker.events()) if (!put.has(e.id)) assert.equal(e, before.get(e.id))
})

test('later reports leave the ids of events as they were', () => {
  const land = invent(400, 5)
  const early = land.reports.slice(0, land.reports.length / 2)
  const ids = new Set(early.map((r) => r.id))
  const first = link(
    land.claims.filter((c) => ids.has(c.report)),
    early,
  )
  const all = new Set(link(land.claims, land.reports).map((e) => e.id))
  const kept = first.filter((e) => all.has(e.id)).length
  assert.ok(kept / first.length > 0.9, `${kept} of ${first.length}`)
})

test('with the earlier events at hand every event that lives on keeps its id, whatever came in', () => {
  const land = invent(400, 6)
  const late = land.reports.slice(land.reports.length / 2)
  const ids = new Set(late.map((r) => r.id))
  const known = link(
    land.claims.filter((c) => ids.has(c.report)),
    late,
  ).map((e) => ({
    id: e.id,
    claims: e.claims.map((c) => c.id),
  }))
  const { events, merged } = keepIds(link(land.claims, land.reports), known)
  assert.equal(new Set(events.map((e) => e.id)).size, events.length)
  const now = new Set(events.map((e) => e.id))
  const gone = new Map(merged.map((m) => [m.from, m.into]))
  for (const k of known) assert.ok(now.has(k.id) || now.has(gone.get(k.id)!), k.id)
  const one = known[0]!
  const rejected = keepIds(link(land.claims, land.reports), known, new Set([one.id])).events
  assert.deepEqual(
    rejected.filter((e) => e.status === 'rejected').map((e) => e.id),
    now.has(one.id) ? [one.id] : [],
  )
})

test('what people joined, parted and rejected holds in every later run, in any order', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const land = invent(300, seed)
    const events = link(land.claims, land.reports)
    const large = events.filter((e) => e.claims.length >= 2)
    const apart = pairIn(large[0]!)
    const [a, b] = [events[3]!, events.at(-2)!]
    const joined: [string, string] = [a.claims[0]!.id, b.claims[0]!.id]
    const rejected = large.findLast((e) => e !== a && e !== b && e !== large[0])!
    const constraints: Constraints = { together: [joined], apart: [apart], rejected: [rejected.id] }
    const after = link(shuffled(land.claims, seed), shuffled(land.reports, seed), { constraints })
    assert.ok(together(after, ...joined))
    assert.ok(!together(after, ...apart))
    assert.equal(after.find((e) => e.id === rejected.id)?.status, 'rejected')

    const linker = new Linker()
    const claims = of(land)
    for (const r of land.reports) linker.add(r, claims.get(r.id) ?? [])
    linker.events()
    linker.decide(constraints)
    assert.deepEqual(linker.events(), after)
    linker.decide({})
    assert.deepEqual(linker.events(), events)
  }
})

test('where a pair is both joined and parted, apart holds', () => {
  const land = invent(200, 2)
  const event = link(land.claims, land.reports).find((e) => e.claims.length >= 2)!
  const pair = pairIn(event)
  assert.ok(
    !together(link(land.claims, land.reports, { constraints: { together: [pair], apart: [pair] } }), ...pair),
  )
})

test('every claim is in one event', () => {
  const land = invent(500, 9)
  const claims = link(land.claims, land.reports).flatMap((e) => e.claims.map((c) => c.id))
  assert.deepEqual(claims.toSorted(), land.claims.map((c) => c.id).sort())
  assert.ok(groups(link(land.claims, land.reports)).length > 10)
})

test('a record that grows tenfold takes about ten times as long', () => {
  const time = (n: number): number => {
    const land = invent(n, 4)
    link(land.claims, land.reports)
    const before = process.cpuUsage()
    link(land.claims, land.reports)
    return process.cpuUsage(before).user
  }
  time(1500)
  const ratio = time(15_000) / time(1500)
  assert.ok(ratio < 10 ** 1.4, `${ratio.toFixed(1)} times as long`)
})

test('an id is never given twice, however many newcomers would take it', () => {
  const event = (id: string, ...claims: readonly string[]) =>
    ({ id, claims: claims.map((claim) => ({ id: claim })), status: 'proposed' }) as unknown as Event
  const known = [
    { id: 'e', claims: ['c1', 'c2'] },
    { id: 'e-2', claims: ['c3'] },
  ]
  const { events } = keepIds(
    [event('x', 'c1', 'c2'), event('y', 'c3'), event('e', 'c4'), event('z', 'c5')],
    known,
  )
  assert.deepEqual(
    events.map(({ id }) => id),
    ['e', 'e-2', 'e-3', 'z'],
  )
})
