import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Names of parties by id. Claims carry the English name and the report's words; lists and counts need a name of their own. */
export interface Names {
  readonly ar: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** Both `src/service` and `dist/service` stand two folders below the package. */
export const partiesFile = fileURLToPath(new URL('../../lexicon/parties.tsv', import.meta.url))

/** The English name and the first Arabic form of each row of the party list (a row for reading only has `-`); the rest of a row is for reading. Without the file there are no names. */
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
  // Of several rows of one party the first one counts.
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
