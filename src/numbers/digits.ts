import type { Word } from '../text/words.ts'
import { counted, currencies, measures } from './context-words.ts'

/** A number written in digits: words [from, to), its value, and what the digits could also be. */
export interface Digits {
  readonly from: number
  readonly to: number
  readonly value: number
  /** The digits as folded, without sign: «1,250». */
  readonly raw: string
}

const isMark = (word: Word | undefined, marks: string): boolean =>
  word?.kind === 'punct' && marks.includes(word.text)

/**
 * Reads the digits at word `i`: thousands by comma, Arabic comma, dot or single spaces («1 234 567»), decimals, a
 * leading decimal mark (.77) and a minus. Undefined for chains of dots that are no number (dates, addresses).
 */
export function digitsAt(words: readonly Word[], i: number, received: string): Digits | undefined {
  const first = words[i]!
  let to = i + 1
  let raw = first.text
  // The Arabic comma inside a number («26،013»): groups of three behind it, or two digits before a scale or percent.
  while (
    isMark(words[to], '،') &&
    words[to]!.glued &&
    words[to + 1]?.kind === 'number' &&
    words[to + 1]!.glued
  ) {
    const behind = words[to + 2]
    const decimal =
      /^\d{1,2}$/.test(words[to + 1]!.text) &&
      (behind?.text === '%' || (behind?.kind === 'word' && scaled.test(behind.text)))
    if (to - i > 8 || (!decimal && !/^\d{3}(?!\d)/.test(words[to + 1]!.text))) break
    raw += `,${words[to + 1]!.text}`
    to += 2
  }
  // Groups of three behind single spaces; the text layer keeps no white space, so the distance tells.
  if (/^\d{1,3}(,\d{3})*$/.test(raw)) {
    while (
      words[to]?.kind === 'number' &&
      !words[to]!.glued &&
      words[to]!.start - words[to - 1]!.end === 1 &&
      /^\d{3}([.]\d+)?$/.test(words[to]!.text) &&
      raw[0] !== '0' &&
      // Six groups are a million million million; longer rows are a table.
      to - i < 6 &&
      !telephone(words, to)
    ) {
      raw += `,${words[to]!.text}`
      to++
      if (raw.includes('.')) break
    }
  }
  const value = readDigits(raw, words[to], received.slice(first.start, first.end))
  if (value === undefined) return undefined
  const before = words[i - 1]
  let from = i
  let signed = value
  const follows = words[to]?.kind === 'word'
  if (before !== undefined && first.glued && !follows) {
    const open = !before.glued || i < 2 || words[i - 2]!.kind === 'punct'
    // «.77» and «-12»; before an Arabic word a dash is a list mark and a dot a slip of the pen.
    if (before.text === '.' && open && !raw.includes('.')) {
      signed = Number(`0.${raw.replaceAll(',', '')}`)
      from = i - 1
    }
    const sign = words[from - 1]
    if (sign?.text === '-' && words[from]!.glued && (!sign.glued || from < 2)) {
      signed = -signed
      from--
    }
  }
  return { from, to, value: signed, raw }
}

/** «+1 222 2222»: a group of another length behind a group of three. */
function telephone(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return (
    next?.kind === 'number' && !next.glued && !/^\d{3}(\D|$)/.test(next.text) && words[i - 2]?.text === '+'
  )
}

/** Value of folded digits with separators; undefined where the separators make it no number. */
function readDigits(raw: string, next: Word | undefined, received: string): number | undefined {
  if (/^\d+$/.test(raw)) return Number(raw)
  const dots = raw.split('.').length - 1
  const commas = raw.split(',').length - 1
  if (dots === 0) {
    // «2,643 مليار» is a decimal: three thousand milliards would be told in the next scale.
    if (commas === 1 && next?.kind === 'word' && large.test(next.text)) return Number(raw.replace(',', '.'))
    if (/^\d{1,3}(,\d{3})+$/.test(raw)) return Number(raw.replaceAll(',', ''))
    // «26،013,94»: thousands by the Arabic comma, decimals by the other.
    if (/^\d{1,3}(,\d{3})+,\d{1,2}$/.test(raw))
      return Number(
        `${raw.slice(0, raw.lastIndexOf(',')).replaceAll(',', '')}.${raw.slice(raw.lastIndexOf(',') + 1)}`,
      )
    return commas === 1 ? Number(raw.replace(',', '.')) : undefined
  }
  if (dots === 1) {
    const [whole, rest] = raw.split('.') as [string, string]
    if (rest.includes(',')) {
      // «26.013,94», the way of continental Europe.
      const [thousands, decimals] = rest.split(',') as [string, string]
      return /^\d{1,3}$/.test(whole) && thousands.length === 3 && commas === 1
        ? Number(`${whole}${thousands}.${decimals}`)
        : undefined
    }
    const integer = whole.replaceAll(',', '')
    if (commas > 0 && !/^\d{1,3}(,\d{3})+$/.test(whole)) return undefined
    // A count of people has no thousandths: «1.250 نازحا» is a thousand and more; ٫ is always a decimal mark.
    const thousands = commas === 0 && rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
    if (thousands && !received.includes('٫') && countedNext(next)) return Number(integer + rest)
    return Number(`${integer}.${rest}`)
  }
  if (/^\d{1,3}(\.\d{3})+$/.test(raw) && /^[1-9]/.test(raw)) return Number(raw.replaceAll('.', ''))
  return undefined
}

const scaled = /^(مليون|ملايين|مليار|بليون|تريليون|ترليون|الف|بالم|في$)/
const large = /^(مليون|ملايين|مليار|بليون|بلايين|تريليون|ترليون)/

/** A noun one counts behind the digits: people and things, or the accusative singular that 11–99 call for. */
const countedNext = (next: Word | undefined): boolean =>
  next?.kind === 'word' &&
  (counted.has(next.text) ||
    (/.{3}ا$/.test(next.text) && !measures.is(next.text) && !currencies.is(next.text)))
