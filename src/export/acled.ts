import { country } from './countries.ts'
import { choose, crosswalk } from './crosswalk.ts'
import { type Cell, csvMark, csvRow } from './csv.ts'
import { actorText, citation, describe, mainPlace } from './describe.ts'
import { isCivilianActor, total } from './figures.ts'
import { piece, type Writer } from './format.ts'
import type { Item, ItemActor, ItemPlace, Leave } from './item.ts'
import { spreadOf } from './spans.ts'

/** The thirty-one columns of an ACLED table, in ACLED's order (2023 structure). */
export const acledColumns = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const
export type AcledColumn = (typeof acledColumns)[number]
export type AcledRow = Readonly<Record<AcledColumn, Cell>>

/** 1 the day is known, 2 the week, 3 the month; what is vaguer has no code. */
export function timePrecision(item: Item): 1 | 2 | 3 | undefined {
  const spread = spreadOf(item.time)
  if (spread === undefined || spread.days > 31) return undefined
  return spread.days === 1 ? 1 : spread.days <= 7 ? 2 : 3
}

/** 1 a named place, 2 near one or a part of a region, 3 a larger region; a whole country has no code. */
export function geoPrecision(place: ItemPlace): 1 | 2 | 3 | undefined {
  if (place.precision === 'country') return undefined
  if (place.precision === 'governorate') return 3
  if (place.precision === 'area') return (place.km ?? 0) > 50 ? 3 : 2
  return place.precision === 'district' || place.near === true ? 2 : 1
}

/** 1 state, 2 rebels, 3 political militias, 4 identity militias, 5 rioters, 6 protesters, 7 civilians, 8 external and other; 0 nobody. */
export function interOf(actor: ItemActor | undefined, item: Item, where: string | undefined): number {
  if (actor === undefined) return 0
  if (item.type === 'protest' && (actor.kind === 'civilians' || actor.id === ''))
    return item.means.includes('violent') ? 5 : 6
  if (actor.who === 'protesters') return item.means.includes('violent') ? 5 : 6
  if (isCivilianActor(actor)) return 7
  switch (actor.kind) {
    case 'state':
    case 'government':
    case 'army':
    case 'police':
      return where === undefined || actor.country === '' || actor.country === where ? 1 : 8
    case 'rebel':
    case 'jihadist':
      return 2
    case 'militia':
    case 'unknown':
      return actor.who === 'elders' ? 4 : 3
    default:
      return 8
  }
}

const disorderOf = (event: string, sub: string): string =>
  event === 'Strategic developments'
    ? 'Strategic developments'
    : event === 'Protests' || event === 'Riots'
      ? sub === 'Excessive force against protesters' || sub === 'Mob violence'
        ? 'Political violence; Demonstrations'
        : 'Demonstrations'
      : 'Political violence'

/** National, International or Other, by where a listed teller sits; several are joined as ACLED joins them. */
function scaleOf(item: Item, where: string | undefined): string {
  const scales: string[] = item.origins.map((origin) =>
    origin.country === ''
      ? origin.kind === 'monitor'
        ? 'Local partner'
        : 'Other'
      : origin.country === where
        ? 'National'
        : 'International',
  )
  return (
    ['Local partner', 'National', 'International', 'Other'].filter((s) => scales.includes(s)).join('-') ||
    'Other'
  )
}

