import * as w from '../context-words.ts'
import type { Place } from '../place.ts'
import { isCountedNext, type NotCount, pairedBy, spacedPair, unitAfter } from './record.ts'

/** Numbers that measure or rank rather than count. */
export const amounts: readonly NotCount[] = [
  {
    id: 'not-count.score',
    en: 'The score of a match.',
    ar: 'نتيجة مباراة.',
    fires: ['فاز الفريق ⟦3⟧-⟦1⟧', 'انتهت المباراة ⟦2⟧-⟦2⟧', 'فاز المنتخب بنتيجة ⟦1-3⟧'],
    quiet: ['سقط 10-15 قتيلا'],
    test: (p) => {
      if (p.d.rules.includes('number.range'))
        return (
          p.d.written === 'digits' &&
          p.d.max !== null &&
          p.d.max < 20 &&
          p.sentenceHas(w.sport) &&
          !isCountedNext(p)
        )
      if (p.d.written === 'digits' && spacedPair(p) && p.sentenceHas(w.sport)) return true
      return pairedBy(p, '-') && p.chain(/^-$/).length === 2
    },
  },
  {
    id: 'not-count.price',
    en: 'A sum of money.',
    ar: 'مبلغ من المال.',
    fires: ['فدية قدرها ⟦مليون⟧ دولار', 'بسعر ⟦5000⟧ ليرة', 'خسائر بلغت ⟦3 ملايين⟧ دينار', 'غرامة $⟦250⟧'],
    quiet: ['قتل 3 مدنيين'],
    test: (p) =>
      unitAfter(p, w.currencies) ||
      /^[$€£]$/.test(p.tokenAfter?.text ?? '') ||
      (/^[$€£]$/.test(p.tokenBefore?.text ?? '') && p.d.written === 'digits') ||
      (w.priceWords.has(p.before(1)) && p.before(1) !== 'ثمن'),
  },
  {
    id: 'not-count.superseded',
    en: 'The old figure in «from 3 to 5» after a word of rising or falling; the new one counts.',
    ar: 'الرقم القديم في «من 3 إلى 5» بعد ارتفاع أو انخفاض؛ المعتبر هو الجديد.',
    fires: ['ارتفعت حصيلة القتلى من ⟦3⟧ إلى 5 قتلى'],
    quiet: ['أصيب من 3 إلى 5 أشخاص'],
    test: () => false,
  },
  {
    id: 'not-count.duration',
    en: 'A length of time.',
    ar: 'مدة من الزمن.',
    fires: ['خلال ⟦48⟧ ساعة', 'قبل ⟦ثلاثة⟧ أيام', 'استمر الحصار ⟦أكثر من 20⟧ يوما', 'سجن لمدة ⟦خمس⟧ سنوات'],
    quiet: ['قتل 3 يوم أمس', 'أصيب 20 ليلة الجمعة'],
    test: (p) =>
      p.d.kind !== 'ordinal' &&
      ((unitAfter(p, w.durations) && !dayAfter(p)) || (p.d.value === 1 && w.durations.has(p.before(1)))),
  },
  {
    id: 'not-count.measure',
    en: 'A length, area, weight, volume or degree.',
    ar: 'طول أو مساحة أو وزن أو حجم أو درجة.',
    fires: ['على بعد ⟦10⟧ كيلومترات', 'مساحة ⟦200⟧ دونم', 'صادروا ⟦5⟧ أطنان', 'حفرة عمقها ⟦3⟧م'],
    quiet: ['10 مدنيين'],
    test: (p) => unitAfter(p, w.measures) || (p.after(1) === 'م' && p.gluedAfter),
  },
  {
    id: 'not-count.percent',
    en: 'A share of a hundred.',
    ar: 'نسبة مئوية.',
    fires: ['دمر ⟦60 في المئة⟧ من البلدة', '⟦60%⟧ من الأهالي', '⟦ثلاثون بالمئة⟧'],
    quiet: ['قتل مئة شخص'],
    test: (p) => p.d.kind === 'percent',
  },
  {
    id: 'not-count.fraction',
    en: 'A share of a whole.',
    ar: 'جزء من كل.',
    fires: ['⟦نصف⟧ السكان', '⟦ثلاثة أرباع⟧ المدينة', '⟦ثلثي⟧ الأراضي'],
    quiet: ['نزح نصف مليون شخص'],
    test: (p) => p.d.kind === 'fraction',
  },
  {
    id: 'not-count.ordinal',
    en: 'A place in an order.',
    ar: 'ترتيب.',
    fires: ['للمرة ⟦الثالثة⟧', 'القتيل ⟦الخامس عشر⟧'],
    quiet: ['القتلى الثلاثة'],
    test: (p) => p.d.kind === 'ordinal',
  },
  {
    id: 'not-count.decimal',
    en: 'Nothing countable comes in tenths, nor below nought.',
    ar: 'لا يعدّ شيء بالأعشار ولا بالسالب.',
    fires: ['زلزال بقوة ⟦5.7⟧ على مقياس ريختر'],
    quiet: ['نزح 1.5 مليون شخص'],
    test: (p) => !p.whole || p.d.value < 0,
  },
]

/** «قتل 3 يوم أمس», «أصيب 20 ليلة الجمعة»: the word behind opens a date, it is not what is counted. */
function dayAfter(p: Place): boolean {
  if (!/^(يوم|ليله|شهر)$/.test(p.after(1))) return false
  const next = p.after(2)
  return next === 'امس' || w.weekdays.is(next) || (p.after(1) === 'شهر' && w.months.is(next))
}
