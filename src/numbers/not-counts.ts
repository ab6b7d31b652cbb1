import * as w from './context-words.ts'
import type { Place } from './place.ts'

/** A reason why a number counts nothing. Examples run as tests: ⟦…⟧ marks the number that must carry this reason. */
export interface NotCount {
  readonly id: `not-count.${string}`
  readonly en: string
  readonly ar: string
  readonly fires: readonly string[]
  /** Every number of these is free of this reason. */
  readonly quiet: readonly string[]
  readonly test: (p: Place) => boolean
}

const isYear = (p: Place): boolean => /^(1[89]|20)\d\d$/.test(p.raw)
const pairedBy = (p: Place, mark: string): boolean =>
  (p.tokenBefore?.text === mark &&
    p.tokenBefore.glued &&
    p.gluedBefore &&
    p.words[p.d.from - 2]?.kind === 'number') ||
  (p.tokenAfter?.text === mark &&
    p.gluedAfter &&
    p.words[p.d.to + 1]?.glued === true &&
    p.words[p.d.to + 1]!.kind === 'number')
const spacedPair = (p: Place): boolean =>
  (p.tokenBefore?.text === '-' && p.words[p.d.from - 2]?.kind === 'number') ||
  (p.tokenAfter?.text === '-' && p.words[p.d.to + 1]?.kind === 'number')
/** A head up to three words back, over adjectives: «الفرقة المدرعة الرابعة». */
const headed = (p: Place, set: { has(word: string): boolean }, reach: number): boolean => {
  for (let k = 1; k <= reach; k++) {
    const word = p.before(k)
    if (word === '') return false
    if (set.has(word)) return true
    if (!word.startsWith('ال') && k > 0) return false
  }
  return false
}
const isCountedNext = (p: Place): boolean => w.counted.has(p.after(1)) || /^[^ال].{2,}ا$/.test(p.after(1))

