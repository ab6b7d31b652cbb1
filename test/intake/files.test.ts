import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isoTime } from '../../src/intake/report.ts'
import { folder, inCodePage, sentence, takeAll } from './help.ts'

const row = (id: string, text: string, more: object = {}): string => JSON.stringify({ id, text, ...more })

test('a text file is one report named by its stem, and its bytes are kept as they came', async (t) => {
  const bytes = Buffer.from(`\ufeff${sentence}\r\n`)
  const dir = folder(t, { 'one.txt': bytes })
  const { reports, originals, grave } = await takeAll({
    paths: [join(dir, 'one.txt')],
    published: '2021-03-04',
  })
  assert.deepEqual(grave, [])
  assert.deepEqual(reports, [{ id: 'one', text: `${sentence}\r\n`, published: '2021-03-04' }])
  assert.deepEqual(Buffer.from(originals[0]!.bytes), bytes)
})

test('NDJSON is one report a line with its fields; --published only fills a gap', async (t) => {
  const dir = folder(t, {
    'a.ndjson': `\ufeff${row('r1', sentence, { publisher: 'وكالة', published: '2020-01-02 10:00:00', x: 1 })}\r\n\n${row('r2', sentence)}`,
  })
  const { reports, grave } = await takeAll({
    paths: [],
    rowFiles: [join(dir, 'a.ndjson')],
    published: '2021-01-01',
  })
  assert.deepEqual(grave, [])
  assert.deepEqual(reports, [
    { id: 'r1', text: sentence, publisher: 'وكالة', published: '2020-01-02T10:00:00' },
    { id: 'r2', text: sentence, published: '2021-01-01' },
  ])
})

test('a folder is read in the order of names, other kinds are named, links to folders are not followed', async (t) => {
  const dir = folder(t, {
    'b.txt': sentence,
    'a/2.md': sentence,
    'a/1.txt': sentence,
    'photo.jpg': 'x',
    '.hidden.txt': sentence,
    'c.jsonl': row('r', sentence),
  })
  symlinkSync(dir, join(dir, 'loop'))
  const { reports, remarks, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['1', '2', 'b', 'r'],
  )
  assert.deepEqual(remarks, ['intake.other-kinds'])
  assert.deepEqual(grave, [])
})

test('every kind of bad input is named with its file and line, and the others are still read', async (t) => {
  const dir = folder(t, {
    '01-empty.txt': '',
    '02-blank.txt': ' \n\t\n',
    '03-binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    '04-broken.txt': Buffer.concat([Buffer.from(sentence), Buffer.from([0xd8]), Buffer.from(sentence)]),
    '05-page.txt': inCodePage(sentence, 'windows-1256'),
    '06-latin.txt': 'There is no Arabic in this report.',
    '07-rows.ndjson': [
      row('x1', sentence),
      '{"id": "x2", "text":',
      '[1, 2]',
      '"x"',
      row('x3', ''),
      '{"text": "قصف"}',
      row('x4', sentence),
    ].join('\n'),
    '08-good.txt': sentence,
    '09-empty.ndjson': '\n\n',
  })
  const { reports, grave, remarks, wheres, words } = await takeAll({ paths: [dir, join(dir, 'nowhere.txt')] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['05-page', '06-latin', 'x1', 'x4', '08-good'],
  )
  assert.equal(reports[0]!.text, sentence)
  assert.deepEqual(remarks, ['intake.code-page'])
  assert.deepEqual(grave, [
    'intake.empty',
    'intake.empty',
    'intake.not-text',
    'intake.broken-utf8',
    'intake.no-arabic',
    'intake.not-json',
    'intake.not-report',
    'intake.not-report',
    'intake.empty',
    'intake.no-field',
    'intake.empty',
    'intake.not-found',
  ])
  assert.ok(wheres.includes(`${join(dir, '07-rows.ndjson')}:2`))
  assert.ok(wheres.every((where) => where?.startsWith(dir)))
  assert.ok(words.every((text) => /\p{Script=Arabic}/u.test(text) && /[a-z]/.test(text)))
})

test('a report over the bound is refused without being read, and so is a line over it', async (t) => {
  const limits = { reportBytes: 1000, textUnits: 10_000 }
  const dir = folder(t, {
    'big.txt': sentence.repeat(50),
    'rows.ndjson': [row('a', sentence), row('b', sentence.repeat(50)), row('c', sentence)].join('\n'),
  })
  const { reports, grave, wheres } = await takeAll({ paths: [dir], limits })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['a', 'c'],
  )
  assert.deepEqual(grave, ['intake.too-large', 'intake.too-large'])
  assert.deepEqual(wheres, [join(dir, 'big.txt'), `${join(dir, 'rows.ndjson')}:2`])
})

