import type { PlaceKind, PlaceRow, Rank } from '../types.ts'

type Properties = Readonly<Record<string, unknown>>
interface Feature {
  readonly id?: unknown
  readonly properties: Properties | null
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
}

/** OpenStreetMap tags, as `key=value`, that name places of reports. */
const kindOf: Readonly<Record<string, PlaceKind>> = {
  'place=country': 'country',
  'place=state': 'governorate',
  'place=province': 'governorate',
  'place=region': 'region',
  'place=county': 'district',
  'place=district': 'district',
  'place=municipality': 'subdistrict',
  'place=city': 'town',
  'place=town': 'town',
  'place=village': 'village',
  'place=hamlet': 'village',
  'place=isolated_dwelling': 'village',
  'place=suburb': 'neighbourhood',
  'place=quarter': 'neighbourhood',
  'place=neighbourhood': 'neighbourhood',
  'aeroway=aerodrome': 'airport',
  'military=airfield': 'base',
  'military=base': 'base',
  'military=barracks': 'base',
  'amenity=prison': 'prison',
  'amenity=hospital': 'hospital',
  'amenity=refugee_site': 'camp',
  'waterway=dam': 'dam',
  'waterway=river': 'river',
  'barrier=border_control': 'crossing',
  'natural=peak': 'mountain',
  'natural=desert': 'region',
}

const arabic = /\p{Script=Arabic}/u
const nameTags = [
  'name:ar',
  'official_name:ar',
  'alt_name:ar',
  'short_name:ar',
  'loc_name:ar',
  'name',
  'alt_name',
  'old_name:ar',
]

/**
 * Reads OpenStreetMap places exported as GeoJSON (a collection, or a feature a line), such as Overpass, osmium or ogr2ogr give.
 * Lines and areas take the middle of their corners. Features without an Arabic name or a known tag are left out. © OpenStreetMap
 * contributors, ODbL: name them where results are shown. Throws where the JSON is broken.
 */
export function readOpenStreetMap(text: string): PlaceRow[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const lines = trimmed.split('\n')
  const features =
    lines.length > 1 && lines.every((l) => l.trim() === '' || /^\{.*\}$/.test(record(l)))
      ? lines.filter((l) => l.trim() !== '').map((l, i) => parse(record(l), i + 1))
      : ((JSON.parse(trimmed) as { features?: Feature[] }).features ?? [])
  return features.flatMap((feature, i) => {
    const tags = feature.properties ?? {}
    const kind = Object.entries(tags)
      .map(([k, v]) => kindOf[`${k}=${String(v)}`])
      .find((k) => k !== undefined)
    const point = middle(feature.geometry)
    const names = nameTags
      .flatMap((tag) => String(tags[tag] ?? '').split(';'))
      .map((n) => n.trim())
      .filter((n) => arabic.test(n))
    if (kind === undefined || point === undefined || names.length === 0) return []
    return [row(osmId(feature, i), names, tags, kind, point)]
  })
}

/** A line without the record separator that GeoJSON text sequences put before each record. */
const record = (line: string): string => (line.charCodeAt(0) === 0x1e ? line.slice(1) : line).trim()

function parse(line: string, number: number): Feature {
  try {
    return JSON.parse(line) as Feature
  } catch (cause) {
    throw new Error(`OpenStreetMap GeoJSON, line ${number}: not JSON`, { cause })
  }
}

function row(
  id: string,
  names: readonly string[],
  tags: Properties,
  kind: PlaceKind,
  point: { lat: number; lon: number },
): PlaceRow {
  const population = Number(String(tags.population ?? '').replace(/[^\d]/g, '')) || 0
  const rank: Rank =
    kind === 'country' || kind === 'governorate' || population >= 500_000
      ? 3
      : tags.place === 'city' || tags.place === 'town' || population >= 20_000
        ? 2
        : 0
  return {
    id,
    names,
    english: String(tags['name:en'] ?? tags.int_name ?? tags.name ?? names[0]),
    ...point,
    country: String(tags['is_in:country_code'] ?? tags['addr:country'] ?? tags.country ?? '')
      .slice(0, 2)
      .toUpperCase(),
    admin1: String(tags['is_in:state'] ?? ''),
    kind,
    population,
    rank,
  }
}

function osmId(feature: Feature, i: number): string {
  const raw = String(feature.id ?? feature.properties?.['@id'] ?? feature.properties?.osm_id ?? i)
  return `osm:${raw.replace(/\s/g, '')}`
}

/** A point, or the middle of all corners. */
function middle(geometry: Feature['geometry']): { lat: number; lon: number } | undefined {
  if (geometry === null) return undefined
  let lat = 0
  let lon = 0
  let count = 0
  const walk = (c: unknown): void => {
    if (!Array.isArray(c)) return
    if (typeof c[0] === 'number' && typeof c[1] === 'number') {
      lon += c[0]
      lat += c[1]
      count++
    } else for (const inner of c) walk(inner)
  }
  walk(geometry.coordinates)
  return count === 0 ? undefined : { lat: lat / count, lon: lon / count }
}
