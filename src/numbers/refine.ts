import type { Word } from '../text/words.ts'
import type { Draft } from './draft.ts'
import { apply, type Bound, qualifierAt, qualifierBefore } from './qualifiers.ts'

/** «ثلاثمئة 300», «300 (ثلاثمئة)»: one figure said twice. */
export function joinDoubled(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const made of drafts) {
    const last = out.at(-1)
    const gap = last === undefined ? -1 : made.from - last.to
    const twice =
      last !== undefined &&
      last.value === made.value &&
      last.kind === made.kind &&
      (last.written === 'digits') !== (made.written === 'digits') &&
      made.pro === '' &&
      (gap === 0 || (gap === 1 && words[last.to]!.text === '('))
    if (!twice) out.push(made)
    else {
      const closed = gap === 1 && words[made.to]?.text === ')'
      last.to = last.bareTo = made.to + (closed ? 1 : 0)
      last.written = 'mixed'
      last.scale = Math.max(last.scale, made.scale)
      last.rules.push('number.doubled')
    }
  }
  return out
}

const hundred = new Set(['الميه', 'المايه', 'ميه', 'مايه'])
const byHundred = new Set(['بالميه', 'بالمايه'])
const byThousand = new Set(['بالالف'])

/** Percent behind («60 في المئة», «60%», «بالمئة») or before («%60», «بالمئة 60»); per mille counts a tenth. */
export function markPercent(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const made of drafts) {
    const last = out.at(-1)
    // «المئة» of the percent itself was read as an ordinal hundred.
    if (last?.kind === 'percent' && made.from < last.to) continue
    if (byHundred.has(words[made.from]!.text) && made.to === made.from + 1) {
      // «بالمئة 60»: the next number is the one; behind a number the percent has taken it already.
      continue
    }
    percent(words, made)
    out.push(made)
  }
  return out
}

