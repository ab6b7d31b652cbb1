import type { Measure } from '../ontology.ts'
import { type Figure, total } from './figures.ts'
import type { Item, ItemPlace } from './item.ts'

/** Movement between two places that one event tells of. */
export interface ItemFlow {
  readonly from: ItemPlace
  readonly to: ItemPlace
  readonly measure?: Measure
  readonly figure?: Figure
}

const moving = new Set([
  'flee',
  'escape',
  'withdraw',
  'evacuate',
  'displace',
  'move',
  'infiltrate',
  'mobilize',
  'surrender',
])
const amounts = ['moved', 'escaped', 'surrendered', 'released', 'vehicles'] as const

/**
 * The flows of an event that says both whence and whither. Between several ends nobody tells how many went where, so
 * those carry no figure.
 */
export function flowsOf(item: Item): ItemFlow[] {
  if (!moving.has(item.type) || item.modality !== 'reported') return []
  const at = (role: 'from' | 'to'): ItemPlace[] => item.places.filter((p) => p.role === role)
  const pairs = at('from').flatMap((from) => at('to').map((to) => ({ from, to })))
  const measure = pairs.length === 1 ? amounts.find((m) => total(item, m) !== undefined) : undefined
  return pairs.map((pair) => ({
    ...pair,
    ...(measure === undefined ? {} : { measure, figure: total(item, measure)! }),
  }))
}
