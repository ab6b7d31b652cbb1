import type { WrittenRule } from './ids.ts'
import type { Records } from './rule.ts'

/** Figures that no numeral writes; numerals have the rules of the numbers room. */
export const amountRules: Records<WrittenRule> = {
  'count.singular-noun': {
    en: 'A singular of people who die, are hurt, held or freed is one.',
    ar: 'المفرد ممن يُقتل أو يُجرح أو يُحتجز أو يُفرج عنه واحد.',
    fires: [
      ['مقتل شاب برصاص مجهولين في الصويرة', 'kill killed=1'],
      ['اعتقال صحفية في القاهرة', 'arrest arrested=1'],
    ],
    quiet: ['مقتل ثلاثة شبان في الصويرة', 'مقتل شبان في الصويرة'],
  },
  'count.dual-noun': {
    en: 'A dual of people counts two without a numeral.',
    ar: 'المثنى من الناس اثنان بلا عدد.',
    fires: [
      ['أصيب طفلان في صيدا', 'wound wounded=2'],
      ['مقتل جنديين في سيناء', 'kill killed=2'],
    ],
    quiet: ['أصيب طفل في صيدا', 'زار وفد لبنان'],
  },
  'count.dual-thing': {
    en: 'A dual of things counts two without a numeral.',
    ar: 'المثنى من الأشياء اثنان بلا عدد.',
    fires: [
      ['دمر الجيش اليمني مدرعتين للحوثيين', 'destroy vehicles=2'],
      ['سيطرت قسد على قريتين في ريف الباب', 'seize places=2'],
    ],
    quiet: ['دمر الجيش اليمني مدرعة للحوثيين', 'سيطرت قسد على ثلاث قرى في ريف الباب'],
  },
  'count.dual-act': {
    en: 'A dual of an act noun counts two acts: «غارتين».',
    ar: 'المثنى من اسم الفعل فعلان: «غارتين».',
    fires: [
      ['شن الطيران الروسي غارتين على جسر الشغور', 'airstrike strikes=2'],
      ['غارتان إسرائيليتان على بلدة ميس الجبل', 'airstrike strikes=2'],
    ],
    quiet: ['شن الطيران الروسي غارة على جسر الشغور', 'شن الطيران الروسي خمس غارات على جسر الشغور'],
  },
  'count.others': {
    en: '«آخر» and «آخران» beside those told before are one and two more.',
    ar: '«آخر» و«آخران» بعد من ذُكروا واحد واثنان.',
    fires: [
      ['قُتل مدني وأصيب آخر في خان شيخون', 'wound wounded=1'],
      ['قُتل جندي وجرح آخران في الجوف', 'wound wounded=2'],
    ],
    quiet: ['قُتل مدني وأصيب خمسة في خان شيخون', 'من جانب آخر قُتل مدني في خان شيخون'],
  },
  'count.one-of': {
    en: '«أحد» and «إحدى» before a group count one of it.',
    ar: '«أحد» و«إحدى» قبل جماعة واحد منها.',
    fires: [
      ['قُتل أحد عناصر قسد في البصيرة', 'kill killed=1'],
      ['أصيبت إحدى العاملات في مستشفى بتعز', 'wound wounded=1'],
    ],
    quiet: ['قُتل أحد عشر عنصرا من قسد في البصيرة', 'نفى أحد المصادر الخبر'],
  },
}
