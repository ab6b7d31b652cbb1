import { score } from '../linking/score.ts'
import { type Traits, traitsOf } from '../linking/traits.ts'
import type { EventFilter, EventView, ShownEvent, Store } from '../record/index.ts'

/** How many events are looked at, and how many claims of each: a person looks at the first few only. */
const candidatesAtMost = 40
const claimsAtMost = 12
const shownAtMost = 10
/** Events whose days are further apart are told of by reports that got the day wrong: seldom enough. */
const daysApart = 3

export interface Similar {
  readonly event: ShownEvent
  readonly score: number
  readonly reasons: readonly string[]
}

/**
 * Events that may be the same one, likeliest first: those of the same days and places, by linking's own score of their best
 * pair of claims. What linking holds impossible is left out.
 *
 * @param visible narrows a filter to what who asks may see
 */
export async function similarTo(
  store: Store,
  view: EventView,
  visible: (filter: EventFilter) => EventFilter,
): Promise<readonly Similar[]> {
  const own = await traitsOfEvent(store, view)
  const found = new Map<string, Similar>()
  for (const filter of nearby(view.event)) {
    const { items } = await store.events(visible(filter), { limit: candidatesAtMost })
    for (const event of items) {
      if (event.id === view.event.id || found.has(event.id)) continue
      const other = await store.event(event.id)
      if (other === undefined) continue
      const best = bestPair(own, await traitsOfEvent(store, other))
      found.set(event.id, { event, ...best })
    }
  }
  return [...found.values()]
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, shownAtMost)
}

/** Questions whose answers may be the same event. */
function nearby(event: ShownEvent): readonly EventFilter[] {
  const { start, end } = event.time
  const statuses = ['proposed', 'accepted'] as const
  const days = start === null ? {} : { from: shift(start, -daysApart), to: shift(end ?? start, daysApart) }
  const places = event.places.flatMap((place) => (place.id === undefined ? [] : [place.id])).slice(0, 3)
  if (places.length > 0) return places.map((place) => ({ statuses, place, ...days }))
  const party = event.agents[0]?.id ?? event.targets[0]?.id
  // Without a place or a party nothing tells which of all events could be it.
  return start === null || party === undefined ? [] : [{ statuses, types: [event.type], party, ...days }]
}

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

async function traitsOfEvent(store: Store, view: EventView): Promise<readonly Traits[]> {
  const out: Traits[] = []
  const byReport = Map.groupBy(view.claims.slice(0, claimsAtMost), (claim) => claim.report)
  for (const [report, claims] of byReport) {
    const text = await store.report(report)
    out.push(...traitsOf(claims, text?.report))
  }
  return out
}

function bestPair(ours: readonly Traits[], theirs: readonly Traits[]): Omit<Similar, 'event'> {
  let best = { value: 0, reasons: [] as readonly string[] }
  for (const one of ours)
    for (const other of theirs) {
      const fit = score(one, other)
      if (fit.value > best.value) best = fit
    }
  return { score: Math.round(best.value * 100) / 100, reasons: best.reasons }
}
