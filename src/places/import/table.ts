import { type PlaceKind, type PlaceRow, placeKinds, type Rank } from '../types.ts'

const arabic = /\p{Script=Arabic}/u

/**
 * Reads a table of places: comma or tab separated, with a header. Columns by name: id, names (Arabic, separated by |) or arabic
 * or name_ar, english or name or name_en, lat or latitude, lon or lng or longitude, country, admin1, kind, population. Throws
 * naming the line and what is missing.
 */
export function readPlacesTable(text: string, prefix = 'csv'): PlaceRow[] {
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex((l) => l.trim() !== '' && !l.startsWith('#'))
  if (at < 0) return []
  const separator = lines[at]!.includes('\t')
    ? '\t'
    : lines[at]!.includes(';') && !lines[at]!.includes(',')
      ? ';'
      : ','
  const head = cells(lines[at]!, separator).map((h) => h.toLowerCase())
  const column = (...names: string[]): number => names.map((n) => head.indexOf(n)).find((i) => i >= 0) ?? -1
  const arabicAt = column('names', 'arabic', 'name_ar', 'name:ar', 'ar')
  const latAt = column('lat', 'latitude', 'y')
  const lonAt = column('lon', 'lng', 'longitude', 'x')
  for (const [name, i] of [
    ['names', arabicAt],
    ['lat', latAt],
    ['lon', lonAt],
  ] as const)
    if (i < 0) throw new Error(`Places table, line ${at + 1}: there is no column ${name}`)
  const [idAt, englishAt, countryAt, adminAt, kindAt, peopleAt] = [
    column('id'),
    column('english', 'name_en', 'name:en', 'name'),
    column('country', 'iso2'),
    column('admin1'),
    column('kind', 'type'),
    column('population'),
  ]
  return lines.slice(at + 1).flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const c = cells(line, separator)
    const where = `Places table, line ${at + i + 2}`
    const lat = Number(c[latAt] || Number.NaN)
    const lon = Number(c[lonAt] || Number.NaN)
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      throw new Error(`${where}: the point is not on the globe`)
    const names = (c[arabicAt] ?? '')
      .split('|')
      .map((n) => n.trim())
      .filter((n) => arabic.test(n))
    if (names.length === 0) return []
    const kind = c[kindAt] || 'village'
    if (!placeKinds.includes(kind as PlaceKind))
      throw new Error(`${where}: "${kind}" is no kind; one of ${placeKinds.join(', ')}`)
    const id = c[idAt] || String(at + i + 2)
    return [
      {
        id: id.includes(':') ? id : `${prefix}:${id}`,
        names,
        english: c[englishAt] || names[0]!,
        lat,
        lon,
        country: (c[countryAt] ?? '').toUpperCase(),
        admin1: c[adminAt] ?? '',
        kind: kind as PlaceKind,
        population: Number(c[peopleAt]) || 0,
        // A row that a person listed is a place they expect to be named.
        rank: 2 as Rank,
      },
    ]
  })
}

/** One line's cells; quoted cells may hold the separator, and doubled quotation marks stand for one. */
function cells(line: string, separator: string): string[] {
  const out: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    if (quoted) {
      if (c === '"' && line[i + 1] === '"') {
        cell += '"'
        i++
      } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"' && cell === '') quoted = true
    else if (c === separator) {
      out.push(cell.trim())
      cell = ''
    } else cell += c
  }
  out.push(cell.trim())
  return out
}