/** One event as a row, or `undefined` with the reason said to `leave`. */
export function acledRow(item: Item, leave: Leave): AcledRow | undefined {
  const out = (why: string): undefined => void leave('event', why)
  if (item.modality !== 'reported') return out(`modality-${item.modality}`)
  if (item.status === 'rejected' || item.status === 'merged') return out(`status-${item.status}`)
  const option = choose(crosswalk[item.type].acled, item)
  if (option === undefined) return out(`no-acled-type-${item.type}`)
  const precision = timePrecision(item)
  if (precision === undefined)
    return out(spreadOf(item.time) === undefined ? 'no-date' : 'date-coarser-than-month')
  const place = mainPlace(item)
  if (place?.lat === undefined) return out('no-located-place')
  const geo = geoPrecision(place)
  if (geo === undefined) return out('place-is-a-country')
  const land = country(place.country)
  if (land === undefined) leave('iso', 'country-not-in-table', place.country)
  sayRest(item, place, leave)
  const [actor1, ...assoc1] = item.agents
  const [actor2, ...assoc2] = item.targets
  const inters = [interOf(actor1, item, place.country), interOf(actor2, item, place.country)] as const
  const names = (actors: readonly ItemActor[]): string => actors.map((a) => actorText(a, 'en')).join('; ')
  const spread = spreadOf(item.time)!
  const seen = item.sources
    .map((s) => s.addedAt)
    .sort()
    .at(-1)
  return {
    event_id_cnty: item.id,
    event_date: spread.first,
    year: Number(spread.first.slice(0, 4)),
    time_precision: precision,
    disorder_type: disorderOf(option.event, option.sub),
    event_type: option.event,
    sub_event_type: option.sub,
    actor1: actor1 === undefined ? '' : actorText(actor1, 'en'),
    assoc_actor_1: names(assoc1),
    inter1: inters[0],
    actor2: actor2 === undefined ? '' : actorText(actor2, 'en'),
    assoc_actor_2: names(assoc2),
    inter2: inters[1],
    interaction: interaction(inters),
    civilian_targeting: item.targets.some(isCivilianActor) ? 'Civilian targeting' : '',
    iso: land?.iso ?? '',
    region: land?.acled ?? '',
    country: land?.name ?? place.country ?? '',
    admin1: place.admin1 ?? '',
    admin2: place.precision === 'district' ? place.name : '',
    admin3: '',
    location: place.name,
    latitude: place.lat,
    longitude: place.lon!,
    geo_precision: geo,
    source: item.sources.map(citation).join('; '),
    source_scale: scaleOf(item, place.country),
    notes: describe(item),
    fatalities: total(item, 'killed')?.best ?? 0,
    tags: '',
    timestamp: seen === undefined ? '' : Math.floor(Date.parse(seen) / 1000),
  }
}

/** Both codes as one number, the lower first; one actor alone is `n0`. */
function interaction([a, b]: readonly [number, number]): number {
  if (a === 0 || b === 0) return (a + b) * 10
  return Math.min(a, b) * 10 + Math.max(a, b)
}

/** What the row cannot say, for the sidecar. */
function sayRest(item: Item, place: ItemPlace, leave: Leave): void {
  if (item.agents.length === 0) leave('actor1', 'nobody-named')
  const killed = total(item, 'killed')
  if (killed === undefined) leave('fatalities', 'no-figure-told', '0')
  else if (killed.low !== killed.high || killed.open)
    leave('fatalities', 'range', `${killed.low}..${killed.open ? `${killed.high}+` : killed.high}`)
  for (const count of item.counts)
    if (count.measure !== 'killed' && count.partOf === undefined)
      leave(count.measure, 'no-column', `${count.best} ${count.of}`)
  const { first, last } = spreadOf(item.time)!
  if (first !== last) leave('event_date', 'range', `${first}..${last}`)
  for (const other of item.places)
    if (other !== place) leave('location', 'one-place-only', `${other.role} ${other.name}`.trim())
  for (const conflict of item.conflicts) leave('conflicts', 'no-column', conflict.field)
}

/** An ACLED-shaped table: our ids, our words, their columns and codes. */
export function acledWriter(): Writer {
  return {
    start: () => [piece(`${csvMark}${csvRow(acledColumns)}\r\n`)],
    item(item, leave) {
      const row = acledRow(item, leave)
      return row === undefined ? [] : [piece(`${csvRow(acledColumns.map((c) => row[c]))}\r\n`)]
    },
    end: () => [],
  }
}
