import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countedForm } from '../../src/numbers/agreement.ts'
import { numbers } from '../../src/numbers/numbers.ts'

test('a number says which form of noun to look for', () => {
  const cases = [
    ['ثلاثة جنود', 'plural'],
    ['أكثر من 10 جنود', 'plural'],
    ['20 جنديا', 'accusative-singular'],
    ['10-15 جنديا', 'accusative-singular'],
    ['مئة جندي', 'singular'],
    ['مئة وخمسة جنود', 'plural'],
    ['4 آلاف مدني', 'singular'],
    ['عشرات الجنود', 'definite-plural-or-من'],
    ['بضعة جنود', 'plural'],
    ['جنديان اثنان', 'before'],
  ] as const
  for (const [line, form] of cases) assert.equal(countedForm(numbers(line)[0]!), form, line)
})
