import type { EventType } from '../ontology.ts'
import type { Claim } from '../reading/claim.ts'
import { whenOf } from './time.ts'

/** Acts that are over in hours; a siege or a hold lasts. */
export const momentary: ReadonlySet<EventType> = new Set<EventType>([
  'airstrike',
  'shelling',
  'bombing',
  'attack',
  'kill',
  'wound',
  'execute',
  'raid',
  'abduct',
  'arrest',
])

/** Days over which one act may be told without a closer date («in May»); a longer stretch is told of many acts. */
export const longest = 31

/**
 * Whether an event is a running total and no happening of its own: a tally over a stretch, or an act that is over in
 * hours told of more than a month («393 هجوما منذ حزيران»). A total of one day is that day's toll, and no running total.
 */
export function isTotal({ type, time }: Pick<Claim, 'type' | 'time'>): boolean {
  const when = whenOf({ time })
  if (type === 'tally') return when.kind !== 'exact' && when.kind !== 'loose'
  return when.kind === 'wide' && momentary.has(type) && !(when.to - when.from <= longest)
}
