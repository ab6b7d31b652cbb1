import type { Event } from './event.ts'
import { byText } from './order.ts'

/** An event of an earlier run, as far as its id is concerned. */
export interface KnownEvent {
  readonly id: string
  readonly claims: readonly string[]
}

/**
 * Gives events the ids that they had. An event's own id comes from its first-told claim, so later reports leave it alone;
 * an older report that comes in late would change it. With the events of the record at hand, an event keeps the id under
 * which most of its claims were known (where two have as many, the smaller id), and each known id goes to one event only.
 * Rejections are by the ids that people know, so they are laid on here, after the ids.
 *
 * @param rejected ids of events that a person rejected
 * @param held ids of events that people decided about: theirs outlive the others, however few their claims
 * @returns the events, and known ids that live on inside another event (a person's links to them still lead somewhere)
 */
export function keepIds(
  events: readonly Event[],
  known: readonly KnownEvent[],
  rejected: ReadonlySet<string> = new Set(),
  held: ReadonlySet<string> = new Set(),
): {
  readonly events: Event[]
  readonly merged: readonly { readonly from: string; readonly into: string }[]
} {
  const before = new Map(known.flatMap((k) => k.claims.map((claim) => [claim, k.id] as const)))
  const wishes: { at: number; id: string; share: number }[] = []
  events.forEach((event, at) => {
    const shares = new Map<string, number>()
    for (const { id } of event.claims) {
      const old = before.get(id)
      if (old !== undefined) shares.set(old, (shares.get(old) ?? 0) + 1)
    }
    for (const [id, share] of shares) wishes.push({ at, id, share })
  })
  const weight = (id: string): number => (held.has(id) ? 1 : 0)
  wishes.sort(
    (a, b) =>
      weight(b.id) - weight(a.id) ||
      b.share - a.share ||
      byText(a.id, b.id) ||
      byText(events[a.at]!.id, events[b.at]!.id),
  )
  const given = new Map<number, string>()
  const taken = new Set<string>()
  for (const { at, id } of wishes) {
    if (given.has(at) || taken.has(id)) continue
    given.set(at, id)
    taken.add(id)
  }
  const used = new Set(taken)
  const out = events.map((event, at) => {
    // An id that now belongs to another event is nobody else's: the newcomer takes a fresh one from its own, and a third
    // (the second stays known under its own fresh id) the next.
    let kept = given.get(at) ?? event.id
    if (!given.has(at)) for (let n = 2; used.has(kept); n++) kept = `${event.id}-${n}`
    used.add(kept)
    const status: Event['status'] = rejected.has(kept)
      ? 'rejected'
      : event.status === 'rejected'
        ? 'proposed'
        : event.status
    return kept === event.id && status === event.status ? event : { ...event, id: kept, status }
  })
  const merged = wishes
    .filter(({ id }) => !taken.has(id))
    .map(({ at, id }) => ({ from: id, into: out[at]!.id }))
    .filter((m, n, all) => all.findIndex((o) => o.from === m.from) === n)
  return { events: out, merged }
}
