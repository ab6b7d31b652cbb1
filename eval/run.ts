/**
 * npm run eval [-- --raise] [--out FOLDER] [--json]
 *
 * Reads every corpus of ../shared, calls its scorers, runs the suites of numbers and dates, and prints one table beside
 * the floors. Ends with 1 when a measure lies under its floor. Lists of misses, which quote the corpora, go to the
 * folder and never to the screen.
 */
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Claim, Report } from '../src/reading/claim.ts'
import { quietShare, quoteFaults } from './checks.ts'
import { loadCorpora } from './corpora.ts'
import { fallen, type Measures, raise, readFloors, writeFloors } from './floors.ts'
import { scoreGold, scoreIncidents, writeRows } from './scorers.ts'
import { runSuites } from './suites.ts'
import { printTable } from './table.ts'

const { values: options } = parseArgs({
  options: { raise: { type: 'boolean' }, out: { type: 'string' }, json: { type: 'boolean' } },
})

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
if (!existsSync(shared)) {
  console.log('eval: not run, because ../shared (corpora and scorers) is not on this machine.')
  process.exit(0)
}
const out = options.out ?? mkdtempSync(join(tmpdir(), 'isnad-eval-'))
mkdirSync(out, { recursive: true })

// After the check, so that a machine without the corpora does not compile the whole of reading to say so.
const [{ loadKnowledge }, { link }, { read }] = await Promise.all([
  import('../src/knowledge/load.ts'),
  import('../src/linking/link.ts'),
  import('../src/reading/read.ts'),
])
const corpora = await loadCorpora(shared, out)
const everything: readonly Report[] = [...corpora.seeds, ...corpora.incidents, ...corpora.everyday]
const knowledge = await loadKnowledge()
const began = performance.now()
const claims = new Map(everything.map((report) => [report.id, read(report, knowledge)]))
const seconds = (performance.now() - began) / 1000
const characters = everything.reduce((sum, report) => sum + report.text.length, 0)

const of = (reports: readonly Report[]): Claim[] => reports.flatMap((report) => claims.get(report.id) ?? [])
const faults = everything.flatMap((report) => quoteFaults(report, claims.get(report.id) ?? []))
if (faults.length > 0) writeRows(join(out, 'quote-faults.ndjson'), faults)

// In the opposite order, so that anything one report leaves behind for the next shows as a difference.
const changed = everything
  .toReversed()
  .filter((report) => JSON.stringify(read(report, knowledge)) !== JSON.stringify(claims.get(report.id)))
const again = link(of(corpora.incidents), corpora.incidents)
const events = link(of(corpora.incidents), corpora.incidents)
if (changed.length > 0)
  writeRows(
    join(out, 'not-the-same.ndjson'),
    changed.map((report) => report.id),
  )
writeRows(join(out, 'everyday-claims.ndjson'), of(corpora.everyday))

const measures: Measures = {
  ...(await scoreGold(shared, out, 'seeds', of(corpora.seeds), [])),
  ...(await scoreGold(shared, out, 'posts', of(corpora.incidents), [
    '--gold',
    join(shared, 'gold/posts.json'),
    '--reports',
    corpora.incidentsFile,
  ])),
  ...(await scoreIncidents(shared, out, of(corpora.incidents), events)),
  'everyday.quiet': quietShare(corpora.everyday, claims),
  'check.quotes': faults.length === 0 ? 1 : 0,
  'check.same-claims': changed.length === 0 ? 1 : 0,
  'check.same-events': JSON.stringify(again) === JSON.stringify(events) ? 1 : 0,
  ...(await runSuites(shared, out)),
}

const floors = readFloors()
const low = fallen(measures, floors)
printTable(measures, floors, low)
console.log(
  `${everything.length} reports, ${of(everything).length} claims, ${Math.round(characters / seconds / 1000)} thousand characters a second.`,
)
console.log(`Details (they quote the corpora: do not keep or publish them): ${out}`)
if (options.raise === true) {
  writeFloors(raise(measures, floors))
  console.log('Floors raised where a measure passed its floor; none was lowered.')
}
for (const name of low)
  console.log(`FELL  ${name}: ${measures[name]!.toFixed(3)} is under its floor ${floors[name]}`)
if (options.json === true) console.log(JSON.stringify(measures))
process.exitCode = low.length > 0 ? 1 : 0
