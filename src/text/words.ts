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
  /** One for all words of the same text; where rooms remember what they know of it (see WordMemo). */
  readonly key: WordKey
}

/** What all words of one text share. */
export class WordKey {
  readonly text: string
  /** By the number of the memo. */
  readonly known: unknown[]
  constructor(text: string) {
    this.text = text
    this.known = new Array(memos).fill(undefined)
  }
}
let memos = 0

/**
 * What a room remembers of a word by its text alone, so that nothing is worked out, and no table asked, for a word met
 * before. Bounded, as the keys are; a value is never undefined.
 */
export class WordMemo<V> {
  readonly #n = memos++

  get(word: Word): V | undefined {
    return word.key.known[this.#n] as V | undefined
  }
  set(word: Word, value: V): void {
    const { known } = word.key
    while (known.length <= this.#n) known.push(undefined)
    known[this.#n] = value
  }
}

/**
 * Keys of the words met so far, by the hash of their units; the next free slot takes one whose own is taken. When it is
 * full it is emptied: news repeats its words, and those are soon back. The longer words are rare, and so is a run of
 * slots taken by others, unless someone means it: such words get a key of their own each time.
 */
const slots: (WordKey | undefined)[] = new Array(1 << 17).fill(undefined)
const mostKeys = 1 << 16
const longestKey = 24
const longestRun = 16
let keys = 0

function keyOf(units: Uint16Array, from: number, to: number, hash: number): WordKey {
  const length = to - from
  if (length > longestKey) return new WordKey(textOf(units, from, to))
  let slot = (hash ^ (hash >>> 15)) & 0x1ffff
  for (let run = 0; run < longestRun; run++) {
    const key = slots[slot]
    if (key === undefined) {
      const made = new WordKey(textOf(units, from, to))
      if (keys === mostKeys) {
        slots.fill(undefined)
        keys = 0
      }
      slots[slot] = made
      keys++
      return made
    }
    const { text } = key
    if (text.length === length) {
      let i = 0
      while (i < length && text.charCodeAt(i) === units[from + i]) i++
      if (i === length) return key
    }
    slot = (slot + 1) & 0x1ffff
  }
  return new WordKey(textOf(units, from, to))
}
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

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
        while (classes[units[i]!] === LETTER) hash = mix(hash, units[i++]!)
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
    const key = keyOf(units, from, i, hash)
    // The end is the place after the last unit's own received character, so that dropped marks after it stay out.
    const last = origin[i - 1]! + 1
    const after = origin[i]!
    words.push({
      start: origin[from]!,
      end: last < after ? trimEnd(received, last, after) : after,
      text: key.text,
      kind,
      glued,
      tag,
      key,
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
