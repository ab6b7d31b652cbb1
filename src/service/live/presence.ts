import type { Live } from '../contract/live.ts'
import type { Identity } from '../identity.ts'

/** Who says nothing for so long is looking no more. */
const forgotten = 60_000

/** Who is looking at which event. In memory only: it is of no interest later. */
export class Presence {
  readonly #now: () => Date
  /** By session (or user): one tab tells for all of them. */
  readonly #at = new Map<string, { event: string; id: string; name: string; until: number }>()

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Gives the events whose lookers changed. */
  set(who: Identity, event: string | null): readonly string[] {
    const now = this.#now().getTime()
    const touched = new Set<string>()
    for (const [key, one] of this.#at)
      if (one.until < now) {
        this.#at.delete(key)
        touched.add(one.event)
      }
    const key = who.session ?? who.id
    const before = this.#at.get(key)
    if (event === null) this.#at.delete(key)
    else this.#at.set(key, { event, id: who.id, name: who.name, until: now + forgotten })
    if (before?.event !== event) {
      if (before !== undefined) touched.add(before.event)
      if (event !== null) touched.add(event)
    }
    return [...touched]
  }

  of(event: string): Live & { kind: 'presence' } {
    const now = this.#now().getTime()
    const people = new Map<string, string>()
    for (const one of this.#at.values())
      if (one.event === event && one.until >= now) people.set(one.id, one.name)
    return { kind: 'presence', event, people: [...people].map(([id, name]) => ({ id, name })) }
  }
}
