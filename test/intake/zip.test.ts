import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { docxOf, rawZip, zipOf } from './archives.ts'
import { folder, sentence, takeAll } from './help.ts'

const text = (n: number): string => `${sentence} (${n})`

test('a ZIP is taken as a folder of any kinds; what is none is named', async (t) => {
  const bytes = await zipOf({
    'a/1.txt': text(1),
    'b/2.docx': await docxOf([text(2)]),
    'rows.ndjson': JSON.stringify({ id: 'r', text: text(3) }),
    'photo.jpg': 'x',
    '__MACOSX/._1.txt': 'x',
  })
  const dir = folder(t, { 'all.zip': bytes })
  const { reports, originals, remarks, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual([grave, remarks], [[], ['intake.other-kinds']])
  assert.deepEqual(
    reports.map((r) => [r.id, r.text]),
    [
      ['1', text(1)],
      ['2', text(2)],
      ['r', text(3)],
    ],
  )
  assert.equal(originals[0]!.where, `${join(dir, 'all.zip')}!a/1.txt`)
  assert.equal(originals[0]!.facts?.archive?.value, join(dir, 'all.zip'))
})

test('names that leave the folder are refused, and nothing is written anywhere', async (t) => {
  const names = [
    '../out.txt',
    '/tmp/isnad-out.txt',
    'a/../../out.txt',
    'C:\\out.txt',
    '..\\out.txt',
    'a\u0000.txt',
    'ok.txt',
  ]
  const dir = folder(t, {
    'z.zip': rawZip(names.map((name, n) => ({ name, content: Buffer.from(text(n)) }))),
  })
  const { reports, grave } = await takeAll({ paths: [join(dir, 'z.zip')] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['ok'],
  )
  assert.deepEqual(
    grave,
    names.slice(1).map(() => 'intake.path-trick'),
  )
  assert.ok(!existsSync(join(dir, '../out.txt')) && !existsSync('/tmp/isnad-out.txt'))
})

test('a bomb is refused by what it says of itself, and broken off where it lies about it', async (t) => {
  const zeros = Buffer.alloc(40_000_000, 'ق')
  const dir = folder(t, {
    'honest.zip': rawZip([
      { name: 'a.txt', content: zeros },
      { name: 'b.txt', content: Buffer.from(text(1)) },
    ]),
    'liar.zip': rawZip([
      { name: 'c.txt', content: zeros, size: 1000 },
      { name: 'd.txt', content: Buffer.from(text(2)) },
    ]),
  })
  const before = process.memoryUsage().arrayBuffers
  const { reports, grave, words } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.id),
    ['b', 'd'],
  )
  assert.deepEqual(grave, ['intake.zip-bomb', 'intake.bad-member'])
  assert.match(words[0]!, /40 MB|38\.1 MB/)
  assert.ok(process.memoryUsage().arrayBuffers - before < 30_000_000)
})

test('archives inside archives are opened three deep and no deeper', async (t) => {
  let bytes = await zipOf({ 'deep.txt': text(9) })
  for (let n = 0; n < 3; n++) bytes = await zipOf({ 'in.zip': bytes, [`${n}.txt`]: text(n) })
  const { reports, grave } = await takeAll({ paths: [folder(t, { 'z.zip': bytes })] })
  assert.deepEqual(new Set(reports.map((r) => r.id)), new Set(['0', '1', '2']))
  assert.deepEqual(grave, ['intake.too-deep'])
})

test('more files than allowed, a locked file, a damaged archive: each is said', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.txt`, text(n)]))
  const many = await zipOf(files)
  const dir = folder(t, {
    'a.zip': many,
    'b.zip': rawZip([{ name: 'l.txt', content: Buffer.from(text(7)), flags: 0x801 }]),
    'c.zip': many.subarray(0, many.length - 10),
  })
  const { reports, grave } = await takeAll({ paths: [dir], limits: { members: 4 } })
  assert.equal(reports.length, 4)
  assert.deepEqual(grave, ['intake.too-many-members', 'intake.locked', 'intake.bad-zip'])
})

test('a file packed by gzip is what is inside it, whatever it is called', async (t) => {
  const rows = [1, 2].map((n) => JSON.stringify({ id: `r${n}`, text: text(n) })).join('\n')
  const dir = folder(t, {
    'rows.ndjson.gz': gzipSync(rows),
    'one.txt.gz': gzipSync(text(3)),
    // Packed in two parts, as logs are that were appended to.
    'two.txt.gz': Buffer.concat([gzipSync(text(4)), gzipSync(text(5))]),
    'photo.jpg.gz': gzipSync('x'),
  })
  const { reports, originals, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.deepEqual(
    reports.map((r) => [r.id, r.text]),
    [
      ['one', text(3)],
      ['r1', text(1)],
      ['r2', text(2)],
      ['two', text(4) + text(5)],
    ],
  )
  assert.equal(originals[0]!.facts?.archive?.value, join(dir, 'one.txt.gz'))
})

test('a packed file that is cut gives what came before; one that swells, or lies in itself, is refused', async (t) => {
  const rows = Array.from({ length: 400 }, (_, n) => JSON.stringify({ id: `r${n}`, text: text(n) })).join(
    '\n',
  )
  const packed = gzipSync(rows)
  const zeros = Buffer.alloc(40_000_000, 'ق')
  const deep = [1, 2, 3, 4].reduce((bytes) => gzipSync(bytes), Buffer.from(text(1)))
  const dir = folder(t, {
    '1-cut.ndjson.gz': packed.subarray(0, packed.length - 400),
    '2-bomb.txt.gz': gzipSync(zeros),
    '3-deep.txt.gz': deep,
    '4-sound.txt.gz': gzipSync(text(9)),
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, ['intake.bad-gzip', 'intake.zip-bomb', 'intake.too-deep'])
  assert.deepEqual([reports[0]!.id, reports.at(-1)!.id], ['r0', '4-sound'])
  assert.ok(reports.length > 1 && reports.length < 400)
})