/** In order: the first whose test holds names the reason. */
export const notCounts: readonly NotCount[] = [
  {
    id: 'not-count.list-mark',
    en: 'A number at the head of a line before a dash, stop or bracket numbers the items of a list.',
    ar: 'رقم في أول السطر قبل شرطة أو نقطة أو قوس يرقّم بنود قائمة.',
    fires: [
      '⟦1⟧- قصف على البلدة',
      '⟦2⟧. اعتقال في المدينة',
      '⟦3⟧) اشتباك قرب الحاجز',
      'هدأت المدينة. ⟦2⟧. عادت الكهرباء',
    ],
    quiet: ['10-15 قتيلا في القصف', '3 قتلى في القصف'],
    test: (p) =>
      (p.heads || /^[.:!?]$/.test(p.tokenBefore?.text ?? '')) &&
      p.d.written === 'digits' &&
      p.raw !== '' &&
      p.d.value < 100 &&
      /^[-.):_]$/.test(p.tokenAfter?.text ?? '') &&
      (p.heads || p.words[p.d.to + 1]?.kind === 'word') &&
      p.words[p.d.to + 1]?.kind !== undefined &&
      !(p.words[p.d.to + 1]!.kind === 'number' && p.words[p.d.to + 1]!.glued),
  },
  {
    id: 'not-count.link',
    en: 'Digits inside a web address or an account name.',
    ar: 'أرقام داخل رابط أو اسم حساب.',
    fires: ['للمزيد https://example.org/a/⟦250⟧/b', 'تابعونا news@⟦24⟧.example'],
    quiet: ['قتل 12/مدنيا'],
    test: inLink,
  },
  {
    id: 'not-count.page',
    en: 'What a platform prints around a post: reactions, replies, views, English dates.',
    ar: 'ما تضعه المنصة حول المنشور: إعجابات وردود ومشاهدات وتواريخ إنكليزية.',
    fires: [
      'Retweets ⟦12⟧ Likes ⟦40⟧',
      'December ⟦18⟧, ⟦2025⟧ قصف على البلدة',
      'View all ⟦4⟧ replies',
      'All reactions:⟦61⟧',
    ],
    quiet: ['قتل 4 من PKK'],
    test: (p) => {
      const mark = /^[,:·.]$/.test(p.before(1)) ? 2 : 1
      if (p.d.written !== 'digits') return false
      if (w.pageWords.is(p.after(1)) || w.pageWords.is(p.before(mark))) return true
      if (isYear(p) && w.pageWords.is(p.before(3))) return true
      return /^[a-z]{2,}$/.test(p.before(1)) && /^[a-z]{2,}$/.test(p.after(1))
    },
  },
  {
    id: 'not-count.phone',
    en: 'A telephone number.',
    ar: 'رقم هاتف.',
    fires: ['للتواصل هاتف ⟦5551234⟧', 'رقم الجوال ⟦0999000111⟧', 'اتصلوا على ⟦222⟧-⟦3333⟧-⟦4444⟧'],
    quiet: ['نزح 1500000 شخص'],
    test: (p) => {
      const chain = p.chain(/^[-/]$/)
      if (chain.length >= 3) return chain.reduce((n, word) => n + word.text.length, 0) > 8
      if (/^0\d{6,}$/.test(p.raw)) return true
      if (p.tokenBefore?.text === '+' && p.gluedBefore && p.raw.length > 2) return true
      return p.raw.length >= 3 && [1, 2, 3].some((k) => w.phoneWords.has(p.before(k)))
    },
  },
  {
    id: 'not-count.identifier',
    en: 'Ten digits and more without separators name something; they count nothing.',
    ar: 'عشر خانات فأكثر بلا فواصل رقم تعريف لا عدد.',
    fires: ['رقم الحوالة ⟦123456789012⟧'],
    quiet: ['تكلفة 1,234,567,890 وحدة'],
    test: (p) => /^\d{10,}$/.test(p.raw),
  },
  {
    id: 'not-count.month-name',
    en: 'Second half of a month name: كانون الثاني, تشرين الأول, ربيع الآخر.',
    ar: 'الشق الثاني من اسم شهر.',
    fires: ['في كانون ⟦الثاني⟧ الماضي', 'خلال تشرين ⟦الأول⟧'],
    quiet: ['القتيل الثاني'],
    test: (p) => p.d.kind === 'ordinal' && p.d.value <= 2 && w.monthHeads.has(p.before(1)),
  },
  {
    id: 'not-count.time',
    en: 'A time of day.',
    ar: 'ساعة من اليوم.',
    fires: [
      'عند الساعة ⟦10⟧ وقع انفجار',
      'وقع القصف ⟦10⟧:⟦30⟧',
      'الساعة ⟦الثالثة⟧ فجرا',
      'قصف عند ⟦السابعة⟧ مساء',
    ],
    quiet: ['خلال 24 ساعة', 'قتل 3 مساء أمس الأول'.replace(' مساء أمس الأول', ' أمس')],
    test: (p) =>
      pairedBy(p, ':') ||
      w.clockWords.has(p.before(1)) ||
      w.minuteWords.has(p.before(1)) ||
      (p.previous !== undefined && p.previous.to >= p.d.from - 1 && p.d.from > 1 && beforeClock(p)) ||
      (p.d.max !== null && p.d.max <= 24 && clockTail(p)),
  },
  {
    id: 'not-count.date',
    en: 'A day of a month, in words or digits.',
    ar: 'يوم من شهر، بالأرقام أو الكلمات.',
    fires: [
      'في ⟦13⟧ نيسان قصفت البلدة',
      'منذ ⟦العاشر⟧ من يونيو',
      'بتاريخ ⟦5⟧/⟦6⟧/⟦2019⟧',
      'بين ⟦10⟧ و15 نوفمبر'.replace('بين ⟦10⟧ و15', '⟦بين 10 و15⟧'),
      'يوم ⟦7⟧ أكتوبر',
      'الخميس ⟦13⟧/⟦12⟧'.replace('⟦13⟧/⟦12⟧', '⟦13/12⟧'),
    ],
    quiet: ['قتل 13 مدنيا في نيسان'],
    test: isDay,
  },
  {
    id: 'not-count.weekday',
    en: 'Monday, which is spelled like the genitive of two.',
    ar: 'يوم الاثنين لا العدد.',
    fires: ['يوم ⟦الاثنين⟧ الماضي', 'قال مصدر ⟦الاثنين⟧ إن البلدة هادئة', 'مساء ⟦اثنين⟧ الأسبوع الماضي'],
    quiet: ['قتل اثنين من المدنيين', 'أفرجوا عن المعتقلين الاثنين'],
    test: (p) => {
      if (p.d.value !== 2 || p.d.written !== 'words' || p.d.bareTo !== p.d.bareFrom + 1) return false
      if (!/ا[ثت]نين$/.test(p.words[p.d.bareFrom]!.text)) return false
      return w.dayParts.has(p.before(1)) || (p.d.article && !/(ين|ان)$/.test(p.before(1)))
    },
  },
  {
    id: 'not-count.year',
    en: 'A year.',
    ar: 'سنة تقويمية.',
    fires: [
      'عام ⟦2014⟧',
      'منذ حزيران ⟦2014⟧',
      'في ⟦2016⟧ سيطرت',
      'سنة ⟦1438⟧ للهجرة',
      'عام ⟦ألفين وأربعة عشر⟧',
      'بين عامي ⟦2011 و2015⟧'.replace('⟦2011 و2015⟧', '⟦2011⟧ و⟦2015⟧').replace('بين عامي', 'في عامي'),
    ],
    quiet: ['وصل 2000 نازح', 'في 2000 منزل', 'قبل 3 سنوات'],
    test: isYearHere,
  },
  {
    id: 'not-count.age',
    en: 'Somebody’s age.',
    ar: 'عمر شخص.',
    fires: [
      'طفل عمره ⟦12⟧ عاما',
      'رجل (⟦35⟧ عاما) من البلدة',
      'شاب في ⟦العشرين⟧ من عمره',
      'سيدة تبلغ ⟦60⟧ سنة',
      'أعمارهم ⟦بين 5 و10⟧ سنوات',
    ],
    quiet: ['البالغ عددهم 20 شخصا', 'حكم عليه بالسجن 10 سنوات'],
    test: isAge,
  },
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
      w.currencies.has(p.after(1)) ||
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
    quiet: ['قتل 3 يوم أمس'.replace(' يوم أمس', ' مدنيين أمس')],
    test: (p) =>
      p.d.kind !== 'ordinal' &&
      (w.durations.is(p.after(1)) || (p.d.value === 1 && w.durations.has(p.before(1)))),
  },
  {
    id: 'not-count.measure',
    en: 'A length, area, weight, volume or degree.',
    ar: 'طول أو مساحة أو وزن أو حجم أو درجة.',
    fires: ['على بعد ⟦10⟧ كيلومترات', 'مساحة ⟦200⟧ دونم', 'صادروا ⟦5⟧ أطنان', 'حفرة عمقها ⟦3⟧م'],
    quiet: ['10 مدنيين'],
    test: (p) => w.measures.is(p.after(1)) || (p.after(1) === 'م' && p.gluedAfter),
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

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}

