import { actorsText, countText, dayText, describe, mainPlace, placeText } from './describe.ts'
import { type Piece, piece, type Writer } from './format.ts'
import type { About, Item, ItemSource } from './item.ts'
import { summaryOf } from './summary.ts'
import { say } from './words.ts'

/** A row of TimeMap's `events`: every cell is a string; a date or a point is required, and a point is two cells. */
export interface TimeMapEvent {
  readonly id: string
  readonly civId: string
  readonly description: string
  readonly date: string
  readonly time: string
  readonly time_precision: string
  readonly location: string
  readonly latitude: string
  readonly longitude: string
  readonly category: string
  readonly associations: readonly string[]
  readonly sources: readonly string[]
  readonly comments: string
  readonly time_display: string
}

/** An event as TimeMap shows it, or `undefined` where it has neither a date nor a point. */
export function timemapEvent(item: Item, { lang }: About): TimeMapEvent | undefined {
  const place = mainPlace(item)
  const date = item.time.start ?? item.time.end ?? ''
  if (date === '' && place?.lat === undefined) return undefined
  return {
    id: item.id,
    civId: item.id,
    description: describe(item, lang),
    date,
    time: '',
    time_precision: item.time.precision,
    location: place === undefined ? '' : placeText(place, lang),
    latitude: place?.lat === undefined ? '' : `${place.lat}`,
    longitude: place?.lon === undefined ? '' : `${place.lon}`,
    category: say('types', item.type, lang),
    associations: associationsOf(item),
    sources: item.sources.map((source) => source.ref),
    comments: [
      actorsText([...item.agents, ...item.targets], lang),
      ...item.counts.map((c) => countText(c, lang)),
    ]
      .filter((part) => part !== '')
      .join('; '),
    time_display: dayText(item),
  }
}

const associationsOf = (item: Item): string[] => [
  `type/${item.type}`,
  `status/${item.status}`,
  ...new Set([...item.agents, ...item.targets].filter((a) => a.id !== '').map((a) => `party/${a.id}`)),
]

const sourceRow = (source: ItemSource) => ({
  id: source.ref,
  title: source.title || source.publisher,
  thumbnail: '',
  paths: source.url === '' ? [] : [source.url],
  type: 'Report',
  affil_s: [],
  url: source.url,
  desc: '',
  parent: '',
  author: source.publisher,
  date: source.published,
  notes: `sha256:${source.sha256}`,
})

/** TimeMap's three files: `events.json`, `sources.json` (by id) and `associations.json` (what events are filtered by). */
export function timemapWriter(): Writer {
  let about: About
  let events = 0
  let cited = 0
  const sources = new Set<string>()
  const parties = new Map<string, string>()
  const types = new Set<string>()
  const statuses = new Set<string>()
  return {
    start(told) {
      about = told
      return [piece('[\n', 'events.json'), piece('{\n', 'sources.json')]
    },
    item(item, leave): Piece[] {
      const settled = item.status === 'rejected' || item.status === 'merged'
      const row = settled ? undefined : timemapEvent(item, about)
      if (row === undefined) {
        leave('event', settled ? `status-${item.status}` : 'neither-date-nor-point')
        return []
      }
      for (const other of item.places)
        if (other !== mainPlace(item))
          leave('location', 'one-place-only', `${other.role} ${other.name}`.trim())
      if (item.time.start !== item.time.end) leave('date', 'range', dayText(item))
      for (const actor of [...item.agents, ...item.targets])
        if (actor.id !== '') parties.set(actor.id, about.lang === 'ar' ? actor.arabic : actor.name)
      types.add(item.type)
      statuses.add(item.status)
      const fresh = item.sources.filter((source) => {
        const known = sources.has(source.ref)
        sources.add(source.ref)
        return !known
      })
      const out = [piece(`${events++ === 0 ? '' : ',\n'}${JSON.stringify(row)}`, 'events.json')]
      for (const source of fresh)
        out.push(
          piece(
            `${cited++ === 0 ? '' : ',\n'}${JSON.stringify(source.ref)}:${JSON.stringify(sourceRow(source))}`,
            'sources.json',
          ),
        )
      return out
    },
    end(summary) {
      const { lang } = about
      const filter = (group: string, id: string, title: string) => ({
        id: `${group}/${id}`,
        title,
        desc: '',
        mode: 'FILTER',
        filter_paths: [groupWords[group]![lang === 'ar' ? 0 : 1], title],
      })
      const rows = [
        ...[...types].sort().map((id) => filter('type', id, say('types', id, lang))),
        ...[...statuses].sort().map((id) => filter('status', id, say('statuses', id, lang))),
        ...[...parties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, name]) => filter('party', id, name)),
      ]
      return [
        piece('\n]\n', 'events.json'),
        piece('\n}\n', 'sources.json'),
        piece(`${JSON.stringify(rows, null, 1)}\n`, 'associations.json'),
        piece(`${JSON.stringify(summaryOf(about, summary), null, 1)}\n`, 'left-out.json'),
      ]
    },
  }
}

const groupWords: Readonly<Record<string, readonly [ar: string, en: string]>> = {
  type: ['النوع', 'Type'],
  status: ['الحال', 'Status'],
  party: ['الطرف', 'Party'],
}
