import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileDateWords } from '../../src/dates/lexicon.ts'
import { dateWordsModule } from './words.generate.ts'

const root = new URL('../../', import.meta.url)

test('the module of date words is the table', () => {
  const module = readFileSync(new URL('src/dates/words.data.ts', root), 'utf8')
  const data = (s: string): string => s.slice(s.indexOf('`'), s.lastIndexOf('`'))
  assert.equal(data(module), data(dateWordsModule()), 'run `node test/dates/words.generate.ts`')
})

test('the table compiles, comments and all', () => {
  compileDateWords(readFileSync(new URL('lexicon/dates.tsv', root), 'utf8'))
})

const head = 'form\tclass\tvalue\tscope\tsource\n'
test('a bad row is refused with file, line and reason', () => {
  assert.throws(() => compileDateWords(`${head}شباط\tmonth\t2\tlevant`), /lexicon\/dates\.tsv:2: a row needs/)
  assert.throws(() => compileDateWords(`${head}شباط\tmoon\t2\tlevant\tCLDR`), /unknown class "moon"/)
  assert.throws(
    () => compileDateWords(`${head}أيار\tmonth\t5\tlevant\tCLDR\nايار\tmonth\t5\tlevant\tCLDR`),
    /:3: .*second row of class month/,
  )
})
