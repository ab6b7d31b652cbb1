import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectParties, read } from './marks.ts'

test('a general word takes the newest party that fits', () => {
  expectParties([
    'هاجم ⟦islamic-state|داعش⟧ مواقع ⟦sdf|قسد⟧، وخسر ⟦islamic-state|التنظيم⟧ عشرة من رجاله',
    'رفضت ⟦hamas|حماس⟧ العرض، وقالت ⟦hamas|الحركة⟧ إنه قديم',
    'تقدمت ⟦iraqi-forces|القوات العراقية⟧ شرقا. ثم توقفت ⟦iraqi-forces|القوات⟧ عند الجسر',
    'سلّم ⟦?|المسلحون⟧ أنفسهم بعد حصار ⟦islamic-state|داعش⟧ في البلدة',
    'حاصرهم ⟦islamic-state|داعش⟧ شهرا، ثم أحرق ⟦islamic-state|التنظيم⟧ المستودع',
  ])
})

test('security words name the forces of the country the words around speak of', () => {
  expectParties([
    'اعتقلت ⟦iraqi-forces|القوات الأمنية⟧ ثلاثة في كركوك',
    'أغلقت ⟦syrian-government|الشرطة⟧ الطريق في حماة',
    'قصف ⟦syrian-government|النظام⟧ أطراف إدلب',
  ])
})

test('two that fit equally leave a reference open', () => {
  expectParties([
    'تتقدم ⟦iraqi-forces|القوات العراقية⟧ و⟦jordanian-forces|القوات الأردنية⟧ معا. توقفت ⟦?|القوات⟧ ليلا',
  ])
})

test('a new description points at nothing', () => {
  expectParties(['واجهت ⟦iraqi-forces|القوات العراقية⟧ القوات المعادية'])
})

test('a general word with its owner is the owner', () => {
  expectParties([
    'قصف ⟦syrian-government|الطيران الحربي التابع لقوات الأسد⟧ القرية',
    'غطاء من ⟦coalition|الطيران المروحي التابع للتحالف الدولي⟧ شرق دير الزور',
  ])
})

test('antecedents are indices of the list returned', () => {
  const { actors } = read('انسحب داعش من القرية. وأحرق التنظيم المستودع. واجتمعت الهيئة العامة')
  const [, ref] = actors
  assert.equal(ref?.ref, 'organisation')
  assert.equal(ref?.antecedent, 0)
  for (const a of actors) if (a.antecedent !== undefined) assert.equal(actors[a.antecedent]?.id, a.id)
})
