import type { Context } from '../context.ts'
import type { Core, DateCore, Edge, Piece } from '../model.ts'
import { unitAt } from './amount.ts'
import { beforeYear, readEra, readMonth, readTurn, readYear, statedYear } from './parts.ts'
import type { DateRule } from './rule.ts'

/** A year with its word («عام 2015», «العام 2015», «سنة 2021/2022»), or four digits after a preposition of time. */
function readYearAlone(c: Context, i: number): Piece | undefined {
  const cued = readYear(c, i, false)
  if (cued?.year !== undefined) {
    const stroke = c.punct(cued.to, '/-') && c.word(cued.to).glued ? c.num(cued.to + 1) : undefined
    if (
      stroke !== undefined &&
      stroke.digits === 4 &&
      stroke.value > cued.year &&
      stroke.value <= cued.year + 60
    )
      return {
        from: i,
        to: stroke.to,
        pro: cued.pro,
        rule: 'year',
        core: { kind: 'years', first: cued.year, last: stroke.value },
      }
    return { from: i, to: cued.to, pro: cued.pro, rule: 'year', core: yearCore(cued.year, cued.hijri) }
  }
  return readBareYear(c, i)
}

const yearCore = (year: number, hijri: boolean): DateCore => ({
  kind: 'date',
  cal: hijri || (year >= 1380 && year <= 1500) ? 'h' : 'g',
  year,
})

/** Words after which four digits are a year: «في 2014», «منذ 2011», «مطلع 2015», «صيف 2016», «حتى 2016». */
function readBareYear(c: Context, i: number): Piece | undefined {
  const n = c.num(i)
  if (n === undefined || n.digits !== 4 || (n.pro !== '' && n.pro !== 'ل')) return undefined
  const era = readEra(c, n.to)
  const to = era?.to ?? n.to
  const make = (): Piece => ({
    from: i,
    to,
    pro: n.pro,
    rule: 'year.bare',
    core: yearCore(n.value, era?.hijri ?? false),
  })
  if (era !== undefined && n.value > 600 && n.value < 2200) return make()
  if (n.value < 1900 || n.value > 2099) return undefined
  const span = c.punct(to, '-/') ? c.num(to + 1) : undefined
  if (
    span !== undefined &&
    span.digits === 4 &&
    span.value > n.value &&
    span.value <= 2099 &&
    span.value - n.value < 40
  )
    return {
      from: i,
      to: span.to,
      pro: '',
      rule: 'year.bare',
      core: { kind: 'years', first: n.value, last: span.value },
    }
  const before = c.hits(i - 1)
  const cue = before.some(
    (h) =>
      (h.word.cls === 'link' && /^(?:in|since|to|from|between|by|during|after|ago)$/.test(h.word.value)) ||
      h.word.cls === 'edge' ||
      h.word.cls === 'season',
  )
  if (!cue || isCounted(c, n.to)) return undefined
  return make()
}

/** «في 2000 منزل»: a noun that the figure counts, not a verb, particle, definite word or mark. */
function isCounted(c: Context, i: number): boolean {
  const counted = c.count(i - 1)
  if (
    counted !== undefined &&
    'counted' in counted &&
    counted.counted !== undefined &&
    counted.counted !== null
  )
    return true
  const w = c.word(i)
  if (w.kind === 'punct') return '%$'.includes(w.text)
  if (w.kind !== 'word') return false
  if (
    /^(?:شخص|مدني|قتيل|جريح|منزل|دولار|عنصر|مقاتل|عائله|اسره|طفل|امراه|نازح|لاجئ|حاله|ليره|متر|كيلومتر|كم|طن|الف|مليون|موقع|صاروخ|قذيفه|غاره|ضحيه|جندي|معتقل|اسير|برميل|سياره|نقطه|هكتار|دونم|وحده|فرد)/.test(
      w.text,
    )
  )
    return true
  return (
    /[^يه]ا$/.test(w.text) &&
    w.text.length > 3 &&
    !/^(?:عندما|حينما|بعدما|كما|فيما|بينما|لما|هذا|هنا|مما|وكما|ايضا)$/.test(w.text) &&
    !w.text.startsWith('و')
  )
}

