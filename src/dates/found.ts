import { type Found, type Phrase, readPhrase, standsAlone } from './compose.ts'
import type { Context } from './context.ts'
import type { Core } from './model.ts'
import { pairOfDays, spanFrom } from './ranges.ts'
import { amountAt } from './rules/amount.ts'
import { weekdayAt } from './rules/weekday.ts'

const figures: ReadonlySet<string> = new Set(['card', 'ord', 'ten'])
/** Classes a length of time may begin with. */
const lengths: ReadonlySet<string> = new Set(['unit', 'card', 'ten', 'around', 'vague'])

/** A span, a phrase with the link before it, a phrase, or a length of time; the longest at word `i`. */
export function readFound(c: Context, i: number): Found | undefined {
  const hits = c.hits(i)
  const link = hits.find((h) => h.word.cls === 'link')
  const bare = hits.length === 0 || hits.some((h) => h.word.cls === 'lead' || figures.has(h.word.cls))
  const pair = bare ? pairOfDays(c, i) : undefined
  if (pair !== undefined) return pair
  if (link !== undefined && !link.article) {
    const linked = readLinked(c, i, link.word.value, link.to, link.pro)
    if (linked !== undefined) return linked
  }
  const every = hits.length > 0 ? recurring(c, i) : undefined
  if (every !== undefined) return every
  const span = spanFrom(c, i, i, '', false, false)
  if (span !== undefined) return span
  const phrase = readPhrase(c, i)
  if (phrase !== undefined && standsAlone(phrase)) return plainFound(phrase)
  if (hits.length > 0 && !hits.some((h) => lengths.has(h.word.cls))) return undefined
  const length = amountAt(c, i)
  if (length === undefined) return undefined
  const figure =
    c.word(i).kind === 'number' ||
    c.num(i)?.ordinal === false ||
    c.count(i) !== undefined ||
    c.hit(i, 'vague') !== undefined ||
    c.hit(i, 'around') !== undefined
  if (!figure && length.n < 1.5 && !c.lone(i, length.to)) return undefined
  return lengthFound(i, length.to, length.pro, { kind: 'duration', unit: length.unit, n: length.n })
}

const plainFound = (p: Phrase): Found => ({
  from: p.from,
  to: p.to,
  pro: p.pro,
  rules: p.rules,
  kind: p.rules.includes('relative.since-ago') ? 'since' : 'point',
  a: p,
})
const lengthFound = (from: number, to: number, pro: string, core: Core): Found => {
  const a: Phrase = { from, to, pro, rules: [core.kind], core }
  return { from, to, pro, rules: a.rules, kind: core.kind as 'duration' | 'recurring', a }
}

function readLinked(c: Context, i: number, value: string, after: number, pro: string): Found | undefined {
  if (value === 'from' || value === 'since' || value === 'between') {
    const stretch = /^(?:الفتره|الفترات|المده)$/.test(c.word(after).text) ? after + 1 : after
    const span = spanFrom(c, stretch, i, pro, value === 'between', value === 'from')
    if (span !== undefined) return span
  }
  if (value === 'for' || value === 'during') {
    const a = amountAt(c, after)
    if (a !== undefined && a.pro === '') {
      const phrase = readPhrase(c, after)
      if (phrase === undefined || phrase.to <= a.to || !standsAlone(phrase)) {
        if (value === 'during' && (c.lone(i, a.to) || c.future(i)))
          return {
            from: i,
            to: a.to,
            pro,
            rules: ['relative.stretch'],
            kind: 'point',
            a: {
              from: i,
              to: a.to,
              pro,
              rules: [],
              core: { kind: 'stretch', unit: a.unit, n: a.n, side: 1, today: true },
            },
          }
        return lengthFound(i, a.to, pro, { kind: 'duration', unit: a.unit, n: a.n })
      }
    }
    return undefined
  }
  const own = readPhrase(c, i)
  if (own !== undefined && standsAlone(own)) return plainFound(own)
  const open =
    value === 'since' ||
    (value === 'from' && c.hits(i).some((h) => h.word.cls === 'link' && h.word.form !== 'من'))
  const close = (value === 'to' && !/^[وف]?الي$/.test(c.word(i).text)) || value === 'by'
  const before = value === 'ago'
  const past = value === 'after'
  if (!open && !close && !before && !past) return undefined
  const phrase = readPhrase(c, after)
  if (phrase === undefined || !standsAlone(phrase) || phrase.pro !== '') return undefined
  if (
    (before || past) &&
    (phrase.core === undefined || phrase.core.kind === 'ago' || phrase.core.kind === 'now')
  )
    return undefined
  if (phrase.core?.kind === 'now') return undefined
  return {
    from: i,
    to: phrase.to,
    pro,
    rules: [open || past ? 'since' : 'until', ...phrase.rules],
    kind: open || past ? 'since' : 'until',
    a: phrase,
    exclusive: before || past,
  }
}

/** «كل يوم», «كل جمعة», «يوميا». */
function recurring(c: Context, i: number): Found | undefined {
  const word = c.hit(i, 'every')
  if (word !== undefined)
    return lengthFound(i, word.to, word.pro, { kind: 'recurring', unit: word.word.value as 'day' })
  const link = c.link(i, 'every')
  if (link === undefined) return undefined
  const a = amountAt(c, link.to)
  if (a !== undefined && a.pro === '')
    return lengthFound(i, a.to, link.pro, { kind: 'recurring', unit: a.unit })
  const at = c.is(link.to, 'يوم') ? link.to + 1 : link.to
  const w = weekdayAt(c, at, true)
  return w === undefined
    ? undefined
    : lengthFound(i, w.to, link.pro, { kind: 'recurring', unit: 'week', weekday: w.word.n })
}
