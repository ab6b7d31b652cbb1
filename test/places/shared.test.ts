import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { root } from './marked.ts'

const absent = existsSync(join(root, '../shared/corpus')) ? false : '../shared is not here'

for (const [gazetteer, flags, least] of [
  ['bundled', [], 0.7],
  ['imported', ['--wof'], 0.82],
] as const) {
  it(`reaches the coded places with the ${gazetteer} gazetteer`, { skip: absent }, () => {
    const out = execFileSync(process.execPath, [join(root, 'eval/places.ts'), ...flags], { encoding: 'utf8' })
    assert.ok(Number(/reach \d+\/\d+ = ([\d.]+)/.exec(out)![1]) >= least, out)
    assert.ok(Number(/seeds: \d+\/\d+ = ([\d.]+)/.exec(out)![1]) >= 0.95, out)
  })
}
