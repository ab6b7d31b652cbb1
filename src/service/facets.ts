import type { EventFilter, Facets, Store } from '../record/index.ts'
import { ByHead } from './by-head.ts'

/** Facets are counted over all events and asked for with every page that is opened. */
export class FacetsOf {
  readonly #store: Store
  readonly #known: ByHead<Facets>

  constructor(store: Store) {
    this.#store = store
    this.#known = new ByHead(store, 16)
  }

  async get(filter: EventFilter): Promise<Facets> {
    return this.#known.get(filter, () => this.#store.facets(filter))
  }
}
