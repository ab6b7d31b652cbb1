import type { NumberMention } from './numbers.ts'

/**
 * The form of noun a number calls for, by the grammar of counting: 3–10 take a plural, 11–99 an accusative singular,
 * hundreds and scales a singular, one and two follow their noun («طفلان اثنان»); round words take a definite plural or «من».
 */
export type CountedForm = 'before' | 'plural' | 'accusative-singular' | 'singular' | 'definite-plural-or-من'

/** What to look for next to a mention to say what is counted; posts do not always keep to it, so take it as a preference. */
export function countedForm(m: NumberMention): CountedForm {
  if (m.written === 'round' && m.min >= 20) return 'definite-plural-or-من'
  const shown = Math.trunc(Math.abs(m.max === null || m.min > 0 ? Math.max(m.value, m.max ?? 0) : m.max))
  if (shown <= 2) return 'before'
  const last = shown % 100
  if (last >= 3 && last <= 10) return 'plural'
  return last >= 11 ? 'accusative-singular' : 'singular'
}
