import type { Word } from '../text/words.ts'

/** The name of a record in rules.ts. */
export type NumberRuleId = `number.${string}`

export type NumberKind = 'cardinal' | 'ordinal' | 'percent' | 'fraction'

/** A mention while it is being read; `finish` in numbers.ts makes it a NumberMention. */
export interface Draft {
  /** Words [from, to) with qualifiers («أكثر من 20»); [bareFrom, bareTo) the number alone. */
  from: number
  to: number
  bareFrom: number
  bareTo: number
  value: number
  min: number
  max: number | null
  approx: boolean
  kind: NumberKind
  written: 'digits' | 'words' | 'round' | 'mixed'
  pro: string
  article: boolean
  /** Least scale the number is counted in; 1 for plain ones. «3» in «بين 3 و5 آلاف» borrows the neighbour's. */
  scale: number
  /** Ids of the rules that made it, first to last. */
  rules: NumberRuleId[]
  why: string | undefined
}

export const draft = (
  from: number,
  to: number,
  value: number,
  rule: NumberRuleId,
  rest: Partial<Draft> = {},
): Draft => ({
  from,
  to,
  bareFrom: from,
  bareTo: to,
  value,
  min: value,
  max: value,
  approx: false,
  kind: 'cardinal',
  written: 'words',
  pro: '',
  article: false,
  scale: 1,
  rules: [rule],
  why: undefined,
  ...rest,
})

/** Whether no word, number or name stands before word `from` or after word `to - 1` in their line. */
export function alone(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from - 1; i >= 0 && words[i]!.kind !== 'break'; i--)
    if (words[i]!.kind !== 'punct') return false
  return ends(words, to)
}

/** Whether only marks stand from word `to` to the end of the line or the next full stop. */
export function ends(words: readonly Word[], to: number): boolean {
  for (let i = to; i < words.length && words[i]!.kind !== 'break'; i++) {
    if (words[i]!.kind !== 'punct') return false
    if (/^[.!?…]$/.test(words[i]!.text)) return true
  }
  return true
}
