import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Names by id: of parties and outlets, and of first-level areas (`admin1:IQ:Nineveh`). Claims carry the English name and the
 * report's words; lists and counts need a name of their own.
 */
export interface Names {
  readonly ar: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** Both `src/service` and `dist/service` stand two folders below the package. */
const packageFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
export const partiesFile = packageFile('lexicon/parties.tsv')
export const outletsFile = packageFile('lexicon/outlets.tsv')
const areasFile = packageFile('data/areas.json')

/** All that lists have a name for. Where an outlet is a party, the party's name counts. */
export function readAllNames(): Names {
  const [outlets, parties] = [readNames(outletsFile), readNames(partiesFile)]
  const areas = Object.entries(JSON.parse(readFileSync(areasFile, 'utf8')) as Record<string, string>).map(
    ([key, arabic]) => [`admin1:${key}`, arabic] as const,
  )
  return {
    ar: { ...outlets.ar, ...parties.ar, ...Object.fromEntries(areas) },
    en: { ...outlets.en, ...parties.en },
  }
}

/** The English name and the first Arabic form of each row of a list (a row for reading only has `-`); the rest of a row is for reading. Without the file there are no names. */
export function readNames(file: string): Names {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return { ar: {}, en: {} }
    throw error
  }
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const head = rows.shift() ?? []
  const [id, forms, name] = [head.indexOf('id'), head.indexOf('forms'), head.indexOf('name')]
  // Of several rows of one id the first one counts.
  const byId = (nameOf: (row: readonly string[]) => string | undefined, script: RegExp) =>
    Object.fromEntries(
      rows
        .map((row): [string, string] => [row[id] ?? '', nameOf(row) ?? ''])
        .filter(([key, said]) => key !== '' && script.test(said))
        .reverse(),
    )
  return {
    ar: byId((row) => row[forms]?.split('|')[0], /\p{Script=Arabic}/u),
    en: byId((row) => row[name], /\p{Script=Latin}/u),
  }
}
