import { gate } from '../export/gate.ts'
import type { Item } from '../export/item.ts'
import type { EventSort, Evidence, ShownEvent, Store } from '../record/store.ts'
import type { Custody } from './custody.ts'
import { noEvent } from './problems.ts'
import { type ExportRequest, statusesOf } from './request.ts'
import type { Tally } from './tally.ts'

/** Events whose evidence is asked for at once: their reports' texts are in memory together. */
const batch = 100

/** The events asked for, gated, a page in memory at a time; what stays back whole is counted in `tally`. */
export async function* gatedItems(
  store: Store,
  request: ExportRequest,
  tally: Tally,
  custody: Custody | undefined,
): AsyncGenerator<Item> {
  for await (const events of request.ids.length > 0
    ? named(store, request, tally)
    : pages(store, request, tally))
    for (let i = 0; i < events.length; i += batch)
      for (const evidence of await store.evidence(events.slice(i, i + batch))) {
        const item = await passed(evidence, request, tally, custody)
        if (item !== undefined) yield item
      }
}

async function passed(
  evidence: Evidence,
  { profile, known }: ExportRequest,
  tally: Tally,
  custody: Custody | undefined,
): Promise<Item | undefined> {
  const item = gate(evidence, profile, known, await custody?.of(evidence))
  if (item.sources.length === 0 && evidence.reports.length > 0) {
    tally.hold('restricted', 1)
    return undefined
  }
  tally.item(item)
  return item
}

/** The events named one by one. Rejects on an id that there is not. */
async function* named(store: Store, request: ExportRequest, tally: Tally): AsyncGenerator<ShownEvent[]> {
  const statuses = statusesOf(request.status)
  for (const id of request.ids) {
    const view = await store.event(id)
    if (view === undefined) throw noEvent(id)
    if (statuses.includes(view.event.status)) yield [view.event]
    else tally.hold('status', 1)
  }
}

/**
 * The events that the filter finds, a page at a time. The status is looked at here: asked of the database beside the
 * order it costs a walk over all events for each page.
 */
async function* pages(store: Store, request: ExportRequest, tally: Tally): AsyncGenerator<ShownEvent[]> {
  const statuses = statusesOf(request.status)
  // A reader of the site wants the latest first; a table is read from its beginning.
  const sort: EventSort = request.format === 'site' ? 'newest' : 'oldest'
  let cursor: string | undefined
  do {
    const page = await store.events(request.filter, {
      limit: 500,
      sort,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const open = page.items.filter((event) => statuses.includes(event.status))
    tally.hold('status', page.items.length - open.length)
    yield open
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
