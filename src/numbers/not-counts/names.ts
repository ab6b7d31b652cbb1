import * as w from '../context-words.ts'
import { headed, isCountedNext, type NotCount } from './record.ts'

/** Numbers that are part of a name. */
export const names: readonly NotCount[] = [
  {
    id: 'not-count.weapon',
    en: 'Part of a weapon’s or vehicle’s name, or a calibre.',
    ar: 'جزء من اسم سلاح أو آلية، أو عيار.',
    fires: [
      'دبابة T-⟦72⟧',
      'دبابة تي-⟦72⟧',
      'بندقية كلاشينكوف ⟦47⟧',
      'طائرة ميغ ⟦29⟧',
      'مدفع عيار ⟦57⟧',
      'قذائف ⟦120⟧ ملم',
    ],
    quiet: ['أطلق 40 صاروخا', 'أسقط 3 طائرات'],
    test: (p) => {
      const dash = p.tokenBefore
      if (dash?.text === '-' && dash.glued && p.gluedBefore) {
        const name = p.words[p.d.from - 2]
        if (
          name?.kind === 'latin' ||
          (name?.kind === 'word' && (name.text.length <= 4 || w.weapons.is(name.text)))
        )
          return true
      }
      // «Su- 24»: the dash hangs on the name.
      if (dash?.text === '-' && dash.glued && p.d.written === 'digits') {
        const name = p.words[p.d.from - 2]
        if (name?.kind === 'latin' || (name?.kind === 'word' && w.weapons.is(name.text))) return true
      }
      // «9إم27كي»: letters and digits run together.
      if (
        p.gluedBefore &&
        dash?.kind === 'word' &&
        dash.glued &&
        dash.text.length <= 2 &&
        p.words[p.d.from - 2]?.kind === 'number'
      )
        return true
      const tail = p.tokenAfter
      if (
        tail?.kind === 'word' &&
        tail.glued &&
        tail.text.length <= 3 &&
        p.words[p.d.to + 1]?.glued &&
        p.words[p.d.to + 1]!.kind === 'number'
      )
        return true
      if (dash?.kind === 'latin' && dash.text.length <= 4 && p.d.written === 'digits') return true
      if (w.calibres.is(p.after(1))) return true
      return (
        p.d.written === 'digits' &&
        p.d.rules.length === 1 &&
        w.weapons.is(bare(p.before(1))) &&
        !isCountedNext(p)
      )
    },
  },
  {
    id: 'not-count.unit-name',
    en: 'Number of a military unit.',
    ar: 'رقم وحدة عسكرية.',
    fires: [
      'قوات الفرقة ⟦الرابعة⟧',
      'عناصر اللواء ⟦93⟧',
      'الفرقة المدرعة ⟦التاسعة⟧',
      'الفيلق ⟦الخامس⟧',
      'الجيش ⟦الثاني⟧ الميداني',
    ],
    quiet: ['قتل الجيش 12 مسلحا', 'خسرت الفرقة 20 عنصرا'],
    test: (p) => {
      if (p.d.kind === 'ordinal') return headed(p, w.unitHeads, 3) || headed(p, w.ordinalUnitHeads, 1)
      return (
        w.unitHeads.has(p.before(1)) && p.d.written === 'digits' && p.d.max === p.d.value && !isCountedNext(p)
      )
    },
  },
  {
    id: 'not-count.street-name',
    en: 'Name of a street, quarter, bridge or square.',
    ar: 'اسم شارع أو حي أو جسر أو ساحة.',
    fires: ['قصف في شارع ⟦الثلاثين⟧', 'انفجار في شارع ⟦60⟧', 'عند دوار ⟦السابع⟧'],
    quiet: ['قتل في الشارع 3 مدنيين'],
    test: (p) =>
      w.streetHeads.has(p.before(1)) &&
      p.d.pro === '' &&
      !isCountedNext(p) &&
      (p.d.article || p.d.written === 'digits'),
  },
  {
    id: 'not-count.label',
    en: 'Number of a decree, article, channel, page, round, flight, ...',
    ar: 'رقم قرار أو مادة أو قناة أو صفحة أو جولة.',
    fires: ['القرار ⟦2254⟧', 'المرسوم رقم ⟦13⟧', 'المادة ⟦140⟧ من الدستور', 'القناة ⟦12⟧'],
    quiet: ['أصدر القاضي 5 قرارات'],
    test: (p) =>
      (headed(p, w.labelHeads, 1) || (p.before(1) === 'رقم' && p.d.written === 'digits')) &&
      (p.d.kind === 'ordinal' || p.d.written === 'digits') &&
      p.d.rules.length === 1 &&
      !isCountedNext(p),
  },
  {
    id: 'not-count.name',
    en: 'Part of another name: بئر السبع, مجموعة العشرين, ساعة الصفر, زيارة الأربعين.',
    ar: 'جزء من اسم آخر.',
    fires: ['في بئر ⟦السبع⟧', 'قمة ⟦العشرين⟧', 'ساعة ⟦الصفر⟧', 'زوار ⟦الأربعين⟧'],
    quiet: ['المعتقلون السبعة'],
    test: (p) =>
      p.d.article &&
      p.d.written === 'words' &&
      p.d.bareTo === p.d.bareFrom + 1 &&
      (w.names.has(p.before(1)) ||
        p.d.value === 0 ||
        (p.d.value === 40 && /^(زوار|زياره|ذكري|مراسم|موكب)$/.test(p.before(1)))),
  },
  {
    id: 'not-count.idiom',
    en: 'واحد in «at once», «each one».',
    ar: 'واحد في «آن واحد» و«كل واحد».',
    fires: ['قصفوا البلدتين في آن ⟦واحد⟧', 'كل ⟦واحد⟧ منهم'],
    quiet: ['قتيل واحد', 'شخص واحد'],
    test: (p) => p.d.value === 1 && p.d.written === 'words' && w.idioms.has(p.before(1)),
  },
  {
    id: 'not-count.channel',
    en: 'A channel or page that carries 24 in its name.',
    ar: 'قناة أو صفحة في اسمها 24.',
    fires: ['الناحية ⟦24⟧ - قصف على الحي', 'بحسب أخبار ⟦24⟧.', '#البلدة⟦24⟧'],
    quiet: ['قتل 24 مدنيا', 'خلال 24 ساعة', 'بلغ عدد القتلى 24.'],
    test: (p) =>
      p.raw === '24' &&
      p.tokenBefore?.kind === 'word' &&
      p.tokenAfter?.kind !== 'word' &&
      (p.tokenBefore.tag || w.media.has(p.before(1)) || p.before(2) === ''),
  },
]

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}
