import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  type AlternateNames,
  compileGazetteer,
  openGazetteer,
  type PlaceRow,
  readAdmin1Codes,
  readAlternateNames,
  readGeoNames,
  readOpenStreetMap,
  readPlacesTable,
  readWhosOnFirst,
} from '../places/index.ts'
import { Problem } from '../problem.ts'

/** What a file of places is; found by looking at its first line. */
export type PlacesFormat = 'geonames' | 'alternates' | 'admin1' | 'whosonfirst' | 'openstreetmap' | 'table'

/** What an import has done. */
export interface Imported {
  readonly places: number
  /** Rows read by format, before doubles were merged. */
  readonly rows: ReadonlyMap<PlacesFormat, number>
  readonly bytes: number
}

/** Text larger than this is read line by line and only its Arabic lines are kept (GeoNames' alternateNamesV2.txt has 700 MB). */
const large = 64 * 1024 * 1024

/**
 * Reads files and folders of places, joins what is one place and writes them compiled to `target`, replacing it. GeoNames' alternate
 * names and admin-1 codes are put to the dumps given with them. Throws `places.import` naming file and reason.
 */
export async function importPlaces(paths: readonly string[], target: string): Promise<Imported> {
  const dumps: { readonly file: string; readonly text: string }[] = []
  const names = new Map<string, readonly string[]>()
  let admin1: ReadonlyMap<string, string> = new Map()
  const rows: PlaceRow[] = []
  const counts = new Map<PlacesFormat, number>()
  const count = (format: PlacesFormat, n: number): void => {
    counts.set(format, (counts.get(format) ?? 0) + n)
  }
  for (const file of await filesOf(paths)) {
    const text = await textOf(file)
    const format = formatOf(basename(file), text)
    if (format === undefined)
      throw failed(file, 'It is none of the kinds of file that Isnad knows places from.')
    try {
      if (format === 'geonames') dumps.push({ file, text })
      else if (format === 'alternates') merge(names, readAlternateNames(text))
      else if (format === 'admin1') admin1 = readAdmin1Codes(text)
      else {
        const read = readers[format](text)
        for (const row of read) rows.push(row)
        count(format, read.length)
      }
    } catch (error) {
      throw failed(file, (error as Error).message)
    }
  }
  for (const { file, text } of dumps) {
    try {
      const read = readGeoNames(text, names, admin1)
      for (const row of read) rows.push(row)
      count('geonames', read.length)
    } catch (error) {
      throw failed(file, (error as Error).message)
    }
  }
  if (rows.length === 0) throw failed(paths.join(', '), 'No place with an Arabic name was found.')
  const bytes = compileGazetteer(rows)
  await mkdir(dirname(target), { recursive: true })
  // A reader that starts meanwhile sees the old file or the new one, never half of it.
  await writeFile(`${target}.new`, bytes)
  await rename(`${target}.new`, target)
  return { places: openGazetteer(bytes).size, rows: counts, bytes: bytes.length }
}

const readers = {
  whosonfirst: readWhosOnFirst,
  openstreetmap: readOpenStreetMap,
  table: (text: string) => readPlacesTable(text),
} as const

function merge(into: Map<string, readonly string[]>, more: AlternateNames): void {
  for (const [id, names] of more) into.set(id, [...(into.get(id) ?? []), ...names])
}

/** What a file is, by its first line; undefined for none of them. */
export function formatOf(name: string, text: string): PlacesFormat | undefined {
  const start = text.trimStart().slice(0, 4000)
  const line = start.split('\n', 1)[0]!
  if (start.startsWith('{')) {
    if (/"wof:id"|"placetype"/.test(start) || /"wof:/.test(text.slice(0, 100_000))) return 'whosonfirst'
    return /"(?:Feature|FeatureCollection)"/.test(start) ? 'openstreetmap' : undefined
  }
  const cells = line.split('\t')
  if (cells.length >= 15 && /^\d+$/.test(cells[0]!)) return 'geonames'
  if (/^[A-Z]{2}\.\w+$/.test(cells[0]!) && cells.length >= 2) return 'admin1'
  if (cells.length >= 4 && /^\d+$/.test(cells[0]!) && /^\d+$/.test(cells[1]!)) return 'alternates'
  return /\.(?:csv|tsv|txt)$/i.test(name) && /lat/i.test(start.replace(/^#.*\n/gm, '').split('\n', 1)[0]!)
    ? 'table'
    : undefined
}

/** The files named, and those of the folders named, in a steady order. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const out: string[] = []
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        const inside = await readdir(path, { recursive: true, withFileTypes: true })
        const kept = inside.filter((e) => e.isFile() && /\.(?:geo)?json$|\.ndjson$|\.geojsonl$/i.test(e.name))
        out.push(...kept.map((e) => join(e.parentPath, e.name)).sort())
      } else out.push(path)
    } catch (error) {
      throw failed(path, (error as Error).message)
    }
  }
  return out
}

async function textOf(file: string): Promise<string> {
  if ((await stat(file)).size <= large) return readFile(file, 'utf8')
  const kept: string[] = []
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    if (kept.length === 0 || arabic.test(line)) kept.push(line)
  return kept.join('\n')
}
const arabic = /\p{Script=Arabic}/u

const failed = (where: string, why: string): Problem =>
  new Problem('places.import', {
    en: {
      what: 'These places cannot be imported.',
      where,
      why,
      next: 'Give GeoNames dumps (with alternateNames), Who’s On First GeoJSON or NDJSON, OpenStreetMap GeoJSON, or a table with names, lat, lon.',
    },
    ar: {
      what: 'تعذّر استيراد هذه الأماكن.',
      where,
      why,
      next: 'قدّم ملفات GeoNames (مع alternateNames) أو Who’s On First أو OpenStreetMap بصيغة GeoJSON، أو جدولًا فيه names وlat وlon.',
    },
  })
