import { kmBetween } from './geo.ts'
import { unquotedName } from './spelling.ts'
import type { PlaceKind, PlaceRow } from './types.ts'

/** Kinds that sources disagree about for one and the same place. */
const family: { readonly [K in PlaceKind]: string } = {
  country: 'country',
  governorate: 'governorate',
  district: 'district',
  subdistrict: 'district',
  town: 'settled',
  village: 'settled',
  neighbourhood: 'neighbourhood',
  camp: 'camp',
  prison: 'prison',
  airport: 'airfield',
  base: 'airfield',
  dam: 'dam',
  crossing: 'crossing',
  river: 'river',
  mountain: 'mountain',
  region: 'region',
  road: 'road',
  hospital: 'hospital',
  site: 'site',
  border: 'border',
}

/** How far apart two sources may put one place of a kind. */
const apart: { readonly [family: string]: number } = {
  country: 2000,
  governorate: 150,
  district: 25,
  settled: 6,
  river: 600,
  region: 80,
  mountain: 40,
  border: 300,
}

/**
 * Rows without doubles, in order of first appearance: rows of one id (or of an id that another row calls the same place)
 * become one, and so do rows of one family that share a name and lie near each other. The first row of a place gives its id,
 * point and kind; later ones add names, a population, ids.
 */
export function mergeRows(rows: readonly PlaceRow[]): PlaceRow[] {
  const out: PlaceRow[] = []
  const byId = new Map<string, number>()
  const byName = new Map<string, number[]>()
  for (const row of rows) {
    const ids = [row.id, ...(row.also ?? [])]
    const keys = [...new Set(row.names.map(unquotedName))].filter((k) => k !== '')
    let at = ids.map((id) => byId.get(id)).find((i) => i !== undefined)
    // One id for two families (a city and its governorate in one source) stays two places.
    at ??= keys.flatMap((k) => byName.get(k) ?? []).find((i) => sameSpot(out[i]!, row))
    if (at === undefined) {
      at = out.length
      out.push({ ...row, names: unique(row.names) })
    } else out[at] = join(out[at]!, row)
    for (const id of ids) if (!byId.has(id)) byId.set(id, at)
    for (const key of keys) {
      const known = byName.get(key)
      if (known === undefined) byName.set(key, [at])
      else if (!known.includes(at)) known.push(at)
    }
  }
  return out
}

function sameSpot(a: PlaceRow, b: PlaceRow): boolean {
  if (family[a.kind] !== family[b.kind] || (a.country !== b.country && a.kind !== 'border')) return false
  return kmBetween(a, b) <= (apart[family[a.kind]] ?? 4)
}

function join(first: PlaceRow, later: PlaceRow): PlaceRow {
  const also = unique([...(first.also ?? []), later.id, ...(later.also ?? [])]).filter(
    (id) => id !== first.id,
  )
  return {
    ...first,
    names: unique([...first.names, ...later.names]),
    english: first.english || later.english,
    admin1: first.admin1 || later.admin1,
    population: Math.max(first.population, later.population),
    ...(first.ordinary === true || later.ordinary === true ? { ordinary: true } : {}),
    rank: Math.max(first.rank ?? 0, later.rank ?? 0) as 0 | 1 | 2 | 3,
    ...(also.length > 0 ? { also } : {}),
  }
}

/** Names once each by their folded spelling, the first spelling kept. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = unquotedName(name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
