import type { Context } from '../context.ts'
import type { WordHit } from '../lexicon.ts'
import type { Core, Piece } from '../model.ts'
import { type Amount, amountAt, unitAt } from './amount.ts'
import { readTurn, statedYear } from './parts.ts'
import type { DateRule } from './rule.ts'

function readRelativeDay(c: Context, i: number): Piece | undefined {
  const lead = c.hits(i).find((h) => h.word.cls === 'unit' && h.word.form === 'يوم' && !h.article)
  const this_ = lead === undefined ? c.hit(i, 'this') : undefined
  const at = lead?.to ?? this_?.to ?? i
  const h = c.hit(at, 'relday')
  if (h === undefined || ((lead ?? this_) !== undefined && h.pro !== '')) return undefined
  if (this_ !== undefined && h.word.n !== 0) return undefined
  if (h.word.form === 'اليوم') {
    // «اليوم الثالث من المعركة», «اليوم الماضي» and «اليوم التالي» are other days.
    const turn = readTurn(c, h.to)
    if (turn !== undefined) return undefined
    const n = c.num(h.to)
    if (n?.ordinal && n.pro === '' && c.word(h.to).text.startsWith('ال')) return undefined
    if (h.pro === 'ب' || h.pro === 'ك') return undefined
  }
  return {
    from: i,
    to: h.to,
    pro: lead?.pro ?? this_?.pro ?? h.pro,
    rule: 'relative.day',
    core: { kind: 'shift', unit: 'day', n: h.word.n },
  }
}

/** «الأسبوع الماضي», «هذا الشهر», «العام المقبل», «اليوم التالي»; «العام الحالي 2023» names its year. */
function readTurnedUnit(c: Context, i: number): Piece | undefined {
  const this_ = c.hit(i, 'this')
  const at = this_?.to ?? i
  const u = unitAt(c, at)
  if (u === undefined || !u.hit.article || u.number !== 1) return undefined
  const make = (core: Core, to: number): Piece => {
    const year = u.unit === 'year' ? statedYear(c, to) : undefined
    const pro = this_?.pro ?? u.hit.pro
    if (year !== undefined)
      return {
        from: i,
        to: year.to,
        pro,
        rule: 'relative.turn',
        core: { kind: 'date', cal: 'g', year: year.year },
      }
    return { from: i, to, pro, rule: 'relative.turn', core }
  }
  if (this_ !== undefined) {
    if (u.hit.pro !== '' || u.unit === 'hour' || u.unit === 'minute') return undefined
    return make({ kind: 'shift', unit: u.unit, n: 0 }, u.hit.to)
  }
  const turn = readTurn(c, u.hit.to)
  if (turn === undefined || u.unit === 'decade') return undefined
  const { form } = c.hit(u.hit.to, 'turn')!.word
  // «في اليوم التالي» counts from the day that is being told, not from publication.
  const story = /^(?:التالي|التاليه|السابق|السابقه|اللاحق)$/.test(form) && !c.lone(i, turn.to) && !c.future(i)
  if (story)
    return make({ kind: 'ago', unit: u.unit, n: 1, vague: false, side: turn.n < 0 ? -1 : 1, story }, turn.to)
  return make({ kind: 'shift', unit: u.unit, n: turn.n }, turn.to)
}

