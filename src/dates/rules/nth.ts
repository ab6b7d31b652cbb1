import type { Context } from '../context.ts'
import type { DateCore, Piece } from '../model.ts'
import { unitAt } from './amount.ts'
import { beforeYear, definite, readMonth, readTurn, readYear } from './parts.ts'
import type { DateRule } from './rule.ts'
import { weekdayAt } from './weekday.ts'

type What = number | 'day' | 'week'

/** «اليوم», «يوم», «يوم جمعة», «الأسبوع», «الثلاثاء» at word `i`. */
function whatAt(
  c: Context,
  i: number,
  bare: boolean,
): { what: What; to: number; pro: string; article: boolean } | undefined {
  const u = unitAt(c, i)
  if (
    u !== undefined &&
    u.number === 1 &&
    (u.unit === 'day' || u.unit === 'week') &&
    u.hit.word.form !== 'يوما'
  ) {
    const inner = u.unit === 'day' && !u.hit.article ? weekdayAt(c, u.hit.to, true) : undefined
    if (inner !== undefined && inner.pro === '')
      return { what: inner.word.n, to: inner.to, pro: u.hit.pro, article: inner.article }
    return { what: u.unit, to: u.hit.to, pro: u.hit.pro, article: u.hit.article }
  }
  if (c.hit(i, 'relday')?.word.form === 'اليوم')
    return { what: 'day', to: i + 1, pro: c.hit(i, 'relday')!.pro, article: true }
  const w = weekdayAt(c, i, bare)
  return w === undefined ? undefined : { what: w.word.n, to: w.to, pro: w.pro, article: w.article }
}

/** The month or year after «من/في/بـ»: «من شهر آذار», «بشهر أكتوبر 2014», «من هذا الشهر», «من عام 2015». */
function whole(c: Context, i: number): { of: DateCore; to: number } | undefined {
  const at = c.link(i, 'from')?.pro === '' || c.link(i, 'in')?.pro === '' ? i + 1 : i
  const linked = at > i
  const month = readMonth(c, at)
  if (month !== undefined && (month.pro === '' ? linked || month.strong : /^[بل]$/.test(month.pro))) {
    const turn = readTurn(c, month.to)
    const year = readYear(c, beforeYear(c, turn?.to ?? month.to), true)
    return {
      of: {
        kind: 'date',
        cal: year?.hijri ? 'h' : month.cal,
        month: month.month,
        ...(turn === undefined ? {} : { turn: turn.n }),
        ...(year?.year === undefined ? {} : { year: year.year }),
        ...(year?.shift === undefined ? {} : { yearShift: year.shift }),
      },
      to: year?.to ?? turn?.to ?? month.to,
    }
  }
  const this_ = c.hit(at, 'this')
  const u = unitAt(c, this_?.to ?? at)
  if (
    u !== undefined &&
    u.unit === 'month' &&
    u.number === 1 &&
    u.hit.article &&
    /^[بل]?$/.test(u.hit.pro) &&
    (linked || this_ !== undefined || u.hit.pro !== '')
  ) {
    const turn = this_ === undefined ? readTurn(c, u.hit.to) : undefined
    if (turn === undefined && this_ === undefined) return undefined
    return { of: { kind: 'date', cal: 'g', monthShift: turn?.n ?? 0 }, to: turn?.to ?? u.hit.to }
  }
  const year = linked ? readYear(c, at, false) : undefined
  if (year === undefined || year.pro !== '') return undefined
  return {
    of: {
      kind: 'date',
      cal: 'g',
      ...(year.year === undefined ? {} : { year: year.year }),
      ...(year.shift === undefined ? {} : { yearShift: year.shift }),
    },
    to: year.to,
  }
}

