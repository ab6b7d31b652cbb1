import { isDay } from '../calendar.ts'
import type { Context } from '../context.ts'
import type { DateCore, Piece } from '../model.ts'
import { readEra } from './parts.ts'
import type { DateRule } from './rule.ts'

/** The figures of a written date: their texts, and the word after them. */
interface Figures {
  readonly parts: readonly string[]
  readonly mark: string
  readonly to: number
}

/** «15-11-2021», «15 / 11 / 2021», «15.11.2021» (one word of the text layer), «2015/08/12». */
function figures(c: Context, i: number): Figures | undefined {
  const first = c.word(i).text
  if (first.includes('.') && !first.includes(',')) {
    const parts = first.split('.')
    return { parts, mark: '.', to: i + 1 }
  }
  if (first.length > 4 || first.includes(',')) return undefined
  const mark = c.word(i + 1)
  if (mark.kind !== 'punct' || !'/-.\\'.includes(mark.text)) return undefined
  const parts = [first]
  let at = i
  while (
    parts.length < 3 &&
    c.word(at + 1).text === mark.text &&
    c.word(at + 1).kind === 'punct' &&
    c.word(at + 2).kind === 'number'
  ) {
    const next = c.word(at + 2)
    if (next.text.length > 4 || /[.,]/.test(next.text)) break
    parts.push(next.text)
    at += 2
  }
  return parts.length < 2 ? undefined : { parts, mark: mark.text, to: at + 1 }
}

function threeParts({ parts, to }: Figures, c: Context): { core: DateCore; to: number } | undefined {
  const [a, b, d] = parts as [string, string, string]
  const [x, y, z] = [Number(a), Number(b), Number(d)]
  const era = readEra(c, to)
  const end = era?.to ?? to
  // Year first: 2021-11-15.
  if (a.length === 4) {
    const cal = era?.hijri || (x >= 1350 && x <= 1500) ? 'h' : 'g'
    if (plausible(x, era?.hijri) && y >= 1 && y <= 12 && z >= 1 && z <= (cal === 'h' ? 30 : 31))
      return { core: { kind: 'date', cal, year: x, month: y, day: z }, to: end }
    return undefined
  }
  if (a.length > 2 || b.length > 2) return undefined
  let year: number
  if (d.length === 4 && plausible(z, era?.hijri)) year = z
  else if (d.length === 2) year = z + (z > 69 ? 1900 : 2000)
  else return undefined
  const cal = era?.hijri || (d.length === 4 && z >= 1350 && z <= 1500) ? 'h' : 'g'
  // The day comes first in Arabic; the other order is read only where this one is impossible.
  if (y >= 1 && y <= 12 && x >= 1 && x <= 31 && (cal === 'h' ? x <= 30 : isDay(year, y, x)))
    return { core: { kind: 'date', cal, year, month: y, day: x }, to: end }
  if (cal === 'g' && isDay(year, x, y))
    return { core: { kind: 'date', cal, year, month: x, day: y }, to: end }
  return undefined
}

const plausible = (year: number, hijri: boolean | undefined): boolean =>
  (hijri === true && year >= 1 && year <= 1600) ||
  (year >= 1350 && year <= 1500) ||
  (year >= 1700 && year <= 2200)

function readNumeric(c: Context, i: number): Piece | undefined {
  const f = figures(c, i)
  if (f === undefined) return undefined
  if (c.word(i).glued && c.punct(i - 1, '/-.:')) return undefined
  if (f.parts.length === 3) {
    // A dotted or stroked chain of four is an address or a number of something.
    if (c.punct(f.to, f.mark) && c.word(f.to).glued && c.word(f.to + 1).kind === 'number') return undefined
    const found = threeParts(f, c)
    return found === undefined
      ? undefined
      : { from: i, to: found.to, pro: '', rule: 'numeric.full', core: found.core }
  }
  return f.parts.length === 2 ? twoParts(c, i, f) : undefined
}

