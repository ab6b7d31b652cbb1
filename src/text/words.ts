import { fold, isDigit, isLetter } from './fold.ts'
import type { Span } from './span.ts'

/** `word` Arabic letters, `number` digits (with separators between digits), `latin`, `punct` one mark, `break` line end. */
export type WordKind = 'word' | 'number' | 'latin' | 'punct' | 'break'

/** One token. `start`/`end` point into the text as received; `text` is folded. */
export interface Word extends Span {
  readonly text: string
  readonly kind: WordKind
  /** No white space between this token and the one before. */
  readonly glued: boolean
  /** Where rooms remember things of this word's text (see WordMemo); -1 for long words. */
  readonly slot: number
  /** Inside a hashtag: #قصف_مدفعي gives two words with this mark. */
  readonly tag: boolean
}

const isLatin = (u: number): boolean => (u >= 0x61 && u <= 0x7a) || (u >= 0xc0 && u <= 0x24f)

/** Words met lately, one a slot: the same word is the same string, so that every later look-up by it is a cheap one. */
const met: (string | undefined)[] = new Array(1 << 14).fill(undefined)

/** The slot of a text by the hash of its units; -1 for long words, which are rare and, as slices, keep their text alive. */
const slotFor = (hash: number, length: number): number =>
  length > 12 ? -1 : ((hash ^ (hash >>> 16)) + length) & 0x3fff
const mix = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

/** The substring, as the string made for it before where that is at hand. */
function intern(text: string, from: number, to: number, slot: number): string {
  if (slot < 0) return text.slice(from, to)
  const known = met[slot]
  if (known !== undefined && known.length === to - from) {
    let i = from
    while (i < to && known.charCodeAt(i - from) === text.charCodeAt(i)) i++
    if (i === to) return known
  }
  const word = text.slice(from, to)
  met[slot] = word
  return word
}

/** What a room remembers of a word's text: bounded, and without hashing. Values are never undefined. */
export class WordMemo<V> {
  readonly #texts: (string | undefined)[] = new Array(1 << 14).fill(undefined)
  readonly #values: (V | undefined)[] = new Array(1 << 14).fill(undefined)

  get(word: Word): V | undefined {
    return word.slot >= 0 && this.#texts[word.slot] === word.text ? this.#values[word.slot] : undefined
  }
  set(word: Word, value: V): void {
    if (word.slot < 0) return
    this.#texts[word.slot] = word.text
    this.#values[word.slot] = value
  }
}

/** Splits a text into words in one pass over its folded form. Linear; never fails. */
export function splitWords(received: string): Word[] {
  const { text, origin } = fold(received)
  const { length } = text
  const words: Word[] = []
  let glued = false
  let tag = false
  let i = 0
  while (i < length) {
    const unit = text.charCodeAt(i)
    const from = i
    let hash = 0
    let kind: WordKind
    if (isLetter(unit)) {
      kind = 'word'
      let next = unit
      do {
        hash = mix(hash, next)
        i++
        next = text.charCodeAt(i)
      } while (isLetter(next))
    } else if (unit === 0x20) {
      i++
      glued = false
      tag = false
      continue
    } else if (isDigit(unit)) {
      kind = 'number'
      i = endOfNumber(text, i)
      // «M16» and «14nm» are one name; «10ه» stays number + word.
      if (isLatin(text.charCodeAt(i))) {
        kind = 'latin'
        i = endOfLatin(text, i)
      }
      hash = hashOf(text, from, i)
    } else if (isLatin(unit)) {
      kind = 'latin'
      i = endOfLatin(text, i)
      hash = hashOf(text, from, i)
    } else if (unit === 0x5f && tag) {
      i++
      glued = false
      continue
    } else {
      kind = unit === 0x0a ? 'break' : 'punct'
      if (unit === 0x0a) tag = false
      else if (unit === 0x23 && i + 1 < length && text.charCodeAt(i + 1) !== 0x20) tag = true
      i += unit >= 0xd800 && unit <= 0xdbff && i + 1 < length ? 2 : 1
      hash = unit
    }
    const slot = slotFor(hash, i - from)
    // The end is the place after the last unit's own received character, so that dropped marks after it stay out.
    const last = origin[i - 1]! + 1
    const after = origin[i]!
    words.push({
      start: origin[from]!,
      end: last < after ? trimEnd(received, last, after) : after,
      text: intern(text, from, i, slot),
      kind,
      glued,
      tag,
      slot,
    })
    glued = kind !== 'break'
  }
  return words
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}

function endOfLatin(text: string, from: number): number {
  let i = from
  while (i < text.length && (isLatin(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++
  return i
}

/** Digits with separators between digits: «1,250», «10.5», «13.12.2018». */
function endOfNumber(text: string, from: number): number {
  let i = from
  while (i < text.length) {
    if (isDigit(text.charCodeAt(i))) i++
    else if ((text[i] === '.' || text[i] === ',') && isDigit(text.charCodeAt(i + 1))) i++
    else break
  }
  return i
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
