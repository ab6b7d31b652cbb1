import type { PlaceRow } from '../../src/places/index.ts'

interface Area {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly arabic: string
  readonly english: string
  readonly lat: number
  readonly lon: number
  readonly km: number
}

/** Countries whose places reports name: all that is known of them is kept. */
export const core = new Set(
  'IQ SY LB PS YE LY SD EG JO TR IR IL SA KW QA AE BH OM TN DZ MA MR EH SO DJ SS'.split(' '),
)

/** The rows of areas.tsv. */
export function readAreas(text: string): Area[] {
  return table(text).map((r) => ({
    kind: r.kind!,
    id: r.id!,
    code: r.code!,
    arabic: r.arabic!,
    english: r.english!,
    lat: Number(r.lat),
    lon: Number(r.lon),
    km: Number(r.km),
  }))
}

/** Rows of a table with a header as records. */
export function table(text: string): Record<string, string>[] {
  const lines = text.split('\n').filter((l) => l.trim() !== '' && !l.startsWith('#'))
  const head = lines[0]!.split('\t')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(head.map((name, i) => [name, (cells[i] ?? '').trim()]))
  })
}

/** Every country with its Arabic names, adjective, point and radius. */
export function countries(listed: string, areaText: string): PlaceRow[] {
  const arabic = new Intl.DisplayNames(['ar'], { type: 'region' })
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  const spots = new Map(
    readAreas(areaText)
      .filter((a) => a.kind === 'country')
      .map((a) => [a.code, a]),
  )
  const rows = new Map(table(listed).map((r) => [r.iso2!, r]))
  const out: PlaceRow[] = []
  for (const code of new Set([...rows.keys(), ...spots.keys()])) {
    const spot = spots.get(code) ?? known[code]
    if (spot === undefined) continue
    const row = rows.get(code)
    const name = arabic.of(code)
    if (row === undefined && (name === undefined || name === code)) continue
    const adjectives = row?.adjective?.split('|').filter((a) => a !== '') ?? []
    out.push({
      id: `iso:${code}`,
      names: [...(row?.names?.split('|') ?? []), ...(name === undefined || name === code ? [] : [name])],
      english: row?.english ?? english.of(code) ?? code,
      lat: spot.lat,
      lon: spot.lon,
      country: code,
      admin1: '',
      kind: 'country',
      population: 0,
      km: spot.km,
      rank: row === undefined ? 1 : 3,
      ...(adjectives.length > 0 ? { adjectives } : {}),
    })
  }
  return out
}

/** Countries that areas.tsv lacks. */
const known: Readonly<Record<string, { lat: number; lon: number; km: number }>> = {
  PS: { lat: 31.9, lon: 35.1, km: 44 },
  XK: { lat: 42.6, lon: 20.9, km: 59 },
  SS: { lat: 7.3, lon: 30.3, km: 450 },
  VA: { lat: 41.9, lon: 12.45, km: 1 },
}

/** First-level areas of the countries whose places reports name. */
export const areas = (text: string): PlaceRow[] =>
  readAreas(text)
    .filter((a) => a.kind === 'governorate' && a.arabic !== '' && core.has(a.code.slice(0, 2)))
    // The Hebrew districts' Arabic names are compass words only.
    .filter((a) => !/^ال(?:شمالية|جنوبية|وسطى)$/u.test(a.arabic) || !a.code.startsWith('IL'))
    .map((a) => ({
      id: a.id,
      names: [a.arabic],
      english: a.english,
      lat: a.lat,
      lon: a.lon,
      country: a.code.slice(0, 2),
      admin1: a.english,
      kind: 'governorate',
      population: 0,
      km: a.km,
      rank: 3,
    }))

/** Borders of two countries, found by «حدود» and both codes (see borderOf) and by both adjectives. */
export function borders(listed: string, text: string): PlaceRow[] {
  const rows = new Map(table(listed).map((r) => [r.iso2!, r]))
  return readAreas(text)
    .filter((a) => a.kind === 'border')
    .map((a) => {
      const [one, two] = a.code.split(' ').map((code) => rows.get(code)!)
      const adjective = (row: Record<string, string>): string => `${row.adjective!.split('|')[0]}ة`
      return {
        id: a.id,
        names: [
          `الحدود ال${adjective(one!)} ال${adjective(two!)}`,
          `الحدود ال${adjective(two!)} ال${adjective(one!)}`,
          `حدود ${a.code}`,
        ],
        english: `${one!.english}–${two!.english} border`,
        lat: a.lat,
        lon: a.lon,
        country: a.code.slice(0, 2),
        admin1: '',
        kind: 'border',
        population: 0,
        km: a.km,
        rank: 3,
      }
    })
}
