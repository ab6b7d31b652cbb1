import type { Word } from '../text/words.ts'
import { afterAnd, definite, lookup, type Read } from './atoms.ts'
import { digitsAt } from './digits.ts'

/** A number put together from its words: words [i, to), with the least scale it is counted in (1, 1000, 1e6, ...). */
export interface Term {
  readonly to: number
  readonly value: number
  readonly scale: number
  readonly digits: boolean
  readonly words: boolean
  readonly ordinal: boolean
  readonly article: boolean
}

interface Small {
  readonly to: number
  readonly value: number
  readonly ordinal: boolean
}

/** One to 99: «خمسة», «خمسة عشر», «خمسة وعشرون», «الخامس والعشرين»; a bound form (أحد, حادي) needs its second half. */
function small(words: readonly Word[], i: number, read: Read): Small | undefined {
  const { atom, article } = read
  const ordinal = atom.cls === 'ordinal'
  if (atom.cls === 'ten' || atom.cls === 'teen' || atom.cls === 'tens')
    return { to: i + 1, value: atom.value, ordinal: false }
  if (atom.cls !== 'unit' && !ordinal) return undefined
  if (atom.value >= 1 && atom.value <= 9) {
    const next = lookup(words[i + 1])
    if (next?.atom.cls === 'ten' && next.pro === '' && !next.article)
      return { to: i + 2, value: 10 + atom.value, ordinal }
    // «الأول والأربعين» is two ordinals: the first of a compound is حادي or واحد.
    const and = ordinal && atom.value === 1 && atom.bound === undefined ? undefined : afterAnd(words, i + 1)
    if (and?.read?.atom.cls === 'tens' && (article || !and.read.article || ordinal))
      return { to: and.at + 1, value: atom.value + and.read.atom.value, ordinal }
  }
  return atom.bound ? undefined : { to: i + 1, value: atom.value, ordinal }
}

/** One to 999, and more where a small number multiplies a hundred («عشرين مئة»). */
function group(words: readonly Word[], i: number, read: Read): Small | undefined {
  let to = i + 1
  let value = read.atom.value
  if (read.atom.cls !== 'hundreds' && !(read.atom.cls === 'hundred' && !read.atom.plural)) {
    const head = small(words, i, read)
    if (head === undefined || head.ordinal) return head
    const next = lookup(words[head.to])
    if (next?.atom.cls !== 'hundred' || next.pro !== '' || next.article || head.value < 1) return head
    value = head.value * 100
    to = head.to + 1
  }
  return tail(words, to, value, read.article)
}

/** What may follow hundreds: «مئة وخمسة», «المئتين والخامس عشر», spoken «خمسمية خمسة وعشرين». */
function tail(words: readonly Word[], to: number, value: number, article: boolean): Small {
  const and = afterAnd(words, to)
  if (and?.read !== undefined && (article || !and.read.article)) {
    const rest = small(words, and.at, and.read)
    const next = rest && lookup(words[rest.to])
    const own = next?.atom.cls === 'hundred' && next.pro === ''
    if (rest !== undefined && rest.value > 0 && !own && (!rest.ordinal || article))
      return { to: rest.to, value: value + rest.value, ordinal: rest.ordinal }
  }
  const direct = lookup(words[to])
  if (direct?.pro === '' && direct.atom.cls === 'unit' && !direct.article) {
    const rest = small(words, to, direct)
    if (rest !== undefined && rest.value > 20)
      return { to: rest.to, value: value + rest.value, ordinal: false }
  }
  return { to, value, ordinal: false }
}

/** One addend: a group with the scales that multiply it («مئة ألف مليون»), or a scale alone («ألف», «مليونان»). */
function addend(
  words: readonly Word[],
  i: number,
  read: Read | undefined,
  received: string,
): Term | undefined {
  let term: Term
  if (read === undefined) {
    const digits = words[i]?.kind === 'number' ? digitsAt(words, i, received) : undefined
    if (digits === undefined) return undefined
    term = {
      to: digits.to,
      value: digits.value,
      scale: 1,
      digits: true,
      words: false,
      ordinal: false,
      article: false,
    }
    const next = lookup(words[term.to])
    if (next?.atom.cls === 'hundred' && next.pro === '' && !next.article) {
      const more = tail(words, term.to + 1, term.value * 100, false)
      term = { ...term, to: more.to, value: more.value, words: true }
    }
  } else if (read.atom.cls === 'scale') {
    if (read.atom.plural) return undefined
    const times = read.atom.times === 2 || (read.atom.times === 'either' && dual(words, i, received)) ? 2 : 1
    const { value, cls: _ } = read.atom
    term = {
      to: i + 1,
      value: times * value,
      scale: value,
      digits: false,
      words: true,
      ordinal: false,
      article: read.article,
    }
    if (times === 2) return term
  } else {
    const head = group(words, i, read)
    if (head === undefined) return undefined
    term = { ...head, scale: 1, digits: false, words: true, article: read.article }
  }
  for (;;) {
    const next = lookup(words[term.to])
    const bare = next !== undefined && next.atom.cls === 'scale' && next.pro === '' && next.atom.times !== 2
    // Nothing is told beyond a million million million; a line of مليون repeated is no number.
    if (term.value > 1e18) return term
    if (!bare || term.ordinal || (next.article && !term.article)) return term
    const scale = (term.scale === 1 ? 1 : term.scale) * next.atom.value
    term = { ...term, to: term.to + 1, value: product(term.value, next.atom.value), scale, words: true }
  }
}

/** 4.1 times a million is 4,100,000, not 4,099,999.9999999995. */
const product = (a: number, b: number): number => Number((a * b).toPrecision(14))

/**
 * «ألفا» alone is a dual in annexation before its noun («ألفا جندي») and a singular before more of the number («ألفا
 * ومئتي») or where the tanwin is written.
 */
function dual(words: readonly Word[], i: number, received: string): boolean {
  const next = words[i + 1]
  if (next?.kind !== 'word' || received.slice(words[i]!.start, words[i]!.end).includes('\u064b')) return false
  return afterAnd(words, i + 1) === undefined && !definite(next, received)
}

/** «مئتا ألف وثلاثة آلاف» is 203,000: whole hundreds of a scale, then less than a hundred of it. */
const lower = (a: Term, b: Term): boolean =>
  !a.digits && !b.digits && a.scale === b.scale && (a.value / a.scale) % 100 === 0 && b.value < 100 * a.scale

/** The whole number that starts at word `i`; `read` is undefined where digits stand there. */
export function numberAt(
  words: readonly Word[],
  i: number,
  read: Read | undefined,
  received: string,
): Term | undefined {
  let total = addend(words, i, read, received)
  if (total === undefined) return undefined
  while (total.scale > 1) {
    const and = afterAnd(words, total.to)
    if (and === undefined) break
    const next = addend(words, and.at, and.read, received)
    // «ثلاثة آلاف وثلاثمئة وصفر»: nought is a number of its own; «10 آلاف و15 ألفا» are two.
    if (next === undefined || next.value <= 0 || (next.value >= total.scale && !lower(total, next))) break
    if (next.article && !total.article) break
    if (next.ordinal && !total.article) break
    total = {
      to: next.to,
      value: total.value + next.value,
      scale: next.scale,
      digits: total.digits || next.digits,
      words: true,
      ordinal: next.ordinal,
      article: total.article,
    }
  }
  return total
}
