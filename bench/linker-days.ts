/**
 * node bench/linker-days.ts [--json]
 *
 * What a day with much news costs the Linker. Invented claims (test/linking/invent.ts), 200 on an ordinary day, over villages of
 * which a few have much of the news; a day of 30 times the news is thirty such days on one date, in the same villages, so the
 * blocks of those villages grow as they would. First one large day after thirty ordinary ones; then sixty days whose sizes
 * fall as 1/rank. Reports are added a hundred at a time with the changes asked for in between, as the record does.
 * Times are the clock's, on whatever else the machine does; only proportions within one run mean anything.
 */
import { parseArgs } from 'node:util'
import { Linker } from '../src/linking/linker.ts'
import type { Claim, Report } from '../src/reading/claim.ts'
import { dice, invent } from '../test/linking/invent.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const ordinary = 200
const batch = 100

interface Told {
  readonly report: Report
  readonly claims: readonly Claim[]
}

const iso = (day: number): string => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10)

let lands = 0
/** Claims of one invented land, all of one date. */
function tellings(day: number, claims: number): Told[] {
  const seed = ++lands
  const land = invent(claims, seed)
  const date = iso(day)
  const of = Map.groupBy(land.claims, (claim) => claim.report)
  return land.reports.map((report) => ({
    report: { ...report, id: `${seed}-${report.id}`, published: date },
    claims: (of.get(report.id) ?? []).map((claim) => ({
      ...claim,
      id: `${seed}-${claim.id}`,
      report: `${seed}-${report.id}`,
      time: { ...claim.time, start: date, end: date },
    })),
  }))
}

/** A date with so many claims: as many ordinary days as they make. */
const date = (day: number, claims: number): Told[] =>
  Array.from({ length: Math.ceil(claims / ordinary) }, (_, n) =>
    tellings(day, Math.min(ordinary, claims - n * ordinary)),
  ).flat()

/** Adds, and returns milliseconds in all and of the slowest batch. */
function add(linker: Linker, told: readonly Told[]): { all: number; slowest: number } {
  let [all, slowest] = [0, 0]
  for (let i = 0; i < told.length; i += batch) {
    const began = performance.now()
    for (const { report, claims } of told.slice(i, i + batch)) linker.add(report, claims)
    linker.changes()
    const took = performance.now() - began
    all += took
    slowest = Math.max(slowest, took)
  }
  return { all, slowest }
}

/** Claims of the village with most news: they all meet in one block. */
function largest(told: readonly Told[]): number {
  const villages = Map.groupBy(
    told.flatMap(({ claims }) => claims),
    (claim) => claim.places[0]?.id ?? '',
  )
  return Math.max(...[...villages].map(([id, claims]) => (id === '' ? 0 : claims.length)))
}

const days = [1, 3, 10, 30].map((times) => {
  lands = 0
  const linker = new Linker()
  for (let day = 0; day < 30; day++) add(linker, date(day, ordinary))
  const large = date(40, ordinary * times)
  const claims = large.reduce((sum, { claims }) => sum + claims.length, 0)
  const { all, slowest } = add(linker, large)
  const row = {
    'times an ordinary day': times,
    claims,
    'claims of the first village': largest(large),
    'ms in all': Math.round(all),
    'ms a claim': +(all / claims).toFixed(2),
    'slowest hundred reports, ms': Math.round(slowest),
    MB: Math.round(process.memoryUsage().heapUsed / 1e6),
  }
  console.error(JSON.stringify(row))
  return row
})
console.table(days)

lands = 1000
const roll = dice(5)
const sizes = Array.from({ length: 60 }, (_, rank) => Math.round((ordinary * 30) / (rank + 1)))
const order = sizes.map((size) => ({ size, at: roll() })).sort((a, b) => a.at - b.at)
const linker = new Linker()
const zipf = order.map(({ size }, day) => ({ size, ...add(linker, date(day, size)) }))
const total = zipf.reduce((sum, { all }) => sum + all, 0)
const top = zipf.find(({ size }) => size === sizes[0])!
const claims = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `60 days of falling size: ${claims} claims in ${(total / 1000).toFixed(1)} s; the largest day has ${((100 * top.size) / claims).toFixed(0)} % of the claims and takes ${((100 * top.all) / total).toFixed(0)} % of the time`,
)
if (values.json) console.log(JSON.stringify({ linkerDays: days, zipf: { claims, ms: total, top } }))
