import * as w from '../context-words.ts'
import type { Place } from '../place.ts'

/** A reason why a number counts nothing. Examples run as tests: ⟦…⟧ marks the number that must carry this reason. */
export interface NotCount {
  readonly id: `not-count.${string}`
  readonly en: string
  readonly ar: string
  readonly fires: readonly string[]
  /** Every number of these is free of this reason. */
  readonly quiet: readonly string[]
  readonly test: (p: Place) => boolean
}

export const isYear = (p: Place): boolean => /^(1[89]|20)\d\d$/.test(p.raw)
export const pairedBy = (p: Place, mark: string): boolean =>
  (p.tokenBefore?.text === mark &&
    p.tokenBefore.glued &&
    p.gluedBefore &&
    p.words[p.d.from - 2]?.kind === 'number') ||
  (p.tokenAfter?.text === mark &&
    p.gluedAfter &&
    p.words[p.d.to + 1]?.glued === true &&
    p.words[p.d.to + 1]!.kind === 'number')
export const spacedPair = (p: Place): boolean =>
  (p.tokenBefore?.text === '-' && p.words[p.d.from - 2]?.kind === 'number') ||
  (p.tokenAfter?.text === '-' && p.words[p.d.to + 1]?.kind === 'number')
/** A unit behind the number; behind round words it has the article («مئات الكيلومترات», «آلاف الدولارات»). */
export const unitAfter = (
  p: Place,
  set: { has(word: string): boolean; is(word: string): boolean },
): boolean =>
  set.is(p.after(1)) ||
  (p.d.written === 'round' && (set.has(p.after(1)) || (p.after(1) === 'من' && set.has(p.after(2)))))
/** A head up to three words back, over adjectives: «الفرقة المدرعة الرابعة». */
export const headed = (p: Place, set: { has(word: string): boolean }, reach: number): boolean => {
  for (let k = 1; k <= reach; k++) {
    const word = p.before(k)
    if (word === '') return false
    if (set.has(word)) return true
    if (!word.startsWith('ال') && k > 0) return false
  }
  return false
}
/** Whether a counted noun follows: a known one, or an accusative as 11–99 call for. */
export const isCountedNext = (p: Place): boolean => {
  p.counted ??= isCounted(p.after(1))
  return p.counted
}
const isCounted = (next: string): boolean =>
  w.counted.has(next) || (/^[^ال].{2,}ا$/.test(next) && !w.namesInAlif.is(next))
