import * as w from '../context-words.ts'
import type { Place } from '../place.ts'
import { isCountedNext, isYear, type NotCount, pairedBy } from './record.ts'

/** Days, hours and years. */
export const calendar: readonly NotCount[] = [
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
    quiet: ['خلال 24 ساعة', 'قتل 3 مساء أمس'],
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
      '⟦بين 10 و15⟧ نوفمبر',
      '⟦13⟧ - ⟦12⟧ - ⟦2018⟧',
      'يوم ⟦7⟧ أكتوبر',
      'الخميس ⟦13/12⟧',
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
      if (/^(الماضي|المقبل|الفايت|القادم|المنصرم|الجاري)$/.test(p.after(1))) return true
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
      'في عامي ⟦2011⟧ و⟦2015⟧',
      '⟦بين 2017 و2020⟧',
    ],
    quiet: ['وصل 2000 نازح', 'في 2000 منزل', 'قبل 3 سنوات'],
    test: isYearHere,
  },
]

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
  if (!w.clockTails.is(next)) return false
  // «قتل 3 مساء أمس» counts three; «عند السابعة مساء أمس» is an hour.
  const dated = p.after(2) === 'امس' || p.after(2) === 'اليوم' || w.weekdays.is(p.after(2))
  return !dated || p.d.kind === 'ordinal' || /^(عند|في|حتي|الي|من|حوالي|نحو|قرابه)$/.test(p.before(1))
}

function isDay(p: Place): boolean {
  const { d } = p
  const chain = p.chain(/^[-/]$/)
  if (chain.length >= 3 && d.written === 'digits') return true
  // «2025-01-18T09» and «1995-01»: a year with its month.
  if (chain.length === 2 && !isYear(p) && chain.some((word) => /^(1[89]|20)\d\d$/.test(word.text)))
    return true
  if (spacedDate(p)) return true
  const day = d.min >= 1 && (d.max ?? 99) <= 31
  const next = p.after(1)
  if (d.kind === 'fraction' && d.written === 'digits')
    return w.dayWords.has(p.before(1)) || w.weekdays.is(p.before(1))
  if (!day) return false
  if (listedBeforeMonth(p)) return true
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

/** «13 - 12 - 2018»: three figures with spaced marks, a year first or last. */
function spacedDate(p: Place): boolean {
  for (let first = p.d.bareFrom - 4; first <= p.d.bareFrom; first += 2) {
    if (p.words[first]?.kind !== 'number' || p.words[first + 2]?.kind !== 'number') continue
    const [a, x, b, y, c] = [0, 1, 2, 3, 4].map((k) => p.words[first + k])
    if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') continue
    if (!/^[-/]$/.test(x!.text) || x!.text !== y!.text) continue
    const year = (word: { readonly text: string }): boolean => /^(1[89]|20)\d\d$/.test(word.text)
    if ((year(a) || year(c)) && Number(b.text) <= 12) return true
  }
  return false
}

/** «أيام 6 و7 و8 أكتوبر»: figures joined by و up to a month. */
function listedBeforeMonth(p: Place): boolean {
  if (p.d.written !== 'digits') return false
  let i = p.d.to
  const last = i + 12
  while (i < last && /^[و،]$/.test(p.words[i]?.text ?? '') && p.words[i + 1]?.kind === 'number') i += 2
  return i > p.d.to && p.words[i]?.kind === 'word' && w.months.is(p.words[i]!.text)
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
    if (w.yearOpeners.has(head) || head === '©') return true
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
