import type { Item, Omission, Summary } from '../export/item.ts'

/** Sums of an export as it goes, for its own end and for the custody log. */
export class Tally {
  events = 0
  readonly #held = new Map<string, number>()
  readonly #withheld = new Map<string, number>()
  readonly #unexpressed = new Map<string, number>()

  /** Events that matched the filter and stayed back whole. */
  hold(why: string, number: number): void {
    if (number > 0) this.#held.set(why, (this.#held.get(why) ?? 0) + number)
  }
  item(item: Item): void {
    this.events++
    for (const { rule } of item.withheld) this.#withheld.set(rule, (this.#withheld.get(rule) ?? 0) + 1)
  }
  leave({ field, why }: Omission): void {
    if (field === 'event') this.events--
    const key = field === 'event' ? `event: ${why}` : `${field}: ${why}`
    this.#unexpressed.set(key, (this.#unexpressed.get(key) ?? 0) + 1)
  }
  summary(): Summary {
    const sorted = (sums: ReadonlyMap<string, number>) =>
      Object.fromEntries([...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    return {
      events: this.events,
      held: sorted(this.#held),
      withheld: sorted(this.#withheld),
      unexpressed: sorted(this.#unexpressed),
    }
  }
}
