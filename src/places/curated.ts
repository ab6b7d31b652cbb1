import { type PlaceKind, type PlaceRow, placeKinds, type Rank } from './types.ts'

const columns = 'id names english lat lon country admin1 kind source note'.split(' ')

/**
 * Reads a curated list (lexicon/places/*.tsv): id, names (separated by |, the first is displayed), english, lat, lon, country
 * (ISO2), admin1 (English), kind, source, note. The note may say `km=12` (radius), `rank=1` (how well known), `word` (its one-word names are ordinary
 * words too). Throws naming file, line and why.
 */
export function compilePlaces(text: string, file: string): PlaceRow[] {
  const rows: PlaceRow[] = []
  let head = true
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const fail = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}`)
    }
    const cells = line.split('\t').map((c) => c.trim())
    if (head) {
      head = false
      const missing = columns.filter((c, k) => cells[k] !== c)
      if (missing.length > 0) fail(`the header lacks ${missing.join(', ')}`)
      return
    }
    const [
      id = '',
      names = '',
      english = '',
      lat = '',
      lon = '',
      country = '',
      admin1 = '',
      kind = '',
      source = '',
      note = '',
    ] = cells
    if (!/^[a-z]+:\S+$/.test(id)) fail(`"${id}" is no id like isnad:tishrin-dam`)
    if (!/\p{Script=Arabic}/u.test(names)) fail('there is no Arabic name')
    if (english === '') fail('there is no English name')
    if (lat === '' || lon === '' || !(Math.abs(+lat) <= 90) || !(Math.abs(+lon) <= 180))
      fail('the point is not on the globe')
    if (!/^[A-Z]{2}$/.test(country)) fail(`"${country}" is no ISO2 country`)
    if (!placeKinds.includes(kind as PlaceKind)) fail(`"${kind}" is no kind; one of ${placeKinds.join(', ')}`)
    if (source === '') fail('the row names no source')
    const km = /\bkm=(\d+(?:\.\d+)?)/.exec(note)?.[1]
    rows.push({
      id,
      names: names
        .split('|')
        .map((n) => n.trim())
        .filter((n) => n !== ''),
      english,
      lat: +lat,
      lon: +lon,
      country,
      admin1,
      kind: kind as PlaceKind,
      population: 0,
      rank: Number(
        /\brank=([0-3])\b/.exec(note)?.[1] ?? (kind === 'country' || kind === 'governorate' ? 3 : 2),
      ) as Rank,
      ...(km === undefined ? {} : { km: Number(km) }),
      ...(/(?:^|; ?)(?:word|person)\b/.test(note) ? { ordinary: true } : {}),
    })
  })
  return rows
}
