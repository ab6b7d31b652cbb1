import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { read } from '../../src/reading/read.ts'
import { faults, readCases } from './cases.ts'

const folder = new URL('./cases/', import.meta.url)
const knowledge = await loadKnowledge()

for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()) {
  describe(`marked sentences: ${file}`, () => {
    for (const c of readCases(new URL(file, folder).pathname)) {
      test(`${c.where} «${c.report.text.slice(0, 60)}»`, c.open === undefined ? {} : { todo: c.open }, () => {
        const wrong = faults(c, read(c.report, knowledge))
        assert.equal(wrong.length, 0, `\n    ${wrong.join('\n    ')}`)
      })
    }
  })
}