function readNth(c: Context, i: number): Piece | undefined {
  let n: number
  let to: number
  let what: What
  let pro: string
  const lead = c.hit(i, 'last')
  const num = lead === undefined ? c.num(i) : undefined
  if (lead !== undefined || (num?.ordinal && !definite(c.word(i).text) && num.value <= 5)) {
    // «آخر خميس من», «ثالث ثلاثاء في», «أول يوم جمعة من».
    const w = whatAt(c, lead?.to ?? num!.to, true)
    if (w === undefined || w.pro !== '' || w.article) return undefined
    n = lead === undefined ? num!.value : -1
    what = w.what
    to = w.to
    pro = lead?.pro ?? num!.pro
  } else {
    // «الثلاثاء الثالث من», «اليوم الأخير من», «الأسبوع الأول من».
    const w = whatAt(c, i, false)
    if (w === undefined || !w.article) return undefined
    const after = c.num(w.to)
    const last = c.hit(w.to, 'last')
    if (last?.article || last?.word.form.startsWith('ال')) n = -1
    else if (after?.ordinal && after.pro === '' && c.word(w.to).text.startsWith('ال')) n = after.value
    else return undefined
    what = w.what
    to = last?.to ?? after!.to
    pro = w.pro
    if (n > 5 && what !== 'day') return undefined
  }
  const of = whole(c, to)
  if (of === undefined) return undefined
  if (what === 'day' && n > 0 && of.of.month === undefined && of.of.monthShift === undefined) return undefined
  if (what === 'day' && n > 0) return { from: i, to: of.to, pro, rule: 'nth', core: { ...of.of, day: n } }
  return { from: i, to: of.to, pro, rule: 'nth', core: { kind: 'nth', n, what, of: of.of } }
}

/** «الـ 10 من الشهر الماضي», «20 من الشهر القادم», «العشرين من هذا الشهر». */
function readDayOfMonth(c: Context, i: number): Piece | undefined {
  const n = c.num(i)
  if (n === undefined || n.value < 1 || n.value > 31 || n.digits > 2) return undefined
  if (!n.ordinal && n.digits === 0) return undefined
  const of = whole(c, n.to)
  if (of === undefined || of.of.monthShift === undefined) return undefined
  return { from: i, to: of.to, pro: n.pro, rule: 'nth.day-of-month', core: { ...of.of, day: n.value } }
}

/** A bare day of the month: beside a weekday («الجمعة 15», «السبت السادس عشر») or after يوم. */
function readBareDay(c: Context, i: number): Piece | undefined {
  const n = c.num(i)
  if (n === undefined || n.value < 1 || n.value > 31 || n.digits > 2 || n.pro !== '') return undefined
  if (!n.ordinal && n.digits === 0) return undefined
  if (n.ordinal && !c.word(i).text.startsWith('ال')) return undefined
  if (n.digits > 0 && (c.punct(n.to, ':%/') || c.word(n.to).kind === 'word')) return undefined
  return {
    from: i,
    to: n.to,
    pro: n.pro,
    rule: 'nth.bare-day',
    core: { kind: 'date', cal: 'g', day: n.value },
    weak: true,
  }
}

export const nthRules: readonly DateRule[] = [
  {
    id: 'nth',
    claim: 'The n-th or last weekday, day or week of a month or year.',
    ar: 'اليوم أو الأسبوع كذا، أو الأخير، من شهر أو سنة.',
    starts: ['last', 'ord', 'weekday', 'unit', 'relday'],
    read: readNth,
    fires: [
      ['اجتمعوا في أول ثلاثاء من شهر تشرين الأول', '2018-10-02'],
      ['آخر يوم من الشهر الماضي', '2018-11-30'],
      ['الأسبوع الأول من أيلول 2014', '2014-09-01..2014-09-07'],
    ],
    quiet: ['آخر جمعة في البلدة', 'اليوم الأول من المعركة'],
  },
  {
    id: 'nth.day-of-month',
    claim: 'A day of last, this or next month.',
    ar: 'يوم من الشهر الماضي أو الجاري أو المقبل.',
    starts: ['digits', 'ord', 'ten', 'card'],
    read: readDayOfMonth,
    fires: [['قتل في 20 من الشهر الماضي', '2018-11-20']],
    quiet: ['5 من الشهداء'],
  },
  {
    id: 'nth.bare-day',
    claim: 'A day of the month beside its weekday; the two together fix the month.',
    ar: 'رقم اليوم بجوار اسمه من الأسبوع؛ والاثنان معا يعينان الشهر.',
    starts: ['digits', 'ord', 'ten'],
    read: readBareDay,
    fires: [['وصلوا الجمعة السابع', '2018-12-07']],
    quiet: ['الفرقة الرابعة', 'قتل 15'],
  },
]
