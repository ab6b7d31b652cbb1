import { foldForm } from '../text/fold.ts'
import { splits } from '../text/phrases.ts'
import { type Word, WordMemo } from '../text/words.ts'
import type { Draft } from './draft.ts'

/** What a qualifier does to a number: a floor, a ceiling, about it, or exactly it. */
export type Bound = 'at-least' | 'at-most' | 'about' | 'exactly' | 'and-some'

interface Qualifier {
  readonly words: readonly string[]
  readonly bound: Bound
}

/** Every way to pick one alternative from each place: «لا (يقل|تقل) (عن|على)». */
function phrases(bound: Bound, ...patterns: readonly string[]): Qualifier[] {
  const out: Qualifier[] = []
  for (const pattern of patterns) {
    let found: string[][] = [[]]
    for (const place of pattern.split(' ')) {
      const choices = place.replace(/[()]/g, '').split('|')
      found = found.flatMap((head) => choices.map((c) => (c === '' ? head : [...head, foldForm(c)])))
    }
    for (const words of found) out.push({ words, bound })
  }
  return out
}

/** Qualifiers that stand before a number. */
const before: readonly Qualifier[] = [
  ...phrases(
    'at-least',
    'أكثر من',
    'اكبر من',
    'أعلى من',
    'أزيد من',
    '(أكثر|أكبر|أعلى) من أو (يساوي|تساوي)',
    '(يساوي|تساوي) أو (أكثر|أكبر) من',
    'فوق',
    '(يزيد|تزيد|يزيدون|زاد|زادت|يربو|تربو|ينوف|تنوف|ينيف|تنيف) (على|عن)',
    'يفوق',
    'تفوق',
    '(يتجاوز|تتجاوز|تجاوز|تجاوزت|يتعدى|تعدى|تخطى|تخطت|يتخطى)',
    '(لا|لم) (يقل|تقل|يقلون) (عن|على)',
    'لا أقل من',
    'ليس أقل من',
    'على (الأقل|الأدنى)',
    'على الأقل أو يساوي',
    'على أقل تقدير',
    '>',
    '> =',
    '+',
  ),
  ...phrases(
    'at-most',
    '(أقل|أصغر|أدنى) من',
    '(أقل|أصغر|أدنى) من أو (يساوي|تساوي)',
    '(يساوي|تساوي) أو (أقل|أصغر) من',
    'دون',
    'تحت',
    '(لا|لم) (يزيد|تزيد|يزيدون|تزد|يزد) (على|عن)',
    '(لا|لم) (يتجاوز|تتجاوز|يتعدى|تتعدى|يتعد)',
    'لا أكثر من',
    'ليس أكثر من',
    'على الأكثر',
    'على أكثر تقدير',
    'بحد أقصى',
    '<',
    '< =',
  ),
  ...phrases(
    'about',
    'نحو',
    'قرابة',
    'حوالي',
    'حوالى',
    'زهاء',
    'تقريبا',
    '(يقارب|تقارب|قارب|قاربت|يناهز|تناهز|ناهز|ناهزت)',
    '(يقرب|تقرب) من',
    'قريب من',
    'ما بحدود',
    'بحدود',
    'في حدود',
    'حدود',
    'بمعدل',
    'شي',
  ),
  ...phrases('exactly', 'يساوي', 'تساوي'),
]

/** Qualifiers that stand behind a number, or behind what it counts («20 مدنيا على الأقل»). */
const behind: readonly Qualifier[] = [
  ...phrases(
    'at-least',
    'على (الأقل|الأدنى)',
    'على أقل تقدير',
    'كحد أدنى',
    '(أو|و) (أكثر|أكبر|يزيد)',
    'أو (أكثر|أكبر) من',
    'أو (أكثر|أكبر) أو (يساوي|تساوي)',
    'فأكثر',
    'وأكثر',
    'فما فوق',
    'وما فوق',
  ),
  ...phrases(
    'at-most',
    'على الأكثر',
    'على أكثر تقدير',
    'كحد أقصى',
    'أو (أقل|أصغر|أدنى)',
    'أو أقل من',
    'فأقل',
    'فما دون',
  ),
  ...phrases('about', 'تقريبا', 'أو نحو ذلك', 'على وجه التقريب', 'أو ما يقارب ذلك'),
  ...phrases('and-some', 'ونيف', 'و نيف', 'ونيفا', 'وبضعة'),
]