/** Words before «12/2015» that make it the number of a paper, and before «4/22» that make it a day. */
const papers = /^(?:رقم|القرار|قرار|قانون|القانون|مرسوم|الماده|ماده|المرسوم|البند|الفقره|صفحه|رقمه)$/
const dayCue = /^[وبل]?(?:يوم|في|بتاريخ|تاريخ|منذ|حتي|ليوم|الموافق|المصادف)$/

function twoParts(c: Context, i: number, { parts, mark, to }: Figures): Piece | undefined {
  const [a, b] = parts as [string, string]
  const [x, y] = [Number(a), Number(b)]
  if (papers.test(c.word(i - 1).text)) return undefined
  const piece = (core: DateCore, rule: string, weak = false): Piece => ({
    from: i,
    to,
    pro: '',
    rule,
    core,
    ...(weak ? { weak } : {}),
  })
  if (a.length <= 2 && b.length === 4 && x >= 1 && x <= 12 && y >= 1900 && y <= 2100 && mark !== '.')
    return piece({ kind: 'date', cal: 'g', year: y, month: x }, 'numeric.month-year')
  if (
    a.length === 4 &&
    b.length <= 2 &&
    y >= 1 &&
    y <= 12 &&
    x >= 1900 &&
    x <= 2100 &&
    (mark !== '-' || b.length === 2)
  )
    return piece({ kind: 'date', cal: 'g', year: x, month: y }, 'numeric.month-year')
  if (a.length > 2 || b.length > 2 || mark !== '/') return undefined
  // «11/12, 2016».
  const tail = c.punct(to, ',،') ? c.num(to + 1) : undefined
  if (
    tail?.digits === 4 &&
    tail.pro === '' &&
    tail.value >= 1900 &&
    tail.value <= 2100 &&
    c.word(tail.to).kind !== 'word'
  ) {
    const whole = threeParts({ parts: [a, b, String(tail.value)], mark, to: tail.to }, c)
    if (whole !== undefined) return { from: i, to: whole.to, pro: '', rule: 'numeric.full', core: whole.core }
  }
  // «3/4 السكان» is a fraction: a day needs a cue before it, or a zero in front of a figure.
  const cued =
    dayCue.test(c.word(i - 1).text) ||
    a.startsWith('0') ||
    b.startsWith('0') ||
    c.lone(i, to) ||
    x > 12 ||
    y > 12
  const weak = !cued || c.link(to, 'from') !== undefined || (x === 24 && y === 7)
  if (y >= 1 && y <= 12 && isDay(2000, y, x))
    return piece({ kind: 'date', cal: 'g', month: y, day: x }, 'numeric.day-month', weak)
  if (isDay(2000, x, y)) return piece({ kind: 'date', cal: 'g', month: x, day: y }, 'numeric.day-month', weak)
  return undefined
}

export const numericRules: readonly DateRule[] = [
  {
    id: 'numeric.full',
    claim:
      'A date in three figures, the day first unless the year is; a year of 1350 to 1500 or «هـ» makes it Hijri.',
    ar: 'تاريخ بثلاثة أرقام، اليوم أولا إلا أن تتقدم السنة؛ وسنة بين 1350 و1500 أو «هـ» تجعله هجريا.',
    starts: ['digits'],
    read: readNumeric,
    fires: [
      ['وثق المرصد في 15-11-2021 غارة', '2021-11-15'],
      ['نشر بتاريخ 2023-04-26', '2023-04-26'],
      ['بتاريخ ٠٣/٠٥/٢٠٢٠ وقع انفجار', '2020-05-03'],
      ['في 13.12.2018 انفجرت عبوة', '2018-12-13'],
      ['صدر في 14-09-1432 هـ', '2011-08-14'],
    ],
    quiet: ['العنوان 192.168.1.2', 'فاز 3-2', 'القرار 22/2014', 'يعمل 24/7'],
  },
]
