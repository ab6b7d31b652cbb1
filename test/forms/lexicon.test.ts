import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spell } from '../../src/forms/spell.ts'
import { eventTypes } from '../../src/ontology.ts'
import { foldForm } from '../../src/text/fold.ts'
import { files, knowledge } from './lexicon.ts'

const { rows } = knowledge
const count = (klass: string): number => rows.filter((r) => r.klass === klass).length

test('the lexicon holds what reading needs', () => {
  assert.ok(rows.length >= 700, `${rows.length} lemmas`)
  assert.ok(count('say') >= 60, `${count('say')} reporting verbs`)
  const scaffold = ['light', 'result', 'aspect', 'try', 'plan', 'order'].reduce((n, k) => n + count(k), 0)
  assert.ok(scaffold >= 120, `${scaffold} light, result, aspect, try, plan and order verbs`)
})

test('every type of event has lemmas', () => {
  for (const type of eventTypes) {
    const n = rows.filter((r) => r.type === type).length
    assert.ok(n >= 3, `${type} has ${n}`)
  }
})

test('every event row names a role for someone or something', () => {
  for (const r of rows)
    if (r.klass === 'event' && r.gov.subject === undefined && r.gov.object === undefined)
      assert.ok(r.form === 'N' || Object.keys(r.gov.preps).length > 6, `${r.at} ${r.lemma} governs nothing`)
})

test('every surface is as the one door of spelling would fold it', () => {
  for (const surface of knowledge.table.keys()) assert.equal(foldForm(surface), surface)
})

test('a folded regular verbal noun stays one word', () => {
  assert.equal(spell('اiستi3A'), 'است3ا')
  for (const line of [files.verbs, files.nouns]) assert.ok(!line.includes('\r'))
})
