import * as w from '../context-words.ts'
import type { Place } from '../place.ts'
import type { NotCount } from './record.ts'

export const age: NotCount = {
  id: 'not-count.age',
  en: 'Somebody’s age.',
  ar: 'عمر شخص.',
  fires: [
    'طفل عمره ⟦12⟧ عاما',
    'رجل (⟦35⟧ عاما) من البلدة',
    'شاب في ⟦العشرين⟧ من عمره',
    'سيدة تبلغ ⟦60⟧ سنة',
    'أعمارهم ⟦بين 5 و10⟧ سنوات',
  ],
  quiet: ['سقطت في حقل العمر 5 قذائف', 'البالغ عددهم 20 شخصا', 'حكم عليه بالسجن 10 سنوات'],
  test: isAge,
}

function isAge(p: Place): boolean {
  const next = p.after(1)
  if (p.d.kind === 'fraction' || p.d.kind === 'percent' || (p.d.max ?? 0) > 130)
    return p.d.max === null && w.ageWords.has(p.before(1))
  if (w.ageWords.has(p.before(1))) return true
  // «العمر» is an oil field and «عمر» a name: years must follow, or «من» stand before.
  if (w.looseAgeWords.has(p.before(1)) && (w.years.is(next) || p.before(2) === 'من')) return true
  if (next === 'من' && /^(عمره|عمرها|العمر)$/.test(p.after(2))) return true
  if (!w.years.is(next)) return false
  if (w.agedWords.is(p.before(1))) return true
  if (p.before(1) === '(' && p.after(2) === ')') return true
  return /^[،,]$/.test(p.before(1)) && /^[،,]$/.test(p.after(2))
}
