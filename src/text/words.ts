import { foldUnits, isDigit, isLetter, textOf, type Units } from './fold.ts'
import type { Span } from './span.ts'

/** `word` Arabic letters, `number` digits (with separators between digits), `latin`, `punct` one mark, `break` line end. */
export type WordKind = 'word' | 'number' | 'latin' | 'punct' | 'break'

/** One token. `start`/`end` point into the text as received; `text` is folded. */
export interface Word extends Span {
  readonly text: string
  readonly kind: WordKind
  /** No white space between this token and the one before. */
  readonly glued: boolean
  /** Inside a hashtag: #قصف_مدفعي gives two words with this mark. */
  readonly tag: boolean
  /** What rooms remember of it by its text alone (see WordMemo); shared by all words of one spelling while it is known. */
  readonly known: unknown[]
}

/** Memos beyond these share no list with others: they are those of tests and tools that make many tables. */
const mostMemos = 64
let memos = 0

/**
 * What a room remembers of a word by its text alone, so that nothing is worked out, and no table asked, for a word met
 * before. What all rooms remember of one spelling stands in one short list, each room in its place: a look at memory far
 * off costs more than most questions asked of a word, and the next room finds the list near. A value is never undefined,
 * and may be forgotten, as the spellings kept are bounded.
 */
export class WordMemo<V> {
  readonly #at = memos++
  readonly #apart = this.#at < mostMemos ? undefined : new WeakMap<unknown[], V>()

  get(word: Word): V | undefined {
    const { known } = word
    if (this.#apart !== undefined) return this.#apart.get(known)
    return this.#at < known.length ? (known[this.#at] as V | undefined) : undefined
  }
  set(word: Word, value: V): void {
    const { known } = word
    if (known === unknown) return
    if (this.#apart !== undefined) this.#apart.set(known, value)
    else {
      while (known.length <= this.#at) known.push(undefined)
      known[this.#at] = value
    }
  }
}

/** Of words whose spelling has no place in the table: nothing is remembered of them. */
const unknown: unknown[] = []
/** A word that stands for none: past the ends of a text, or in place of what is passed over. */
export const noWord = (text: string): Word => ({
  start: 0,
  end: 0,
  text,
  kind: 'break',
  glued: false,
  tag: false,
  known: unknown,
})

/**
 * The texts of the words met so far and their numbers, found by the hash of their units; the next free slot takes one
 * whose own is taken. When it is full it is emptied and counting goes on: news repeats its words, and those are soon
 * back. The longer words are rare, and so is a run of slots taken by others, unless someone means it: such words have no
 * number. What is asked of every word stands in a few dense arrays, as a look at memory far off costs more than a
 * comparison.
 */
const mostKeys = 0xffff
const mask = 0x1ffff
/** Place in the arrays below, plus one; 0 where a slot is free. */
const slots = new Uint16Array(mask + 1)
const hashes = new Int32Array(mostKeys)
const texts: string[] = []
/** What is remembered of text `n` (see WordMemo). */
const lists: unknown[][] = []
/** The units of text `n` are [starts[n], starts[n + 1]). */
const starts = new Uint32Array(mostKeys + 1)
let spelled = new Uint16Array(1 << 16)
const longestKey = 24
const longestRun = 16

/** The place of a text in the arrays, or -1. */
function placeOf(units: Uint16Array, from: number, to: number, hash: number): number {
  if (to - from > longestKey) return -1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let run = 0; run < longestRun; run++) {
    const at = slots[slot]! - 1
    if (at < 0) return remember(units, from, to, hash, slot)
    if (hashes[at] === hash && same(at, units, from, to)) return at
    slot = (slot + 1) & mask
  }
  return -1
}

function same(at: number, units: Uint16Array, from: number, to: number): boolean {
  const start = starts[at]!
  const length = to - from
  if (starts[at + 1]! - start !== length) return false
  for (let i = 0; i < length; i++) if (spelled[start + i] !== units[from + i]) return false
  return true
}

function remember(units: Uint16Array, from: number, to: number, hash: number, slot: number): number {
  if (texts.length === mostKeys) {
    slots.fill(0)
    texts.length = 0
    lists.length = 0
  }
  const at = texts.push(textOf(units, from, to)) - 1
  lists.push(new Array<unknown>(Math.min(memos, mostMemos)).fill(undefined))
  const end = starts[at]! + to - from
  if (end > spelled.length) {
    const wider = new Uint16Array(spelled.length * 2)
    wider.set(spelled)
    spelled = wider
  }
  for (let i = from; i < to; i++) spelled[starts[at]! + i - from] = units[i]!
  starts[at + 1] = end
  hashes[at] = hash
  slots[slot] = at + 1
  return at
}
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

const heh = 0x647
const tehMarbuta = 0x629

const LETTER = 1
const SPACE = 2
const DIGIT = 3
const LATIN = 4
const BREAK = 5
/** The class of every folded unit; 0 for marks. */
const classes = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) {
  if (isLetter(unit)) classes[unit] = LETTER
  else if (isDigit(unit)) classes[unit] = DIGIT
  else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f)) classes[unit] = LATIN
}
classes[0x20] = SPACE
classes[0x0a] = BREAK

