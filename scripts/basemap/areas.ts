import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { PlaceRow } from '../../src/places/index.ts'

/** First-level areas out of Natural Earth, and by which names the gazetteer calls them. */

export type Outline = Feature<Polygon | MultiPolygon, Record<string, string | number | null>>

/** Countries whose first-level areas are drawn: those that Isnad reads reports of. */
export const core: ReadonlySet<string> = new Set('IQ SY LB JO PS IL YE SD SS LY EG SO'.split(' '))
/** Their neighbours, drawn as wholes. */
export const around: ReadonlySet<string> = new Set(
  'TR IR SA KW BH QA AE OM CY GR TN DZ NE TD CF ET ER DJ KE UG CD MT IT BG AM AZ GE TM AF PK XK MK AL RS RO'.split(
    ' ',
  ),
)

/** What was drawn wrong or apart there, and where it belongs for a map of areas. */
const codes: Readonly<Record<string, string>> = {
  // The strip that UN observers hold lies in the governorate of Quneitra.
  'SY.': 'SY.03',
}

/** Names that are wrong there, or not how the area calls itself. */
export const renamed: Readonly<Record<string, { readonly ar?: string; readonly en?: string }>> = {
  'SD.47': { en: 'West Darfur' },
  'YE.26': { ar: 'أمانة العاصمة', en: 'Amanat al-Asimah' },
  'LY.77': { ar: 'طرابلس' },
}

export const countryOf = ({ properties: { iso_a2, adm0_a3, gn_a1_code } }: Outline): string => {
  const code = String(iso_a2 ?? '')
  // Places that Natural Earth gives no code stand under their own letters: Somaliland is drawn with Somalia.
  if (adm0_a3 === 'SOL') return 'SO'
  return /^[A-Z]{2}$/.test(code) ? code : String(gn_a1_code ?? '').slice(0, 2)
}
export const areaOf = (outline: Outline): string => {
  const code = String(outline.properties.gn_a1_code ?? '')
  return codes[code] ?? (/^[A-Z]{2}\.\w+$/.test(code) ? code : `ne:${outline.properties.ne_id}`)
}

const typeWords =
  /^(?:محافظة|ولاية|شعبية|منطقة|المنطقة|إقليم|بلدية|قضاء|مقاطعة|دائرة|إمارة|امارة|مديرية|الولاية|جهة)\s+/u
/** Marks of vowels, and the stretching of letters: a label is drawn letter by letter. */
const marks = /[\u064b-\u0652\u0670\u0640]/gu

export const arabicOf = (name: string): string =>
  name.replace(marks, '').replace(typeWords, '').split(/[,،(]/)[0]!.trim()

/** Whether a point lies in an outline, on the plane. */
export function holds({ geometry }: Outline, [lon, lat]: Position): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.some((rings) => {
    // Odd crossings of all rings together: a hole takes away again.
    let odd = false
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [x1, y1] = ring[i] as [number, number]
        const [x2, y2] = ring[j] as [number, number]
        if (y1 > lat! !== y2 > lat! && lon! < ((x2 - x1) * (lat! - y1)) / (y2 - y1) + x1) odd = !odd
      }
    return odd
  })
}

/**
 * Events name an area by the gazetteer's word for it («Anbar»), outlines have their own («Al Anbar Governorate»): a name
 * belongs to the outline that most of its places lie in.
 */
export function namesOf(
  outlines: ReadonlyMap<string, readonly Outline[]>,
  rows: readonly PlaceRow[],
): ReadonlyMap<string, readonly string[]> {
  const votes = new Map<string, Map<string, number>>()
  for (const { country, admin1, lat, lon, kind } of rows) {
    if (admin1 === '' || !core.has(country)) continue
    const [area] =
      [...outlines].find(
        ([code, of]) => code.startsWith(`${country}.`) && of.some((one) => holds(one, [lon, lat])),
      ) ?? []
    if (area === undefined) continue
    const own = votes.get(`${country}:${admin1}`) ?? new Map<string, number>()
    own.set(area, (own.get(area) ?? 0) + (kind === 'governorate' ? 3 : 1))
    votes.set(`${country}:${admin1}`, own)
  }
  const names = new Map<string, string[]>()
  for (const [named, own] of votes) {
    const [[area]] = [...own].sort((a, b) => b[1] - a[1]) as [[string, number]]
    names.set(area, [...(names.get(area) ?? []), named.slice(3)])
  }
  return names
}

/** Arabic names of first-level areas by country and the gazetteer's own word for them: what lists and exports say in Arabic. */
export function arabicNames(
  areas: readonly { readonly country: string; readonly ar: string; readonly names: readonly string[] }[],
): Readonly<Record<string, string>> {
  const named = areas.flatMap(({ country, ar, names }) =>
    names.map((name) => [`${country}:${name}`, ar] as const),
  )
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}
