import type { Measure } from '../ontology.ts'
import type { Item, ItemActor, ItemCount } from './item.ts'

/** A figure with its range. `high` is the greatest number told; `open` says that somebody tells of more. */
export interface Figure {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly open: boolean
}

export const none: Figure = { low: 0, best: 0, high: 0, open: false }

const figureOf = (count: ItemCount): Figure => ({
  low: count.low,
  best: count.best,
  high: count.high ?? count.told,
  open: count.high === null,
})

const sum = (a: Figure, b: Figure): Figure => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high + b.high,
  open: a.open || b.open,
})

const whole = (item: Item, measure: Measure): ItemCount[] =>
  item.counts.filter((count) => count.measure === measure && count.partOf === undefined)

/** The whole of a measure: parts of a figure are never added to it. `undefined` where nobody tells one. */
export function total(item: Item, measure: Measure): Figure | undefined {
  const counts = whole(item, measure)
  return counts.length === 0 ? undefined : counts.map(figureOf).reduce(sum)
}

export type Side = 'a' | 'b' | 'civilians' | 'unknown'

/** Groups of the lexicon that are civilians whoever else is meant. */
const civilianGroups = new Set([
  ...'civilians children women families residents farmers fishermen traders students teachers medics'.split(
    ' ',
  ),
  ...'journalists worshippers passengers drivers shepherds displaced refugees elderly workers pilgrims'.split(
    ' ',
  ),
  ...'rescuers migrants tourists protesters relatives voters lawyers clerics returnees volunteers'.split(' '),
  'aid workers',
])

/** Whether a count or an actor is of civilians. */
export const isCivilian = (of: string): boolean => civilianGroups.has(of)
export const isCivilianActor = (actor: ItemActor): boolean =>
  actor.kind === 'civilians' || (actor.id === '' && actor.who !== undefined && isCivilian(actor.who))

/** Killed by side: `a` the agents', `b` the targets' own, civilians, and those of whom nobody says. */
export function deathsBySide(item: Item): Readonly<Record<Side, Figure>> {
  const out = { a: none, b: none, civilians: none, unknown: none }
  for (const count of whole(item, 'killed')) {
    const side = sideOf(count.of, item)
    out[side] = sum(out[side], figureOf(count))
  }
  return out
}

function sideOf(of: string, item: Item): Side {
  if (isCivilian(of)) return 'civilians'
  const armed = (actor: ItemActor): boolean => !isCivilianActor(actor)
  if (item.agents.some((a) => armed(a) && a.id === of)) return 'a'
  const targets = item.targets.filter(armed)
  if (targets.some((t) => t.id === of || t.who === of)) return 'b'
  // «soldiers», «fighters»: of the one armed side that was hit, where only one was.
  if (
    ['fighters', 'soldiers', 'officers', 'guards', 'police', 'leaders'].includes(of) &&
    targets.length === 1
  )
    return 'b'
  return 'unknown'
}
