import type { Context } from './context.ts'
import type { DateClass, WordHit } from './lexicon.ts'

/** Classes that only stand inside or around a date; words of these alone are passed over before they are looked up. */
const inside: ReadonlySet<DateClass> = new Set(['namer', 'turn', 'future'])
/** Classes that need a date word or a figure after them. */
const leading: ReadonlySet<DateClass> = new Set(['link', 'this', 'around', 'vague', 'last'])
/** What may stand glued or apart before a figure that is a day: «الـ 10», «و15», «لل 11». */
const heads: ReadonlySet<string> = new Set('ال لل وال بال فال ولل و ب ل ف وب ول'.split(' '))
const nothing: readonly WordHit[] = []
const figures: ReadonlySet<DateClass> = new Set(['card', 'ord', 'ten'])

/**
 * Whether reading may begin at word `i`: 1 yes, 0 no, -n pass over n words. It only spares work: all but a twentieth of
 * a text's words and figures begin no date, and this says so after a glance at the word and the next.
 */
export function startAt(c: Context, i: number): number {
  const word = c.words[i]!
  if (word.kind === 'number') return figure(c, i) ? 1 : 0
  if (word.kind !== 'word') return 0
  const hits = c.mayStart(word) ? c.hits(i) : nothing
  if (hits.length === 0) return heads.has(word.text) && figure(c, i + 1) ? 1 : 0
  let able = false
  for (const h of hits) {
    const { cls } = h.word
    if (cls === 'quiet') return h.from - h.to
    if (inside.has(cls) || (cls === 'link' && h.word.value === 'in')) continue
    if (leading.has(cls) ? follows(c, h) : !figures.has(cls) || counts(c, i)) able = true
  }
  return able ? 1 : 0
}

/** A figure begins a date before a date word or a mark that joins figures; a year may stand before anything. */
function figure(c: Context, i: number): boolean {
  const { text, kind } = c.word(i)
  if (kind !== 'number') return false
  if (text.length === 4 || text.includes('.')) return true
  if (text.length > 4) return false
  const next = c.word(i + 1)
  if (next.kind === 'number') return true
  if (next.kind === 'punct') return '/-.:\\'.includes(next.text)
  return next.kind === 'word' && joins(c, i + 1)
}

/** Whether the word after a number may carry a date on: a date word, «من» before one, a letter of era, «و 6 أيار». */
function joins(c: Context, i: number): boolean {
  const { text } = c.word(i)
  const hits = c.hits(i)
  if (hits.length === 0) return text.length <= 3
  for (const h of hits)
    if (
      h.word.cls !== 'link' ||
      (h.word.value !== 'from' && h.word.value !== 'in') ||
      c.word(h.to).kind === 'number'
    )
      return true
  return c.mayStart(c.word(i + 1))
}

/** «من» before «أمس», «كل» before «يوم»: something of a date follows. */
function follows(c: Context, h: WordHit): boolean {
  const next = c.word(h.to)
  if (next.kind === 'number') return true
  if (next.kind !== 'word') return false
  return (
    c.mayStart(next) || (heads.has(next.text) && c.word(h.to + 1).kind === 'number') || next.text === 'الفتره'
  )
}

/** A number in words begins a date where a date word, a mark or «و» follows it. */
function counts(c: Context, i: number): boolean {
  const to = c.num(i)?.to ?? i + 1
  const next = c.word(to)
  if (next.kind !== 'word') return true
  return next.text.startsWith('و') || joins(c, to)
}