/** «قبل أسبوعين», «منذ 3 أيام», «بعد شهر»; after «بعد» and before «من/على» it counts from something told. */
function readAgo(c: Context, i: number): Piece | undefined {
  const past = gone(c, i)
  if (past !== undefined) return past
  const link = c.link(i, 'ago') ?? c.link(i, 'since') ?? c.link(i, 'after') ?? fromLink(c, i)
  if (link === undefined || link.article) return undefined
  const a = amountAt(c, link.to) ?? someUnits(c, link.to)
  if (a === undefined || a.pro !== '') return undefined
  const side = link.word.value === 'after' ? 1 : -1
  let { to } = a
  let story = false
  if (c.is(to, 'من', 'علي', 'عن')) {
    const now = c.hit(to + 1, 'now') ?? c.hit(to + 1, 'relday')
    if (c.is(to, 'من') && now !== undefined && now.word.n === 0) to = now.to
    else story = link.word.value !== 'since'
  } else if (side === 1 && !c.lone(i, to) && !c.future(i)) story = true
  if (c.is(to, 'مضت', 'مضي', 'خلت', 'تقريبا')) to++
  const since = link.word.value === 'since' && !c.lone(i, to)
  return {
    from: i,
    to,
    pro: link.pro,
    rule: since ? 'relative.since-ago' : 'relative.ago',
    core: {
      kind: 'ago',
      unit: a.unit,
      n: a.n,
      vague: a.vague,
      side,
      ...(story ? { story } : {}),
      ...(since ? { since } : {}),
    },
  }
}
/** «5 ساعات مضت»: how pages date what they link to. */
function gone(c: Context, i: number): Piece | undefined {
  const a = c.word(i).kind === 'number' ? amountAt(c, i) : undefined
  if (a === undefined || !c.is(a.to, 'مضت', 'مضي', 'مضتا')) return undefined
  const core: Core = { kind: 'ago', unit: a.unit, n: a.n, vague: a.vague, side: -1 }
  return { from: i, to: a.to + 1, pro: a.pro, rule: 'relative.ago', core }
}

/** «قبل أيام», «منذ أشهر», «قبل أيام قليلة»: no figure. */
function someUnits(c: Context, i: number): Amount | undefined {
  const u = unitAt(c, i)
  if (u === undefined || u.number !== 0 || u.hit.article || u.hit.pro !== '') return undefined
  const to = /^(?:قليله|عديده|طويله|معدوده)$/.test(c.word(u.hit.to).text) ? u.hit.to + 1 : u.hit.to
  return { unit: u.unit, n: 0, vague: true, pro: '', to }
}
/** Colloquial «من اسبوع» alone. */
function fromLink(c: Context, i: number): WordHit | undefined {
  const h = c.link(i, 'from')
  const a = h === undefined || h.word.form !== 'من' ? undefined : amountAt(c, h.to)
  return a !== undefined && c.lone(i, a.to) ? h : undefined
}

/** «خلال الأيام الثلاثة الماضية», «الساعات الماضية», «الـ24 ساعة الماضية», «آخر 24 ساعة», «اليومين القادمين». */
function readStretch(c: Context, i: number): Piece | undefined {
  const last = c.hit(i, 'last')
  if (last !== undefined && last.word.form === 'اخر') {
    const a = amountAt(c, last.to)
    if (a === undefined || a.n < 2 || a.pro !== '') return undefined
    return {
      from: i,
      to: a.to,
      pro: last.pro,
      rule: 'relative.stretch',
      core: { kind: 'stretch', unit: a.unit, n: a.n, side: -1 },
    }
  }
  const before = c.num(i)
  const u = unitAt(c, before?.to ?? i)
  if (u === undefined || u.hit.word.cls !== 'unit') return undefined
  const pro = before?.pro ?? u.hit.pro
  if (before !== undefined ? u.hit.pro !== '' : !(u.hit.article || c.is(i - 1, 'ال')) || u.number === 1)
    return undefined
  if (before !== undefined && u.number === 1 && (u.hit.article || before.value <= 10)) return undefined
  let { to } = u.hit
  let n = before?.value ?? (u.number === 2 ? 2 : 0)
  const inner = c.num(to)
  if (before === undefined && inner !== undefined && inner.pro === '') {
    n = inner.value
    to = inner.to
  }
  const few = /^(?:القليله|العديده|القليلين|المعدوده)$/.test(c.word(to).text)
  if (few) to++
  const turn = readTurn(c, to)
  if (turn === undefined || (turn.n !== -1 && turn.n !== 1)) return undefined
  return {
    from: i,
    to: turn.to,
    pro,
    rule: 'relative.stretch',
    core: { kind: 'stretch', unit: u.unit, n, side: turn.n as -1 | 1 },
  }
}

