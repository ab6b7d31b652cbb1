import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NumberMention, numbers } from '../../src/numbers/numbers.ts'

/** How one suite went; `misses` say input, expected and read values. */
export interface SuiteResult {
  readonly suite: string
  readonly right: number
  readonly of: number
  readonly rate: number
  readonly misses: readonly string[]
}

/** What a case expects and what we read, as comparable texts. */
type Verdict = readonly [input: string, expected: string, read: string]

const result = (suite: string, verdicts: readonly Verdict[]): SuiteResult => {
  const misses = verdicts.filter(([, expected, read]) => expected !== read)
  const right = verdicts.length - misses.length
  return {
    suite,
    right,
    of: verdicts.length,
    rate: right / verdicts.length,
    misses: misses.map(([input, expected, read]) => `${input} → expected ${expected}, read ${read}`),
  }
}

/** Twelve significant digits: suites print values with 12 to 15. */
const figure = (n: number): string => String(Number(n.toPrecision(12)))
const list = (values: readonly (number | string)[]): string =>
  values.length === 0 ? 'nothing' : values.map((v) => (typeof v === 'number' ? figure(v) : v)).join('; ')

const isNumeral = (m: NumberMention): boolean => m.kind === 'cardinal' || m.kind === 'fraction'
const isOrdinal = (m: NumberMention): boolean => m.kind === 'ordinal'

/** The mention must cover the input but for marks around it. */
const covers = (m: NumberMention, input: string): boolean =>
  !/[\p{L}\p{N}]/u.test(input.slice(0, m.start) + input.slice(m.end))

interface DucklingCase {
  readonly input: string
  readonly expected: number
}

function duckling(cases: readonly DucklingCase[], wanted: (m: NumberMention) => boolean): Verdict[] {
  return cases.map(({ input, expected }) => {
    const found = numbers(input).filter((m) => wanted(m) && covers(m, input))
    return [input, figure(expected), list(found.map((m) => m.value))]
  })
}

interface MahaCase {
  readonly input: string
  readonly kind: string | null
  readonly expected: number | readonly number[] | null
}

/** Maha gives a percent as its hundredth, and wants nothing of its negative cases. */
function maha(cases: readonly MahaCase[], wanted: (m: NumberMention) => boolean): Verdict[] {
  return cases.map(({ input, expected }) => {
    const found = numbers(input)
      .filter((m) => wanted(m) || (m.kind === 'percent' && wanted !== isOrdinal))
      .map((m) => (m.kind === 'percent' ? m.value / 100 : m.value))
    return [input, list(expected === null ? [] : [expected].flat()), list(found)]
  })
}

interface MicrosoftCase {
  readonly input: string
  readonly ignore_resolution: boolean
  readonly expected: readonly {
    readonly Text: string
    readonly TypeName?: string
    readonly Resolution?: { readonly value?: string }
  }[]
}

const microsoftValues = (c: MicrosoftCase): string[] => c.expected.map((e) => e.Resolution?.value ?? '')

/** Cases whose values Microsoft itself stands by, that have one to compare, and whose expected words are in the input. */
const usable = (cases: readonly MicrosoftCase[]): MicrosoftCase[] =>
  cases.filter(
    (c) =>
      !c.ignore_resolution &&
      c.expected.length > 0 &&
      microsoftValues(c).every((v) => v !== '') &&
      c.expected.every((e) => c.input.includes(e.Text.trim())),
  )
const nothing = (cases: readonly MicrosoftCase[]): MicrosoftCase[] =>
  cases.filter((c) => !c.ignore_resolution && c.expected.length === 0)

const microsoftNumbers = (cases: readonly MicrosoftCase[]): Verdict[] =>
  cases.map((c) => [
    c.input,
    list(microsoftValues(c).map(Number)),
    list(
      numbers(c.input)
        .filter(isNumeral)
        .map((m) => m.value),
    ),
  ])

/**
 * Arabic has no ordinals of its own above the tens: where Microsoft's ordinal is a number without an article, which
 * nothing marks as an ordinal, the cardinal of the same words is its value.
 */
