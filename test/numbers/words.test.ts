import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbers } from '../../src/numbers/numbers.ts'
import { type Style, writeArabic } from './writer.ts'

const styles: readonly Style[] = [false, true].flatMap((oblique) =>
  [false, true].flatMap((feminine) =>
    [false, true].flatMap((alif) => [false, true].map((apart) => ({ oblique, feminine, alif, apart }))),
  ),
)

function readsBack(n: number, s: Style, before = '', after = ''): void {
  const words = writeArabic(n, s)
  const text = before + words + after
  const found = numbers(text)
  const said = JSON.stringify({ n, words, found: found.map((m) => [text.slice(m.start, m.end), m.value]) })
  assert.equal(found.length, 1, said)
  const [m] = found
  assert.equal(m!.value, n, said)
  assert.equal(text.slice(m!.start, m!.end), words, said)
}

/** A small generator with a fixed seed: the same numbers on every run. */
function* sample(count: number, limit: number): Generator<number> {
  let state = 20261121
  for (let k = 0; k < count; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const size = 10 ** (1 + (k % Math.log10(limit)))
    yield Math.floor((state / 2 ** 32) * size)
  }
}

test('the writer of the tests writes as grammar books do', () => {
  const plain: Style = { oblique: false, feminine: false, alif: false, apart: false }
  assert.equal(writeArabic(12, plain), 'اثنا عشر')
  assert.equal(writeArabic(2213, plain), 'ألفان ومئتان وثلاثة عشر')
  assert.equal(writeArabic(105_000, { ...plain, alif: true }), 'مائة وخمسة آلاف')
  assert.equal(writeArabic(16, { ...plain, feminine: true }), 'ست عشرة')
})

test('every number to 2,500 reads back, in both cases, genders and spellings', () => {
  for (let n = 0; n <= 2500; n++) for (const s of styles) readsBack(n, s)
})

test('numbers to a milliard read back', () => {
  let k = 0
  for (const n of sample(4000, 1e9)) readsBack(n, styles[k++ % styles.length]!)
  for (const n of [1e9, 1e6, 999_999_999, 200_000_002, 1_001_001, 100_000, 2_000_000, 11_011_011])
    for (const s of styles) readsBack(n, s)
})

test('numbers read back behind a verb and before what they count', () => {
  let k = 0
  for (const n of sample(1500, 1e9)) {
    if (n < 3) continue
    const s = styles[k++ % styles.length]!
    readsBack(n, s, 'نزح ', ' شخص من البلدة')
    readsBack(n, s, 'أصيب، بحسب المصدر، ', '، في القصف')
  }
})

test('numbers read back with proclitics; the span leaves them out', () => {
  let k = 0
  for (const n of sample(600, 1e6)) {
    if (n < 3) continue
    const s = styles[k++ % styles.length]!
    for (const pro of ['و', 'ب', 'ل', 'ف']) {
      const words = writeArabic(n, { ...s, oblique: true })
      if (pro === 'ل' && words === 'ست') continue // «لست» is "I am not"
      const text = pro + words
      const [m] = numbers(text)
      assert.equal(m?.value, n, text)
      assert.equal(text.slice(m!.start, m!.end), words)
      assert.equal(m!.pro, pro)
    }
  }
})

test('digits read back in three scripts and with separators', () => {
  for (const n of sample(2000, 1e9)) {
    const latin = String(n)
    const grouped = latin.replace(/\B(?=(\d{3})+$)/g, ',')
    const forms = [
      latin,
      grouped,
      latin.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))),
      latin.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d))),
      grouped.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))).replaceAll(',', '٬'),
      grouped.replaceAll(',', ' '),
    ]
    for (const form of forms) {
      const text = `وصل ${form} نازح`
      const [m] = numbers(text)
      assert.equal(m?.value, n, text)
      assert.equal(text.slice(m!.start, m!.end), form)
    }
  }
})
