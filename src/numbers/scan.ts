import type { Text } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import { afterAnd, definite, lookup, type Read } from './atoms.ts'
import { numberAt, type Term } from './compound.ts'
import { digitsAt } from './digits.ts'
import { alone, type Draft, draft, ends } from './draft.ts'
import { fractionAt, fractionOf, partAfter } from './fractions.ts'
import { powerAt, scientificAt } from './powers.ts'
import { roundAt } from './rounds.ts'

/** Every number of a text by itself, before its neighbours (percent, qualifiers, ranges, context) are looked at. */
export function scan(text: Text): Draft[] {
  const { words, received } = text
  const out: Draft[] = []
  for (let i = 0; i < words.length; ) {
    const word = words[i]!
    let found: Draft | undefined
    if (word.kind === 'word') {
      const read = lookup(word)
      if (read !== undefined) found = wordsAt(words, i, read, received)
    } else if (word.kind === 'number') found = figuresAt(words, i, received)
    else if (word.kind === 'latin') found = scientificAt(words, i)
    if (found === undefined) i++
    else {
      out.push(found)
      i = found.to
    }
  }
  return out
}

/** A number that starts with digits. */
function figuresAt(words: readonly Word[], i: number, received: string): Draft | undefined {
  const digits = digitsAt(words, i, received)
  if (digits === undefined) return undefined
  const clitic = cliticBefore(words, digits.from)
  const rest = { ...clitic, written: 'digits' as const }
  const slash = slashed(words, digits.from, digits.to, digits.value, received)
  if (slash !== undefined) return { ...slash, ...clitic }
  const term = numberAt(words, i, undefined, received)
  if (term === undefined || term.to === digits.to) {
    const rhymed = maghrebDecimal(words, digits.to, digits.value)
    if (rhymed !== undefined) return draft(digits.from, rhymed.to, rhymed.value, 'number.decimal', rest)
    const mixed = wholeAndPart(words, digits.to, digits.value, received)
    if (mixed !== undefined)
      return draft(digits.from, mixed.to, mixed.value, 'number.fraction', { ...rest, kind: 'fraction' })
    const made = draft(digits.from, digits.to, digits.value, 'number.digits', rest)
    return powerAt(words, made, received) ?? continued(words, made, received)
  }
  const written = term.words ? 'mixed' : 'digits'
  const value = digits.value < 0 ? -term.value : term.value
  return continued(
    words,
    draft(digits.from, term.to, value, term.words ? 'number.mixed' : 'number.digits', {
      ...rest,
      written,
      scale: term.scale,
    }),
    received,
  )
}

/** A number that starts with a word. */
function wordsAt(words: readonly Word[], i: number, read: Read, received: string): Draft | undefined {
  const { atom } = read
  if (unlikely(words, i, read, received)) return undefined
  const round = roundAt(words, i, read)
  if (round !== undefined) return round
  const part = fractionAt(words, i, read, received)
  if (part !== undefined) return part
  if (atom.cls === 'part' || atom.cls === 'round' || atom.cls === 'few') return undefined
  // «وأحد عشر» folds to «واحد عشر»: with its hamza written, the و is a clitic.
  const reading = read.alt !== undefined && received[words[i]!.start + 1] === 'أ' ? read.alt : read
  const term = numberAt(words, i, reading, received)
  if (term === undefined) return undefined
  if (atom.weak && term.to === i + 1 && !alone(words, i, term.to)) return undefined
  const rest = {
    pro: reading.pro,
    article: reading.article,
    scale: term.scale,
    written: term.digits ? ('mixed' as const) : ('words' as const),
    kind: kindOf(words, i, reading, term),
  }
  const rule = rest.kind === 'ordinal' ? 'number.ordinal' : term.digits ? 'number.mixed' : 'number.words'
  const made = draft(i, term.to, term.value, rule, rest)
  if (made.kind === 'ordinal') return after(words, made, received)
  return continued(words, made, received)
}

/** Decimals in words, fractions behind the number, «one in n». */
function continued(words: readonly Word[], made: Draft, received: string): Draft {
  const decimal = decimals(words, made, received)
  if (decimal !== made) return decimal
  const part = partAfter(words, made, received)
  if (part !== undefined) return part
  return fractionOf(words, made, received) ?? made
}

