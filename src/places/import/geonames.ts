import type { PlaceKind, PlaceRow, Rank } from '../types.ts'

/** GeoNames feature codes that reports name; others are left out. */
const kindOf: Readonly<Record<string, PlaceKind>> = {
  PCLI: 'country',
  ADM1: 'governorate',
  ADM2: 'district',
  ADM3: 'subdistrict',
  PPLC: 'town',
  PPLA: 'town',
  PPLA2: 'town',
  PPLA3: 'town',
  PPLA4: 'town',
  PPL: 'village',
  PPLL: 'village',
  PPLF: 'village',
  PPLX: 'neighbourhood',
  AIRP: 'airport',
  AIRB: 'base',
  AIRF: 'airport',
  MILB: 'base',
  INSM: 'base',
  PRN: 'prison',
  CMPREF: 'camp',
  DAM: 'dam',
  PSTB: 'crossing',
  STM: 'river',
  STMI: 'river',
  WAD: 'river',
  MT: 'mountain',
  MTS: 'mountain',
  HLL: 'mountain',
  RGN: 'region',
  DSRT: 'region',
  PLN: 'region',
  HSP: 'hospital',
  OILF: 'site',
  OILR: 'site',
}

const arabic = /^[\u0621-\u063a\u0641-\u0652\u0670ـ \-'’]+$/u

/** Arabic names by GeoNames id. */
export type AlternateNames = ReadonlyMap<string, readonly string[]>

/**
 * Reads GeoNames' alternateNames(V2).txt: alternateNameId, geonameId, language, name, isPreferred, isShort, isColloquial, isHistoric. Only Arabic
 * names are kept, the preferred first, historic ones left out.
 */
export function readAlternateNames(text: string): AlternateNames {
  const names = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [, id, language, name, preferred, , , historic] = line.split('\t')
    if (id === undefined || name === undefined || historic === '1') continue
    if (language !== 'ar' && !(language === '' && arabic.test(name))) continue
    const known = names.get(id)
    if (known === undefined) names.set(id, [name])
    else if (preferred === '1') known.unshift(name)
    else known.push(name)
  }
  return names
}

/**
 * Reads a GeoNames country dump (IQ.txt, allCountries.txt; 19 columns) with the Arabic names of its own alternates and of
 * `alternates`. Places without an Arabic name are left out. `admin1` maps 'IQ.07' to an English name (admin1CodesASCII.txt). GeoNames
 * is CC BY 4.0: name it where results are shown. Throws naming the line when a row has not the dump's columns.
 */
export function readGeoNames(
  text: string,
  alternates: AlternateNames = new Map(),
  admin1: ReadonlyMap<string, string> = new Map(),
): PlaceRow[] {
  const rows: PlaceRow[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const c = line.split('\t')
    if (c.length < 15 || !/^\d+$/.test(c[0]!))
      throw new Error(`GeoNames dump, line ${i + 1}: ${c.length} columns where 19 are expected`)
    const kind = kindOf[c[7]!]
    if (kind === undefined) continue
    const names = [...(alternates.get(c[0]!) ?? []), ...c[3]!.split(',').filter((n) => arabic.test(n))]
    if (names.length === 0) continue
    const population = Number(c[14]) || 0
    rows.push({
      id: `geonames:${c[0]}`,
      names: names.filter((n) => !n.startsWith('ئ')),
      english: c[1]!,
      lat: Number(c[4]),
      lon: Number(c[5]),
      country: c[8]!,
      admin1: admin1.get(`${c[8]}.${c[10]}`) ?? '',
      kind: kind === 'village' && population >= 2000 ? 'town' : kind,
      population,
      rank: rankOf(c[7]!, kind, population),
    })
  }
  return rows.filter((r) => r.names.length > 0)
}

/** Reads admin1CodesASCII.txt: code, name, ascii name, id. */
export const readAdmin1Codes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .map((l) => l.split('\t'))
      .filter((c) => c.length >= 2)
      .map((c) => [c[0]!, c[1]!]),
  )

function rankOf(code: string, kind: PlaceKind, population: number): Rank {
  if (kind === 'country' || kind === 'governorate' || code === 'PPLC' || population >= 500_000) return 3
  return kind === 'district' || /^PPLA[23]?$/.test(code) || population >= 20_000 ? 2 : 0
}
