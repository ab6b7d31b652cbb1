import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { docxOf, laughs, outside } from './archives.ts'
import { folder, sentence, takeAll } from './help.ts'

const mail = (body: string, more = ''): string =>
  [
    'From: =?UTF-8?B?2YjZg9in2YTYqSDYp9mE2YjYp9iv2Yo=?= <desk@wadi.example>',
    'To: me@example.org',
    'Subject: =?UTF-8?B?2KfZhtmB2KzYp9ixINio2KfZhNmC2LHZitip?=',
    'Date: Fri, 05 Mar 2021 01:30:00 +0300',
    'Message-ID: <17@wadi.example>',
    ...(more === '' ? [] : [more]),
    body,
  ].join('\r\n')
const base64 = Buffer.from(sentence).toString('base64')

test('a mail is its subject and its text; a newsletter is named, a person who writes is not', async (t) => {
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`
  const dir = folder(t, { 'a.eml': mail(plain), 'b.eml': mail(plain, 'List-Id: <news.wadi.example>') })
  const { reports, originals, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, `انفجار بالقرية\n${sentence}`)
  assert.equal(reports[0]!.published, '2021-03-05T01:30:00+03:00')
  assert.deepEqual(
    reports.map((r) => r.publisher),
    ['wadi.example', 'وكالة الوادي'],
  )
  assert.equal(originals[0]!.mediaType, 'message/rfc822')
})

test('a mail of HTML only gives its text; attachments are counted and not opened', async (t) => {
  const parts = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${sentence}</p><script>x()</script></body></html>\r\n--b\r\nContent-Type: application/zip; name="a.zip"\r\nContent-Disposition: attachment; filename="../../a.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--b--\r\n`
  const { reports, left, grave } = await takeAll({ paths: [folder(t, { 'a.eml': mail(parts) })] })
  assert.deepEqual([grave, left], [[], ['attachment']])
  assert.ok(reports[0]!.text.endsWith(sentence))
})

test('a Word document gives its paragraphs; macros, deleted text and fields are no text', async (t) => {
  const dir = folder(t, {
    'a.docx': await docxOf([
      sentence,
      'قال&#x20;المصدر',
      '</w:t><w:delText>محذوف</w:delText><w:instrText>DATE</w:instrText><w:t>باق',
    ]),
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, `${sentence}\nقال المصدر\nباق`)
})

test('a Word document with entities is refused; one that breaks off is read and said to be damaged', async (t) => {
  const dir = folder(t, {
    'a.docx': await docxOf([sentence], laughs),
    'b.docx': await docxOf(['&f;'], outside),
    'c.docx': await docxOf([sentence, '</w:broken>']),
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, ['intake.entities', 'intake.entities', 'intake.damaged-document'])
  assert.deepEqual(
    reports.map((r) => r.text),
    [sentence],
  )
})

/** A PDF of one line in Latin letters, for its machinery; the text of a real font is left to pdftotext's own tests. */
function pdfOf(text: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    (() => {
      const stream = `BT /F 12 Tf 10 50 Td (${text}) Tj ET`
      return `<</Length ${stream.length}>>stream\n${stream}\nendstream`
    })(),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let pdf = '%PDF-1.4\n'
  const at = objects.map((body, n) => {
    const start = pdf.length
    pdf += `${n + 1} 0 obj${body}endobj\n`
    return start
  })
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${pdf}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`,
  )
}

const poppler = spawnSync('pdftotext', ['-v']).error === undefined

test('a PDF is read by pdftotext and marked as less certain; one without text, or broken, is said to be so', {
  skip: poppler ? false : 'pdftotext (poppler-utils) is not on this machine',
}, async (t) => {
  const dir = folder(t, { 'a.pdf': pdfOf('Hello'), 'b.pdf': pdfOf(''), 'c.pdf': '%PDF-1.7 nothing' })
  const { reports, originals, grave, remarks } = await takeAll({ paths: [dir] })
  assert.equal(reports[0]!.text.trim(), 'Hello')
  assert.deepEqual(grave, ['intake.no-arabic', 'intake.pdf-without-text', 'intake.bad-pdf'])
  assert.deepEqual(remarks, ['intake.pdf-uncertain'])
  assert.equal(originals[0]!.facts?.certainty?.from, 'pdftotext')
})

test('without pdftotext a PDF is refused with what to install', async (t) => {
  const dir = folder(t, { 'a.pdf': pdfOf('Hello') })
  process.env.ISNAD_PDFTOTEXT = join(dir, 'no-such-program')
  t.after(() => delete process.env.ISNAD_PDFTOTEXT)
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual([reports, grave], [[], ['intake.no-pdftotext']])
})