function percent(words: readonly Word[], made: Draft): void {
  if (made.kind === 'ordinal' || made.kind === 'fraction') return
  const next = words[made.to]
  const after = words[made.to + 1]
  let to = 0
  let per = 1
  if (next?.text === '%' && !(after?.glued && /^(number|latin)$/.test(after.kind))) to = made.to + 1
  else if (next?.kind === 'word' && byHundred.has(next.text)) to = made.to + 1
  else if (next?.text === 'في' && after !== undefined && hundred.has(after.text)) to = made.to + 2
  else if (next?.text === 'ب' && after !== undefined && hundred.has(after.text)) to = made.to + 2
  else if (next?.kind === 'word' && byThousand.has(next.text)) {
    to = made.to + 1
    per = 0.1
  }
  const before = words[made.from - 1]
  if (to === 0 && before !== undefined) {
    // Inside a web address («%20and») the sign hangs on what stands before.
    const sign =
      before.text === '%' &&
      words[made.from]!.glued &&
      (made.from < 2 || !before.glued || /^[("«]$/.test(words[made.from - 2]!.text))
    if (sign || (before.kind === 'word' && byHundred.has(before.text))) {
      made.from = made.bareFrom = made.from - 1
      to = made.to
    }
  }
  if (to === 0) return
  made.to = made.bareTo = to
  made.kind = 'percent'
  made.value = round(made.value * per)
  made.min = round(made.min * per)
  made.max = made.max === null ? null : round(made.max * per)
  made.rules.push('number.percent')
}

const round = (n: number): number => Math.round(n * 1e9) / 1e9

/** «سالب واحد», «ناقص 5»: below nought. */
export function markNegative(words: readonly Word[], drafts: readonly Draft[]): void {
  for (const made of drafts) {
    const before = words[made.from - 1]
    if (before?.text !== 'سالب' && before?.text !== 'ناقص') continue
    if (made.kind === 'ordinal' || made.min < 0) continue
    made.from = made.bareFrom = made.from - 1
    made.value = -made.value
    made.min = made.value
    made.max = made.value
    made.rules.push('number.negative')
  }
}

/** Qualifiers before («أكثر من 20»), behind («20 أو أكثر») and behind the counted noun («20 مدنيا على الأقل»). */
export function qualify(words: readonly Word[], drafts: readonly Draft[]): void {
  let used = 0
  for (let k = 0; k < drafts.length; k++) {
    const made = drafts[k]!
    if (made.kind === 'ordinal') continue
    for (let turn = 0; turn < 3; turn++) {
      const lone =
        words[made.from - 1]?.kind === 'word' && /^(ال|لل)$/.test(words[made.from - 1]!.text) ? 1 : 0
      const q = qualifierBefore(words, made.from - lone)
      if (
        q === undefined ||
        q.from < used ||
        (q.bound === 'at-least' && made.pro !== '' && made.from === made.bareFrom)
      )
        break
      made.from = q.from
      made.pro = q.pro
      apply(made, q.bound)
    }
    // «20+ شهيدا»
    if (words[made.to]?.text === '+' && words[made.to]!.glued && words[made.to + 1]?.kind === 'word') {
      made.to++
      apply(made, 'at-least')
    }
    const stop = Math.min(drafts[k + 1]?.from ?? words.length, made.to + 5)
    for (let at = made.to; at < stop; at++) {
      const word = words[at]!
      if (word.kind !== 'word') {
        if (at === made.to || word.kind === 'break' || /^[.،؛,;:?!()]$/.test(word.text)) break
        continue
      }
      if (word.text === 'و') break
      const q = qualifierAt(words, at)
      if (q !== undefined) {
        if (at === made.to) made.to = q.to
        used = q.to
        apply(made, q.bound)
        break
      }
      if (at > made.to && word.text.startsWith('و')) break
    }
  }
}

const rise = /^(و|ف)?(ا|ي|ت)?(ا?رتفع|رفع|زاد|زياده|قفز|انخفض|تراجع|خفض|نزل|صعد|ارتفاع|انخفاض|تقلص|تقليص)/

/** Joins «بين 3 و5», «من 3 إلى 5», «10-15», «3 أو 4» into one mention. */
export function joinRanges(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const made of drafts) {
    const last = out.at(-1)
    if (last !== undefined && joinable(words, last, made)) {
      const from = openingOf(words, last)
      if (from === 'rise') {
        last.why = 'superseded'
        out.push(made)
        continue
      }
      join(words, last, made, from)
    } else out.push(made)
  }
  return out
}

function joinable(words: readonly Word[], a: Draft, b: Draft): boolean {
  if (a.kind === 'ordinal' || b.kind === 'ordinal' || a.max === null || b.max === null) return false
  if (a.max !== a.min || b.min !== b.max || (a.kind === 'fraction') !== (b.kind === 'fraction')) return false
  if (a.kind === 'percent' && b.kind !== 'percent') return false
  const low = borrowed(a, b)
  if (low >= b.value) return false
  const link = b.from - a.to
  const opened = words[a.from - 1]
  const lone = words[a.to]
  if (lone === undefined) return false
  const between = opened?.kind === 'word' && /^[وفبل]{0,2}بين$/.test(opened.text)
  if (between && ((link === 0 && b.pro === 'و') || (link === 1 && /^و(ال)?$/.test(lone.text)))) return true
  if (link !== 1 && !(link === 2 && /^(ال|لل)$/.test(words[a.to + 1]!.text))) return false
  if (/^(الي|حتي|لغايه)$/.test(lone.text)) return true
  if (lone.text === '-') {
    const glued = lone.glued === words[b.from]!.glued
    // «13 - 12 - 2018» is a date, «222-333-444» a telephone.
    const chain = words[b.to]?.text === '-' && (words[b.to]!.glued || words[b.to + 1]?.kind === 'number')
    const chained =
      words[a.from - 1]?.text === '-' && (words[a.from]!.glued || words[a.from - 2]?.kind === 'number')
    return glued && !chain && !chained && words[b.from - 2]?.kind !== 'break'
  }
  return lone.text === 'او' && b.value - low <= Math.max(2, low)
}

/** «بين 3 و5 آلاف»: the first figure borrows the second's scale. */
function borrowed(a: Draft, b: Draft): number {
  return b.scale > 1 && a.scale === 1 && a.value > 0 && a.value < b.value / b.scale
    ? a.value * b.scale
    : a.value
}

/** Where the range starts: at «بين», «ما بين», «من», or at the figure; 'rise' where a figure grew from one to the other. */
function openingOf(words: readonly Word[], a: Draft): { from: number; pro: string } | 'rise' {
  let from = a.from
  let pro = a.pro
  const word = words[from - 1]
  const m = word?.kind === 'word' ? /^([وفبل]{0,2}?)(بين|من)$/.exec(word.text) : null
  if (m !== null) {
    from--
    pro = m[1]!
    const ma = words[from - 1]
    const lead = ma?.kind === 'word' ? /^([وفبل]{0,2})ما$/.exec(ma.text) : null
    if (lead !== null) {
      from--
      pro = lead[1]!
    }
    if (m[2] === 'من') {
      for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
        if (words[i]!.kind === 'break') break
        if (words[i]!.kind === 'word' && rise.test(words[i]!.text)) return 'rise'
      }
    }
  }
  return { from, pro }
}

function join(_words: readonly Word[], a: Draft, b: Draft, opening: { from: number; pro: string }): void {
  a.value = borrowed(a, b)
  a.min = a.value
  a.max = b.value
  a.from = a.bareFrom = opening.from
  a.pro = opening.pro
  a.to = a.bareTo = b.to
  a.scale = b.scale
  a.kind = b.kind
  if (a.written !== b.written) a.written = 'mixed'
  a.rules.push(...b.rules.filter((r) => !a.rules.includes(r)), 'number.range')
}

/** «أكثر من 10 وأقل من 20»: two bounds of one figure. */
export function joinBounds(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const made of drafts) {
    const last = out.at(-1)
    const gap = last === undefined ? -1 : made.from - last.to
    const adjacent = (gap === 0 && made.pro === 'و') || (gap === 1 && words[last!.to]!.text === 'و')
    const floor = last?.max === null ? last : made.max === null ? made : undefined
    const ceiling = floor === last ? made : last
    const bounded = (d: Draft | undefined, b: Bound): boolean => d?.rules.at(-1) === `number.${b}`
    if (
      adjacent &&
      floor !== undefined &&
      bounded(floor, 'at-least') &&
      bounded(ceiling, 'at-most') &&
      floor.min < ceiling!.max!
    ) {
      last!.min = floor.min
      last!.max = ceiling!.max
      last!.value = floor.min
      last!.to = last!.bareTo = made.to
      last!.rules.push('number.range')
    } else out.push(made)
  }
  return out
}