function readNow(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'now') ?? c.hit(i, 'tonight')
  if (h === undefined) return undefined
  const core: Core = h.word.cls === 'now' ? { kind: 'now' } : { kind: 'night', n: h.word.n }
  return {
    from: i,
    to: h.to,
    pro: h.pro,
    rule: h.word.cls === 'now' ? 'relative.now' : 'relative.night',
    core,
  }
}

export const relativeRules: readonly DateRule[] = [
  {
    id: 'relative.day',
    claim: 'Yesterday, today, tomorrow and the days beside them count from publication.',
    ar: 'أمس واليوم وغدا وما جاورها تُحسب من يوم النشر.',
    starts: ['relday', 'unit', 'this'],
    read: readRelativeDay,
    fires: [
      ['قصفت الطائرات البلدة أمس', '2018-12-12'],
      ['وصل أول من أمس إلى المدينة', '2018-12-11'],
      ['أعلن الجيش اليوم', '2018-12-13'],
      ['يعقد الاجتماع يوم غد', '2018-12-14'],
    ],
    quiet: ['قالت روسيا اليوم إن', 'في اليوم الثالث من المعركة', 'اليوم العالمي للاجئين'],
  },
  {
    id: 'relative.turn',
    claim: 'A unit with last, this or next is that whole unit; weeks begin on Monday (ISO 8601).',
    ar: 'وحدة زمن ماضية أو جارية أو مقبلة هي الوحدة كلها؛ والأسبوع يبدأ الاثنين.',
    starts: ['unit', 'this'],
    read: readTurnedUnit,
    fires: [
      ['قتل عشرة الأسبوع الماضي', '2018-12-03..2018-12-09'],
      ['نزح الآلاف الشهر الماضي', '2018-11-01..2018-11-30'],
      ['منذ مطلع العام الجاري', '2018-01-01..'],
      ['وفي اليوم التالي عاد الأهالي', '?'],
    ],
    quiet: [],
  },
  {
    id: 'relative.ago',
    claim: 'So many units before or after publication; what counts from a told event stays open.',
    ar: 'كذا من الوحدات قبل النشر أو بعده؛ وما حُسب من حدث مروي يبقى مفتوحا.',
    starts: ['link', 'digits'],
    read: readAgo,
    fires: [
      ['اختطف قبل أسبوعين', '2018-11-29'],
      ['قتل قبل 3 أيام', '2018-12-10'],
      ['اعتقل قبل عامين', '2016-01-01..2016-12-31'],
      ['عادوا بعد يومين من الهجوم', '?'],
    ],
    quiet: ['قبل الهجوم', 'بعد المعركة'],
  },
  {
    id: 'relative.stretch',
    claim: 'The last or next so many units reach up to, or start at, publication.',
    ar: 'كذا من الوحدات الماضية أو المقبلة تنتهي بيوم النشر أو تبدأ منه.',
    starts: ['unit', 'digits', 'card', 'last'],
    read: readStretch,
    fires: [
      ['قتلوا خلال الأيام الثلاثة الماضية', '2018-12-10..2018-12-13'],
      ['شهدت الـ24 ساعة الماضية قصفا', '2018-12-12..2018-12-13'],
    ],
    quiet: [],
  },
  {
    id: 'relative.now',
    claim: 'Now.',
    ar: 'الآن.',
    starts: ['now', 'tonight'],
    read: readNow,
    fires: [
      ['الآن تقصف الطائرات القرية', '2018-12-13'],
      ['يقصف الطيران الآن الحي', '2018-12-13'],
    ],
    quiet: ['حتى الآن لم يصل أحد'],
  },
]
