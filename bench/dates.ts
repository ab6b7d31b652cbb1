/**
 * Numbers and dates together (text layer included) against chrono-node's Arabic dates alone: characters a second on the
 * same texts, in one run, the two in turn. `node bench/dates.ts [--json] [incidents.ndjson]`
 */
import { existsSync, readFileSync } from 'node:fs'
import { ar } from 'chrono-node'
import { findDates } from '../src/dates/dates.ts'
import { findNumbers } from '../src/numbers/numbers.ts'
import { readText } from '../src/text/text.ts'

const file = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? '../shared/corpus/incidents-dev.ndjson'
if (!existsSync(file)) {
  console.error(`No texts at ${file}: the comparison needs the shared corpus.`)
  process.exit(1)
}
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => (JSON.parse(line) as { reports: { text: string }[] }).reports.map((r) => r.text))
const characters = texts.reduce((sum, t) => sum + t.length, 0)
const published = '2024-12-05T20:00:00+03:00'
const instant = new Date(published)

/** Milliseconds for one pass over every text, and how many dates it found. */
function pass(read: (text: string) => number): { ms: number; found: number } {
  const start = performance.now()
  let found = 0
  for (const text of texts) found += read(text)
  return { ms: performance.now() - start, found }
}
const ours = (text: string): number => {
  const words = readText(text)
  return findDates(words, findNumbers(words), { published }).length
}
const theirs = (text: string): number => ar.parse(text, instant).length

const runs: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
let found = { ours: 0, theirs: 0 }
for (let round = 0; round < 8; round++) {
  const a = pass(ours)
  const b = pass(theirs)
  found = { ours: a.found, theirs: b.found }
  // The first rounds warm both up; of the rest the best counts, as other work on the machine only slows.
  if (round > 2) {
    runs.ours.push(a.ms)
    runs.theirs.push(b.ms)
  }
}
const best = (list: readonly number[]): number => characters / (Math.min(...list) / 1000)
const [mine, chrono] = [best(runs.ours), best(runs.theirs)]
if (!process.argv.includes('--json')) {
  console.log(`${texts.length} texts, ${characters} characters`)
  console.log(`Isnad numbers + dates   ${Math.round(mine)} characters/s, ${found.ours} dates`)
  console.log(`chrono-node Arabic      ${Math.round(chrono)} characters/s, ${found.theirs} dates`)
}
console.log(
  JSON.stringify({
    datesVsChrono: +(mine / chrono).toFixed(2),
    ours: Math.round(mine),
    chrono: Math.round(chrono),
  }),
)