/** «عشرة فاصلة سبعة» is 10.7, «اثنان فاصلة خمسة مليون» 2,500,000, «مئتان فاصلة ثلاثة من مئة» 200.03. */
function decimals(words: readonly Word[], made: Draft, received: string): Draft {
  const comma = words[made.to]
  if (comma?.kind !== 'word' || comma.text !== 'فاصله' || !Number.isSafeInteger(made.value)) return made
  const at = made.to + 1
  const read = lookup(words[at])
  if (read === undefined && words[at]?.kind !== 'number') return made
  const term = numberAt(words, at, read, received)
  if (term === undefined || !Number.isSafeInteger(term.value) || term.value < 0) return made
  const whole = made.value
  const sign = whole < 0 ? -1 : 1
  if (words[term.to]?.text === 'من' && lookup(words[term.to + 1])?.atom.cls === 'hundred')
    return extend(made, term.to + 2, whole + sign * (term.value / 100))
  // A scale at the very end multiplies the whole number; inside, it is part of the digits after the comma.
  const scaled = term.scale > 1 && term.value / term.scale < 10 && Number.isInteger(term.value / term.scale)
  const digits = scaled ? term.value / term.scale : term.value
  const value = Number(`${whole}.${digits}`) * (scaled ? term.scale : 1)
  return { ...extend(made, term.to, value), scale: scaled ? term.scale : 1 }
}

const extend = (made: Draft, to: number, value: number): Draft => ({
  ...made,
  to,
  bareTo: to,
  value,
  min: value,
  max: value,
  rules: [...made.rules, 'number.decimal'],
})

/** «العشرون بعد المئة» is the 120th. */
function after(words: readonly Word[], made: Draft, received: string): Draft {
  if (words[made.to]?.text !== 'بعد') return made
  const read = lookup(words[made.to + 1])
  if (read === undefined || !read.article || !/^(hundreds?|scale)$/.test(read.atom.cls)) return made
  const term = numberAt(words, made.to + 1, read, received)
  if (term === undefined || term.value <= made.value) return made
  const value = made.value + term.value
  return { ...made, to: term.to, bareTo: term.to, value, min: value, max: value }
}

/** Definite tens, hundreds and scales have no ordinal of their own: the neighbours tell «the twentieth» from «the twenty». */
function kindOf(words: readonly Word[], i: number, read: Read, term: Term): Draft['kind'] {
  if (term.ordinal || read.atom.cls === 'ordinal') return 'ordinal'
  if (!read.article || term.value === 0) return 'cardinal'
  if (read.atom.cls === 'unit' && term.to === i + 1) return 'cardinal'
  const before = words[i - 1]
  const next = words[term.to]
  // «تجاوز عدد القتلى المئة»
  for (let k = i - 1; k >= Math.max(0, i - 4) && words[k]!.kind === 'word'; k--)
    if (reaching.test(words[k]!.text)) return 'cardinal'
  if (
    next?.kind === 'word' &&
    !next.text.startsWith('ال') &&
    /(ا|ه)$/.test(next.text) &&
    next.text.length > 3 &&
    lookup(next) === undefined
  )
    return 'cardinal'
  if (
    before?.kind === 'word' &&
    (/(ون|ين|ات)$/.test(before.text) || /^(نحو|من|فوق|دون|قرابه|حوالي)$/.test(before.text))
  )
    return 'cardinal'
  return 'ordinal'
}

const reaching = /^[وف]?[يت]?(ت?جاوز|بلغ|فوق|فاق|ناهز|قارب|تخط|تعد)/

