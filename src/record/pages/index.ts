import type { Db } from './counting.ts'
import { parties, party } from './parties.ts'
import { place } from './places.ts'
import { source, sources } from './sources.ts'
import type { PageSight, PartyPage, PartyRow, PlacePage, SourcePage, SourceRow } from './types.ts'

export type * from './types.ts'

/** What the record tells of one party, place or teller. Part of every record. */
export class Pages {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** Every party, most events first. */
  parties(sight: PageSight): Promise<readonly PartyRow[]> {
    return parties(this.#db, sight)
  }
  /** A party by its id; undefined where no event that may be seen names it. */
  party(id: string, sight: PageSight): Promise<PartyPage | undefined> {
    return party(this.#db, id, sight)
  }
  /** A place by its id; undefined where no event that may be seen names it. */
  place(id: string, sight: PageSight): Promise<PlacePage | undefined> {
    return place(this.#db, id, sight)
  }
  /** Every outlet and origin, most reports first; `unknown` is the number of reports that name no publisher. */
  sources(sight: PageSight): Promise<{ readonly items: readonly SourceRow[]; readonly unknown: number }> {
    return sources(this.#db, sight)
  }
  /** A source by its id, or by the key of its publisher. */
  source(id: string, sight: PageSight): Promise<SourcePage | undefined> {
    return source(this.#db, id, sight)
  }
}
