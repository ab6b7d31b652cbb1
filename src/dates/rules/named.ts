import type { Context } from '../context.ts'
import type { DateCore, Piece } from '../model.ts'
import { beforeYear, type MonthHere, readMonth, readTurn, readYear } from './parts.ts'
import type { DateRule } from './rule.ts'

/** What follows day and month: a turn («الجاري»), a year, in either order. */
function tail(
  c: Context,
  month: MonthHere,
  day: number | undefined,
  bareYear: boolean,
): { core: DateCore; to: number; plain: boolean } {
  let to = month.to
  let turn = readTurn(c, to)
  if (turn !== undefined) to = turn.to
  const at = beforeYear(c, to)
  let year = readYear(c, at, bareYear)
  if (year === undefined && at > to && c.punct(to, ',،/-')) year = shortYear(c, to)
  if (year !== undefined && year.pro !== '' && !/^[لب]$/.test(year.pro)) year = undefined
  // «15 أيار، 2000 مقاتل»: after a comma a round figure is a year only where no counted thing follows.
  const round = year?.year !== undefined && (year.year % 50 === 0 || year.year < 1800 || year.year > 2100)
  if (year !== undefined && round && !year.cued && c.punct(to, ',،') && counts(c, year.to)) year = undefined
  if (year !== undefined) to = year.to
  if (turn === undefined && year === undefined) turn = undefined
  const core: DateCore = {
    kind: 'date',
    cal: year?.hijri ? 'h' : month.cal,
    month: month.month,
    ...(day === undefined ? {} : { day }),
    ...(turn === undefined ? {} : { turn: turn.n }),
    ...(year?.year === undefined ? {} : { year: year.year }),
    ...(year?.shift === undefined ? {} : { yearShift: year.shift }),
  }
  return { core, to, plain: turn === undefined && year === undefined }
}

/** «6/تشرين الأول/22»: two digits glued after a stroke. */
function shortYear(c: Context, stroke: number): ReturnType<typeof readYear> {
  const n = c.num(stroke + 1)
  if (!c.punct(stroke, '/-') || n === undefined || n.digits !== 2 || !c.word(stroke + 1).glued)
    return undefined
  return { year: 2000 + n.value - (n.value > 69 ? 100 : 0), to: n.to, hijri: false, cued: true, pro: '' }
}

/** Whether a counted thing stands at word `i`: a bare noun, no preposition, verb or mark. */
function counts(c: Context, i: number): boolean {
  const w = c.word(i)
  return (
    w.kind === 'word' && !/^(?:في|من|علي|الي|و.*|ف.*|عن|مع|بعد|قبل|حيث|خلال|ب.*|ا[نت].*|ال.*)$/.test(w.text)
  )
}

/** Between the day and its month: «من», «من شهر», «/», «-», «.», «في», or nothing. */
function toMonth(c: Context, i: number): number {
  if (c.punct(i, '/-.\\')) return i + 1
  if (c.link(i, 'from')?.pro === '' || c.link(i, 'in')?.pro === '') return i + 1
  if (c.is(i, 'ل')) return i + 1
  return i
}

export function readDayMonth(c: Context, i: number): Piece | undefined {
  const n = c.num(i)
  if (n === undefined || n.value < 1 || n.value > 31 || n.digits > 2) return undefined
  const month = readMonth(c, toMonth(c, n.to))
  if (month === undefined || (month.pro !== '' && month.pro !== 'ل' && month.pro !== 'ب')) return undefined
  // «اثنين آذار» is the weekday of a feast; a cardinal word before a month counts only above ten or with شهر.
  if (!n.ordinal && n.digits === 0 && n.value <= 10 && !/شهر/.test(c.word(n.to).text)) return undefined
  const { core, to } = tail(c, month, n.value, true)
  return { from: i, to, pro: n.pro, rule: 'named.day-month', core }
}

function readMonthDay(c: Context, i: number): Piece | undefined {
  const month = readMonth(c, i)
  if (month === undefined || month.numeric) return undefined
  const n = c.num(month.to)
  if (n === undefined || n.pro !== '' || n.value < 1 || n.value > 31 || n.digits > 2) return undefined
  if (!n.ordinal && n.digits === 0) return undefined
  const { core, to } = tail(c, { ...month, to: n.to }, n.value, true)
  // «في أيار 15 قتيلا»: digits after a month are its day only with a year, or before a mark, a link or a time.
  if (n.digits > 0 && core.year === undefined && !endsPhrase(c, n.to)) return undefined
  if (n.ordinal && !c.word(month.to).text.startsWith('ال')) return undefined
  return { from: i, to, pro: month.pro, rule: 'named.month-day', core }
}

