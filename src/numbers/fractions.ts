import type { Word } from '../text/words.ts'
import { afterAnd, definite, lookup, type Read } from './atoms.ts'
import { numberAt } from './compound.ts'
import { alone, type Draft, draft, ends } from './draft.ts'

interface Part {
  readonly to: number
  readonly value: number
}

const isScale = (read: Read | undefined): boolean =>
  read !== undefined &&
  read.pro === '' &&
  (read.atom.cls === 'scale' || read.atom.cls === 'hundred') &&
  !read.atom.plural

/** A part of one at word `i`: «نصف», «ثلثي», «ثلاثة أرباع», «خمس» before a definite noun. */
function partAt(words: readonly Word[], i: number, read: Read, received: string): Part | undefined {
  const { atom } = read
  const next = lookup(words[i + 1])
  if (atom.cls === 'part' && !atom.plural) {
    // «نص» is a text and «ثمن» a price unless a number word stands behind them, or nothing at all does around them.
    if (atom.weak && !isScale(next) && !alone(words, i, i + 1)) return undefined
    return { to: i + 1, value: atom.value }
  }
  if (
    atom.cls === 'unit' &&
    atom.value >= 2 &&
    next?.atom.cls === 'part' &&
    next.atom.plural &&
    next.pro === ''
  )
    return { to: i + 2, value: atom.value * next.atom.value }
  if (atom.part !== undefined && !read.article) {
    // «خمس السكان» is a fifth; «خمس سنوات» five.
    const named = atom.part === 5 || atom.part === 10
    if (named && definite(words[i + 1], received)) return { to: i + 1, value: 1 / atom.part }
  }
  return undefined
}

/** A fraction, or a fraction of a scale: «نصف السكان» 0.5, «ربع مليون» 250,000, «خمس العشرين» 4. */
export function fractionAt(
  words: readonly Word[],
  i: number,
  read: Read,
  received: string,
): Draft | undefined {
  const part = partAt(words, i, read, received)
  if (part === undefined) return undefined
  const next = lookup(words[part.to])
  if (next?.pro === '' && (isScale(next) || (next.article && next.atom.cls === 'tens'))) {
    const term = numberAt(words, part.to, next, received)
    if (term !== undefined) {
      const value = part.value * term.value
      return draft(i, term.to, value, 'number.part-of-scale', {
        pro: read.pro,
        article: read.article,
        scale: term.scale,
      })
    }
  }
  return draft(i, part.to, part.value, 'number.fraction', {
    pro: read.pro,
    article: read.article,
    kind: 'fraction',
  })
}

/** A part joined behind a number: «مليون ونصف» 1,500,000, «خمسة وربع» 5.25, «ألفين ونصف مئة» 2050. */
export function partAfter(words: readonly Word[], made: Draft, received: string): Draft | undefined {
  const and = afterAnd(words, made.to)
  if (and?.read === undefined) return denominator(words, made)
  const part =
    and.read.atom.cls === 'part' && !and.read.atom.plural
      ? { to: and.at + 1, value: and.read.atom.value }
      : partAt(words, and.at, and.read, received)
  if (part === undefined) return undefined
  const next = lookup(words[part.to])
  const of = isScale(next) ? numberAt(words, part.to, next, received) : undefined
  const to = of?.to ?? part.to
  // «عشرة ونصف المدينة مدمر»: the half belongs to the noun behind it.
  if (of === undefined && definite(words[to], received)) return undefined
  if (of === undefined && and.read.atom.weak && !ends(words, to)) return undefined
  // «ثلاثة ونصف مليون» is 3.5 millions; «ألفين ونصف مئة» adds fifty.
  const shared = of !== undefined && made.scale === 1 && of.value >= 1000
  const scale = of?.value ?? Math.max(made.scale, 1)
  const value = shared ? (made.value + part.value) * scale : made.value + part.value * scale
  const whole = Number.isInteger(value)
  return {
    ...made,
    to,
    bareTo: to,
    value,
    min: value,
    max: value,
    kind: whole ? 'cardinal' : 'fraction',
    rules: [...made.rules, whole ? 'number.part-of-scale' : 'number.fraction'],
  }
}

/** «ثلاثة وعشرون خمسا»-like: a compound number with a bare denominator and nothing behind it. */
function denominator(words: readonly Word[], made: Draft): Draft | undefined {
  const read = lookup(words[made.to])
  if (read === undefined || read.pro !== '' || read.article || made.value <= 10 || made.written !== 'words')
    return undefined
  const below =
    read.atom.part !== undefined ? 1 / read.atom.part : read.atom.cls === 'part' ? read.atom.value : undefined
  if (below === undefined || read.atom.plural || !ends(words, made.to + 1)) return undefined
  return share(made, made.to + 1, made.value * below)
}

/** «واحد على ثلاثة», «واحد من كل خمسة»; «3 من 10» only where nothing follows that could be counted. */
export function fractionOf(words: readonly Word[], made: Draft, received: string): Draft | undefined {
  const link = words[made.to]
  if (link?.kind !== 'word' || made.value <= 0) return undefined
  let at = made.to + 1
  const every = link.text === 'من' && words[at]?.text === 'كل'
  if (every) at++
  if (link.text !== 'علي' && link.text !== 'من') return undefined
  const read = lookup(words[at])
  if (read !== undefined && (read.pro !== '' || read.article || read.atom.cls === 'part')) return undefined
  if (read === undefined && words[at]?.kind !== 'number') return undefined
  const below = numberAt(words, at, read, received)
  if (below === undefined || below.ordinal || below.value <= made.value) return undefined
  // «قتل واحد من ثلاثة مهاجمين» counts one; a rate stands alone or says «كل».
  if (link.text === 'من' && !every && !ends(words, below.to)) return undefined
  return share(made, below.to, made.value / below.value)
}

const share = (made: Draft, to: number, value: number): Draft => ({
  ...made,
  to,
  bareTo: to,
  value,
  min: value,
  max: value,
  kind: 'fraction',
  rules: [...made.rules, 'number.fraction'],
})
