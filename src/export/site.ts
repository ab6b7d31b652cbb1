import { countries } from './countries.ts'
import { mainPlace } from './describe.ts'
import { total } from './figures.ts'
import { flowsOf } from './flows.ts'
import { type Piece, piece, type Writer } from './format.ts'
import type { About, Item } from './item.ts'
import { summaryLines, summaryOf } from './summary.ts'
import { dictionary } from './words.ts'

/** Events of one data file: small enough to load at once, few enough files at 200,000 events. */
const perFile = 1000

/**
 * The data of the static public site (`site/` has its page). Each file is a script that hands its events to the page,
 * because a page opened from `file:` may not fetch. Sums for map and timeline are made here, so that the first view
 * needs no more than the overview and the first file.
 */
export function siteWriter(): Writer {
  let about: About
  let rows: string[] = []
  let files = 0
  let events = 0
  const months = new Map<string, number>()
  const spots = new Map<
    string,
    { name: string; arabic: string; lat: number; lon: number; events: number; killed: number }
  >()
  const parties = new Map<string, { name: string; arabic: string; events: number }>()
  const types = new Map<string, number>()

  const count = (item: Item): void => {
    events++
    types.set(item.type, (types.get(item.type) ?? 0) + 1)
    const month = item.time.start?.slice(0, 7) ?? ''
    months.set(month, (months.get(month) ?? 0) + 1)
    const place = mainPlace(item)
    if (place?.lat !== undefined) {
      const key = `${place.lat} ${place.lon}`
      const spot = spots.get(key) ?? {
        name: place.name,
        arabic: place.arabic,
        lat: place.lat,
        lon: place.lon!,
        events: 0,
        killed: 0,
      }
      spot.events++
      spot.killed += total(item, 'killed')?.best ?? 0
      spots.set(key, spot)
    }
    for (const id of new Set([...item.agents, ...item.targets].map((a) => a.id))) {
      const actor = [...item.agents, ...item.targets].find((a) => a.id === id)!
      if (id !== '')
        parties.set(id, {
          name: actor.name,
          arabic: actor.arabic,
          events: (parties.get(id)?.events ?? 0) + 1,
        })
    }
  }
  const file = (): Piece[] => {
    if (rows.length === 0) return []
    const text = `isnad.take(${files},[\n${rows.join(',\n')}\n])\n`
    rows = []
    return [piece(text, dataFile(files++))]
  }
  return {
    start(told) {
      about = told
      return []
    },
    item(item) {
      count(item)
      rows.push(JSON.stringify(siteRow(item)))
      return rows.length >= perFile ? file() : []
    },
    end(summary) {
      const rest = file()
      const overview = {
        lang: about.lang,
        events,
        files,
        perFile,
        months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)),
        spots: [...spots.values()],
        types: [...types].sort((a, b) => b[1] - a[1]),
        parties: [...parties]
          .map(([id, p]) => ({ id, ...p }))
          .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)),
        about: summaryOf(about, summary),
        leftOut: { ar: summaryLines(summary, 'ar'), en: summaryLines(summary, 'en') },
        words: dictionary,
        countries: countries(),
      }
      return [...rest, piece(`isnad.begin(${JSON.stringify(overview)})\n`, 'data/overview.js')]
    },
  }
}

const dataFile = (n: number): string => `data/events-${String(n).padStart(4, '0')}.js`

/** An event as the page has it. */
const siteRow = (item: Item) => ({
  id: item.id,
  type: item.type,
  modality: item.modality,
  status: item.status,
  time: item.time,
  places: item.places,
  agents: item.agents.map(({ id, name, arabic, who }) => ({ id, name, arabic, who })),
  targets: item.targets.map(({ id, name, arabic, who }) => ({ id, name, arabic, who })),
  counts: item.counts.map(({ measure, of, low, best, high, approx, partOf }) => ({
    measure,
    of,
    low,
    best,
    high,
    approx,
    partOf,
  })),
  killed: total(item, 'killed')?.best,
  origins: item.origins.map(({ name, arabic, kind, copies }) => ({ name, arabic, kind, copies })),
  sources: item.sources.map(({ ref, publisher, published, url, title }) => ({
    ref,
    publisher,
    published,
    url,
    title,
  })),
  quotes: item.claims.map((c) => c.quote).filter((q) => q !== ''),
  conflicts: item.conflicts.map((c) => c.field),
  flows: flowsOf(item).map(({ from, to }) => ({ from, to })),
  withheld: [...new Set(item.withheld.map((w) => w.rule))],
})
