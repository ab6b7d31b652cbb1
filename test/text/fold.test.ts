import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, foldForm } from '../../src/text/fold.ts'
import { readText } from '../../src/text/text.ts'
import { splitWords } from '../../src/text/words.ts'

const words = (s: string): string[] => splitWords(s).map((w) => w.text)
const quotes = (s: string): string[] => splitWords(s).map((w) => s.slice(w.start, w.end))

test('spelling variants fold to one form', () => {
  for (const [a, b] of [
    ['أُصيبَ', 'اصيب'],
    ['إدلب', 'ادلب'],
    ['مدينة', 'مدينه'],
    ['مستشفى', 'مستشفي'],
    ['قائد', 'قايد'],
    ['مؤسسة', 'موسسه'],
    ['ﻻجئ', 'لاجي'],
    ['قـــصف', 'قصف'],
    ['کوبانی', 'كوباني'],
    ['ﷲ', 'الله'],
    ['١٢٣', '123'],
    ['۴۵۶', '456'],
  ] as const)
    assert.equal(foldForm(a), b)
})

test('every folded unit knows the received unit it came from', () => {
  const received = 'قُتِلَ ـ ثلاثة\u200f في ﻻذقية 😀 ١٢'
  const folded = fold(received)
  assert.equal(folded.origin.length, folded.text.length + 1)
  assert.equal(folded.origin.at(-1), received.length)
  for (let i = 1; i < folded.origin.length; i++) assert.ok(folded.origin[i]! >= folded.origin[i - 1]!)
})

test('disguised words are read, with the span of what was received', () => {
  for (const [received, expected] of [
    ['وقع قـ.ـصف قرب السوق', ['وقع', 'قصف', 'قرب', 'السوق']],
    ['عمـ ـلية أمنـ ـية', ['عمليه', 'امنيه']],
    ['عناصر د1عش فروا', ['عناصر', 'داعش', 'فروا']],
    ['مقـ ـتل قيـ ـادي في د..ا..عـ ـش', ['مقتل', 'قيادي', 'في', 'داعش']],
  ] as const)
    assert.deepEqual(words(received), expected)
  assert.deepEqual(quotes('وقع قـ.ـصف قرب'), ['وقع', 'قـ.ـصف', 'قرب'])
})

test('what only looks like a disguise stays as it is', () => {
  assert.deepEqual(words('ريف حماة.. قصف جديد'), ['ريف', 'حماه', '.', '.', 'قصف', 'جديد'])
  assert.deepEqual(words('قتل5مدنيين'), ['قتل', '5', 'مدنيين'])
  assert.deepEqual(words('اعتقال١٠ أشخاص'), ['اعتقال', '10', 'اشخاص'])
})

test('hashtags give their words', () => {
  const s = 'سقوط قذائف #قصف_مدفعي #ريف_حلب'
  assert.deepEqual(
    splitWords(s)
      .filter((w) => w.tag && w.kind === 'word')
      .map((w) => w.text),
    ['قصف', 'مدفعي', 'ريف', 'حلب'],
  )
})

test('every word is the received text at its offsets, folded', () => {
  const s = '«قُتِلَ» 3 مدنيّين، بينهم طِفلٌ (7 أعوام) في T-72 و#سوق_الخضار…'
  for (const w of splitWords(s)) {
    const quote = s.slice(w.start, w.end)
    assert.ok(quote.length > 0)
    assert.equal(foldForm(quote).replace(/_/g, ''), w.text)
  }
})

test('sentences end at full stops, not at abbreviations, list marks or decimals', () => {
  const s = 'قال د. سالم إن 3.5 طن أتلفت.وأضاف المصدر ذلك.\n1. قصف على البلدة\n2. هدوء حذر'
  const text = readText(s)
  assert.deepEqual(
    text.sentences.map((x) => s.slice(x.start, x.end)),
    ['قال د. سالم إن 3.5 طن أتلفت.', 'وأضاف المصدر ذلك.', '1. قصف على البلدة', '2. هدوء حذر'],
  )
})

test('a long line without stops is split in bounded time', () => {
  const s = 'قصف '.repeat(200_000)
  assert.equal(readText(s).words.length, 200_000)
})
