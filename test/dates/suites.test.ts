import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { runDateSuites } from '../../eval/suites/dates.ts'

const shared = new URL('../../../shared', import.meta.url).pathname
const absent = existsSync(`${shared}/suites`)
  ? false
  : 'the suites of other projects are not here (../shared/suites)'

test('suites of other projects: no worse than promised', { skip: absent }, () => {
  const rate = new Map(runDateSuites(shared).map((s) => [s.suite, s.rate]))
  const least: [string, number][] = [
    ['duckling time, day or finer', 0.75],
    ['duckling time, week and year', 1],
    ['Microsoft dates and periods, values compared upstream', 0.7],
    ['Microsoft dates and periods, spans', 0.8],
    ['dateparser', 0.85],
    ['Maha time, the day', 0.6],
  ]
  for (const [suite, want] of least) assert.ok((rate.get(suite) ?? 0) >= want, `${suite}: ${rate.get(suite)}`)
})