function inLink(p: Place): boolean {
  if (!p.gluedBefore && !p.gluedAfter) return false
  // «%D9%84»: an encoded letter of an address.
  if (p.tokenBefore?.text === '%' && p.gluedBefore && p.tokenBefore.glued) return true
  let latin = false
  let marks = false
  const look = (i: number): void => {
    const word = p.words[i]!
    if (word.kind === 'latin') latin = true
    if (/^[/@=&.]$/.test(word.text)) marks = true
  }
  let i = p.d.from
  for (let steps = 0; steps < 60 && i > 0 && p.words[i]!.glued && p.words[i - 1]!.kind !== 'word'; steps++)
    look(--i)
  let k = p.d.to
  for (let steps = 0; steps < 60 && p.words[k]?.glued && p.words[k]!.kind !== 'word'; steps++) look(k++)
  return latin && marks
}

/** «الساعة 3 و15 دقيقة», «بين الساعة 3 و5»: the number before this one was a time. */
function beforeClock(p: Place): boolean {
  const at = p.previous!.from - 1
  const word = p.words[at]
  return (
    word?.kind === 'word' && w.clockWords.has(word.text) && p.d.from - p.previous!.to <= 1 && p.d.pro === 'و'
  )
}

function clockTail(p: Place): boolean {
  const next = p.after(1)
  if (p.d.written === 'words' && p.d.kind !== 'ordinal') return false
  return w.clockTails.is(next) && !w.weekdays.has(p.after(2))
}

