import type { PlaceKind, PlaceRow, Rank } from '../types.ts'

/** Who's On First placetypes that reports name; others are left out. */
const kindOf: Readonly<Record<string, PlaceKind>> = {
  country: 'country',
  region: 'governorate',
  county: 'district',
  localadmin: 'subdistrict',
  locality: 'village',
  borough: 'neighbourhood',
  macrohood: 'neighbourhood',
  neighbourhood: 'neighbourhood',
  microhood: 'neighbourhood',
  campus: 'site',
}

interface Listed {
  readonly id: number
  readonly cc: string
  readonly placetype: string
  readonly name: string
  readonly ar: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly gn?: number | null
  readonly deprecated?: boolean
}
interface Feature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry?: { readonly type: string; readonly coordinates: unknown }
}

const arabic = /^[\u0621-\u063a\u0641-\u0652\u0670ـ \-'’]+$/u
const typed = /^(?:مدينة|بلدة|قرية|قضاء|ناحية|محافظة)\s+/u

/**
 * Reads Who's On First records: one JSON object a line with id, cc, placetype, name, ar, lat, lon, gn; or GeoJSON features (one, a
 * line each, or a collection) as its repositories hold them. Deprecated places and those without an Arabic name are left out.
 * Throws naming the line where the JSON is broken. Data © Who's On First, CC BY: name it where results are shown.
 */
export function readWhosOnFirst(text: string): PlaceRow[] {
  const trimmed = text.trimStart()
  if (trimmed.startsWith('{') && /^\{\s*"type"\s*:\s*"FeatureCollection"/.test(trimmed))
    return (JSON.parse(trimmed) as { features: Feature[] }).features.flatMap(fromFeature)
  if (/^\{\s*\n/.test(trimmed)) return fromFeature(JSON.parse(trimmed) as Feature)
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    let record: Listed | Feature
    try {
      record = JSON.parse(line) as Listed | Feature
    } catch (cause) {
      throw new Error(`Who's On First, line ${i + 1}: not JSON`, { cause })
    }
    if ('properties' in record) return fromFeature(record)
    if (!Array.isArray(record.ar))
      throw new Error(`Who's On First, line ${i + 1}: neither a feature nor a record with ar`)
    return fromListed(record)
  })
}

function fromFeature(feature: Feature): PlaceRow[] {
  const p = feature.properties
  const gone = p['mz:is_current'] === 0 || p['mz:is_current'] === '0' || (p['edtf:deprecated'] ?? '') !== ''
  const lists = ['name:ara_x_preferred', 'name:ara_x_variant', 'name:ara_x_colloquial']
  const concordances = p['wof:concordances'] as Readonly<Record<string, unknown>> | undefined
  const gn = Number(concordances?.['gn:id'])
  return fromListed({
    id: Number(p['wof:id']),
    cc: String(p['wof:country'] ?? ''),
    placetype: String(p['wof:placetype'] ?? ''),
    name: String(p['name:eng_x_preferred'] ?? p['wof:name'] ?? ''),
    ar: lists.flatMap((l) => (p[l] as readonly string[] | undefined) ?? []),
    lat: Number(p['lbl:latitude'] ?? p['geom:latitude']),
    lon: Number(p['lbl:longitude'] ?? p['geom:longitude']),
    gn: Number.isFinite(gn) && gn > 0 ? gn : null,
    deprecated: gone,
  })
}

function fromListed(r: Listed): PlaceRow[] {
  const kind = kindOf[r.placetype]
  const names = r.ar.filter((n) => arabic.test(n)).map((n) => n.replace(typed, '').trim())
  if (kind === undefined || r.deprecated === true || names.length === 0 || !Number.isFinite(r.lat)) return []
  // 0,0 is Who's On First's "somewhere".
  if (r.lat === 0 && r.lon === 0) return []
  const own = `wof:${r.id}`
  const rank: Rank = kind === 'country' || kind === 'governorate' ? 3 : kind === 'district' ? 2 : 0
  return [
    {
      id: typeof r.gn === 'number' ? `geonames:${r.gn}` : own,
      ...(typeof r.gn === 'number' ? { also: [own] } : {}),
      names,
      english: r.name,
      lat: r.lat,
      lon: r.lon,
      country: r.cc.toUpperCase(),
      admin1: '',
      kind,
      population: 0,
      rank,
    },
  ]
}
