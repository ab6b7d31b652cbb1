import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outletOf } from '../../src/actors/index.ts'
import { expectTellers, knowledge, read, unmark } from './marks.ts'

test('named tellers, with their noun and nationality', () => {
  expectTellers([
    'قال ⟦sohr|المرصد السوري لحقوق الإنسان⟧ ذلك',
    'نقلت ⟦reuters|رويترز⟧ عن ⟦medical|طبيب⟧ قوله',
    'ذكرت ⟦the-sun|صحيفة "صن" البريطانية⟧ أن الطريق سالك',
    'بثت ⟦al-alam|قناة العالم⟧ صورا',
    'أكد ⟦syria-tv|مراسل تلفزيون سوريا⟧ وقوع انفجار',
  ])
})

test('tellers without a name by their kind', () => {
  expectTellers([
    'أفاد ⟦security|مصدر أمني عراقي⟧ باعتقال ثلاثة',
    'أفاد ⟦security|مصدر⟧ في شرطة ديالى بذلك',
    'قال ⟦party|مصدر⟧ من قسد إن الطريق آمن',
    'ذكرت ⟦local|مصادر محلية⟧ أن الحي فارغ',
    'قال ⟦witness|شهود عيان⟧ إن النار عالية',
    'بحسب ⟦media|تقارير إعلامية⟧ توقف القصف',
    'أعلن ⟦party|المتحدث باسم التحالف الدولي⟧ بدء المرحلة',
    'نفت ⟦military|وزارة الدفاع الروسية⟧ الخبر',
    'كشفت ⟦official|وزارة الداخلية اللبنانية⟧ التفاصيل',
  ])
})

test('people and bodies of the story are no tellers', () => {
  expectTellers([
    'قتل قيادي في الفصيل وضابط',
    'قصفوا مواقع عسكرية وقناة الري',
    'نقل الجرحى إلى المستشفى',
    'داهمت الشرطة المنزل',
  ])
  expectTellers(['قال ⟦party|قيادي⟧ في الفصيل إن العملية انتهت'])
})

test('a reference points at the teller of its noun', () => {
  const text =
    'أفاد مصدر عسكري بوصول تعزيزات. وأضاف المصدر أن الطريق مغلق. وقالت صحيفة لوموند ذلك، وتابعت الصحيفة القول'
  const { sources } = read(text)
  assert.deepEqual(
    sources.map((x) => [text.slice(x.start, x.end), x.kind, x.antecedent]),
    [
      ['مصدر عسكري', 'military', undefined],
      ['المصدر', 'military', 0],
      ['صحيفة لوموند', 'media', undefined],
      ['الصحيفة', 'media', 2],
    ],
  )
})

test('a ministry, an office-holder and a spokesperson say whom they speak for', () => {
  const party = (text: string) => read(text).sources.map((x) => x.party)
  assert.deepEqual(party('قالت وزارة الدفاع التركية إن الطريق مفتوح'), ['turkey'])
  assert.deepEqual(party('أعلن المتحدث باسم قسد انتهاء الحملة'), ['sdf'])
  assert.deepEqual(party('قال وزير الخارجية الروسي إن اللقاء مفيد'), ['russia'])
  // A warning is the state's own act: its minister is no teller of it.
  assert.deepEqual(party('حذر وزير الخارجية الروسي من التصعيد'), [])
})

test('the place of an unnamed teller', () => {
  const { text } = unmark('أفاد مصدر محلي في محافظة ديالى بأن الطريق مغلق')
  const [source] = read(text).sources
  assert.deepEqual(source?.place, [4, 6])
})

test('the outlet from address, account, publisher or title', () => {
  const of = (clues: { url?: string; publisher?: string; title?: string }) =>
    outletOf({ text: '', ...clues }, knowledge)
  assert.equal(of({ url: 'https://www.enabbaladi.net/1' })?.id, 'enab-baladi')
  assert.equal(of({ url: 'https://news.snhr.org/x' })?.id, 'snhr')
  assert.equal(of({ url: 'https://x.com/SyriaCivilDefe/status/1' })?.id, 'white-helmets')
  assert.equal(of({ publisher: 'North Press Agency' })?.id, 'north-press')
  assert.equal(of({ title: 'خبر ما - عنب بلدي' })?.id, 'enab-baladi')
  assert.deepEqual(of({ publisher: 'جريدة الحارة' }), { name: 'جريدة الحارة', kind: 'outlet' })
  assert.equal(of({ url: 'https://www.facebook.com/p/1' }), undefined)
})