const microsoftOrdinals = (cases: readonly MicrosoftCase[]): Verdict[] =>
  cases.map((c) => {
    const found = numbers(c.input)
    const ordinals = found.filter(isOrdinal)
    const taken =
      ordinals.length > 0 ? ordinals : found.filter((m) => m.kind === 'cardinal' && covers(m, c.input))
    return [c.input, list(microsoftValues(c).map(Number)), list(taken.map((m) => m.value))]
  })

const microsoftPercents = (cases: readonly MicrosoftCase[]): Verdict[] =>
  cases.map((c) => [
    c.input,
    list(microsoftValues(c)),
    list(
      numbers(c.input)
        .filter((m) => m.kind === 'percent')
        .map((m) => `${figure(m.value)}%`),
    ),
  ])

const bounded = /^number\.(at-least|at-most|range|exactly)$/

/** Bounds only: our figures do not say whether an end is open («أكثر من 20» is 20 and more by contract). */
const microsoftRanges = (cases: readonly MicrosoftCase[]): Verdict[] =>
  cases.map((c) => {
    const expected = microsoftValues(c).map((v) => {
      const [low, high] = v.slice(1, -1).split(',') as [string, string]
      return `${low === '' ? '..' : figure(Number(low))} to ${high === '' ? '..' : figure(Number(high))}`
    })
    const found = numbers(c.input)
      .filter((m) => isNumeral(m) && m.rules.some((r) => bounded.test(r)))
      .map((m) => {
        // A count has nought below it, where Microsoft has nothing.
        const low = m.min === 0 && m.rules.includes('number.at-most') ? '..' : figure(m.min)
        return `${low} to ${m.max === null ? '..' : figure(m.max)}`
      })
    return [c.input, list(expected), list(found)]
  })

/**
 * Runs the number suites of `sharedDir/suites` (absent folder: throws). Disagreements are listed with reasons in
 * docs/suites-numbers.md.
 */
export function runNumberSuites(sharedDir: string): SuiteResult[] {
  const read = (name: string): { suites: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(sharedDir, 'suites', `${name}.json`), 'utf8'))
  const d = read('duckling-arabic').suites as Record<string, { cases: DucklingCase[] }>
  const m = read('maha-arabic').suites as Record<string, MahaCase[]>
  const ms = read('ms-recognizers-arabic').suites as Record<string, MicrosoftCase[]>
  const numerals = [...d.Numeral_AR!.cases, ...d.Numeral_AR_EG!.cases]
  const ordinals = [...ms['Number/OrdinalModel']!, ...ms['Number/OrdinalModelSuppressExtendedTypes']!]
  // Relative ordinals («the last», «the next») name no number; we read none, which the second model wants.
  const numbered = ordinals.filter((c) => c.expected.every((e) => e.TypeName === 'ordinal'))
  return [
    result('duckling numerals', duckling(numerals, isNumeral)),
    result('duckling ordinals', duckling(d.Ordinal_AR!.cases, isOrdinal)),
    result('microsoft numbers', microsoftNumbers(usable(ms['Number/NumberModel']!))),
    result('microsoft numbers, none expected', microsoftNumbers(nothing(ms['Number/NumberModel']!))),
    result('microsoft ranges', microsoftRanges(usable(ms['Number/NumberRangeModel']!))),
    result('microsoft ranges, none expected', microsoftRanges(nothing(ms['Number/NumberRangeModel']!))),
    result('microsoft ordinals', microsoftOrdinals(usable(numbered))),
    result('microsoft ordinals, none expected', microsoftOrdinals(nothing(numbered))),
    result('microsoft percentages', microsoftPercents(usable(ms['Number/PercentModel']!))),
    result('microsoft percentages, none expected', microsoftPercents(nothing(ms['Number/PercentModel']!))),
    result('maha numerals', maha(m.numeral!, isNumeral)),
    result('maha ordinals', maha(m.ordinal!, isOrdinal)),
  ]
}
