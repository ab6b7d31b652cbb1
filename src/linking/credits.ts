import { fold } from '../text/fold.ts'

// Folded: «المصدر: الأناضول» on a line of its own, «نقلا عن رويترز» at a line's end, «دمشق (رويترز) -» at the text's head.
const line = /(?:^|\n)\s*[([]?(?:ال)?مصدر\s*[:/|-]\s*([\p{L}\p{N} ."]{2,40}?)\s*[)\]]?\s*(?:\n|$)/u
const quoted = /\(?نقلا? عن\s+([\p{L}\p{N} "]{2,40}?)\s*\)?\.?\s*$/u
const head = /^[\s\S]{0,120}?(?:^|\n)[\p{L} ،,]{2,40}\s*\(([\p{L} ]{2,25})\)\s*-/u

/**
 * The teller that a whole report is credited to, by a credit line at its end or head: the folded name, or `undefined`.
 * Attribution inside sentences is reading's work (`Claim.chain`); this is for the credit no sentence carries.
 */
export function credits(text: string): string | undefined {
  if (!/مصدر|نقل|\([^)]{2,30}\)\s*[-–—]/.test(text)) return undefined
  const tail = fold(text.slice(-400)).text
  const front = fold(text.slice(0, 200)).text
  const name = line.exec(tail)?.[1] ?? quoted.exec(tail)?.[1] ?? head.exec(front)?.[1]
  return name === undefined ? undefined : properName(name)
}

/** A teller's name as names are compared: folded, without marks, article, what stands in brackets and the word for agency. */
export const properName = (name: string): string =>
  fold(name)
    .text.replace(/\([^()]*\)/g, ' ')
    .replace(/["'«».#]/g, '')
    .replace(/(?:^|\s)(?:وكاله|قناه|موقع|صحيفه|شبكه|انباء|الانباء|للانباء)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^ال/, '')
