/**
 * How far the places room can carry the incidents and the seeds of ../shared.
 *
 *   node eval/places.ts [--wof] [--list] [--far] [--open] [--claims]
 *
 * `reach`: the share of incidents with a coded point for which some place mention of its reports lies within 15 km (the upper bound of the
 * scorer's `place`). `far`: the share of resolved mentions more than 200 km from the coded point. `seeds`: the share of the gold's place keys
 * near which some mention of the same report lies. --wof imports ../shared/data. Prints counts and names of places, no report text
 * except with --list, --far, --open, which are for the developer's screen. --claims reads the reports and counts the claims of force whose
 * place, town or narrower, lies more than 200 km off (with --far: where); most are other events that the same pages tell.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { kmBetween, type Point } from '../src/places/geo.ts'
import { readWhosOnFirst } from '../src/places/import/whosonfirst.ts'
import {
  compileGazetteer,
  findPlaces,
  type Gazetteer,
  openGazetteer,
  type PlaceMention,
} from '../src/places/index.ts'
import { read } from '../src/reading/read.ts'
import { readText } from '../src/text/text.ts'

const root = join(import.meta.dirname, '..')
const shared = join(root, '../shared')
const has = (flag: string): boolean => process.argv.includes(`--${flag}`)

interface Incident {
  readonly incident: string
  readonly expected: {
    readonly lat: number | null
    readonly lon: number | null
    readonly location_en: string
  }
  readonly reports: readonly {
    readonly id: string
    readonly text: string
    readonly title: string
    readonly publisher: string
  }[]
}

function open(): Gazetteer {
  const bundled = readFileSync(join(root, 'data/gazetteer.bin'))
  const extra = has('wof')
    ? [compileGazetteer(readWhosOnFirst(readFileSync(join(shared, 'data/whosonfirst-iq-sy.ndjson'), 'utf8')))]
    : []
  return openGazetteer(bundled, extra)
}

const inText = (text: string, gazetteer: Gazetteer, countries: readonly string[]): PlaceMention[] =>
  findPlaces(readText(text), gazetteer, { countries })

const incidentRows = (): Incident[] =>
  readFileSync(join(shared, 'corpus/incidents-dev.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Incident)

function incidents(gazetteer: Gazetteer): void {
  const rows = incidentRows()
  let coded = 0
  let reached = 0
  let resolved = 0
  let far = 0
  let unsettled = 0
  let forceful = 0
  let forcefulFar = 0
  let characters = 0
  let time = 0
  const misses: string[] = []
  const farNames = new Map<string, number>()
  const openNames = new Map<string, number>()
  for (const { incident, expected: e, reports } of rows) {
    const started = process.cpuUsage()
    const found = reports.flatMap((r) =>
      inText(`${r.title}\n${r.text}`, gazetteer, []).map((m) => ({ m, text: `${r.title}\n${r.text}` })),
    )
    const used = process.cpuUsage(started)
    time += (used.user + used.system) / 1000
    characters += reports.reduce((n, r) => n + r.text.length + r.title.length, 0)
    if (e.lat === null || e.lon === null) continue
    const target: Point = { lat: e.lat, lon: e.lon }
    coded++
    const events = found.filter(({ m }) => m.demonym !== true)
    if (events.some(({ m }) => m.place !== undefined && kmBetween(m.place, target) <= 15)) reached++
    else misses.push(`${incident} ${e.location_en} ${e.lat},${e.lon} | ${reports.length} reports`)
    for (const { m, text } of events) {
      const quote = text.slice(m.start, m.end)
      if (m.place === undefined) {
        unsettled++
        openNames.set(quote, (openNames.get(quote) ?? 0) + 1)
        continue
      }
      if (m.precision === 'country' || m.precision === 'area') continue
      resolved++
      const away = kmBetween(m.place, target) > 200
      if (force.test(sentenceAt(text, m.start))) {
        forceful++
        if (away) forcefulFar++
      }
      if (away) {
        far++
        if (has('force') && !force.test(sentenceAt(text, m.start))) continue
        const key = `${quote} → ${m.place.name} ${m.place.country} ${m.rule}`
        farNames.set(key, (farNames.get(key) ?? 0) + 1)
      }
    }
  }
  console.log(`incidents: reach ${reached}/${coded} = ${(reached / coded).toFixed(3)}`)
  console.log(
    `mentions: ${resolved} settled, ${far} beyond 200 km = ${(far / resolved).toFixed(3)}, ${unsettled} open`,
  )
  console.log(
    `speed by processor time: ${(characters / time / 1000).toFixed(2)} M characters/s over ${characters} characters, text layer included`,
  )
  console.log(
    `in lines that tell of force: ${forceful} settled, ${forcefulFar} far = ${(forcefulFar / forceful).toFixed(3)}`,
  )
  if (has('list')) console.log(misses.join('\n'))
  if (has('far')) console.log(top(farNames))
  if (has('open')) console.log(top(openNames))
}

/** Claims of force with a place, town or narrower, and those whose nearest lies more than 200 km from the coded point. */
async function claims(gazetteer: Gazetteer): Promise<void> {
  const knowledge = { ...(await loadKnowledge({ imports: [] })), places: gazetteer }
  const narrow = new Set(['site', 'town', 'district'])
  let placed = 0
  let far = 0
  const where = new Map<string, number>()
  for (const { expected: e, reports } of incidentRows()) {
    if (e.lat === null || e.lon === null) continue
    const target: Point = { lat: e.lat, lon: e.lon }
    for (const report of reports)
      for (const claim of read({ id: report.id, text: report.text, title: report.title }, knowledge)) {
        if (!forceTypes.has(claim.type)) continue
        const spots = claim.places.flatMap(({ lat, lon, precision, name }) =>
          lat === undefined || lon === undefined || !narrow.has(precision) ? [] : [{ lat, lon, name }],
        )
        if (spots.length === 0) continue
        placed++
        if (spots.some((s) => kmBetween(s, target) <= 200)) continue
        far++
        where.set(spots[0]!.name, (where.get(spots[0]!.name) ?? 0) + 1)
      }
  }
  console.log(`claims of force with a place: ${placed}, ${far} beyond 200 km = ${(far / placed).toFixed(3)}`)
  if (has('far')) console.log(top(where))
}
/** The scorer's types of force and custody. */
const forceTypes = new Set(
  'airstrike shelling bombing attack kill wound raid arrest execute clash destroy abduct operation'.split(
    ' ',
  ),
)

