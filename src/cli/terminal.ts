import { Problem, type Wording } from '../problem.ts'

/** Controls (escape sequences begin with one), direction marks and overrides, invisible joiners, the byte-order mark. */
const hostile = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A text from outside made harmless for a terminal: on one line, and unable to move the cursor, colour the screen or
 * turn the line around. Joiners that Persian spelling needs (U+200C, U+200D) stay.
 */
export const clean = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(hostile, '')
    .replace(/ {2,}/g, ' ')
    .trim()

/** A Problem with every part cleaned: file names and ids come from outside too. */
export function cleanProblem(problem: Problem): Problem {
  const wash = (wording: Wording): Wording =>
    Object.fromEntries(
      Object.entries(wording).map(([part, text]) => [part, clean(text)]),
    ) as unknown as Wording
  return new Problem(problem.code, { en: wash(problem.en), ar: wash(problem.ar) }, { cause: problem.cause })
}

/** Columns that a text takes in a terminal; vowel marks take none, wide East Asian letters and emoji two. */
export function width(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/\p{M}|\p{Cf}/u.test(letter)) continue
    const code = letter.codePointAt(0)!
    sum += (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || code >= 0x1f300 ? 2 : 1
  }
  return sum
}

/** The text, or its beginning and an ellipsis where it is wider than `most` columns. */
export function fit(text: string, most: number): string {
  if (text.length <= most && width(text) <= most) return text
  let sum = 0
  let end = 0
  for (const letter of text) {
    sum += width(letter)
    if (sum > most - 1) break
    end += letter.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}

/** A quote in guillemets, harmless and at most `most` columns wide. */
export const quoted = (text: string, most = 60): string => `«${fit(clean(text), most)}»`
