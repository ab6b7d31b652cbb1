import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runNumberSuites } from '../../eval/suites/numbers.ts'

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared')
const absent = existsSync(join(shared, 'suites')) ? false : 'the suites of ../shared are not on this machine'

/** Floors of docs/suites-numbers.md; a figure below is a regression. */
const floors: Readonly<Record<string, number>> = {
  'duckling numerals': 1,
  'duckling ordinals': 1,
  'microsoft numbers': 0.93,
  'microsoft ranges': 0.97,
  'microsoft ordinals': 1,
  'microsoft percentages': 1,
  'maha numerals': 1,
  'maha ordinals': 0.95,
}

test('the suites of other projects hold their floors', { skip: absent }, () => {
  const results = runNumberSuites(shared)
  for (const [suite, floor] of Object.entries(floors)) {
    const r = results.find((x) => x.suite === suite)
    assert.ok(r !== undefined && r.rate >= floor, `${suite}: ${r?.right}/${r?.of}\n${r?.misses.join('\n')}`)
  }
})
