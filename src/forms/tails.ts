import { tails } from '../text/phrases.ts'
import type { Word } from '../text/words.ts'
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
  const last = words[end - 1]!.text
  return prepositions.has(last) || tails(last).some(([, stem]) => prepositions.has(stem)) ? end - 1 : end
}

const quote = (word: Word): boolean => word.kind === 'punct' && /^["«»'#]$/.test(word.text)

/** Index after the tail where its words stand from `at` on, or -1. */
export function follow(words: readonly Word[], at: number, tail: Tail): number {
  let next = at
  for (const part of tail) {
    while (next < words.length && quote(words[next]!)) next++
    const word = words[next]
    if (word === undefined || word.kind !== 'word' || !fits(word.text, part)) return -1
    next++
  }
  return next
}

/** A tail's word may carry the article (الضربة الجوية) or a pronoun (سراحه), or must carry one (أسلحتهم). */
function fits(word: string, part: TailWord): boolean {
  if (!part.pronoun && (word === part.text || (word.startsWith('ال') && word.slice(2) === part.text)))
    return true
  return !part.text.startsWith('ال') && tails(word).some(([, stem]) => stem === part.text)
}
