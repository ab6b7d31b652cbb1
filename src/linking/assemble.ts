import type { EventType, Modality } from '../ontology.ts'
import type { ClaimActor, ClaimPlace, ClaimTime, Note } from '../reading/claim.ts'
import type { Cluster } from './cluster.ts'
import { conflictsOf } from './conflicts.ts'
import { countsOf } from './counts.ts'
import type { Event, EventCount } from './event.ts'
import { byText, instant } from './order.ts'
import { originsOf, type Telling } from './origins.ts'
import type { Traits } from './traits.ts'

export type { Telling } from './origins.ts'

/** Types from the most exact: where as many claims say one as another, the more exact one names the event. */
const exactness: readonly EventType[] = [
  'bombing',
  'airstrike',
  'shelling',
  'clash',
  'raid',
  'execute',
  'destroy',
  'attack',
  'kill',
  'wound',
  'tally',
]

/** Makes one event of the claims that speak of it. */
export function assemble(cluster: Cluster, telling: Telling): Event {
  const members = inOrder(cluster.members, telling)
  const first = members[0]!
  const { origins, of } = originsOf(members, telling)
  const counts = countsOf(members, of)
  const notes = overWhole(counts)
  return {
    id: eventId(first.claim.id),
    type: typeOf(members, of),
    modality: modalityOf(members),
    status: 'proposed',
    time: timeOf(members, of),
    places: placesOf(members),
    agents: uniqueActors(members.flatMap((t) => t.claim.agent)),
    targets: uniqueActors(members.flatMap((t) => t.claim.target)),
    counts,
    claims: members.map(({ claim }) => ({ id: claim.id, report: claim.report, type: claim.type })),
    origins,
    conflicts: members.length === 1 ? [] : conflictsOf(members, counts, of),
    joins: cluster.joins.toSorted((a, b) => byText(a.claim, b.claim) || byText(a.to, b.to)),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

/** A part that is more than its whole by every telling: one of the two counts other people. */
function overWhole(counts: readonly EventCount[]): Note[] {
  return counts.flatMap((part) => {
    if (part.partOf === undefined) return []
    const whole = counts.find(
      (c) => c.partOf === undefined && c.measure === part.measure && c.of === part.partOf,
    )
    if (whole === undefined || whole.high === null || part.low <= whole.high) return []
    return [
      {
        code: 'event.part-over-whole' as const,
        quote: '',
        why: `${part.measure}: ${part.low} ${part.of} are more than the ${whole.high} ${whole.of} told in all. / ${part.low} (${part.of}) أكثر من المجموع ${whole.high} (${whole.of}).`,
        next: 'Compare the claims behind both figures. / قارن الادعاءات خلف الرقمين.',
      },
    ]
  })
}

/** First published first, then by report and place in it; sorted by keys worked out once. */
function inOrder(members: readonly Traits[], { reports }: Telling): readonly Traits[] {
  if (members.length === 1) return members
  return members
    .map((t) => ({ t, at: instant(reports.get(t.claim.report)?.published) }))
    .sort(
      (a, b) =>
        byText(a.at, b.at) ||
        byText(a.t.claim.report, b.t.claim.report) ||
        a.t.claim.trigger.start - b.t.claim.trigger.start ||
        byText(a.t.claim.id, b.t.claim.id),
    )
    .map(({ t }) => t)
}

/** An id from the id of the first-told claim, so that later reports do not change it: two 32-bit FNV-1a, base 36. */
function eventId(claim: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < claim.length; i++) {
    a = Math.imul(a ^ claim.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ claim.charCodeAt(i), 0x85ebca6b) + 0x2545f491
  }
  const text = (h: number): string => (h >>> 0).toString(36).padStart(7, '0')
  return `ev-${text(a)}${text(b)}`
}

/** What most origins call it; a toll or an unnamed attack only where nobody names the act. */
function typeOf(members: readonly Traits[], originOf: ReadonlyMap<string, string>): EventType {
  if (members.length === 1) return members[0]!.claim.type
  const votes = new Map<EventType, Set<string>>()
  for (const { claim } of members)
    votes.set(claim.type, (votes.get(claim.type) ?? new Set()).add(originOf.get(claim.id)!))
  const bare = (t: EventType): number =>
    t === 'tally' ? 3 : t === 'kill' || t === 'wound' ? 2 : t === 'attack' || t === 'destroy' ? 1 : 0
  const rank = (t: EventType): number => exactness.indexOf(t)
  return [...votes].sort(
    (a, b) =>
      bare(a[0]) - bare(b[0]) || b[1].size - a[1].size || rank(a[0]) - rank(b[0]) || byText(a[0], b[0]),
  )[0]![0]
}

const surest: readonly Modality[] = ['reported', 'possible', 'planned', 'threatened', 'denied']
const modalityOf = (members: readonly Traits[]): Modality =>
  surest.find((m) => members.some((t) => t.claim.modality === m))!

/** The day most origins give in words; else the surest there is. */
function timeOf(members: readonly Traits[], originOf: ReadonlyMap<string, string>): ClaimTime {
  if (members.length === 1) return members[0]!.claim.time
  const votes = new Map<string, Set<string>>()
  for (const t of members) {
    if (t.when.kind !== 'exact') continue
    const day = t.claim.time.start!.slice(0, 10)
    votes.set(day, (votes.get(day) ?? new Set()).add(originOf.get(t.claim.id)!))
  }
  const day = [...votes].sort((a, b) => b[1].size - a[1].size || byText(a[0], b[0]))[0]?.[0]
  const kinds = { exact: 0, wide: 1, loose: 2, none: 3 } as const
  const hows = { stated: 0, resolved: 1, inferred: 2, silent: 3 } as const
  // The latest day of publication is the poorest guess: a loose day is the first one told.
  return members
    .filter((t) => day === undefined || (t.when.kind === 'exact' && t.claim.time.start!.startsWith(day)))
    .toSorted(
      (a, b) =>
        kinds[a.when.kind] - kinds[b.when.kind] ||
        (a.claim.time.precision === 'hour' ? 0 : 1) - (b.claim.time.precision === 'hour' ? 0 : 1) ||
        hows[a.claim.time.how] - hows[b.claim.time.how] ||
        byText(a.claim.time.start ?? '9999', b.claim.time.start ?? '9999') ||
        byText(a.claim.id, b.claim.id),
    )[0]!.claim.time
}

const fineness = { site: 0, town: 1, district: 2, area: 3, governorate: 4, country: 5 } as const

/** Each place once a role, the finest first, then the one most claims name. */
function placesOf(members: readonly Traits[]): readonly ClaimPlace[] {
  if (members.length === 1) return members[0]!.claim.places
  const seen = new Map<string, { place: ClaimPlace; times: number }>()
  for (const { claim } of members)
    for (const place of claim.places) {
      const key = `${place.role}|${place.id ?? place.quote}`
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { place, times: 1 })
      else known.times++
    }
  return [...seen.values()]
    .sort((a, b) => fineness[a.place.precision] - fineness[b.place.precision] || b.times - a.times)
    .map(({ place }) => place)
}

function uniqueActors(actors: readonly ClaimActor[]): ClaimActor[] {
  const seen = new Map<string, ClaimActor>()
  for (const a of actors) if (!seen.has(a.id)) seen.set(a.id, a)
  return [...seen.values()]
}
