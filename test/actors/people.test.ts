import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partyOfPeople } from '../../src/actors/index.ts'
import { expectPeople, read } from './marks.ts'

test('singular, dual, plural, annexed and counted forms', () => {
  expectPeople([
    'أصيب ⟦children du|طفلان⟧ و⟦women sg|امرأة⟧',
    'قتل 11 ⟦fighters sg|عنصراً⟧ من الفصيل',
    'قتل ⟦police du|عنصرا أمن⟧ قرب الجسر',
    'فرّ ⟦fighters pl|مقاتلو⟧ الفصيل مع ⟦families pl|عوائل⟧هم',
    'نجا ⟦civilians pl|مدنيون⟧ وأسعف ⟦civilians du|مدنيين⟧ اثنين',
    'اعتقلوا 12 ⟦people sg|فلسطينيا⟧',
    'وصول ⟦bodies du|جثتين⟧ و⟦people sg|جريح⟧',
  ])
})

test('the same form as an adjective, an act or a thing is no person', () => {
  expectPeople([
    'أعلن الدفاع المدني انتهاء البحث',
    'هجوم إرهابي على موقع عسكري',
    'راح ضحيته أربعة',
    'احترقت المرافق العامة',
    'طالب ⟦officials sg|الوزير⟧ بالتهدئة',
    'تظاهروا دفاعا عن حقوق الإنسان',
    'نعى حزب العمال الكردستاني رفاقه',
  ])
})

test('a describing word belongs to the person before it', () => {
  expectPeople([
    'استشهد ⟦men sg|شاب⟧ سوري',
    'سقط ⟦civilians pl|شهداء مدنيون⟧',
    'أخلت ⟦fighters pl|مقاتلي⟧ها الجرحى',
    'نقلوا ⟦families pl|عائلات⟧ ⟦displaced pl|النازحين⟧',
  ])
})

test('casualty, custody and civilian groups are told apart', () => {
  const { people } = read('ثلاثة قتلى وجريحان، وأسيران، ومفقود، ومزارع')
  assert.deepEqual(
    people.map((p) => p.casualty ?? p.group),
    ['killed', 'wounded', 'captive', 'missing', 'civilian'],
  )
  assert.equal(partyOfPeople(people[4]!), 'civilians')
  assert.equal(partyOfPeople(people[0]!), undefined)
})
