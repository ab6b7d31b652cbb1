import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Arabic names of parties by id. Claims carry the English name and the report's words; lists need a name of their own. */
export type Names = Readonly<Record<string, string>>

/** Both `src/service` and `dist/service` stand two folders below the package. */
export const partiesFile = fileURLToPath(new URL('../../lexicon/parties.tsv', import.meta.url))

/** The first form of each row of the party list (a row for reading only has `-`); the rest of a row is for reading. Without the file there are no names. */
export function readNames(file: string): Names {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return {}
    throw error
  }
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const head = rows.shift() ?? []
  const [id, forms] = [head.indexOf('id'), head.indexOf('forms')]
  const names = rows.map((row): [string, string] => [row[id] ?? '', row[forms]?.split('|')[0] ?? ''])
  return Object.fromEntries(
    names.filter(([key, name]) => key !== '' && /\p{Script=Arabic}/u.test(name)).reverse(),
  )
}
