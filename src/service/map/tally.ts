import type { EventType } from '../../ontology.ts'
import type { Spot, Spots } from '../../record/index.ts'

/** Events counted once each: most stand at one place and come as numbers, the others one by one with their ids. */
export class Tally {
  readonly #types = new Map<EventType, number>()
  readonly #apart = new Map<string, EventType>()

  add(type: EventType, events: number): void {
    this.#types.set(type, (this.#types.get(type) ?? 0) + events)
  }
  addOne(type: EventType, event: string): void {
    this.#apart.set(event, type)
  }
  addAll(other: Tally): void {
    for (const [type, events] of other.#types) this.add(type, events)
    for (const [event, type] of other.#apart) this.addOne(type, event)
  }
  get events(): number {
    let sum = this.#apart.size
    for (const events of this.#types.values()) sum += events
    return sum
  }
  /** Most frequent type first. */
  get types(): readonly { readonly type: EventType; readonly events: number }[] {
    const all = new Map(this.#types)
    for (const type of this.#apart.values()) all.set(type, (all.get(type) ?? 0) + 1)
    return [...all]
      .map(([type, events]) => ({ type, events }))
      .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1))
  }
}

export interface Standing {
  readonly spot: Spot
  readonly tally: Tally
}

/** The events of each place, places in the order of their ids and names. */
export function byPlace({ counted, apart }: Spots): readonly Standing[] {
  const places = new Map<string, Standing>()
  const at = (spot: Spot): Tally => {
    const id = [spot.key, spot.name, spot.lat, spot.lon, spot.precision, spot.km].join('\n')
    const known = places.get(id)
    if (known !== undefined) return known.tally
    const tally = new Tally()
    places.set(id, { spot, tally })
    return tally
  }
  for (const { spot, type, events } of counted) at(spot).add(type, events)
  for (const { spot, type, event } of apart) at(spot).addOne(type, event)
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, standing]) => standing)
}

/** All of them together. */
export function together(standing: Iterable<Standing>): Tally {
  const all = new Tally()
  for (const { tally } of standing) all.addAll(tally)
  return all
}