/** Number words that are something else here. */
function unlikely(words: readonly Word[], i: number, read: Read, received: string): boolean {
  const { atom } = read
  const word = words[i]!
  const next = words[i + 1]
  const before = words[i - 1]
  if (atom.cls === 'ordinal') {
    // «أولي» (preliminary) folds as «أولى» (first) does; the received letter tells.
    if (atom.form === 'اولي' && received[word.end - 1] === 'ي') return true
    // «أول أمس», «أول من أمس» are days.
    if (
      atom.value === 1 &&
      next?.kind === 'word' &&
      (next.text === 'امس' || (next.text === 'من' && words[i + 2]?.text === 'امس'))
    )
      return true
    // «30 ثانية» are seconds.
    if (atom.form === 'ثانيه' && !read.article && before?.kind === 'number') return true
  }
  if (atom.value === 1 && atom.cls === 'unit' && next?.kind === 'word') {
    // «وأحد القادة» folds to «واحد القادة»: one of, not one.
    const clitic = received[word.start + 1] === 'أ'
    const tens = afterAnd(words, i + 1)?.read?.atom.cls === 'tens' || lookup(next)?.atom.cls === 'ten'
    if (!tens && (clitic || definite(next, received) || read.atom.bound)) return true
  }
  // «لست» is "I am not" unless a number goes on or hours and years follow.
  if (atom.form === 'ست' && !read.article && read.pro.endsWith('ل')) {
    const goesOn = lookup(next)?.atom.cls
    const tens = afterAnd(words, i + 1)?.read?.atom.cls === 'tens'
    return (
      goesOn !== 'hundred' &&
      goesOn !== 'ten' &&
      !tens &&
      !(next !== undefined && /(ات|الاف|ملايين)$/.test(next.text))
    )
  }
  // «الست» is a lady, unless a number goes on or a plural stands before («الدول الست»).
  if (atom.form === 'ست' && read.article) {
    const goesOn = lookup(next)?.atom.cls
    return goesOn !== 'hundred' && goesOn !== 'ten' && !definite(before, received)
  }
  return false
}

/** A proclitic or article that stands before digits: «و5», «لـ 5», «الـ10». */
function cliticBefore(words: readonly Word[], from: number): { pro: string; article: boolean } {
  const word = words[from - 1]
  if (word?.kind !== 'word' || word.text.length > 4) return { pro: '', article: false }
  const m = /^([وفبلك]{0,2}?)(ال|(?<=ل)ل)?$/.exec(word.text)
  return m === null ? { pro: '', article: false } : { pro: m[1]!, article: m[2] !== undefined }
}

/** «4/5» standing by itself: four fifths, or a day and a month; neither is a count. Longer chains are not joined. */
function slashed(
  words: readonly Word[],
  from: number,
  to: number,
  above: number,
  received: string,
): Draft | undefined {
  if (words[to]?.text !== '/' || !words[to]!.glued) return undefined
  const next = words[to + 1]
  if (next?.kind !== 'number' || !next.glued) return undefined
  if (words[to + 2]?.glued && /^[/-]$/.test(words[to + 2]!.text)) return undefined
  if (from > 0 && words[from]!.glued && /^[/-]$/.test(words[from - 1]!.text)) return undefined
  const below = digitsAt(words, to + 1, received)
  if (below === undefined || below.value === 0) return undefined
  return draft(from, below.to, above / below.value, 'number.fraction', {
    kind: 'fraction',
    written: 'digits',
  })
}

/** Agencies of Tunis write decimals with ر between, whole number last in the text: «6ر12» is 12.6. */
function maghrebDecimal(
  words: readonly Word[],
  to: number,
  first: number,
): { to: number; value: number } | undefined {
  const link = words[to]
  const whole = words[to + 1]
  if (link?.text !== 'ر' || !link.glued || whole?.kind !== 'number' || !whole.glued) return undefined
  return /^\d+$/.test(whole.text) ? { to: to + 2, value: Number(`${whole.text}.${first}`) } : undefined
}

/** «2 1/4» is two and a quarter. */
function wholeAndPart(
  words: readonly Word[],
  to: number,
  whole: number,
  received: string,
): { to: number; value: number } | undefined {
  const next = words[to]
  if (next?.kind !== 'number' || next.glued || !Number.isInteger(whole)) return undefined
  const above = digitsAt(words, to, received)
  if (above === undefined) return undefined
  const part = slashed(words, to, above.to, above.value, received)
  return part === undefined || part.value >= 1 || !ends(words, part.to)
    ? undefined
    : { to: part.to, value: whole + part.value }
}
