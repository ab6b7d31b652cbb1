import type { Kysely } from 'kysely'
import type { Measure } from '../../ontology.ts'
import { chunks } from '../rows.ts'
import type { EventFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { measures, sums } from './ledger.ts'
import { counts } from './timeline.ts'
import { beside, totals } from './totals.ts'
import type { Charts, LedgerGroup, Sight, TimelineGroup, TotalSeries } from './types.ts'

interface Options {
  readonly open?: true
}

/** What charts ask of a record, over any database that Kysely speaks to. */
export class KyselyCharts implements Charts {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }
  counts(filter: EventFilter, by: TimelineGroup, options: Options = {}) {
    return counts(this.#db, filter, by, options)
  }
  measures(filter: EventFilter) {
    return measures(this.#db, filter)
  }
  sums(filter: EventFilter, measure: Measure, by: LedgerGroup, options: Options = {}) {
    return sums(this.#db, filter, measure, by, options)
  }
  totals(filter: EventFilter, measure: Measure, options: Options = {}) {
    return totals(this.#db, filter, measure, options)
  }
  beside(
    series: Pick<TotalSeries, 'whom' | 'areas' | 'since'>,
    measure: Measure,
    until: string,
    sight: Sight,
  ) {
    return beside(this.#db, series, measure, until, sight)
  }

  async published(reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const out = new Map<string, string>()
    for (const some of chunks([...new Set(reports)]))
      for (const { id, published } of await this.#db
        .selectFrom('report')
        .select(['id', 'published'])
        .where('id', 'in', some)
        .where('published', 'is not', null)
        .execute())
        out.set(id, published!)
    return out
  }
}