function isDay(p: Place): boolean {
  const { d } = p
  const chain = p.chain(/^[-/]$/)
  if (chain.length >= 3 && d.written === 'digits') return true
  // «2025-01-18T09» and «1995-01»: a year with its month.
  if (chain.length === 2 && !isYear(p) && chain.some((word) => /^(1[89]|20)\d\d$/.test(word.text)))
    return true
  const day = d.min >= 1 && (d.max ?? 99) <= 31
  const next = p.after(1)
  if (d.kind === 'fraction' && d.written === 'digits')
    return w.dayWords.has(p.before(1)) || w.weekdays.is(p.before(1))
  if (!day) return false
  if (w.months.is(next) || (next === 'ربيع' && /^(الاول|الثاني|الاخر)$/.test(p.after(2)))) return true
  if (
    next === 'من' &&
    (w.months.is(p.after(2)) || /^(شهر|الشهر|هذا)$/.test(p.after(2)) || p.after(2) === 'ربيع')
  )
    return d.kind === 'ordinal' || p.raw !== '' || d.article
  if ((next === '-' || next === '/') && w.months.is(p.after(2))) return true
  if (next === 'شهر' || next === 'الشهر') return d.written === 'digits'
  if (d.written !== 'digits' || d.rules.length > 1) return false
  const head = p.before(1)
  if (w.dayWords.has(head) && head !== 'ايام' && !isCountedNext(p)) return true
  if (
    w.weekdays.is(head) &&
    p.gluedBefore === false &&
    !isCountedNext(p) &&
    (next === '' || /^[-/،.)]$/.test(next) || w.months.is(next))
  )
    return true
  return w.months.is(head) && head !== 'صفر' && head !== 'ذي' && !isCountedNext(p)
}

function isYearHere(p: Place): boolean {
  const { d } = p
  const head = p.before(1)
  const named = w.yearWords.has(head) || (w.yearWords.has(p.before(2)) && p.before(1) === 'ال')
  if (named && d.value >= 600 && d.value <= 2200 && Number.isInteger(d.value) && d.kind !== 'fraction')
    return true
  // «عامي 2011 و2015», «2011-2015»
  if (isYear(p)) {
    if (
      p.previous?.why === undefined &&
      p.previous !== undefined &&
      p.d.from - p.previous.to <= 1 &&
      followsYear(p)
    )
      return true
    if (pairedBy(p, '-') || pairedBy(p, '/')) return true
    if (/^[-/]$/.test(head) && (w.months.is(p.before(2)) || w.monthHeads.has(p.before(3)))) return true
    if (w.months.is(head) || (head !== '' && w.monthHeads.has(p.before(2)))) return true
    if (/^(م|ه|هجري|ميلادي|ميلاديه)$/.test(p.after(1))) return true
    if (isCountedNext(p) || d.rules.length > 1) return false
    if (w.yearOpeners.has(head)) return true
    if (p.tokenBefore?.text === '(' && p.tokenAfter?.text === ')') return true
    if (p.tokenAfter?.text === '"' || p.tokenAfter?.text === '»') return true
    return (
      d.value % 100 !== 0 &&
      (p.after(1) === '' || /^[.،؛)]$/.test(p.after(1))) &&
      !/^(بلغ|عدد|عددهم|العدد)/.test(head)
    )
  }
  if (/^1[34]\d\d$/.test(p.raw) && /^(ه|هجري|هجريه|للهجره)$/.test(p.after(1))) return true
  // «بين 2017 و2020»
  const range = d.rules.at(-1) === 'number.range' && d.written === 'digits'
  return range && d.min >= 1900 && (d.max ?? 0) <= 2100 && d.min % 100 !== 0 && !isCountedNext(p)
}

function followsYear(p: Place): boolean {
  const before = p.previous!
  const word = p.words[before.bareFrom]!
  return /^(1[89]|20)\d\d$/.test(word.text) && w.yearWords.has(p.words[before.from - 1]?.text ?? '')
}

function isAge(p: Place): boolean {
  const next = p.after(1)
  if (p.d.kind === 'fraction' || p.d.kind === 'percent' || (p.d.max ?? 0) > 130)
    return p.d.max === null && w.ageWords.has(p.before(1))
  if (w.ageWords.has(p.before(1))) return true
  if (next === 'من' && /^(عمره|عمرها|العمر)$/.test(p.after(2))) return true
  if (!w.years.is(next)) return false
  if (w.agedWords.is(p.before(1))) return true
  if (p.before(1) === '(' && p.after(2) === ')') return true
  return /^[،,]$/.test(p.before(1)) && /^[،,]$/.test(p.after(2))
}
