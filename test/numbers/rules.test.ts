import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notCounts } from '../../src/numbers/not-counts/index.ts'
import { numbers } from '../../src/numbers/numbers.ts'
import { unmark } from './marked.ts'

for (const record of notCounts) {
  const reason = record.id.slice('not-count.'.length)
  test(`${record.id} fires on its examples`, () => {
    for (const example of record.fires) {
      const { text, marks } = unmark(example)
      const found = numbers(text)
      for (const mark of marks) {
        const hit = found.find((m) => m.start === mark.start && m.end === mark.end)
        const seen = found.map((m) => `«${text.slice(m.start, m.end)}» ${m.why ?? 'counts'}`).join(', ')
        assert.equal(hit?.why, reason, `${example}: ${seen}`)
      }
    }
  })
  test(`${record.id} stays quiet on its counter-examples`, () => {
    for (const example of record.quiet) {
      for (const m of numbers(example))
        assert.notEqual(m.why, reason, `${example}: «${example.slice(m.start, m.end)}»`)
    }
  })
}
