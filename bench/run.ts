/**
 * npm run bench [-- --json] [-- --seconds N]
 *
 * How fast Isnad reads on one core, beside chrono-node's Arabic dates over the same texts in the same run, how much
 * memory that takes, and how long `isnad read` of one small file takes from a cold start. The two readers take turns, so
 * that a machine that slows down slows both. With --json the last line is one line of JSON.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { casual as chronoArabic } from 'chrono-node/ar'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { read } from '../src/reading/read.ts'
import { benchTexts } from './texts.ts'

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, seconds: { type: 'string' } } })
const budget = Number(options.seconds ?? 10) * 1000

const { name, reports } = benchTexts()
const characters = reports.reduce((sum, report) => sum + report.text.length, 0)

const began = performance.now()
const knowledge = await loadKnowledge()
const loadMs = performance.now() - began

const reference = new Date('2024-01-01T12:00:00Z')
let claims = 0
let dates = 0
const readAll = (): void => {
  claims = 0
  for (const report of reports) claims += read(report, knowledge).length
}
const chronoAll = (): void => {
  dates = 0
  for (const report of reports) dates += chronoArabic.parse(report.text, reference).length
}
const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
/** Milliseconds of processor time, helper threads of the runtime included: other programs on the machine do not count. */
const busy = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
/** Repeats work until it gets no faster, twenty times at most; how often that was. */
function warm(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  let rounds = 0
  for (let idle = 0; idle < 3 && rounds < 20; rounds++) {
    const ms = busy(work)
    idle = ms < best * 0.98 ? 0 : idle + 1
    best = Math.min(best, ms)
  }
  return rounds
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

// Unmeasured rounds until three in a row bring nothing: both readers as they are after a minute's work, not while the
// compiler is still busy with them (its threads count as processor time, and one round is far from enough for either).
const warmUps = { reading: warm(readAll), chrono: warm(chronoAll) }
const reading: number[] = []
const chrono: number[] = []
const start = performance.now()
do {
  reading.push(busy(readAll))
  chrono.push(busy(chronoAll))
} while (performance.now() - start < budget || reading.length < 3)

const collect = (globalThis as { gc?: () => void }).gc
collect?.()
const memory = process.memoryUsage()

/**
 * Milliseconds from nothing to the printed claims of one small file: median of seven processes. `first` gives each an
 * empty cache of compiled code, as on the first run after an installation.
 */
function coldStart(entry: string, first: boolean): number {
  const dir = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const file = join(dir, 'small.txt')
  writeFileSync(file, 'أصيب ثلاثة عمال بجروح في انفجار عبوة ناسفة على طريق القرية صباح اليوم.\n')
  const start = (n: number): void => {
    const env = { ...process.env, XDG_CACHE_HOME: join(dir, first ? `cache-${n}` : 'cache') }
    const done = spawnSync(process.execPath, [entry, 'read', file], { encoding: 'utf8', env })
    if (done.status !== 0) throw new Error(`isnad read failed: ${done.stderr}`)
  }
  if (!first) start(0)
  return median(Array.from({ length: 7 }, (_, n) => timed(() => start(n))))
}

const entry = fileURLToPath(new URL('../bin/isnad.js', import.meta.url))
const seconds = median(reading) / 1000
const result = {
  texts: name,
  reports: reports.length,
  characters,
  claims,
  chronoDates: dates,
  rounds: reading.length,
  warmUpRounds: `${warmUps.reading} and ${warmUps.chrono}`,
  readCharsPerSecond: Math.round(characters / seconds),
  readReportsPerSecond: +(reports.length / seconds).toFixed(1),
  chronoCharsPerSecond: Math.round(characters / (median(chrono) / 1000)),
  readVsChrono: +(median(chrono) / median(reading)).toFixed(3),
  readVsChronoBest: +(Math.min(...chrono) / Math.min(...reading)).toFixed(3),
  knowledgeLoadMs: Math.round(loadMs),
  heapMb: Math.round(memory.heapUsed / 1048576),
  rssMb: Math.round(memory.rss / 1048576),
  coldStartMs: Math.round(coldStart(entry, false)),
  firstStartMs: Math.round(coldStart(entry, true)),
  node: process.version,
}
for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(22)} ${value}`)
if (options.json === true) console.log(JSON.stringify(result))
