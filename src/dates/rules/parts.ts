import type { Context } from '../context.ts'

/** Whether a word carries the article, behind its proclitics: «الثالث», «والثالث», «للثالث»; «ثالث» does not. */
export const definite = (text: string): boolean => /^(?:[وفبك]{0,2}ال|[وف]?لل)/.test(text)

/** A month at a word, with a second name of the same month, and with شهر before it. */
export interface MonthHere {
  readonly month: number
  readonly cal: 'g' | 'h'
  readonly to: number
  readonly pro: string
  /** May stand alone: not also a common word, or شهر stands before it. */
  readonly strong: boolean
  /** Written as a number: شهر 3. */
  readonly numeric: boolean
}

/** «نيسان», «نيسان / أبريل», «يونيو(حزيران)», «شهر تشرين الأول», «شهر 3», «الشهر التاسع». */
export function readMonth(c: Context, i: number): MonthHere | undefined {
  const named = monthName(c, i)
  if (named !== undefined) return named
  const word = c.hits(i).find((h) => h.word.cls === 'unit' && h.word.value === 'month/1')
  if (word === undefined) return undefined
  const inner = word.article ? undefined : monthName(c, i + 1)
  if (inner !== undefined) return inner.pro === '' ? { ...inner, pro: word.pro, strong: true } : undefined
  const n = c.num(i + 1)
  if (n === undefined || n.pro !== '' || n.value < 1 || n.value > 12) return undefined
  // «شهر 3», «شهر ثلاثة», «الشهر التاسع»; not «الشهر 3» nor «شهر ثالث».
  if (word.article !== (n.ordinal && c.word(i + 1).text.startsWith('ال'))) return undefined
  return { month: n.value, cal: 'g', to: n.to, pro: word.pro, strong: true, numeric: true }
}

function monthName(c: Context, i: number): MonthHere | undefined {
  for (const { word, to, pro, article } of c.hits(i)) {
    const cal =
      word.cls === 'month' || word.cls === 'month-weak'
        ? 'g'
        : word.cls === 'hijri' || word.cls === 'hijri-weak'
          ? 'h'
          : undefined
    if (cal === undefined) continue
    // Of the months only محرم takes the article; «الآب» and «الصفر» are other words.
    if (article && word.form !== 'محرم') continue
    const second = secondName(c, to, word.n, cal)
    const strong = second !== undefined || word.cls === 'month' || word.cls === 'hijri'
    return { month: word.n, cal, to: second ?? to, pro, strong, numeric: false }
  }
  return undefined
}

/** The other family's name of the same month: «/ أبريل», «(حزيران)», «- يونيو», «أو أبريل»; returns the word after it. */
function secondName(c: Context, at: number, month: number, cal: 'g' | 'h'): number | undefined {
  let i = at
  const bracket = c.punct(i, '(')
  if (bracket || c.punct(i, '/-\\|')) i++
  for (const { word, to, pro } of c.hits(i)) {
    if (pro !== '' || word.n !== month) continue
    if ((cal === 'g') !== (word.cls === 'month' || word.cls === 'month-weak')) continue
    if (cal === 'h' && word.cls !== 'hijri' && word.cls !== 'hijri-weak') continue
    if (!bracket) return to
    return c.punct(to, ')') ? to + 1 : undefined
  }
  return undefined
}

/** «الماضي», «الجاري», «بعد القادم»: how many turns from the present one. */
export function readTurn(c: Context, i: number): { n: number; to: number } | undefined {
  const h = c.hit(i, 'turn')
  if (h === undefined || h.pro !== '') return undefined
  return { n: h.word.n, to: h.to }
}

/** A year after a month or after a word of year. */
export interface YearHere {
  readonly year?: number
  readonly shift?: number
  readonly to: number
  readonly hijri: boolean
  /** A word of year stood before it, or an era mark after it. */
  readonly cued: boolean
  readonly pro: string
}

/**
 * A year at word `i`: «2018», «2018م», «عام 2018», «العام الماضي», «هذا العام», «العام ألفين وثمانية عشر».
 * @param bare whether four digits may stand without a word of year (after a month)
 */
export function readYear(c: Context, i: number, bare: boolean): YearHere | undefined {
  const demonstrative = c.hit(i, 'this')
  const at = demonstrative === undefined ? i : demonstrative.to
  const cue = c
    .hits(at)
    .find((h) => h.word.cls === 'unit' && h.word.value === 'year/1' && h.word.form !== 'عاما')
  if (cue !== undefined) {
    const pro = demonstrative?.pro ?? cue.pro
    if (demonstrative !== undefined)
      return cue.article ? { shift: 0, to: cue.to, hijri: false, cued: true, pro } : undefined
    const turn = readTurn(c, cue.to)
    if (turn !== undefined && cue.article)
      return { shift: turn.n, to: turn.to, hijri: false, cued: true, pro }
    const year = yearNumber(c, cue.to)
    return year === undefined ? undefined : { ...year, cued: true, pro }
  }
  if (!bare || demonstrative !== undefined) return undefined
  const year = yearNumber(c, i)
  return year === undefined || year.pro !== '' ? undefined : year
}

function yearNumber(c: Context, i: number): YearHere | undefined {
  const n = c.num(i)
  if (n !== undefined && n.digits === 4) {
    if (n.value < 1000 || n.value > 2200) return undefined
    const era = readEra(c, n.to)
    if (era !== undefined) return { year: n.value, to: era.to, hijri: era.hijri, cued: true, pro: n.pro }
    return { year: n.value, to: n.to, hijri: false, cued: false, pro: n.pro }
  }
  // In words («ألفين وثمانية عشر») only where nothing rounds it: «أكثر من 1811 خرقا» is no year.
  const spelled = c.count(i)
  if (spelled === undefined || spelled.approx || spelled.kind !== 'cardinal') return undefined
  for (let k = spelled.from; k < spelled.to; k++) if (c.word(k).kind !== 'word') return undefined
  if (spelled.value < 1800 || spelled.value > 2100 || !Number.isInteger(spelled.value)) return undefined
  return { year: spelled.value, to: spelled.to, hijri: false, cued: false, pro: '' }
}

/** Four digits right after «العام الحالي»: «منذ بداية العام الجاري 2023». */
export function statedYear(c: Context, i: number): { year: number; to: number } | undefined {
  const n = c.num(i)
  if (n === undefined || n.digits !== 4 || n.pro !== '' || n.value < 1900 || n.value > 2099) return undefined
  return { year: n.value, to: readEra(c, n.to)?.to ?? n.to }
}

/** «م», «هـ», «ميلادي», «هجرية», «للهجرة» after a year. */
export function readEra(c: Context, i: number): { to: number; hijri: boolean } | undefined {
  const { text } = c.word(i)
  if (/^(?:م|ميلادي|ميلاديه|للميلاد)$/.test(text)) return { to: i + 1, hijri: false }
  if (/^(?:ه|هجري|هجريه|للهجره)$/.test(text)) return { to: i + 1, hijri: true }
  return undefined
}

/** Skips the small words and marks that may stand between a date and its year: «، »، «من»، «في», «لـ». */
export function beforeYear(c: Context, i: number): number {
  if (c.punct(i, ',،/-.')) return c.punct(i + 1, '-') ? i : i + 1
  if (c.link(i, 'from') !== undefined || c.link(i, 'in') !== undefined) return i + 1
  return i
}