const byLast = new Map<string, Qualifier[]>()
for (const q of before) {
  const last = q.words.at(-1)!
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), q].sort((a, b) => b.words.length - a.words.length),
  )
}
const byFirst = new Map<string, Qualifier[]>()
for (const q of behind) {
  const first = q.words[0]!
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), q].sort((a, b) => b.words.length - a.words.length),
  )
}

/** The longest qualifier that ends right before word `at`; `from` takes in «ما» before it. */
export function qualifierBefore(
  words: readonly Word[],
  at: number,
): { from: number; pro: string; bound: Bound } | undefined {
  const last = words[at - 1]
  if (last === undefined || last.kind === 'break') return undefined
  let ends = endings.get(last)
  if (ends === undefined) {
    ends = endingsOf(last)
    endings.set(last, ends)
  }
  for (const { pro, q } of ends) {
    const hit = matchBack(words, at, q, pro)
    if (hit !== undefined) return hit
  }
  return undefined
}

interface Ending {
  readonly pro: string
  readonly q: Qualifier
}
/** Which qualifiers a word may end: for most words none. */
const endings = new WordMemo<readonly Ending[]>()

function endingsOf(last: Word): readonly Ending[] {
  const out: Ending[] = []
  for (const { pro, rest, article } of last.kind === 'word'
    ? splits(last.text)
    : [{ pro: '', rest: last.text, article: false }]) {
    if (article) continue
    for (const q of byLast.get(rest) ?? []) if (q.words.length === 1 || pro === '') out.push({ pro, q })
  }
  return out
}

function matchBack(
  words: readonly Word[],
  at: number,
  q: Qualifier,
  lonePro: string,
): { from: number; pro: string; bound: Bound } | undefined {
  let from = at - q.words.length
  if (from < 0) return undefined
  let pro = lonePro
  for (let k = q.words.length - 2; k >= 0; k--) {
    const word = words[from + k]!
    if (word.text === q.words[k]) continue
    const split =
      k === 0 && word.kind === 'word'
        ? splits(word.text).find((s) => s.rest === q.words[0] && !s.article)
        : undefined
    if (split === undefined) return undefined
    pro = split.pro
  }
  // «<a> 29», «=<30»: a sign that hangs on another mark compares nothing.
  if (/^[<>+]$/.test(q.words[0]!) && words[from]!.glued && from > 0) return undefined
  // «+20 شهيدا»: a plus before a figure that a noun follows, not before a telephone.
  if (q.words[0] === '+' && !(words[at]!.glued && words[at + 1]?.kind === 'word')) return undefined
  // «ما يزيد على», «بما لا يقل عن», «مما يقارب»
  const ma = words[from - 1]
  const lead = ma?.kind === 'word' ? /^([وفبلك]{0,2})ما$/.exec(ma.text) : null
  if (lead !== null && pro === '' && (q.bound !== 'about' || q.words[0] !== 'نحو')) {
    from--
    pro = lead[1]!
  }
  return { from, pro, bound: q.bound }
}

/** The longest qualifier that starts at word `at`. */
export function qualifierAt(words: readonly Word[], at: number): { to: number; bound: Bound } | undefined {
  const first = words[at]
  if (first?.kind !== 'word') return undefined
  for (const q of byFirst.get(first.text) ?? []) {
    if (q.words.every((w, k) => words[at + k]?.text === w)) return { to: at + q.words.length, bound: q.bound }
  }
  return undefined
}

/** Applies a bound to a mention. */
export function apply(made: Draft, bound: Bound): void {
  if (bound === 'about') {
    made.approx = true
    made.rules.push('number.about')
  } else if (bound === 'at-least') {
    made.max = null
    made.rules.push('number.at-least')
  } else if (bound === 'at-most') {
    made.max = made.max ?? made.value
    made.min = Math.min(0, made.min)
    made.rules.push('number.at-most')
  } else if (bound === 'exactly') {
    made.rules.push('number.exactly')
  } else if (bound === 'and-some') {
    // «عشرون ونيف»: more than twenty, less than the next ten (hundred, thousand).
    const step = made.value % 1000 === 0 ? 1000 : made.value % 100 === 0 ? 100 : 10
    made.max = made.value + step - 1
    made.approx = true
    made.rules.push('number.and-some')
  }
}
