import type { Text } from '../text/text.ts'
import type { DateMention, DatePrecision } from './model.ts'

/** Where a report says it was published. */
export interface Dateline {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where the stamp gives a time. */
  readonly iso: string
  readonly start: number
  readonly end: number
  readonly precision: DatePrecision
}

/** How far into a report a stamp may stand: pages put it under the headline, sometimes after navigation. */
export const stampReach = 1500
const label = /(?:نشر|تاريخ|اخر تحديث|تحديث|حرر|كتب|اضيف|التاريخ|posted|published|updated|date)/

/**
 * The dateline or page stamp near the head of a report: a whole date, stated with its year, on a line that says little
 * else («الأربعاء 20/مارس/2019 - 10:27 ص», «نُشر في: 2023-04-26»). Undefined where there is none; a date inside a
 * sentence is never taken.
 */
export function stampAmong(text: Text, mentions: readonly DateMention[]): Dateline | undefined {
  let best: (Dateline & { rank: number }) | undefined
  for (const m of mentions) {
    if (m.start > stampReach) break
    if (
      m.how !== 'stated' ||
      m.kind !== 'point' ||
      m.first === '' ||
      (m.precision !== 'day' && m.precision !== 'hour')
    )
      continue
    const { others, labelled } = lineAround(text, m)
    if (others > (labelled ? 14 : 4)) continue
    // A label, a time of day or a weekday make a stamp surer than a bare date; of equals the first is taken.
    const rank = (labelled ? 4 : 0) + (m.precision === 'hour' ? 2 : 0) + (m.rule.includes('weekday') ? 1 : 0)
    if (best === undefined || rank > best.rank)
      best = { iso: m.first, start: m.start, end: m.end, precision: m.precision, rank }
  }
  if (best === undefined) return undefined
  const { iso, start, end, precision } = best
  return { iso, start, end, precision }
}

/** How many words besides the date stand on its line, and whether one of them labels it. */
function lineAround(text: Text, m: DateMention): { others: number; labelled: boolean } {
  const { words } = text
  let others = 0
  let labelled = false
  const see = (i: number): void => {
    const w = words[i]!
    if (w.kind === 'punct') return
    others++
    if (label.test(w.text)) labelled = true
  }
  for (let i = m.from - 1; i >= 0 && words[i]!.kind !== 'break' && others < 16; i--) see(i)
  for (let i = m.to; i < words.length && words[i]!.kind !== 'break' && others < 16; i++) see(i)
  return { others, labelled }
}
