import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../../src/intake/decode.ts'
import { inCodePage, sentence } from './help.ts'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

test('UTF-8 is taken as it is, and its byte-order mark is left out', async () => {
  assert.deepEqual(await decode(utf8(sentence), 'a'), { text: sentence, encoding: 'utf-8', guessed: false })
  assert.deepEqual(await decode(utf8(`\ufeff${sentence}`), 'a'), {
    text: sentence,
    encoding: 'utf-8',
    guessed: false,
  })
})

test('UTF-16 with a byte-order mark is read in both byte orders', async () => {
  const little = Buffer.from(`\ufeff${sentence}`, 'utf16le')
  assert.deepEqual(await decode(little, 'a'), { text: sentence, encoding: 'utf-16le', guessed: false })
  const big = Buffer.from(little).swap16()
  assert.deepEqual(await decode(big, 'a'), { text: sentence, encoding: 'utf-16be', guessed: false })
})

for (const page of ['windows-1256', 'iso-8859-6'] as const) {
  test(`${page} is recognised from one sentence, and said to be guessed`, async () => {
    const plain = sentence.replaceAll('گ', 'ك')
    assert.deepEqual(await decode(inCodePage(plain, page), 'a'), {
      text: plain,
      encoding: page,
      guessed: true,
    })
  })
}

test('Latin-1 text is not taken for windows-1256', async () => {
  const bytes = Buffer.from(
    'Le préfet a déclaré que la rivière était très élevée à Genève dès février. '.repeat(5),
    'latin1',
  )
  const decoded = await decode(bytes, 'a.txt')
  assert.ok('problem' in decoded)
  assert.equal(decoded.problem.code, 'intake.broken-utf8')
})

test('damaged UTF-8 is refused with the place of the first bad byte, not read as windows-1256', async () => {
  const whole = utf8(sentence.repeat(10))
  const bytes = Buffer.concat([whole.subarray(0, 101), whole.subarray(102)])
  const decoded = await decode(bytes, 'a.txt')
  assert.ok('problem' in decoded)
  assert.equal(decoded.problem.code, 'intake.broken-utf8')
  const valid = new TextDecoder('utf-8', { fatal: true })
  const offset = Number(/Byte (\d+)/.exec(decoded.problem.en.why!)![1])
  assert.ok(offset === 100 || offset === 101, String(offset))
  assert.doesNotThrow(() => valid.decode(bytes.subarray(0, offset)))
  assert.throws(() => valid.decode(bytes.subarray(0, offset + 2)))
})

test('a text cut in the middle of its last letter is damaged, and the message names that byte', async () => {
  const whole = utf8(sentence)
  const decoded = await decode(Buffer.concat([whole, Buffer.of(0xd8)]), 'a.txt')
  assert.ok('problem' in decoded)
  assert.match(decoded.problem.en.why!, new RegExp(`^Byte ${whole.length} `))
})

const binaries: readonly (readonly [string, Uint8Array])[] = [
  ['PDF', utf8('%PDF-1.7 …')],
  ['ZIP', Buffer.from('PK\x03\x04 whatever', 'latin1')],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n whatever', 'latin1')],
  ['zeros', Buffer.alloc(4096)],
  ['noise', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))],
  [
    'noise without zeros',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => 1 + ((i * 7919 + ((i * i) % 251)) % 255))),
  ],
]
for (const [name, bytes] of binaries) {
  test(`a binary file is refused: ${name}`, async () => {
    const decoded = await decode(bytes, 'a.bin')
    assert.ok('problem' in decoded)
    assert.match(decoded.problem.code, /^intake\.(not-text|broken-utf8)$/)
    assert.equal(decoded.problem.en.where, 'a.bin')
  })
}

test('an empty file is said to be empty', async () => {
  const decoded = await decode(new Uint8Array(), 'a.txt')
  assert.ok('problem' in decoded)
  assert.equal(decoded.problem.code, 'intake.empty')
})
