import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Folder of the curated lists. */
export const folder = fileURLToPath(new URL('../../lexicon/places/', import.meta.url))

export const header = 'id names english lat lon country admin1 kind source note'.split(' ')

/** One line of a curated list, with where it stands. */
export interface Row {
  /** `sy.tsv:17` */
  readonly at: string
  readonly file: string
  readonly id: string
  readonly names: readonly string[]
  readonly english: string
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly admin1: string
  readonly kind: string
  readonly source: string
  readonly note: readonly string[]
  /** Only in countries.tsv. */
  readonly adjectives: readonly string[]
}

/** Files of rows; `ordinary.tsv` in the same folder is a list of words, not of places. */
export const files = (): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.tsv') && f !== 'ordinary.tsv')
    .sort()

/** Reads one list as it is, without judging it: judging is the tests' work. */
export function readRows(file: string): { readonly head: readonly string[]; readonly rows: readonly Row[] } {
  const rows: Row[] = []
  let head: readonly string[] | undefined
  readFileSync(folder + file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.startsWith('#') || line === '') return
      const cells = line.split('\t')
      if (head === undefined) {
        head = cells
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
      rows.push({
        at: `${file}:${i + 1}`,
        file,
        id,
        names: names.split('|'),
        english,
        lat: lat === '' ? Number.NaN : Number(lat),
        lon: lon === '' ? Number.NaN : Number(lon),
        country,
        admin1,
        kind,
        source,
        note: note === '' ? [] : note.split('; '),
        adjectives: (cells[10] ?? '').split('|').filter((a) => a !== ''),
      })
    })
  return { head: head ?? [], rows }
}

/** Kilometres between two points, flat-earth: right to a few per cent at the distances asked here. */
export function km(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return 111.2 * Math.hypot(x, a.lat - b.lat)
}

/** Radius that a note states, in kilometres. */
export const kmOf = (row: Row): number | undefined => {
  const part = row.note.find((n) => n.startsWith('km='))
  return part === undefined ? undefined : Number(part.slice(3))
}

/** West, south, east, north of a country, a little wide: border villages and islands lie inside. */
export const boxes: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SY: [35.5, 32.2, 42.5, 37.4],
  IQ: [38.7, 29.0, 48.7, 37.5],
  LB: [35.0, 33.0, 36.7, 34.75],
  PS: [34.15, 31.2, 35.65, 32.6],
  YE: [41.4, 11.8, 57.1, 19.1],
  LY: [9.2, 19.4, 25.3, 33.3],
  SD: [21.7, 8.6, 38.7, 22.4],
  EG: [24.6, 21.9, 36.1, 31.8],
}
