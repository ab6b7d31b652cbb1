import { country } from './countries.ts'
import { isGovernment } from './crosswalk.ts'
import { type Cell, csvMark, csvRow } from './csv.ts'
import { actorText, citation, mainPlace } from './describe.ts'
import { deathsBySide, isCivilianActor, total } from './figures.ts'
import { piece, type Writer } from './format.ts'
import type { Item, ItemActor, ItemPlace, Leave } from './item.ts'
import { spreadOf } from './spans.ts'
import { say } from './words.ts'

/** The forty-nine columns of UCDP GED, in its order. */
export const ucdpColumns = [
  ...['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence'],
  ...['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'dyad_name'],
  ...['side_a_dset_id', 'side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b'],
  ...[
    'number_of_sources',
    'source_article',
    'source_office',
    'source_date',
    'source_headline',
    'source_original',
  ],
  ...['where_prec', 'where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude'],
  ...['geom_wkt', 'priogrid_gid', 'country', 'country_id', 'region', 'event_clarity', 'date_prec'],
  ...['date_start', 'date_end', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'],
  ...['best', 'high', 'low', 'gwnoa', 'gwnob'],
] as const
export type UcdpColumn = (typeof ucdpColumns)[number]
export type UcdpRow = Readonly<Record<UcdpColumn, Cell>>

/** 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer; no day at all has no code. */
export function datePrec(item: Item): 1 | 2 | 3 | 4 | 5 | undefined {
  const spread = spreadOf(item.time)
  if (spread === undefined) return undefined
  const { days } = spread
  return days === 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5
}

/**
 * 1 the place itself, 2 near it (within 25 km), 3 the second-level area, 4 the first-level area, 5 an area without
 * borders or a line, 6 the country, 7 waters or airspace of no country.
 */
export function wherePrec(place: ItemPlace, item: Item): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  switch (place.precision) {
    case 'country':
      return 6
    case 'governorate':
      return 4
    case 'district':
      return 3
    case 'area':
      return place.country === undefined ? 7 : 5
    default:
      if (
        place.role !== 'at' &&
        item.places.some((p) => p.role === 'from') &&
        item.places.some((p) => p.role === 'to')
      )
        return 5
      return place.near === true ? 2 : 1
  }
}

/** 1 state against an armed side, 2 armed sides without a state, 3 an armed side against civilians. */
export function violenceOf(item: Item): 1 | 2 | 3 | undefined {
  const sides = sidesOf(item)
  if (sides === undefined) return undefined
  if (sides.b === undefined) return 3
  return [sides.a, sides.b].some((side) => isGovernment(side) || side.kind === 'coalition') ? 1 : 2
}

/** Side a, and side b where it is armed. A government stands first, as in UCDP's dyads. */
function sidesOf(item: Item): { a: ItemActor; b: ItemActor | undefined } | undefined {
  const armed = [...item.agents, ...item.targets].filter((a) => !isCivilianActor(a) && a.name !== '')
  const distinct = armed.filter((a, i) => armed.findIndex((o) => o.id === a.id && o.name === a.name) === i)
  const [first, second] = distinct
  if (first === undefined) return undefined
  if (second !== undefined)
    return isGovernment(second) && !isGovernment(first) ? { a: second, b: first } : { a: first, b: second }
  const ofCivilians = item.targets.some(isCivilianActor) || deathsBySide(item).civilians.best > 0
  return item.agents.includes(first) && ofCivilians ? { a: first, b: undefined } : undefined
}

/** Cells of half a degree, counted from the south-west corner of the globe: 720 a row, the first is 1. */
export const priogrid = (lat: number, lon: number): number =>
  Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1

/** One event as a row, or `undefined` with the reason said to `leave`. */
export function ucdpRow(item: Item, leave: Leave): UcdpRow | undefined {
  const out = (why: string): undefined => void leave('event', why)
  if (item.modality !== 'reported') return out(`modality-${item.modality}`)
  if (item.status === 'rejected' || item.status === 'merged') return out(`status-${item.status}`)
  if (item.type === 'tally') return out('running-total')
  const killed = total(item, 'killed')
  if (killed === undefined || killed.high < 1) return out('nobody-killed')
  const violence = violenceOf(item)
  if (violence === undefined) return out('sides-unknown')
  const precision = datePrec(item)
  if (precision === undefined) return out('no-date')
  const place = mainPlace(item)
  if (place?.lat === undefined) return out('no-located-place')
  const { a, b } = sidesOf(item)!
  const deaths = deathsOf(item, a)
  const spread = spreadOf(item.time)!
  const land = country(place.country)
  if (land?.gw === undefined) leave('country_id', 'no-gleditsch-ward-number', place.country)
  sayRest(item, place, leave)
  const where = wherePrec(place, item)
  const sideA = actorText(a, 'en')
  const sideB = b === undefined ? 'Civilians' : actorText(b, 'en')
  const days = item.sources.map((s) => s.published).filter((d) => d !== '')
  return {
    ...blank,
    id: item.id,
    relid: `ISNAD-${item.id}`,
    year: Number(spread.first.slice(0, 4)),
    code_status: item.status === 'accepted' ? 'Clear' : 'Check',
    type_of_violence: violence,
    dyad_name: `${sideA} - ${sideB}`,
    side_a: sideA,
    side_b: sideB,
    number_of_sources: item.origins.length,
    source_article: item.sources.map(citation).join('; '),
    source_office: item.sources
      .map((s) => s.publisher)
      .filter((p) => p !== '')
      .join('; '),
    source_date: days.join('; '),
    source_headline: item.sources
      .map((s) => s.title)
      .filter((t) => t !== '')
      .join('; '),
    source_original: originalOf(item),
    where_prec: where,
    where_coordinates: place.name,
    where_description: `${say('placePrecisions', place.precision, 'en')}${place.km === undefined ? '' : `, within ${place.km} km`}`,
    adm_1: place.admin1 ?? '',
    adm_2: place.precision === 'district' ? place.name : '',
    latitude: place.lat,
    longitude: place.lon!,
    geom_wkt: `POINT (${place.lon} ${place.lat})`,
    priogrid_gid: priogrid(place.lat, place.lon!),
    country: land?.name ?? place.country ?? '',
    country_id: land?.gw ?? '',
    region: land?.ucdp ?? '',
    event_clarity: clarityOf(item),
    date_prec: precision,
    date_start: spread.first,
    date_end: spread.last,
    ...deaths,
    best: killed.best,
    high: killed.high,
    low: killed.low,
    gwnoa: isGovernment(a) ? (country(a.country)?.gw ?? '') : '',
    gwnob: b !== undefined && isGovernment(b) ? (country(b.country)?.gw ?? '') : '',
  }
}

const blank = Object.fromEntries(ucdpColumns.map((column) => [column, ''])) as unknown as UcdpRow

/** Deaths of each side by best figure; `a` of UCDP is the side that stands first in the dyad. */
function deathsOf(
  item: Item,
  a: ItemActor,
): Pick<UcdpRow, 'deaths_a' | 'deaths_b' | 'deaths_civilians' | 'deaths_unknown'> {
  const by = deathsBySide(item)
  const swapped = !item.agents.includes(a)
  return {
    deaths_a: (swapped ? by.b : by.a).best,
    deaths_b: (swapped ? by.a : by.b).best,
    deaths_civilians: by.civilians.best,
    deaths_unknown: by.unknown.best,
  }
}

/** 1 one happening; 2 several that the reports tell as one: many days, or several places with one figure. */
const clarityOf = (item: Item): 1 | 2 =>
  (spreadOf(item.time)?.days ?? 1) > 6 || item.places.filter((p) => p.role === 'at').length > 1 ? 2 : 1

/** The innermost tellers: whom the reports have it from. */
const originalOf = (item: Item): string =>
  [
    ...new Set(
      item.claims
        .map((claim) => claim.chain.at(-1))
        .filter((link) => link !== undefined)
        .map((link) => link.name || say('sourceKinds', link.kind, 'en')),
    ),
  ].join('; ')

function sayRest(item: Item, place: ItemPlace, leave: Leave): void {
  const killed = total(item, 'killed')!
  if (killed.open) leave('high', 'open-ended', `${killed.high}+`)
  for (const count of item.counts)
    if (count.measure !== 'killed' && count.partOf === undefined)
      leave(count.measure, 'no-column', `${count.best} ${count.of}`)
  for (const other of item.places)
    if (other !== place) leave('where_coordinates', 'one-place-only', `${other.role} ${other.name}`.trim())
  for (const actor of [...item.agents, ...item.targets].slice(2)) leave('side_b', 'two-sides-only', actor.id)
  for (const conflict of item.conflicts) leave('conflicts', 'no-column', conflict.field)
}

/** A table of the shape of UCDP GED: our ids, our words, their columns and codes. */
export function ucdpWriter(): Writer {
  return {
    start: () => [piece(`${csvMark}${csvRow(ucdpColumns)}\r\n`)],
    item(item, leave) {
      const row = ucdpRow(item, leave)
      return row === undefined ? [] : [piece(`${csvRow(ucdpColumns.map((c) => row[c]))}\r\n`)]
    },
    end: () => [],
  }
}
