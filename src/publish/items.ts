import { gate } from '../export/gate.ts'
import type { Item } from '../export/item.ts'
import type { EventSort, LogRow, Store } from '../record/store.ts'
import { noEvent } from './problems.ts'
import { type ExportRequest, statusesOf } from './request.ts'
import type { Tally } from './tally.ts'

/** The events asked for, gated, a page in memory at a time; what stays back whole is counted in `tally`. */
export async function* gatedItems(
  store: Store,
  request: ExportRequest,
  tally: Tally,
  custody: Custody | undefined,
): AsyncGenerator<Item> {
  const statuses = statusesOf(request.status)
  const pass = async (id: string): Promise<Item | undefined> => {
    const view = await store.event(id)
    if (view === undefined) return undefined
    if (!statuses.includes(view.event.status)) {
      tally.hold('status', 1)
      return undefined
    }
    const item = gate(view, request.profile, request.known, await custody?.of(id, view.reports))
    if (item.sources.length === 0 && view.reports.length > 0) {
      tally.hold('restricted', 1)
      return undefined
    }
    tally.item(item)
    return item
  }
  if (request.ids.length > 0) {
    for (const id of request.ids) {
      if ((await store.event(id)) === undefined) throw noEvent(id)
      const item = await pass(id)
      if (item !== undefined) yield item
    }
    return
  }
  const sort: EventSort = request.format === 'site' ? 'newest' : 'oldest'
  const all = await store.events(request.filter, { limit: 1 })
  let cursor: string | undefined
  for (let first = true; ; first = false) {
    const page = await store.events(
      { ...request.filter, statuses },
      { limit: 500, sort, ...(cursor === undefined ? {} : { cursor }) },
    )
    if (first) tally.hold('status', all.total - page.total)
    for (const event of page.items) {
      const item = await pass(event.id)
      if (item !== undefined) yield item
    }
    if (page.next === null) return
    cursor = page.next
  }
}

/** Rows of the custody log by what they are about. Walks the log once; keeps only rows about what is asked for. */
export class Custody {
  readonly #store: Store
  constructor(store: Store) {
    this.#store = store
  }

  /** Rows about an event and its reports, oldest first. */
  async of(event: string, reports: readonly { readonly id: string }[]): Promise<LogRow[]> {
    const subjects = new Set([event, ...reports.map((row) => row.id)])
    const found: LogRow[] = []
    for (let after = 0; ; ) {
      const rows = await this.#store.log(after, 1000)
      for (const row of rows) if (subjects.has(row.subject)) found.push(row)
      if (rows.length < 1000) return found
      after = rows.at(-1)!.seq
    }
  }
}
