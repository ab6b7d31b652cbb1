import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Claim } from '../../src/reading/claim.ts'
import { folder, inCodePage, sentence } from '../intake/help.ts'
import { isnad, rows } from './run.ts'

const shelling = 'قُتل ثلاثة مدنيين وأصيب سبعة آخرون في قصف مدفعي على مدينة تعز.'

/** Every kind of bad input of the issue, with the words that its message must hold. */
const bad: readonly (readonly [file: string, content: string | Uint8Array, code: string])[] = [
  ['empty.txt', '', 'intake.empty'],
  [
    'binary.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
    'intake.not-text',
  ],
  ['huge.txt', Buffer.alloc(50 * 1024 * 1024, 'قصف '), 'intake.too-large'],
  [
    'damaged.txt',
    Buffer.concat([Buffer.from(shelling), Buffer.of(0xd9, 0x20), Buffer.from(shelling)]),
    'intake.broken-utf8',
  ],
  ['latin.txt', 'Three civilians were killed in the shelling.', 'intake.no-arabic'],
  [
    'rows.ndjson',
    `${JSON.stringify({ id: 'r1', text: shelling })}\n{"id": "r2", text}\n${JSON.stringify({ id: 'r3', text: shelling })}\n`,
    'intake.not-json',
  ],
]

for (const [file, content, code] of bad) {
  test(`bad input is named, the others are read, and the command ends with 1: ${file}`, async (t) => {
    const dir = folder(t, { [file]: content, 'zgood.txt': shelling })
    const { code: exit, out, err } = await isnad(['read', join(dir, file), join(dir, 'zgood.txt'), '--json'])
    assert.equal(exit, 1)
    assert.match(err, new RegExp(`\\[${code}\\]`))
    assert.ok(err.includes(file === 'rows.ndjson' ? `${join(dir, file)}:2` : join(dir, file)), err)
    const reports = new Set(rows<Claim>(out).map((claim) => claim.report))
    assert.ok(reports.has('zgood'))
    if (file === 'rows.ndjson') assert.ok(reports.has('r1') && reports.has('r3'))
  })
}

test('windows-1256 is read and said to be so, and nothing failed', async (t) => {
  const dir = folder(t, { 'page.txt': inCodePage(shelling, 'windows-1256') })
  const { code, out, err } = await isnad(['read', join(dir, 'page.txt'), '--json'])
  assert.equal(code, 0)
  assert.match(err, /note: .*windows-1256/)
  assert.ok(rows<Claim>(out).length > 0)
})

/** Texts that are strange but whole: read in bounded time, without a failure. */
const strange: readonly (readonly [what: string, text: string])[] = [
  ['one endless line', `${shelling.slice(0, -1)} و`.repeat(8000)],
  ['nothing but one word without a space', 'قصف'.repeat(200_000)],
  ['deep nesting of quotes', `${'قال "'.repeat(5000)}${shelling}${'"'.repeat(5000)}`],
  ['deep nesting of guillemets and brackets', `${'«('.repeat(20_000)}${shelling}${')»'.repeat(20_000)}`],
  [
    'right-to-left control characters',
    `\u202e\u2067${shelling.split(' ').join('\u200f \u202b')}\u202c\u2069`.repeat(50),
  ],
  ['a hundred thousand vowel marks on one letter', `ق${'\u064e'.repeat(100_000)}صف ${shelling}`],
  ['digits without end', `قتل ${'9'.repeat(50_000)} شخصا. ${shelling}`],
  ['nothing but marks', '،؛.!؟…"«»()[]{}'.repeat(20_000)],
  ['lone surrogates', `\ud83d${shelling}\udc00`],
  ['a hashtag without end', `#${'قصف_'.repeat(20_000)}`],
]
for (const [what, text] of strange) {
  test(`strange but whole, read in bounded time: ${what}`, { timeout: 30_000 }, async (t) => {
    const row = JSON.stringify({ id: 's', text })
    const dir = folder(t, { 's.ndjson': `${row}\n${JSON.stringify({ id: 'after', text: shelling })}` })
    const { code, out, err } = await isnad(['read', join(dir, 's.ndjson'), '--json'])
    assert.ok(code === 0 || (code === 1 && /no-arabic/.test(err)), err)
    const claims = rows<Claim>(out)
    for (const claim of claims.filter((c) => c.report === 's'))
      assert.equal(text.slice(claim.trigger.start, claim.trigger.end), claim.trigger.quote)
    assert.ok(claims.some((c) => c.report === 'after'))
  })
}

test('standard input is a report, or rows', async () => {
  const one = await isnad(['read', '-', '--json'], { input: shelling })
  assert.equal(rows<Claim>(one.out)[0]?.report, 'stdin')
  const many = await isnad(['read', '--reports', '-', '--json'], {
    input: JSON.stringify({ id: 'q', text: shelling }),
  })
  assert.equal(rows<Claim>(many.out)[0]?.report, 'q')
})

test('a table shows quotes that cannot drive the terminal', async (t) => {
  const dir = folder(t, { 'h.txt': shelling.replace('قصف', 'قصف\u001b[31m\u009b2J\u202e') })
  const { out, err } = await isnad(['read', join(dir, 'h.txt')])
  assert.ok(!/[\p{Cc}\u202e]/u.test(out.replaceAll('\n', '')), JSON.stringify(out))
  assert.equal(err, '')
  assert.match(out, /«/)
})

test('a reader that goes away ends the run quietly', async (t) => {
  const text = JSON.stringify({ id: 'ID', text: shelling })
  const dir = folder(t, {
    'many.ndjson': Array.from({ length: 3000 }, (_, n) => text.replace('ID', `r${n}`)).join('\n'),
  })
  const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
  const child = spawn(process.execPath, [entry, 'read', join(dir, 'many.ndjson'), '--json'])
  let err = ''
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString()
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(err, '')
  assert.equal(code, 0)
})

test('the same files give the same bytes twice', async (t) => {
  const dir = folder(t, { 'a.txt': `${shelling}\n${sentence}`, 'b.txt': sentence })
  const first = await isnad(['read', dir, '--json'])
  assert.ok(first.out.length > 0)
  assert.deepEqual(await isnad(['read', dir, '--json']), first)
})
