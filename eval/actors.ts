/**
 * How many of the gold's parties and tellers are found, and where the misses are.
 *
 *   node eval/actors.ts [--list]
 *
 * Reads ../shared (seeds, posts, coded incidents); says so and stops where it is absent. Prints ids and counts, never a
 * report's text, unless --list asks for the missed quotes on the terminal.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type ActorMention, compileActors, findAll, outletOf, partyOfPeople } from '../src/actors/index.ts'
import { readText } from '../src/text/text.ts'

const shared = new URL('../../shared/', import.meta.url)
if (!existsSync(shared)) {
  console.error('eval/actors.ts needs the folder ../shared beside the project; it is not there.')
  process.exit(1)
}
const lexicon = (name: string): string => readFileSync(new URL(`../lexicon/${name}`, import.meta.url), 'utf8')
const started = performance.now()
const knowledge = compileActors({
  parties: lexicon('parties.tsv'),
  people: lexicon('people.tsv'),
  sources: lexicon('sources.tsv'),
  outlets: lexicon('outlets.tsv'),
})
const compiled = performance.now() - started
const listing = process.argv.includes('--list')

interface Report {
  id: string
  text: string
  title?: string
  url?: string
  publisher?: string
}
interface GoldEvent {
  q: string
  agent?: string[]
  target?: string[]
  chain?: string[]
  core: boolean
}
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, shared), 'utf8')) as T
const incidents = readFileSync(new URL('corpus/incidents-dev.ndjson', shared), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map(
    (line) =>
      JSON.parse(line) as { incident: string; expected: { belligerent: string | null }; reports: Report[] },
  )
const byId = new Map(incidents.flatMap((i) => i.reports.map((r) => [r.id, r] as const)))

const kindOf: Readonly<Record<string, readonly string[]>> = {
  'local-source': ['local'],
  'military-source': ['military'],
  'security-source': ['security'],
  'security-official': ['security', 'official'],
  'kurdish-official': ['official', 'security'],
  witness: ['witness'],
  'media-reports': ['media'],
  'coalition-spokesperson': ['party', 'official', 'military'],
  'joint-operations-command': ['military', 'party', 'official'],
  'iraqi-counter-terrorism': ['security', 'military', 'party'],
  'iraqi-officer': ['military'],
  'lebanon-interior-ministry': ['official'],
  'unnamed-source': ['unnamed', 'local'],
  activist: ['activist'],
  official: ['official'],
}

function read(report: Report): ReturnType<typeof findAll> {
  const outlet = outletOf(report, knowledge)
  const leaning = outlet?.leaning
  return findAll(readText(report.text), knowledge, leaning === undefined ? {} : { leaning })
}

/** Gold ids among the mentions of the quote's sentence; then of the report. */
function gold(file: string, textOf: (id: string) => Report | undefined): void {
  const tally = { ids: 0, inQuote: 0, inSentence: 0, inReport: 0, chain: 0, chainFound: 0 }
  for (const { report: id, events } of json<{ report: string; events: GoldEvent[] }[]>(file)) {
    const report = textOf(id)
    if (report === undefined) continue
    const found = read(report)
    const text = readText(report.text)
    for (const e of events) {
      const at = report.text.indexOf(e.q)
      if (at < 0) continue
      const end = at + e.q.length
      const sentences = text.sentences.filter((x) => x.start < end && x.end > at)
      const low = Math.min(...sentences.map((x) => x.start))
      const high = Math.max(...sentences.map((x) => x.end))
      const ids = (from: number, to: number): Set<string> =>
        new Set([
          ...found.actors.filter((a) => a.start < to && a.end > from).map((a) => a.id),
          ...found.people.filter((p) => p.start < to && p.end > from).map((p) => partyOfPeople(p) ?? ''),
        ])
      for (const wanted of [...(e.agent ?? []), ...(e.target ?? [])]) {
        tally.ids++
        if (ids(at, end).has(wanted)) tally.inQuote++
        const near = ids(low, high).has(wanted)
        if (near) tally.inSentence++
        if (ids(0, report.text.length).has(wanted)) tally.inReport++
        if (!near && listing) console.log(`MISSED ${id} ${wanted} «${e.q}»`)
      }
      for (const token of e.chain ?? []) {
        tally.chain++
        const kinds = kindOf[token]
        const ok = found.sources.some((x) => x.id === token || kinds?.includes(x.kind) === true)
        if (ok) tally.chainFound++
        else if (listing) console.log(`CHAIN  ${id} ${token} «${e.q}»`)
      }
    }
  }
  console.log(file)
  console.table(tally)
}

gold('gold/seeds.json', (id) => ({
  id,
  text: readFileSync(new URL(`corpus/seeds/${id}.txt`, shared), 'utf8'),
}))
gold('gold/posts.json', (id) => byId.get(id))

const parties: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Turk/, ['turkey', 'syrian-national-army']],
  [/Russia/, ['russia', 'syrian-government']],
  [/Coalition|U\.S\./, ['coalition', 'usa']],
  [/YPG|SDF|Syrian Democratic/, ['sdf', 'ypg']],
  [/Israel/, ['israel']],
  [/Iran/, ['iran', 'iran-backed-militias']],
  [/Jordan/, ['jordan', 'jordanian-forces']],
  [/Regime|Syrian (Military|Government)/, ['syrian-government']],
]
const score = { incidents: 0, found: 0, foundNotPlaceLike: 0, exact: 0 }
let characters = 0
let ms = 0
for (const { incident, expected, reports } of incidents) {
  const wanted = parties.filter(([p]) => p.test(expected.belligerent ?? '')).flatMap(([, ids]) => ids)
  if (wanted.length === 0) continue
  score.incidents++
  const seen: ActorMention[] = []
  for (const report of reports) {
    const t = performance.now()
    seen.push(...read(report).actors)
    ms += performance.now() - t
    characters += report.text.length
  }
  const main = new Set(wanted.filter((_, n) => n === 0))
  if (seen.some((a) => wanted.includes(a.id))) score.found++
  else if (listing)
    console.log(`INCIDENT ${incident} ${expected.belligerent} ${reports.map((r) => r.id).join(' ')}`)
  if (seen.some((a) => wanted.includes(a.id) && a.placeLike !== true)) score.foundNotPlaceLike++
  if (seen.some((a) => main.has(a.id))) score.exact++
}
console.log('incidents-dev: the coded belligerent among the mentions of any report')
console.table({ ...score, rate: +(score.found / score.incidents).toFixed(3) })
const outlets = new Map<string, number>()
let known = 0
for (const r of byId.values()) {
  const outlet = outletOf(r, knowledge)
  if (outlet?.id !== undefined) known++
  else outlets.set(outlet?.name ?? '?', (outlets.get(outlet?.name ?? '?') ?? 0) + 1)
}
console.log(`outlets: ${known} of ${byId.size} reports name a listed outlet`)
if (listing) console.log([...outlets].sort((a, b) => b[1] - a[1]).slice(0, 30))
console.log(
  `compile ${compiled.toFixed(0)} ms; ${(characters / ms / 1000).toFixed(2)} million characters a second (text layer included)`,
)