/** Words of force, roughly: the scorer's `far` is asked of incident claims, not of every place a page names. */
const force = /قصف|غار[ةا]|استهد|مقتل|قتل|أصيب|إصابة|جرح|اشتباك|هجوم|انفجار|اعتقل|إنزال|مداهم/u

/** The line around an offset. */
const sentenceAt = (text: string, at: number): string => {
  const from = text.lastIndexOf('\n', at) + 1
  const to = text.indexOf('\n', at)
  return text.slice(from, to < 0 ? text.length : to)
}

const top = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 120)
    .map(([k, n]) => `${n} ${k}`)
    .join('\n')

interface Gold {
  readonly report: string
  readonly events: readonly { readonly places?: readonly (readonly [role: string, key: string])[] }[]
}

/** The share of a gold file's place keys that some mention of the same report is near. */
function gold(name: string, gazetteer: Gazetteer, textOf: (report: string) => string): void {
  const rows = JSON.parse(readFileSync(join(shared, `gold/${name}.json`), 'utf8')) as Gold[]
  const spots = JSON.parse(readFileSync(join(shared, 'gold/places.json'), 'utf8')) as Record<
    string,
    Point & { km: number }
  >
  let found = 0
  let all = 0
  const missing: string[] = []
  for (const { report, events } of rows) {
    const mentions = inText(textOf(report), gazetteer, []).filter(
      (m) => m.demonym !== true && m.place !== undefined,
    )
    for (const key of new Set(events.flatMap((e) => (e.places ?? []).map(([, k]) => k)))) {
      all++
      if (mentions.some((m) => kmBetween(m.place!, spots[key]!) <= spots[key]!.km)) found++
      else missing.push(`${report} ${key}`)
    }
  }
  console.log(
    `${name}: ${found}/${all} = ${(found / all).toFixed(3)}${missing.length > 0 ? `; missing ${missing.join(', ')}` : ''}`,
  )
}

if (!existsSync(shared)) {
  console.log('skipped: ../shared is not here')
} else {
  const gazetteer = open()
  console.log(`${gazetteer.size} places`)
  gold('seeds', gazetteer, (report) => readFileSync(join(shared, `corpus/seeds/${report}.txt`), 'utf8'))
  const texts = new Map(incidentRows().flatMap((i) => i.reports.map((r) => [r.id, r.text])))
  gold('posts', gazetteer, (report) => texts.get(report) ?? '')
  incidents(gazetteer)
  if (has('claims')) await claims(gazetteer)
}
