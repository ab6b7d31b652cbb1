import type { Context } from '../context.ts'
import type { WordHit } from '../lexicon.ts'
import type { Unit } from '../model.ts'
import { readMonth, readYear } from './parts.ts'

export interface UnitHere {
  readonly unit: Unit
  /** 1 singular, 2 dual, 0 plural. */
  readonly number: number
  readonly hit: WordHit
}

export function unitAt(c: Context, i: number): UnitHere | undefined {
  for (const hit of c.hits(i)) {
    if (hit.word.cls !== 'unit') continue
    const [name, number] = hit.word.parts as [string, string]
    return { unit: (name === 'night' ? 'day' : name) as Unit, number: Number(number), hit }
  }
  return undefined
}

/** So many units: «3 أيام», «أسبوعين», «شهر», «نحو ثلاثة أشهر», «بضعة أيام»; n = 0 where no figure is given. */
export interface Amount {
  readonly unit: Unit
  readonly n: number
  readonly vague: boolean
  readonly pro: string
  readonly to: number
}

export function amountAt(c: Context, i: number): Amount | undefined {
  let at = i
  let vague = false
  let pro = ''
  const around = c.hit(at, 'around')
  if (around !== undefined) {
    at = c.is(around.to, 'من') ? around.to + 1 : around.to
    vague = true
    pro = around.pro
  }
  const few = c.hit(at, 'vague')
  if (few !== undefined && !few.article) {
    const u = unitAt(c, few.to)
    return u === undefined || u.number !== 0
      ? undefined
      : { unit: u.unit, n: few.word.n, vague: true, pro: pro || few.pro, to: u.hit.to }
  }
  const n = c.num(at)
  if (n !== undefined && !n.ordinal) {
    const u = unitAt(c, n.to)
    if (
      u !== undefined &&
      u.hit.pro === '' &&
      !u.hit.article &&
      u.number !== 2 &&
      n.value > 0 &&
      n.value <= 1000
    )
      return half(c, { unit: u.unit, n: n.value, vague, pro: pro || n.pro, to: u.hit.to })
  }
  const counted = c.count(at)
  if (counted !== undefined && counted.kind === 'cardinal' && counted.value > 0 && counted.value <= 1000) {
    const u = unitAt(c, counted.to)
    if (u !== undefined && u.hit.pro === '' && !u.hit.article && u.number !== 2)
      return half(c, { unit: u.unit, n: counted.value, vague: vague || counted.approx, pro, to: u.hit.to })
  }
  const u = unitAt(c, at)
  if (u === undefined || u.number === 0 || u.hit.article) return undefined
  // «قبل شهر رمضان», «منذ عام 2011»: the name of a month, the word before a year.
  if (u.unit === 'month' && u.number === 1 && readMonth(c, at) !== undefined) return undefined
  if (u.unit === 'year' && u.number === 1 && readYear(c, at, false) !== undefined) return undefined
  // «يومين اثنين», «ساعة واحدة».
  const same = c.num(u.hit.to)
  const to =
    same !== undefined && same.digits === 0 && !same.ordinal && same.value === u.number && same.pro === ''
      ? same.to
      : u.hit.to
  return half(c, { unit: u.unit, n: u.number, vague, pro: pro || u.hit.pro, to })
}

/** «سنة ونصف», «شهر ونصف الشهر». */
function half(c: Context, a: Amount): Amount {
  if (!/^ونصف?$|^والنصف$/.test(c.word(a.to).text)) return a
  const to = unitAt(c, a.to + 1)?.hit.article ? a.to + 2 : a.to + 1
  return { ...a, n: a.n + 0.5, vague: true, to }
}
