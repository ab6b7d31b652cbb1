import type { EventFilter, Facets, Store } from '../record/index.ts'

/**
 * Facets are counted over all events and asked for with every page that is opened; they are counted anew only when the
 * custody log has grown, by whatever process. Askers who come while they are being counted wait for the same count.
 */
export class FacetsOf {
  readonly #store: Store
  readonly #known = new Map<string, { readonly head: number; readonly facets: Promise<Facets> }>()

  constructor(store: Store) {
    this.#store = store
  }

  async get(filter: EventFilter): Promise<Facets> {
    const key = JSON.stringify(filter)
    const known = this.#known.get(key)
    const head = await this.#head(known?.head ?? 0)
    if (known !== undefined && known.head === head) return known.facets
    const facets = this.#store.facets(filter)
    this.#known.set(key, { head, facets })
    facets.catch(() => this.#known.delete(key))
    return facets
  }

  /** The last row of the log, from one that is known to be there. */
  async #head(from: number): Promise<number> {
    for (let head = from; ; ) {
      const rows = await this.#store.log(head, 1000)
      head = rows.at(-1)?.seq ?? head
      if (rows.length < 1000) return head
    }
  }
}
