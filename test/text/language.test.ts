import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arabicOnly, languagesOf, otherLanguage } from '../../src/text/language.ts'

const arabic = 'أصيب ثلاثة عمال بجروح في انفجار عبوة ناسفة على طريق القرية صباح اليوم.'
const others = {
  fa: 'سه کارگر در پی انفجار بمب کنار جاده در نزدیکی روستا زخمی شدند و به بیمارستان منتقل شدند.',
  ur: 'گاؤں کے قریب سڑک کنارے بم دھماکے میں تین مزدور زخمی ہو گئے ہیں۔',
  ckb: 'سێ کرێکار بەهۆی تەقینەوەی بۆمبێک لە ڕێگای گوندەکە بریندار بوون.',
  ps: 'د کلي په لاره کې د بم په چاودنه کې درې کارګران ټپیان شول.',
} as const

for (const [language, line] of Object.entries(others))
  test(`${language} is told from Arabic`, () => {
    assert.equal(otherLanguage(line), language)
    assert.deepEqual(languagesOf(line), { others: [language], arabic: false })
  })

test('Arabic typed on a Persian keyboard, with foreign names or in dialect, stays Arabic', () => {
  for (const line of [
    arabic,
    arabic.replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
    'قال چیا کریم من قریة گرمک إن القصف أصاب منزله في الیوم الأول من الشهر.',
    'گال الرجال ان السيارة چانت واگفة بالشارع من صار الانفجار.',
  ])
    assert.equal(otherLanguage(line), undefined, line)
})

test('a short line is not judged', () => assert.equal(otherLanguage('گزارش خبری کوتاه'), undefined))

test('lines of another language are blanked and all else stays where it stood', () => {
  const text = `${arabic}\n${others.fa}\n${arabic}`
  const only = arabicOnly(text)
  assert.equal(only.length, text.length)
  assert.equal(only.indexOf(arabic, 10), text.indexOf(arabic, 10))
  assert.ok(!only.includes('کارگر'))
  assert.deepEqual(languagesOf(text), { others: ['fa'], arabic: true })
  assert.equal(arabicOnly(arabic), arabic)
})
