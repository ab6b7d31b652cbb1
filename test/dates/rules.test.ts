import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateRules } from '../../src/dates/rules/all.ts'
import { joiningRules } from '../../src/dates/rules/joining.ts'
import { read, show } from './show.ts'

const records = [...dateRules, ...joiningRules]
const uses = (text: string, id: string): boolean => read(text).some((m) => m.rule.split('+').includes(id))

for (const rule of dateRules) {
  test(`${rule.id}: ${rule.claim}`, () => {
    for (const [text, value] of rule.fires) {
      const found = read(text)
      assert.deepEqual(found.map(show), [value], text)
    }
    for (const text of rule.quiet) assert.deepEqual(read(text).map(show), [], text)
  })
}

for (const rule of joiningRules) {
  test(`${rule.id}: ${rule.claim}`, () => {
    for (const [text, value] of rule.fires) {
      assert.deepEqual(read(text).map(show), [value], text)
      assert.ok(uses(text, rule.id), `${text}: ${read(text).map((m) => m.rule)}`)
    }
    for (const text of rule.quiet) assert.equal(uses(text, rule.id), false, text)
  })
}

test('rule ids are unique and every rule has an example', () => {
  const ids = records.map((r) => r.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const r of records) assert.ok(r.fires.length + r.quiet.length > 0 || r.id === 'clock.midnight', r.id)
})
