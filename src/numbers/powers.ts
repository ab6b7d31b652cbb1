import type { Word } from '../text/words.ts'
import { digitsAt } from './digits.ts'
import { type Draft, draft } from './draft.ts'

/** «1.1^23», «2.5^-1»: a power; tables and bulletins of science have them, and their digits are two numbers of nothing. */
export function powerAt(words: readonly Word[], base: Draft, received: string): Draft | undefined {
  let at = base.to
  if (words[at]?.text !== '^' || !words[at]!.glued) return undefined
  at++
  let sign = 1
  while (words[at]?.text === '-' && words[at]!.glued) {
    sign = -sign
    at++
  }
  if (words[at]?.kind !== 'number' || !words[at]!.glued) return undefined
  const exponent = digitsAt(words, at, received)
  if (exponent === undefined) return undefined
  const power = Math.abs(base.value) ** (sign * Math.abs(exponent.value))
  const value = base.value < 0 ? -power : power
  return draft(base.from, exponent.to, value, 'number.power', { kind: 'fraction', written: 'digits' })
}

/** «1e10», which the text layer gives as one Latin word. */
export function scientificAt(words: readonly Word[], i: number): Draft | undefined {
  const word = words[i]!
  if (!/^\d+(\.\d+)?e\d{1,2}$/.test(word.text)) return undefined
  return draft(i, i + 1, Number(word.text), 'number.power', { kind: 'fraction', written: 'digits' })
}