/** «مطلع العام», «منتصف 2014», «أواخر شهر آذار», «نهاية الأسبوع الماضي», «بداية شهر 3». */
function readEdge(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'edge')
  if (h === undefined || h.article) return undefined
  const edge = h.word.value as Edge
  const at = c.link(h.to, 'from')?.pro === '' || c.link(h.to, 'in')?.pro === '' ? h.to + 1 : h.to
  const make = (core: Core, to: number): Piece => ({ from: i, to, pro: h.pro, rule: 'edge', core })
  const month = readMonth(c, at)
  if (month !== undefined && month.pro === '') {
    const turn = readTurn(c, month.to)
    const year = readYear(c, beforeYear(c, turn?.to ?? month.to), true)
    const to = year?.to ?? turn?.to ?? month.to
    return make(
      {
        kind: 'date',
        cal: year?.hijri ? 'h' : month.cal,
        month: month.month,
        edge,
        ...(turn === undefined ? {} : { turn: turn.n }),
        ...(year?.year === undefined ? {} : { year: year.year }),
        ...(year?.shift === undefined ? {} : { yearShift: year.shift }),
      },
      to,
    )
  }
  const year = readYear(c, at, true)
  if (
    year?.year !== undefined &&
    year.pro === '' &&
    (year.cued || (year.year >= 1900 && year.year < 2100 && !isCounted(c, year.to)) || at !== i + 1)
  )
    return make({ ...yearCore(year.year, year.hijri), edge }, year.to)
  const this_ = c.hit(at, 'this')
  const u = unitAt(c, this_?.to ?? at)
  if (u === undefined || u.hit.pro !== '' || u.number !== 1 || !u.hit.article) return undefined
  if (u.unit !== 'year' && u.unit !== 'month' && u.unit !== 'week') return undefined
  const turn = this_ === undefined ? readTurn(c, u.hit.to) : undefined
  const to = turn?.to ?? u.hit.to
  // The school year and the financial year begin elsewhere.
  if (/^(?:الدراسي|الجامعي|المالي|الهجري|الدراسيه|الهجريه|الاكاديمي)$/.test(c.word(to).text)) return undefined
  const stated = u.unit === 'year' ? statedYear(c, to) : undefined
  if (stated !== undefined) return make({ kind: 'date', cal: 'g', year: stated.year, edge }, stated.to)
  return make({ kind: 'shift', unit: u.unit, n: turn?.n ?? 0, edge }, to)
}

/** «صيف 2016», «الصيف الماضي», «الربع الثالث من عام 2016», «النصف الأول من العام الجاري». */
function readBlock(c: Context, i: number): Piece | undefined {
  const this_ = c.hit(i, 'this')
  const at = this_?.to ?? i
  const season = c.hit(at, 'season')
  let month: number
  let months: number
  let to: number
  let pro = this_?.pro ?? season?.pro ?? ''
  if (season !== undefined) {
    ;[month, months] = season.word.value.split('/').map(Number) as [number, number]
    to = season.to
  } else {
    const share = c.hit(i, 'share')
    const n = share === undefined ? undefined : c.num(share.to)
    if (share === undefined || n === undefined || !n.ordinal || n.value * share.word.n > 12) return undefined
    months = share.word.n
    month = (n.value - 1) * months + 1
    to = n.to
    pro = share.pro
  }
  const turn = this_ === undefined ? readTurn(c, to) : { n: 0, to }
  const year = turn === undefined ? readYear(c, beforeYear(c, to), true) : undefined
  if (turn === undefined && year === undefined) return undefined
  if (season === undefined && year === undefined) return undefined
  return {
    from: i,
    to: year?.to ?? turn!.to,
    pro,
    rule: 'block',
    core: {
      kind: 'block',
      month,
      months,
      ...(turn === undefined ? {} : { turn: turn.n }),
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.shift === undefined ? {} : { yearShift: year.shift }),
    },
  }
}

/** «السبعينيات», «ثمانينيات القرن الماضي». */
function readDecade(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'decade')
  if (h === undefined) return undefined
  const to = c.is(h.to, 'القرن') ? (readTurn(c, h.to + 1)?.to ?? h.to + 1) : h.to
  return {
    from: i,
    to,
    pro: h.pro,
    rule: 'decade',
    core: { kind: 'years', first: h.word.n, last: h.word.n + 9 },
  }
}

export const yearRules: readonly DateRule[] = [
  {
    id: 'year',
    claim:
      'A year after its word, or four digits from 1900 to 2099 after a preposition of time where they count nothing.',
    ar: 'سنة بعد لفظها، أو أربعة أرقام من 1900 إلى 2099 بعد حرف زماني حيث لا تعد شيئا.',
    starts: ['unit', 'digits'],
    read: readYearAlone,
    fires: [
      ['سيطر عليها عام 2015', '2015-01-01..2015-12-31'],
      ['منذ 2011', '2011-01-01..'],
      ['خلال الفترة 2014-2016', '2014-01-01..2016-12-31'],
    ],
    quiet: ['نزح 2015 شخصا', 'في 2000 منزل', 'طريق 2014'],
  },
  {
    id: 'edge',
    claim: 'The start, middle or end of a month, a year or a week.',
    ar: 'أول شهر أو سنة أو أسبوع أو وسطه أو آخره.',
    starts: ['edge'],
    read: readEdge,
    fires: [
      ['سقطت المدينة في منتصف 2014', '2014-06-01..2014-07-31'],
      ['بدأت أواخر آذار 2016', '2016-03-21..2016-03-31'],
      ['مع نهاية الشهر الماضي', '2018-11-30'],
    ],
    quiet: ['في نهاية المطاف', 'منتصف الطريق'],
  },
  {
    id: 'block',
    claim: 'A season, quarter or half of a year.',
    ar: 'فصل أو ربع أو نصف من سنة.',
    starts: ['season', 'share', 'this'],
    read: readBlock,
    fires: [
      ['اندلعت في صيف 2016', '2016-06-01..2016-08-31'],
      ['خلال النصف الأول من عام 2017', '2017-01-01..2017-06-30'],
    ],
    quiet: ['ربيع دمشق', 'النصف الأول من المباراة'],
  },
  {
    id: 'decade',
    claim: 'A decade of the twentieth century by its name.',
    ar: 'عقد من القرن العشرين باسمه.',
    starts: ['decade'],
    read: readDecade,
    fires: [['قتل في ثمانينيات القرن الماضي', '1980-01-01..1989-12-31']],
    quiet: ['عشرات القتلى'],
  },
]
