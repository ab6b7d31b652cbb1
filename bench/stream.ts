/**
 * node bench/stream.ts [--rounds N] [--every N] [--json]     speed with 1, 2 and 4 workers; --every 8 takes an eighth of the texts
 * node bench/stream.ts --memory [--reports N] [--workers N]     memory over a million reports
 *
 * How much faster several threads read than one, over the texts of bench/texts.ts as NDJSON, from intake to the lines that
 * `isnad read --json` prints; beside it what this machine gives two threads that have nothing to do with each other, when
 * they read the same texts and when they only count. All take turns, so that a machine that slows down slows all. With
 * --memory: `isnad read` itself over reports that are made up as it asks for them, with its memory looked at as it goes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readTaken } from '../src/adding/reading.ts'
import { claimText } from '../src/cli/show/claim-text.ts'
import { takeFiles } from '../src/intake/files.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { openReaders, type Readers } from '../src/stream/index.ts'
import { ReadingThreads } from '../src/stream/threads.ts'
import { measureMemory } from './stream-memory.ts'
import { benchTexts } from './texts.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    every: { type: 'string', default: '1' },
    json: { type: 'boolean' },
    memory: { type: 'boolean' },
    reports: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: `${availableParallelism()}` },
  },
})
if (options.memory === true) {
  await measureMemory(Number(options.reports), Number(options.workers))
  process.exit()
}

const { name, reports: all } = benchTexts()
const every = Number(options.every)
const reports = all.filter((_, n) => n % every === 0)
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const file = join(folder, 'reports.ndjson')
writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
const units = reports.reduce((sum, { text }) => sum + text.length, 0)

const shape = { format: 'ndjson', columns: 150 }
const script = {
  file: new URL('../src/cli/read-thread.ts', import.meta.url),
  data: shape,
  value: (text: string): string => text,
}
const pools: readonly (readonly [workers: number, readers: Readers<string>])[] = [
  [1, openReaders(await loadKnowledge(), 1, claimText(shape), script)],
  [2, new ReadingThreads(script, 2)],
  [4, new ReadingThreads(script, 4)],
]
const alone = await Promise.all([0, 1].map(startAlone))

/** A thread of its own that answers each message with one. */
async function startAlone(): Promise<(what: 'read' | 'count') => Promise<void>> {
  const worker = new Worker(new URL('./stream-alone.ts', import.meta.url), { workerData: every })
  const said = (): Promise<void> => new Promise((resolve) => worker.once('message', () => resolve()))
  await said()
  worker.unref()
  return async (what) => {
    const done = said()
    worker.postMessage(what)
    await done
  }
}

async function readAll(readers: Readers<string>): Promise<void> {
  let printed = 0
  for await (const { value } of readTaken(takeFiles({ paths: [], rowFiles: [file] }), readers))
    printed += value?.length ?? 0
  if (printed === 0) throw new Error('Nothing was read')
}

/** Seconds by the clock, and of processor time with everything that helps. */
interface Took {
  readonly clock: number
  readonly processor: number
}
async function timed(work: () => Promise<unknown>): Promise<Took> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const clock = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { clock, processor: (user + system) / 1e6 }
}

/** What takes its turn: how many times the texts are read in one, and the work. */
const turns: readonly (readonly [name: string, times: number, work: () => Promise<unknown>])[] = [
  ...pools.map(([workers, readers]) => [`workers${workers}`, 1, () => readAll(readers)] as const),
  ['oneAlone', 1, () => alone[0]!('read')],
  ['twoAlone', 2, () => Promise.all(alone.map((ask) => ask('read')))],
  ['oneCounts', 1, () => alone[0]!('count')],
  ['twoCount', 2, () => Promise.all(alone.map((ask) => ask('count')))],
]
// Every thread compiles for itself; unmeasured until it has.
for (let n = 0; n < 3; n++) for (const [, , work] of turns.slice(0, 5)) await work()
const took = new Map<string, Took[]>(turns.map(([name]) => [name, []]))
for (let round = 0; round < Number(options.rounds); round++)
  for (const [name, , work] of turns) took.get(name)!.push(await timed(work))

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const clockOf = (name: string): number => median(took.get(name)!.map(({ clock }) => clock))
const processorOf = (name: string): number => median(took.get(name)!.map(({ processor }) => processor))
/** Median of how much more is done in one round's turn than in another's of the same round. */
const gain = (many: string, one: string, times: number): number =>
  +median(took.get(many)!.map((turn, n) => (times * took.get(one)![n]!.clock) / turn.clock)).toFixed(2)

const result = {
  texts: name,
  reports: reports.length,
  units,
  rounds: Number(options.rounds),
  cores: availableParallelism(),
  ...Object.fromEntries(
    pools.flatMap(([workers]) => [
      [`unitsPerSecond${workers}`, Math.round(units / clockOf(`workers${workers}`))],
      [`processorSeconds${workers}`, +processorOf(`workers${workers}`).toFixed(2)],
    ]),
  ),
  twoVsOne: gain('workers2', 'workers1', 1),
  fourVsOne: gain('workers4', 'workers1', 1),
  limitReadingAlone: gain('twoAlone', 'oneAlone', 2),
  limitCounting: gain('twoCount', 'oneCounts', 2),
  node: process.version,
}
for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(20)} ${value}`)
if (options.json === true) console.log(JSON.stringify(result))
for (const [, readers] of pools) await readers.close()
rmSync(folder, { recursive: true, force: true })
process.exit()
