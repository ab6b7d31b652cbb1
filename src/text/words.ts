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
  /** Inside a hashtag: #قصف_مدفعي gives two words with this mark. */
  readonly tag: boolean
}

const isLatin = (u: number): boolean => (u >= 0x61 && u <= 0x7a) || (u >= 0xc0 && u <= 0x24f)

/** Words met lately, one a slot: the same word is the same string, so that every later look-up by it is a cheap one. */
const met: (string | undefined)[] = new Array(1 << 16).fill(undefined)

/** The substring, as the string made for it before where that is at hand. Long ones would keep their text alive. */
function intern(text: string, from: number, to: number): string {
  const length = to - from
  if (length > 12) return text.slice(from, to)
  let hash = length
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  const slot = (hash ^ (hash >>> 16)) & 0xffff
  const known = met[slot]
  if (known !== undefined && known.length === length) {
    let i = 0
    while (i < length && known.charCodeAt(i) === text.charCodeAt(from + i)) i++
    if (i === length) return known
  }
  const word = text.slice(from, to)
  met[slot] = word
  return word
}

/** Splits a text into words in one pass over its folded form. Linear; never fails. */
export function splitWords(received: string): Word[] {
  const { text, origin } = fold(received)
  const words: Word[] = []
  let glued = false
  let tag = false
  let i = 0
  const push = (from: number, to: number, kind: WordKind): void => {
    words.push({
      start: origin[from]!,
      // The end is the place after the last unit's own received character, so that dropped marks after it stay out.
      end: Math.min(
        origin[to]!,
        origin[to - 1]! + 1 < origin[to]! ? trimEnd(received, origin[to - 1]! + 1, origin[to]!) : origin[to]!,
      ),
      text: intern(text, from, to),
      kind,
      glued,
      tag,
    })
    glued = true
  }
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    const from = i
    if (isLetter(unit)) {
      while (i < text.length && isLetter(text.charCodeAt(i))) i++
      push(from, i, 'word')
    } else if (isDigit(unit)) {
      i = endOfNumber(text, i)
      // «M16» and «14nm» are one name; «10ه» stays number + word.
      if (isLatin(text.charCodeAt(i))) {
        while (i < text.length && (isLatin(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++
        push(from, i, 'latin')
      } else push(from, i, 'number')
    } else if (isLatin(unit)) {
      while (i < text.length && (isLatin(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++
      push(from, i, 'latin')
    } else if (unit === 0x0a) {
      i++
      tag = false
      push(from, i, 'break')
      glued = false
    } else if (unit === 0x20) {
      i++
      glued = false
      tag = false
    } else if (unit === 0x23 && i + 1 < text.length && text.charCodeAt(i + 1) !== 0x20) {
      i++
      tag = true
      push(from, i, 'punct')
    } else if (unit === 0x5f && tag) {
      i++
      glued = false
    } else {
      i += unit >= 0xd800 && unit <= 0xdbff ? 2 : 1
      push(from, Math.min(i, text.length), 'punct')
    }
  }
  return words
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
