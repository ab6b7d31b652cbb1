import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { DayOrder } from '../../src/intake/times.ts'
import { laughs, xlsxOf } from './archives.ts'
import { folder, inCodePage, sentence, takeAll } from './help.ts'

test('CSV: one report a row, columns by their usual names, a row’s own bytes kept', async (t) => {
  const row = `"${sentence}\nسطر ثان ""مقتبس""",2021-03-04,وكالة الوادي,https://wadi.example/1`
  const dir = folder(t, { 't.csv': `\ufeffالنص,تاريخ النشر,المصدر,url\r\n${row}\r\n\r\n,2021-03-05,x,\r\n` })
  const { reports, originals, left, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, `${sentence}\nسطر ثان "مقتبس"`)
  assert.equal(reports[0]!.published, '2021-03-04')
  assert.equal(reports[0]!.publisher, 'وكالة الوادي')
  assert.equal(Buffer.from(originals[0]!.bytes).toString().trim(), row)
  assert.deepEqual(originals[0]!.facts?.published, { value: '2021-03-04', from: 'column 2 «تاريخ النشر»' })
  assert.ok(left.includes('no-words'))
})

test('--map names columns; a table without one for the text is refused with its columns; a wrong name too', async (t) => {
  const dir = folder(t, { 't.csv': `الحادثة;متى\n${sentence};2021-03-04\n` })
  const without = await takeAll({ paths: [dir] })
  assert.deepEqual(without.grave, ['intake.no-text-column'])
  assert.match(without.words[0]!, /«الحادثة» «متى»/)
  const map = new Map([
    ['text', 'الحادثة'],
    ['published', 'متى'],
  ])
  const { reports } = await takeAll({ paths: [dir], map })
  assert.deepEqual([reports[0]!.text, reports[0]!.published], [sentence, '2021-03-04'])
  assert.deepEqual((await takeAll({ paths: [dir], map: new Map([['text', 'البيان']]) })).grave, [
    'intake.column-missing',
  ])
})

test('days in figures are read in the order that was said, and in no other', async (t) => {
  const days = [
    '03/04/2021',
    '٣-٤-٢٠٢١',
    '31.12.2021 21:30',
    '12/31/2021',
    '03/04/21',
    '30/02/2021',
    '2021-03-04',
  ]
  const rows = days.map((day, n) => `${sentence} (${n});${day}`)
  const dir = folder(t, { 't.csv': `text;date\n${rows.join('\n')}\n` })
  const published = async (dayOrder?: DayOrder) =>
    (await takeAll({ paths: [dir], ...(dayOrder === undefined ? {} : { dayOrder }) })).reports.map(
      (report) => report.published,
    )
  const none = undefined
  assert.deepEqual(await published(), [none, none, none, none, none, none, '2021-03-04'])
  assert.deepEqual(await published('dmy'), [
    '2021-04-03',
    '2021-04-03',
    '2021-12-31T21:30:00',
    none,
    none,
    none,
    '2021-03-04',
  ])
  assert.deepEqual(await published('mdy'), [
    '2021-03-04',
    '2021-03-04',
    none,
    '2021-12-31',
    none,
    none,
    '2021-03-04',
  ])
  assert.deepEqual(await published('ymd'), [none, none, none, none, none, none, '2021-03-04'])
})

test('a row keeps its id however the table is sorted; the same row twice is a copy', async (t) => {
  const [a, b] = [`${sentence},2021-03-04`, `${sentence} وعاد الهدوء.,2021-03-05`]
  const dir = folder(t, { '1/t.csv': `text,date\n${a}\n${b}\n`, '2/t.csv': `text,date\n${b}\n${a}\n${a}\n` })
  const one = await takeAll({ paths: [join(dir, '1')] })
  const two = await takeAll({ paths: [join(dir, '2')] })
  assert.deepEqual(new Set(one.reports.map((r) => r.id)), new Set(two.reports.map((r) => r.id)))
  assert.equal(two.taken.filter((taken) => taken.copy === true).length, 1)
})

test('CSV in windows-1256: the text is right and the row’s bytes are those of the file', async (t) => {
  const text = sentence.replaceAll('،', ' ')
  const bytes = inCodePage(`text\n${`${text}\n`.repeat(1)}`, 'windows-1256')
  const { reports, originals } = await takeAll({ paths: [folder(t, { 't.csv': bytes })] })
  assert.equal(reports[0]!.text, text)
  assert.ok(bytes.includes(Buffer.from(originals[0]!.bytes).subarray(0, 20)))
})

test('a table broken by an open quotation mark ends with a Problem, and the rows before it are there', async (t) => {
  const dir = folder(t, { 't.csv': `text\n${sentence}\n"${'x'.repeat(5000)}` })
  const { reports, grave } = await takeAll({ paths: [dir], limits: { reportBytes: 2000 } })
  assert.equal(reports.length, 1)
  assert.deepEqual(grave, ['intake.bad-table'])
})

test('XLSX: rows with days as days, whatever the machine’s zone; the whole file is the original of each', async (t) => {
  const bytes = await xlsxOf([
    ['النص', 'التاريخ'],
    [sentence, '44259'],
    [`${sentence} ثم عاد الهدوء.`, '2021-03-06'],
  ])
  const { reports, originals, grave } = await takeAll({ paths: [folder(t, { 't.xlsx': bytes })] })
  assert.deepEqual(grave, [])
  assert.deepEqual(
    reports.map((r) => [r.text, r.published]),
    [
      [sentence, '2021-03-04'],
      [`${sentence} ثم عاد الهدوء.`, '2021-03-06'],
    ],
  )
  assert.equal(originals[1]!.part, 'sheet «أخبار» row 3')
  assert.deepEqual(Buffer.from(originals[1]!.bytes), bytes)
})

test('XLSX with entities, damaged, or no spreadsheet at all is refused', async (t) => {
  const whole = await xlsxOf([['text'], [sentence]])
  const dir = folder(t, {
    'a.xlsx': await xlsxOf([['text'], [sentence]], laughs),
    'b.xlsx': whole.subarray(0, whole.length - 300),
    'c.xlsx': 'not a spreadsheet',
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual([reports, grave], [[], ['intake.entities', 'intake.bad-zip', 'intake.bad-zip']])
})
