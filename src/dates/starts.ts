import type { Context } from './context.ts'
import type { DateClass, WordHit } from './lexicon.ts'

/** Classes that only stand inside or around a date; words of these alone are passed over before they are looked up. */
const inside: ReadonlySet<DateClass> = new Set(['namer', 'turn', 'future'])
/** Classes that need a date word or a figure after them. */
const leading: ReadonlySet<DateClass> = new Set(['link', 'this', 'around', 'vague', 'last'])
const nothing: readonly WordHit[] = []
const figures: ReadonlySet<DateClass> = new Set(['card', 'ord', 'ten'])

/**
 * Whether reading may begin at word `i`: 1 yes, 0 no, -n pass over n words. It only spares work: all but a twentieth of
 * a text's words and figures begin no date, and this says so after a glance at the word and the next.
 */
export function startAt(c: Context, i: number): number {
  const word = c.words[i]!
  if (word.kind === 'number') return figure(c, i, word.text) ? 1 : 0
  if (word.kind !== 'word') return 0
  const hits = c.mayStart(word) ? c.hits(i) : nothing
  if (hits.length === 0) return word.text.length <= 4 && c.word(i + 1).kind === 'number' ? 1 : 0
  let able = false
  for (const h of hits) {
    const { cls } = h.word
    if (cls === 'quiet') return h.from - h.to
    if (inside.has(cls) || (cls === 'link' && h.word.value === 'in')) continue
    if (leading.has(cls) ? follows(c, h) : !figures.has(cls) || counts(c, i)) able = true
  }
  return able ? 1 : 0
}

/** A figure begins a date before a date word, a mark or another figure; a year may stand before anything. */
function figure(c: Context, i: number, text: string): boolean {
  if (text.length === 4) return true
  const next = c.word(i + 1)
  if (next.kind === 'break') return text.length <= 2 || text.includes('.')
  if (next.kind !== 'word' || text.length > 4) return next.kind !== 'word' || text.includes('.')
  return c.hits(i + 1).length > 0 || next.text.length <= 3
}

/** «من» before «أمس», «كل» before «يوم»: something of a date follows. */
function follows(c: Context, h: WordHit): boolean {
  const next = c.word(h.to)
  if (next.kind === 'number') return true
  if (next.kind !== 'word') return false
  return (
    c.hits(h.to).length > 0 ||
    (next.text.length <= 4 && c.word(h.to + 1).kind === 'number') ||
    next.text === 'الفتره'
  )
}

/** A number in words begins a date where a date word, a mark or «و» follows it. */
function counts(c: Context, i: number): boolean {
  const to = c.num(i)?.to ?? i + 1
  const next = c.word(to)
  if (next.kind !== 'word') return true
  return c.hits(to).length > 0 || next.text.length <= 3 || next.text.startsWith('و')
}