/** Splits a text into words in one pass over its folded form. Linear; never fails. */
export function splitWords(received: string): Word[] {
  const folded = foldUnits(received)
  const { units, origin, length } = folded
  // So that every end below reads a class that ends the word.
  units[length] = 0x20
  const words: Word[] = []
  let glued = false
  let tag = false
  let i = 0
  while (i < length) {
    const unit = units[i]!
    const from = i
    let hash = unit
    let kind: WordKind
    i++
    switch (classes[unit]) {
      case LETTER:
        kind = 'word'
        // «قرية حليصةاستشهد»: ة ends a word, whatever a page has glued to it.
        while (
          classes[units[i]!] === LETTER &&
          !(units[i - 1] === heh && received.charCodeAt(origin[i - 1]!) === tehMarbuta)
        )
          hash = mix(hash, units[i++]!)
        break
      case SPACE:
        glued = false
        tag = false
        continue
      case DIGIT:
        kind = 'number'
        i = endOfNumber(folded, i)
        // «M16» and «14nm» are one name; «10ه» stays number + word.
        if (classes[units[i]!] === LATIN) {
          kind = 'latin'
          i = endOfLatin(units, i)
        }
        for (let k = from + 1; k < i; k++) hash = mix(hash, units[k]!)
        break
      case LATIN:
        kind = 'latin'
        i = endOfLatin(units, i)
        for (let k = from + 1; k < i; k++) hash = mix(hash, units[k]!)
        break
      case BREAK:
        kind = 'break'
        tag = false
        break
      default:
        if (unit === 0x5f && tag) {
          glued = false
          continue
        }
        kind = 'punct'
        if (unit === 0x23 && i < length && units[i] !== 0x20) tag = true
        if (unit >= 0xd800 && unit <= 0xdbff && i < length) hash = mix(hash, units[i++]!)
    }
    const at = placeOf(units, from, i, hash)
    // The end is the place after the last unit's own received character, so that dropped marks after it stay out.
    const last = origin[i - 1]! + 1
    const after = origin[i]!
    words.push({
      start: origin[from]!,
      end: last < after ? trimEnd(received, last, after) : after,
      text: at < 0 ? textOf(units, from, i) : texts[at]!,
      kind,
      glued,
      tag,
      known: at < 0 ? unknown : lists[at]!,
    })
    glued = kind !== 'break'
  }
  return words
}

function endOfLatin(units: Uint16Array, from: number): number {
  let i = from
  while (classes[units[i]!] === LATIN || classes[units[i]!] === DIGIT) i++
  return i
}

/** Digits with separators between digits: «1,250», «10.5», «13.12.2018». */
function endOfNumber({ units, length }: Units, from: number): number {
  let i = from
  for (;;) {
    const unit = units[i]!
    if (classes[unit] === DIGIT) i++
    else if ((unit === 0x2e || unit === 0x2c) && i + 1 < length && classes[units[i + 1]!] === DIGIT) i++
    else return i
  }
}

/** Vowel marks and elongation after a word's last letter are part of its quote; white space and controls are not. */
function trimEnd(received: string, from: number, to: number): number {
  let end = from
  for (let i = from; i < to; i++) {
    const unit = received.charCodeAt(i)
    if ((unit >= 0x064b && unit <= 0x065f) || unit === 0x0640 || unit === 0x0670) end = i + 1
    else break
  }
  return end
}
