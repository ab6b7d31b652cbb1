import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbers } from '../../src/numbers/numbers.ts'
import { numberRules } from '../../src/numbers/rules.ts'
import { unmark } from './marked.ts'

for (const rule of numberRules) {
  test(`${rule.id} fires on its examples`, () => {
    for (const [line, expected] of rule.fires) {
      const { text, marks } = unmark(line)
      const found = numbers(text)
      const seen = found
        .map((m) => `«${text.slice(m.start, m.end)}» ${m.min}..${m.max} ${m.rules}`)
        .join(', ')
      const mark = marks[0]!
      const hit = found.find((m) => m.start === mark.start && m.end === mark.end)
      assert.ok(hit !== undefined, `${line}: ${seen}`)
      assert.ok(hit.rules.includes(rule.id), `${line}: ${seen}`)
      if (typeof expected === 'number') assert.equal(hit.value, expected, `${line}: ${seen}`)
      else assert.deepEqual([hit.min, hit.max], expected, `${line}: ${seen}`)
    }
  })
  test(`${rule.id} stays quiet on its counter-examples`, () => {
    for (const line of rule.quiet) {
      for (const m of numbers(line))
        assert.ok(!m.rules.includes(rule.id), `${line}: «${line.slice(m.start, m.end)}» ${m.rules}`)
    }
  })
}

test('every rule that a mention names has a record', () => {
  const known = new Set(numberRules.map((r) => r.id as string))
  for (const rule of numberRules)
    for (const [line] of rule.fires)
      for (const m of numbers(unmark(line).text)) for (const id of m.rules) assert.ok(known.has(id), id)
})
