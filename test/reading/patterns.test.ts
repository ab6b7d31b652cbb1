import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { read } from '../../src/reading/read.ts'
import { faultsOf, fill, fillings, readShapes } from './patterns.ts'

const folder = new URL('./patterns/', import.meta.url)
const knowledge = await loadKnowledge()

for (const file of readdirSync(folder).sort()) {
  describe(`sentence shapes: ${file}`, () => {
    for (const shape of readShapes(new URL(file, folder).pathname)) {
      test(`${shape.where} «${shape.text}»`, shape.open === undefined ? {} : { todo: shape.open }, () => {
        const wrong = fillings.flatMap((filling) => {
          const report = fill(shape, filling)
          return faultsOf(shape, filling, read(report, knowledge)).map((fault) => `«${report.text}» ${fault}`)
        })
        assert.equal(wrong.length, 0, `\n    ${wrong.join('\n    ')}`)
      })
    }
  })
}
