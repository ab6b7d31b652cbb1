import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateRules } from '../../src/dates/rules/all.ts'
import { read, show } from './show.ts'

for (const rule of dateRules) {
  test(`${rule.id}: ${rule.claim}`, () => {
    for (const [text, value] of rule.fires) {
      const found = read(text)
      assert.deepEqual(found.map(show), [value], text)
    }
    for (const text of rule.quiet) assert.deepEqual(read(text).map(show), [], text)
  })
}

test('rule ids are unique and every rule has an example', () => {
  const ids = dateRules.map((r) => r.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const r of dateRules) assert.ok(r.fires.length + r.quiet.length > 0 || r.id === 'clock.midnight', r.id)
})