function endsPhrase(c: Context, i: number): boolean {
  const w = c.word(i)
  if (w.kind === 'break' || w.kind === 'number') return true
  if (w.kind === 'punct') return !'%$'.includes(w.text)
  return c.link(i, 'to') !== undefined || c.hit(i, 'clock') !== undefined || c.link(i, 'in') !== undefined
}

function readMonthAlone(c: Context, i: number): Piece | undefined {
  const this_ = c.hit(i, 'this')
  const month = readMonth(c, this_?.to ?? i)
  // «يقاتلون للشهر السادس» counts the months that it has lasted.
  if (month === undefined || (month.numeric && month.pro === 'ل')) return undefined
  if (this_ !== undefined) {
    if (month.pro !== '') return undefined
    const core: DateCore = { kind: 'date', cal: month.cal, month: month.month, turn: 0 }
    return { from: i, to: month.to, pro: this_.pro, rule: 'named.month', core }
  }
  const { core, to, plain } = tail(c, month, undefined, true)
  if (plain && !month.strong && !cuedMonth(c, i, month)) return undefined
  return { from: i, to, pro: month.pro, rule: 'named.month', core }
}

/** A weak name («آب», «مارس», «رجب») is a month after a preposition of time; names of persons need more. */
function cuedMonth(c: Context, i: number, month: MonthHere): boolean {
  if (month.pro !== '' && month.pro !== 'و') return false
  // رجب and شعبان are names of men, صفر is zero: only after «في», «خلال», «منذ».
  if (month.cal === 'h' && month.month !== 9)
    return month.month !== 2 && ['in', 'during', 'since'].some((v) => c.link(i - 1, v) !== undefined)
  const before = c.hits(i - 1)
  return before.some(
    (h) => (h.word.cls === 'link' && h.word.value !== 'by') || h.word.cls === 'edge' || h.word.cls === 'this',
  )
}

export const namedRules: readonly DateRule[] = [
  {
    id: 'named.day-month',
    claim:
      'A day before a month, in one calendar or under both names of the month, with the year where it follows.',
    ar: 'يوم قبل شهر، بتقويم واحد أو باسمي الشهر، مع السنة إن تلت.',
    starts: ['digits', 'card', 'ord', 'ten'],
    read: readDayMonth,
    fires: [
      ['قصف الطيران البلدة في 27 نيسان / أبريل 2017', '2017-04-27'],
      ['قتل شخص في السادس عشر من أيلول', '2018-09-16'],
      ['بدأت في العاشر من يونيو(حزيران) 2014', '2014-06-10'],
      ['وقعت الغارة 6/ تشرين الأول/ 2022', '2022-10-06'],
      ['انتهت في الـ 14 من نوفمبر الجاري من العام 2017', '2017-11-14'],
      ['وقع ذلك في 3 أوت 2016', '2016-08-03'],
      ['أصدر بيانا في 15 أيلول الماضي', '2018-09-15'],
    ],
    quiet: ['قتل 15 مدنيا', 'في ثورة 25 يناير', 'المادة 12 من القانون'],
  },
  {
    id: 'named.month-day',
    claim: 'A month and then its day: «آذار الخامس عشر», «أكتوبر 14، 2015».',
    ar: 'شهر ثم يومه: «آذار الخامس عشر»، «أكتوبر 14، 2015».',
    starts: ['month', 'month-weak', 'hijri', 'hijri-weak'],
    read: readMonthDay,
    fires: [
      ['اجتمعوا في يناير الثاني والعشرين، 2018', '2018-01-22'],
      ['عقدت الجلسة أكتوبر 14، 2015', '2015-10-14'],
    ],
    quiet: [],
  },
  {
    id: 'named.month',
    claim: 'A month, with or without its year.',
    ar: 'شهر، بسنته أو بدونها.',
    starts: ['month', 'month-weak', 'hijri', 'hijri-weak', 'unit', 'this'],
    read: readMonthAlone,
    fires: [
      ['سيطر التنظيم عليها في حزيران 2014', '2014-06-01..2014-06-30'],
      ['بدأت المعارك في أيلول /سبتمبر الماضي', '2018-09-01..2018-09-30'],
      ['اعتقل في شهر آب', '2018-08-01..2018-08-31'],
    ],
    quiet: [
      'مارس ضغوطا على الأهالي',
      'آب الغائب إلى بيته',
      'يقاتلون للشهر السادس على التوالي',
      'قرب سد تشرين',
      'قتل رجب شعبان',
    ],
  },
]
