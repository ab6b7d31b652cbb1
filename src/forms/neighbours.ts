import { splits, tails } from '../text/phrases.ts'
import { type Word, WordMemo } from '../text/words.ts'

/**
 * Which lists of stems a word belongs to. Sense rules ask it of every word around every act, for hundreds of lists; so
 * each list has a number, all stems stand in one table, and a word's lists are worked out once, as bits.
 */
interface List {
  readonly number: number
  /** Stems of several words, each word a list of its own. */
  readonly phrases: readonly (readonly List[])[]
}

const lists = new WeakMap<readonly string[], List>()
const exact = new Map<string, number[]>()
const heads: { readonly head: string; readonly number: number }[] = []
let count = 0

function listOf(stems: readonly string[]): List {
  const known = lists.get(stems)
  if (known !== undefined) return known
  const number = count++
  const phrases: List[][] = []
  const made: List = { number, phrases }
  lists.set(stems, made)
  for (const stem of stems) {
    if (stem.includes(' ')) phrases.push(stem.split(' ').map((part) => single(part)))
    else if (stem.endsWith('*')) heads.push({ head: stem.slice(0, -1), number })
    else {
      const numbers = exact.get(stem)
      if (numbers === undefined) exact.set(stem, [number])
      else numbers.push(number)
    }
  }
  return made
}

/** Numbers a list ahead of its first use: words looked up before it came would have to be looked up again. */
export const registerStems = (stems: readonly string[]): void => void listOf(stems)

const singles = new Map<string, List>()
function single(stem: string): List {
  let list = singles.get(stem)
  if (list === undefined) {
    list = listOf([stem])
    singles.set(stem, list)
  }
  return list
}

interface Marks {
  /** Lists known when the bits were set. */
  readonly upTo: number
  readonly bits: Uint32Array
  /** Which of `bits` are set at all: a word of a list is in few of them. */
  readonly at: readonly number[]
}
const memo = new WordMemo<Marks>()

function marksOf(word: Word): Marks {
  const known = memo.get(word)
  return known !== undefined && known.upTo === count ? known : workedOut(word)
}

/** Apart from the look-up: a closure in a function makes a scope at each of its calls. */
function workedOut(word: Word): Marks {
  const bits = new Uint32Array((count >> 5) + 1)
  const mark = (stem: string): void => {
    const numbers = exact.get(stem)
    if (numbers !== undefined) for (const n of numbers) bits[n >> 5]! |= 1 << (n & 31)
  }
  for (const { rest, article } of splits(word.text)) {
    mark(rest)
    // «الدورية», «دورية» are a patrol, not «his league»: the article takes no pronoun, and ـيه is ـية by far.
    if (!article && !rest.startsWith('ال'))
      for (const [pronoun, stem] of tails(rest)) if (pronoun !== 'ه' || !stem.endsWith('ي')) mark(stem)
    for (const { head, number } of heads) if (rest.startsWith(head)) bits[number >> 5]! |= 1 << (number & 31)
  }
  const at = [...bits.keys()].filter((n) => bits[n] !== 0)
  const marks = at.length === 0 ? noMarks() : { upTo: count, bits, at }
  memo.set(word, marks)
  return marks
}

/** Most words are in no list; they share one empty set, which stays in the processor's cache. */
let empty: Marks = { upTo: 0, bits: new Uint32Array(0), at: [] }
function noMarks(): Marks {
  if (empty.upTo !== count) empty = { upTo: count, bits: new Uint32Array((count >> 5) + 1), at: [] }
  return empty
}

const holds = (bits: Uint32Array, number: number): boolean =>
  (bits[number >> 5]! & (1 << (number & 31))) !== 0
const belongs = (word: Word, { number }: List): boolean => holds(marksOf(word).bits, number)

/**
 * Index of the first word in [from, to) that is one of the stems, after clitics, or -1; a stem in `*` matches by its
 * beginning, one with spaces is that many words in a row. The words [skipFrom, skipTo) — the trigger — are not
 * neighbours of themselves.
 */
export function neighbour(
  words: readonly Word[],
  from: number,
  to: number,
  stems: readonly string[],
  skipFrom = -1,
  skipTo = -1,
): number {
  const { number, phrases } = listOf(stems)
  const all = unionOf(words, from, to, skipFrom, skipTo)
  const alone = holds(all, number)
  if (!alone && !phrases.some((phrase) => holds(all, phrase[0]!.number))) return -1
  for (let i = from; i < to; i++) {
    if (i >= skipFrom && i < skipTo) continue
    const word = words[i]!
    if (word.kind !== 'word') continue
    if (alone && holds(marksOf(word).bits, number)) return i
    for (let n = 0; n < phrases.length; n++) if (standsAt(words, i, to, phrases[n]!)) return i
  }
  return -1
}

/** The lists of all the words in one window. A sense rule asks several lists of the same one, and most have none there. */
const last = {
  words: [] as readonly Word[],
  from: 0,
  to: 0,
  skipFrom: 0,
  skipTo: 0,
  /** Lists known then. */
  upTo: 0,
  all: new Uint32Array(0),
}
function unionOf(
  words: readonly Word[],
  from: number,
  to: number,
  skipFrom: number,
  skipTo: number,
): Uint32Array {
  const { all } = last
  const known =
    last.words === words &&
    last.from === from &&
    last.to === to &&
    last.skipFrom === skipFrom &&
    last.skipTo === skipTo &&
    last.upTo === count
  if (known) return all
  const union = all.length === (count >> 5) + 1 ? all.fill(0) : new Uint32Array((count >> 5) + 1)
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (word.kind !== 'word' || (i >= skipFrom && i < skipTo)) continue
    const { at, bits } = marksOf(word)
    for (let n = 0; n < at.length; n++) union[at[n]!]! |= bits[at[n]!]!
  }
  last.words = words
  last.upTo = count
  last.from = from
  last.to = to
  last.skipFrom = skipFrom
  last.skipTo = skipTo
  last.all = union
  return union
}

function standsAt(words: readonly Word[], i: number, to: number, phrase: readonly List[]): boolean {
  if (i + phrase.length > to) return false
  for (let n = 0; n < phrase.length; n++) if (!belongs(words[i + n]!, phrase[n]!)) return false
  return true
}

/** Whether a folded word is one of the stems; for single look-ups outside a text. */
export function matchesStem(word: Word, stems: readonly string[]): boolean {
  return belongs(word, listOf(stems))
}
