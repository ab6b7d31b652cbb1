import type { DateClass } from '../lexicon.ts'
import { clockRules } from './clock.ts'
import { feastRules } from './feast.ts'
import { namedRules } from './named.ts'
import { nthRules } from './nth.ts'
import { numericRules } from './numeric.ts'
import { relativeRules } from './relative.ts'
import type { DateRule } from './rule.ts'
import { weekdayRules } from './weekday.ts'
import { yearRules } from './year.ts'

/** Every rule that reads one part of a date; of readings of equal length the earlier rule's is taken. */
export const dateRules: readonly DateRule[] = [
  ...numericRules,
  ...nthRules,
  ...namedRules,
  ...feastRules,
  ...clockRules,
  ...relativeRules,
  ...weekdayRules,
  ...yearRules,
]

/** Rules by the class of the word they may start at, in the order above. */
export const rulesAt: ReadonlyMap<DateClass | 'digits', readonly DateRule[]> = (() => {
  const map = new Map<DateClass | 'digits', DateRule[]>()
  for (const rule of dateRules) {
    for (const start of rule.starts) {
      const list = map.get(start)
      if (list === undefined) map.set(start, [rule])
      else list.push(rule)
    }
  }
  return map
})()
