import { tails } from '../text/phrases.ts'
import { type Word, WordMemo } from '../text/words.ts'
import type { Tail, TailWord } from './types.ts'

const prepositions: ReadonlySet<string> = new Set([
  'علي',
  'الي',
  'في',
  'من',
  'عن',
  'مع',
  'حول',
  'خلف',
  'امام',
])

/** A phrase that ends in a preposition leaves it to its complement: القبض | على ستة, يسيطر | عليها. */
export function beforePreposition(words: readonly Word[], end: number): number {
  if (end <= 0) return end
  const last = words[end - 1]!
  let leaves = leaving.get(last)
  if (leaves === undefined) {
    leaves = prepositions.has(last.text) || tails(last.text).some(([, stem]) => prepositions.has(stem))
    leaving.set(last, leaves)
  }
  return leaves ? end - 1 : end
}
const leaving = new WordMemo<boolean>()

const quotes: ReadonlySet<string> = new Set('"«»\'#')
const quote = (word: Word): boolean => word.kind === 'punct' && quotes.has(word.text)

/** The letters that phrases go on with, each once. */
export const lettersOf = (tails: readonly Tail[]): readonly number[] => [
  ...new Set(tails.map((tail) => tail[0]!.text.charCodeAt(0))),
]

/** A word's first letter, and in the upper half the one that would follow the article: all that most words are asked. */
const openings = new WordMemo<number>()
function openingOf(word: Word): number {
  let opening = openings.get(word)
  if (opening === undefined) {
    opening = word.text.charCodeAt(0) | (word.text.charCodeAt(2) << 16)
    openings.set(word, opening)
  }
  return opening
}

/** Whether the word at `at` may go on with one of these letters; it only spares a look at each tail. */
export function mayFollow(words: readonly Word[], at: number, letters: readonly number[]): boolean {
  let next = at
  while (next < words.length && quote(words[next]!)) next++
  const word = words[next]
  if (word === undefined || word.kind !== 'word') return false
  const opening = openingOf(word)
  for (let n = 0; n < letters.length; n++)
    if ((opening & 0xffff) === letters[n] || opening >>> 16 === letters[n]) return true
  return false
}

/** Index after the tail where its words stand from `at` on, or -1. */
export function follow(words: readonly Word[], at: number, tail: Tail): number {
  let next = at
  for (let n = 0; n < tail.length; n++) {
    const part = tail[n]!
    while (next < words.length && quote(words[next]!)) next++
    const word = words[next]
    if (word === undefined || word.kind !== 'word' || !fits(word.text, part)) return -1
    next++
  }
  return next
}

/**
 * A tail's word may carry the article (الضربة الجوية) or a pronoun (سراحه), or must carry one (أسلحتهم). The words after
 * a verb are asked for each of its phrases, so most are turned away by a letter.
 */
function fits(word: string, { text, pronoun }: TailWord): boolean {
  const first = text.charCodeAt(0)
  const whole = word.charCodeAt(0) === first
  if (!whole && word.charCodeAt(2) !== first) return false
  if (!pronoun) {
    if (whole && word === text) return true
    if (word.length === text.length + 2 && word.startsWith('ال') && word.endsWith(text)) return true
  }
  // Taking a pronoun off changes a stem's last letter at most.
  if (!whole || text.startsWith('ال') || !word.startsWith(text.slice(0, -1))) return false
  return tails(word).some(([, stem]) => stem === text)
}
