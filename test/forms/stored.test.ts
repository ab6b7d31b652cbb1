import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findForms, restoreForms, storeForms } from '../../src/forms/index.ts'
import { readText } from '../../src/text/text.ts'
import { knowledge } from './lexicon.ts'

const restored = restoreForms(storeForms(knowledge))

test('what was stored is what was compiled', () => {
  assert.deepEqual(restored.rows, knowledge.rows)
  assert.deepEqual([...restored.table.keys()], [...knowledge.table.keys()])
  for (const surface of knowledge.table.keys())
    assert.deepEqual(restored.table.get(surface), knowledge.table.get(surface), surface)
  assert.equal(restored.size, knowledge.size)
  assert.equal(restored.table.get('لاشيءمنهذا'), undefined)
})

test('both read a sentence alike', () => {
  const text = readText('شنّت الطائرات غارتين جويتين على البلدة وأطلقت سراح أسيرين')
  assert.deepEqual(findForms(text, restored), findForms(text, knowledge))
})
