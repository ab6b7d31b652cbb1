import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PhraseIndex, splits, tails } from '../../src/text/phrases.ts'
import { readText } from '../../src/text/text.ts'

test('clitics come off the first word, a pronoun off the last', () => {
  const index = new PhraseIndex<string>(() => true)
  index.add('الجيش الوطني', 'army')
  index.add('عناصر', 'members')
  index.add('قيادة', 'command')
  const find = (s: string): string[] => {
    const text = readText(s)
    return index
      .all(text)
      .flat()
      .map((h) => `${h.value}:${h.pro}:${h.enc}:${s.slice(h.start, h.end)}`)
  }
  assert.deepEqual(find('وللجيش الوطني'), ['army:ول::جيش الوطني'])
  assert.deepEqual(find('بعناصره'), ['members:ب:ه:عناصر'])
  assert.deepEqual(find('قيادته'), ['command::ه:قيادت'])
  assert.deepEqual(find('العناصر'), ['members:::العناصر'])
  assert.deepEqual(find('نفذه «الجيش الوطني»'), ['army:::الجيش الوطني'])
})

test('the whole word is always among its own splits', () => {
  for (const w of ['وسام', 'بلدة', 'لبنان', 'قصف']) assert.equal(splits(w)[0]!.rest, w)
})

test('endings that are part of the word are offered, never forced', () => {
  assert.ok(tails('اختطفوهم').some(([enc, stem]) => enc === 'هم' && stem === 'اختطفوا'))
  assert.ok(tails('ابنايهم').some(([, stem]) => stem === 'ابناء'))
})

test('an empty form is refused', () => {
  assert.throws(() => new PhraseIndex<number>().add('  ', 1), /empty/)
})
