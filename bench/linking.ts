/**
 * node bench/linking.ts [--to 100000] [--json]
 *
 * How linking grows: invented claims (test/linking/invent.ts), sizes from 10,000 up by tenths of a decade, one process a
 * size so that one run's memory is not the next one's. Time is the processor's, helper threads of the runtime (the
 * collector) included. The exponent is the slope of log time over log size (least squares). A full run goes to 1,000,000
 * claims, and asks for less than 5 minutes, 4 GB and an exponent of at most 1.15; ends with code 1 where it misses.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { link } from '../src/linking/link.ts'
import { Linker } from '../src/linking/linker.ts'
import { invent } from '../test/linking/invent.ts'

const { values } = parseArgs({
  options: { to: { type: 'string' }, json: { type: 'boolean' }, one: { type: 'string' } },
})

interface Row {
  readonly claims: number
  readonly reports: number
  readonly events: number
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMb: number
  readonly addMs: number
}

/** Links one size in this process and prints its row. */
function one(claims: number): void {
  const land = invent(claims)
  const before = process.cpuUsage()
  const start = performance.now()
  const events = link(land.claims, land.reports).length
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const row: Row = {
    claims,
    reports: land.reports.length,
    events,
    seconds: +seconds.toFixed(2),
    processorSeconds: +((user + system) / 1e6).toFixed(2),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    addMs: claims <= 100_000 ? adding(land) : Number.NaN,
  }
  console.log(JSON.stringify(row))
}

/** Milliseconds for one more report and its events, with everything else linked before: mean of 50. */
function adding({ claims, reports }: ReturnType<typeof invent>): number {
  const of = Map.groupBy(claims, (c) => c.report)
  const linker = new Linker()
  const last = new Set(reports.filter((_, n) => n % Math.ceil(reports.length / 50) === 0))
  for (const r of reports) if (!last.has(r)) linker.add(r, of.get(r.id) ?? [])
  linker.changes()
  const start = performance.now()
  for (const r of last) {
    linker.add(r, of.get(r.id) ?? [])
    linker.changes()
  }
  return +((performance.now() - start) / last.size).toFixed(2)
}

if (values.one !== undefined) one(Number(values.one))
else {
  const to = Number(values.to ?? 100_000)
  const sizes = [10_000, 32_000, 100_000, 320_000, 1_000_000].filter((n) => n <= to)
  const rows = sizes.map((size): Row => {
    const done = spawnSync(
      process.execPath,
      ['--max-old-space-size=4096', fileURLToPath(import.meta.url), '--one', String(size)],
      { encoding: 'utf8' },
    )
    if (done.status !== 0) throw new Error(`${size} claims: ${done.stderr}`)
    return JSON.parse(done.stdout) as Row
  })
  console.table(rows)
  const points = rows.map((r) => [Math.log(r.claims), Math.log(r.processorSeconds)] as const)
  const mean = (k: 0 | 1): number => points.reduce((s, p) => s + p[k], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  const exponent =
    points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0)
  const most = rows.at(-1)!
  console.log(
    `time ~ claims^${exponent.toFixed(3)}; ${most.claims} claims in ${most.seconds} s, ${most.peakMb} MB`,
  )
  if (values.json === true) console.log(JSON.stringify({ linking: rows, exponent: +exponent.toFixed(3) }))
  if (exponent > 1.15 || most.seconds > 300 || most.peakMb > 4096) process.exitCode = 1
}