test('a file of 50 MB is refused at once, with little memory', async (t) => {
  const dir = folder(t, { 'dump.txt': Buffer.alloc(50 * 1024 * 1024, 'قصف ') })
  const before = process.memoryUsage().arrayBuffers
  const began = performance.now()
  const { grave } = await takeAll({ paths: [join(dir, 'dump.txt')] })
  assert.deepEqual(grave, ['intake.too-large'])
  assert.ok(performance.now() - began < 500)
  assert.ok(process.memoryUsage().arrayBuffers - before < 10 * 1024 * 1024)
})

test('one endless line is read up to the bound, and the rest is said to be unread', async (t) => {
  const limits = { reportBytes: 20_000_000, textUnits: 1001 }
  const dir = folder(t, { 'line.txt': 'قصف😀 '.repeat(10_000) })
  const { reports, grave } = await takeAll({ paths: [dir], limits })
  assert.deepEqual(grave, ['intake.text-cut'])
  assert.ok(reports[0]!.text.length <= 1001)
  assert.ok(reports[0]!.text.isWellFormed())
})

test('JSON nested a hundred thousand deep is a named bad line, not a crash', async (t) => {
  const dir = folder(t, {
    'deep.ndjson': `{"id":"d","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n${row('ok', sentence)}`,
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['ok'],
  )
  assert.equal(grave.length, 1)
})

test('direction controls in a text stay: a report is kept as received', async (t) => {
  const text = `\u202e${sentence}\u202c\u2067«\u2069»\u200f`
  const dir = folder(t, { 'rtl.txt': text })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, text)
})

test('two reports of one id: a copy is passed over, another text is refused, files of one stem get longer ids', async (t) => {
  const dir = folder(t, {
    'a/1.txt': sentence,
    'b/1.txt': `${sentence} ثم عاد الهدوء.`,
    'c.ndjson': [row('r', sentence), row('r', sentence), row('r', `${sentence} ثم عاد الهدوء.`)].join('\n'),
  })
  const { reports, grave, remarks, words } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['1', 'b/1', 'r'],
  )
  assert.deepEqual(remarks, ['intake.same-id'])
  assert.deepEqual(grave, ['intake.same-id'])
  assert.ok(words.every((text) => text.includes('c.ndjson:1')))
})

test('a day that is no ISO day is not guessed at', async (t) => {
  const dir = folder(t, { 'a.ndjson': row('r', sentence, { published: '03/04/2015' }) })
  const { reports, remarks } = await takeAll({ paths: [dir] })
  assert.deepEqual(reports, [{ id: 'r', text: sentence }])
  assert.deepEqual(remarks, ['intake.unclear-day'])
})

test('ISO days: real ones only', () => {
  assert.equal(isoTime('2024-02-29'), '2024-02-29')
  assert.equal(isoTime('2023-02-29'), undefined)
  assert.equal(isoTime('2023-13-01'), undefined)
  assert.equal(isoTime('2023-12-01T24:00'), undefined)
  assert.equal(isoTime('2023-12-01 09:30:00+03:00'), '2023-12-01T09:30:00+03:00')
  assert.equal(isoTime('yesterday'), undefined)
})

test('an id with control characters is refused', async (t) => {
  const dir = folder(t, { 'a.ndjson': row('r\u001b[2J', sentence) })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(reports, [])
  assert.deepEqual(grave, ['intake.bad-id'])
})
