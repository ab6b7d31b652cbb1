import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bundled, compare, placesIn, unmark } from './marked.ts'
import { sentences } from './ordinary-sentences.ts'

/** Each line: the places of the sentence, all of them, with part of the English name, id, country or precision. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'type words': [
    'اقتحمت القوات مدينة ⟦القائم|Qa’im,IQ,town⟧ فجرا',
    'قصفت الطائرات قرية ⟦كفر نوران|Nuran,SY⟧ مرتين',
    'وصلت الحافلة إلى بلدة "⟦هجين|Hajin,SY⟧" مساء',
    'تقع ناحية ⟦الرياض|IQ⟧ في محافظة ⟦كركوك|Kirkuk,governorate⟧',
    'وصل الوفد إلى العاصمة السعودية ⟦الرياض|Riyadh,SA⟧'.replace(
      'العاصمة السعودية',
      '⟦العاصمة السعودية|Riyadh⟧',
    ),
    'دخلت قافلة مخيم ⟦الهول|Hol,site⟧',
    'سقطت قذائف على أطراف مدينة ⟦تل رفعت|Rif,SY⟧',
  ],
  'clitics and spellings': [
    'انفجرت سيارة ب⟦حلب|Aleppo⟧ وأخرى ب⟦حماة|Ham⟧',
    'عاد النازحون ل⟦إدلب|Idlib⟧',
    'معارك في ⟦ديرالزور|Deir⟧ ثم في ⟦دير الزور|Deir⟧',
    'نزح الناس من ⟦البو كمال|Kamal⟧ و⟦البوكمال|Kamal⟧',
    'قصف #⟦ادلب|Idlib⟧ و #⟦بنش|Binnish⟧',
    'قتل شاب في ⟦عفرينَ|Afrin⟧',
  ],
  lists: [
    'سيطر المقاتلون على بلدات ⟦هجين|Hajin⟧ و⟦الشعفة|Sha⟧ و⟦السوسة|Susah⟧',
    'قصف على مدينتي ⟦عامودا|Amuda⟧ و⟦القامشلي|Qamishli⟧',
    'أرياف ⟦حلب|Aleppo,countryside⟧ و⟦إدلب|Idlib,countryside⟧ و⟦حماة|Hama,countryside⟧',
    'ريفي ⟦إدلب|south,Idlib⟧ الجنوبي و⟦حلب|west,Aleppo⟧ الغربي',
  ],
  directions: [
    'قصف على ريف ⟦دير الزور|east countryside,governorate⟧ الشرقي',
    'اشتباكات في الريف الجنوبي لمحافظة ⟦الحسكة|south countryside⟧',
    'انفجار شمال ⟦بعقوبة|north of,IQ⟧',
    'توغل جنوب شرق ⟦تكريت|south-east⟧',
  ],
  distances: [
    'انفجرت عبوة على مسافة 18 كم جنوب غرب ⟦بعقوبة|18 km south-west⟧',
    'وقع الهجوم ٤٠ كم شرقي ⟦تدمر|40 km east⟧',
    'على بعد عشرة كيلومترات إلى الشمال الغربي من مدينة ⟦سامراء|10 km north-west⟧',
  ],
  borders: [
    'انتشر الجنود على ⟦الحدود السورية العراقية|border,area⟧',
    'هدوء عند ⟦الحدود اللبنانية - السورية|border⟧',
    'أغلقت ⟦سوريا|Syria⟧ الحدود مع ⟦العراق|border⟧',
  ],
  countries: [
    'دخلت الشاحنات الأراضي ⟦السورية|Syria,country⟧ ليلا',
    'فروا من ⟦العراق|Iraq⟧ إلى ⟦سوريا|Syria⟧ ثم ⟦تركيا|Turkey⟧',
    'أعلنت القوات العراقية مقتل عنصرين',
    'سافر من ⟦تونس|Tunisia,country⟧',
  ],
  'general words that stand for a place': [
    'قصفت الطائرات قرية ⟦كفر نوران|Nuran⟧ وأصيب رجل عند أطراف ⟦القرية|Nuran⟧',
    'اقتحمت القوات مدينة ⟦القائم|IQ⟧ وطوقت محيط ⟦القضاء|IQ⟧ وسط أنباء عن اقتحام ⟦المركز|IQ⟧',
    'هدوء في محافظة ⟦درعا|governorate⟧ واشتباك شرق ⟦المحافظة|east of⟧',
    'دخلوا بلدة ⟦هجين|Hajin⟧ وسيطروا على منطقة ⟦السوق|part of Hajin,district⟧',
    'سقطت قذائف على قريتي ⟦كفر نوران|Nuran⟧ و⟦كفر تعال|Taal⟧ فهرب سكان القرية',
    'أعلن القضاء العسكري الحكم وأغلقت المدينة القديمة',
    'وصلوا إلى القرية ليلا',
  ],
  'what contains a place': [
    'جرح رجل في ⟦حي السبيل⟧ وسط مدينة ⟦درعا|SY⟧',
    'مقتل ثلاثة في قرية ⟦تل الأحمر⟧ بريف مدينة ⟦تل تمر|countryside⟧',
    'هدأت منطقة ⟦الجزيرة|IQ,area⟧ في محافظة ⟦الأنبار|IQ⟧',
    'اشتباكات في منطقة ⟦الجزيرة|SY,area⟧ شرقي ⟦الحسكة|east of⟧',
    'قصف على جبل ⟦الشيخ بركات|Barakat⟧ قرب ⟦دارة عزة|SY⟧',
  ],
  'what a type word is like is no name of it': [
    'احتُجزوا في سجن مؤقت في ناحية ⟦القيارة|Qayyarah⟧',
    'نُقلوا إلى معتقل سري بريف ⟦إدلب|countryside⟧',
    'وصلت عائلات إلى مخيم عشوائي قرب ⟦سرمدا|Sarmada⟧',
    'هبطت في مطار عسكري شرقي ⟦حمص|Homs⟧',
    'أصيب حارس في معبر حدودي، وأغلق الطريق',
    'هرب سجينان من سجن ⟦غويران⟧ في ⟦الحسكة|SY⟧',
  ],
  'names that are words': [
    'تحرير قضاء ⟦القائم|IQ⟧ مستمر بعد اقتحام ⟦القائم|IQ⟧ أمس',
    'قصف على مدينة ⟦الباب|SY⟧ شرقي ⟦حلب|east of⟧',
    'عاد الهدوء إلى بلدة ⟦الكرامة|SY⟧ بريف ⟦الرقة|countryside⟧ الشرقي',
  ],
}

describe('places in sentences', () => {
  for (const [group, cases] of Object.entries(lines)) {
    it(group, () => {
      const faults = cases.flatMap((line) => {
        const { wrong, missed } = compare(line)
        return [...wrong, ...missed].map((f) => `${unmark(line).text}: ${f}`)
      })
      assert.deepEqual(faults, [])
    })
  }
})

describe('ordinary words', () => {
  it('are places in at most five of a hundred sentences', () => {
    assert.equal(sentences.length, 100)
    const faults = sentences.flatMap((line) => compare(line).wrong)
    assert.ok(faults.length <= 5, `${faults.length} false places:\n${faults.join('\n')}`)
  })
})

describe('what a mention carries', () => {
  it('quotes the name alone and spans the type word', () => {
    const text = 'قرية كفر نوران بريف حلب الغربي'
    const [village, governorate] = placesIn(text)
    assert.equal(text.slice(village!.start, village!.end), 'كفر نوران')
    assert.equal(village!.from, 0)
    assert.equal(village!.cue, 'village')
    assert.equal(governorate?.precision === 'governorate' || governorate?.precision === 'area', true)
    assert.ok(village!.why.some((w) => w.rule === 'place.lies-in'))
  })
  it('keeps an unknown name behind a type word open, with what contains it', () => {
    const text = 'اعتقل ثلاثة في قرية "زغبرتة" بريف إدلب'
    const found = placesIn(text)
    assert.equal(found[0]!.place, undefined)
    assert.equal(text.slice(found[0]!.start, found[0]!.end), 'زغبرتة')
    assert.equal(found[0]!.within, 1)
    assert.equal(found[1]!.place?.country, 'SY')
  })
  it('numbers `within` among all mentions, adjectives included', async () => {
    const { findPlaces } = await import('../../src/places/index.ts')
    const { readText } = await import('../../src/text/text.ts')
    const found = findPlaces(readText('دخلت القوات التركية مدينة الموصل العراقية'), bundled())
    const mosul = found.find((m) => m.place?.country === 'IQ' && m.demonym !== true)!
    assert.equal(found[mosul.within!]!.demonym, true)
    assert.equal(found[mosul.within!]!.place?.country, 'IQ')
  })
  it('leaves words alone that the caller has taken', () => {
    const text = 'قال المرصد إن قناة الموصل بثت الخبر من الموصل'
    assert.equal(placesIn(text).length, 1)
    assert.equal(placesIn('أعلنت جماعة الموصل', { skip: (from) => from === 2 }).length, 0)
  })
  it('takes a country hint', () => {
    const ambiguous = 'اشتباكات في بلدة المشيرفة'
    const hinted = placesIn(ambiguous, { countries: ['SY'] })[0]
    assert.ok(hinted?.place === undefined || hinted.place.country === 'SY')
  })
  it('gives every settled place a radius and a precision, and every quote its words', () => {
    for (const line of Object.values(lines).flat()) {
      const { text } = unmark(line)
      for (const m of placesIn(text)) {
        assert.ok(m.start < m.end && m.end <= text.length)
        if (m.place !== undefined)
          assert.ok(m.place.km > 0 && m.km === m.place.km && m.precision === m.place.precision)
      }
    }
  })
})
