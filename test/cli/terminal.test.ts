import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { jsonLine, Out } from '../../src/cli/out.ts'
import { Command } from '../../src/cli/say.ts'
import { table } from '../../src/cli/table.ts'
import { clean, fit, quoted, width } from '../../src/cli/terminal.ts'
import { csvRow } from '../../src/export/csv.ts'
import { Problem } from '../../src/problem.ts'

test('a hostile text cannot move the cursor, colour the screen, or turn the line around', () => {
  assert.equal(
    clean('قصف\u001b[2J\u001b]0;x\u0007 \u009b31mتعز\u202e\u2067\n\tأمس\u200f'),
    'قصف[2J]0;x 31mتعز أمس',
  )
})

test('width counts columns: vowel marks take none', () => {
  assert.equal(width('قُتِلَ'), 3)
  assert.equal(width('abc'), 3)
  assert.equal(width('😀'), 2)
})

test('fit cuts at a whole letter and says so', () => {
  assert.equal(fit('قصف مدفعي', 5), 'قصف…')
  assert.equal(fit('قصف', 5), 'قصف')
  assert.ok(fit('😀😀😀', 4).isWellFormed())
  assert.equal(quoted('قصف'), '«قصف»')
})

test('a table leaves out columns that no row fills and pads the others', () => {
  const columns = ['A', 'B', 'C'].map((head) => ({ head, most: 10 }))
  assert.deepEqual(
    table(columns, [
      ['x', '', '«ا»'],
      ['long', '', ''],
    ]),
    ['A     C', 'x     «ا»', 'long'],
  )
})

test('a line of JSON is the same value, with dangerous characters written as escapes', () => {
  const value = { quote: 'a\u001b\u009b\u202eب\u2028' }
  const line = jsonLine(value)
  assert.deepEqual(JSON.parse(line), value)
  assert.doesNotMatch(line, /[\p{Cc}\u202e\u2028]/u)
})

test('a cell of CSV that a spreadsheet would run is made words', () => {
  assert.equal(
    csvRow(['=1+1', 'a,b', 'say "x"', -3, null, '@x', 'عادي']),
    `'=1+1,"a,b","say ""x""",-3,,'@x,عادي`,
  )
})

const problem = (where: string): Problem =>
  new Problem('intake.not-json', {
    en: { what: 'Bad\u001b[31m line', where },
    ar: { what: 'سطر سيئ', where },
  })

test('a thousand problems of one kind in one file are told twenty times and then counted', () => {
  let said = ''
  const command = new Command('en', new Out(new PassThrough()), (text) => {
    said += text
  })
  for (let line = 1; line <= 1000; line++) command.tell({ problem: problem(`a.ndjson:${line}`), grave: true })
  assert.equal(command.end(), 1)
  assert.equal(said.match(/error:/g)?.length, 20)
  assert.match(said, /980 more/)
  assert.ok(!said.includes('\u001b'))
})

test('a remark is no error and does not fail the command', () => {
  let said = ''
  const command = new Command('ar', new Out(new PassThrough()), (text) => {
    said += text
  })
  command.tell({ problem: problem('a'), grave: false })
  assert.equal(command.end(), 0)
  assert.match(said, /^ملاحظة: سطر سيئ/)
})

test('output waits for a slow reader instead of piling up', async () => {
  const slow = new PassThrough({ highWaterMark: 1000 })
  const out = new Out(slow)
  let most = 0
  let total = 0
  slow.on('data', (part: Buffer) => {
    total += part.length
    slow.pause()
    setTimeout(() => slow.resume(), 1)
  })
  for (let n = 0; n < 4000; n++) {
    await out.line('x'.repeat(99))
    most = Math.max(most, slow.writableLength)
  }
  await out.flush()
  slow.end()
  await new Promise((resolve) => slow.on('end', resolve))
  assert.equal(total, 400_000)
  assert.ok(most < 200_000, `${most} bytes were waiting`)
  assert.equal(slow.listenerCount('close') + slow.listenerCount('drain'), 0)
})
