import type { Span } from './marks.ts'

/** Moving an end of a span by a word: what a person without a pointer selects with. */

const word = /[\p{L}\p{M}\p{N}ـ]+/gu

/** Every word of a text. */
export const wordsOf = (text: string): readonly Span[] =>
  [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** @param by -1: to the word before, 1: to the word after. An end never passes the other. */
export function moveEnd(words: readonly Span[], span: Span, end: 'start' | 'end', by: -1 | 1): Span {
  const stops = words
    .map((one) => one[end])
    .filter((at) => (end === 'start' ? at < span.end : at > span.start))
  const next = by === 1 ? stops.find((at) => at > span[end]) : stops.findLast((at) => at < span[end])
  return next === undefined ? span : { ...span, [end]: next }
}
