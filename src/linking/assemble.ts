import type { EventType, Measure } from '../ontology.ts'
import type { ChainLink, Claim, ClaimActor, ClaimPlace, ClaimTime, Report } from '../reading/claim.ts'
import type { Copies } from './copies.ts'
import type { Conflict, Event, EventCount, Join, Origin } from './event.ts'

const exactness: readonly EventType[] = [
  'bombing',
  'airstrike',
  'shelling',
  'clash',
  'raid',
  'attack',
  'execute',
  'kill',
  'wound',
  'destroy',
]

/** Makes one event of the claims that speak of it: figures by origin, conflicts field by field, who tells it. */
export function assemble(
  claims: readonly Claim[],
  joins: readonly Join[],
  reports: ReadonlyMap<string, Report>,
  copies: Copies,
): Event {
  const ordered = claims.toSorted((a, b) =>
    published(a, reports) < published(b, reports)
      ? -1
      : published(a, reports) > published(b, reports)
        ? 1
        : a.id < b.id
          ? -1
          : 1,
  )
  const origins = originsOf(ordered, copies)
  const originOf = new Map<string, string>()
  for (const o of origins) for (const c of o.claims) if (!originOf.has(c)) originOf.set(c, o.id)
  const type = commonest(ordered)
  return {
    id: `ev-${stableHash(ordered.map((c) => c.id).sort()[0]!)}`,
    type,
    modality: ordered[0]!.modality,
    status: 'proposed',
    time: timeOf(ordered),
    places: placesOf(ordered),
    agents: uniqueActors(ordered.flatMap((c) => c.agent)),
    targets: uniqueActors(ordered.flatMap((c) => c.target)),
    counts: countsOf(ordered, originOf),
    claims: ordered.map((c) => ({ id: c.id, report: c.report, type: c.type })),
    origins,
    conflicts: conflictsOf(ordered, originOf),
    joins,
  }
}

const published = (c: Claim, reports: ReadonlyMap<string, Report>): string =>
  reports.get(c.report)?.published ?? '9999'

/** FNV-1a, base 36: a stable id from the id of the event's first claim. */
function stableHash(text: string): string {
  let h = 0xcbf29ce484222325n
  for (const c of text) h = ((h ^ BigInt(c.codePointAt(0)!)) * 0x100000001b3n) & 0xffffffffffffffffn
  return h.toString(36)
}

function commonest(claims: readonly Claim[]): EventType {
  const votes = new Map<EventType, number>()
  for (const c of claims) votes.set(c.type, (votes.get(c.type) ?? 0) + 1)
  const rank = (t: EventType): number => (exactness.includes(t) ? exactness.indexOf(t) : 0)
  return [...votes].sort((a, b) => b[1] - a[1] || rank(a[0]) - rank(b[0]) || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/** The innermost named teller is the origin; a copy of a report is no origin of its own. */
function originsOf(claims: readonly Claim[], copies: Copies): Origin[] {
  const out = new Map<
    string,
    { kind: ChainLink['kind']; name: string; reports: Set<string>; copies: Set<string>; claims: string[] }
  >()
  for (const claim of claims) {
    const first = copies.first.get(claim.report) ?? claim.report
    const named = claim.chain.filter((l) => l.kind !== 'outlet' && l.id !== undefined).at(-1)
    const outlet = claim.chain.find((l) => l.kind === 'outlet')
    const key = named?.id ?? `report:${first}`
    const origin = out.get(key) ?? {
      kind: named?.kind ?? outlet?.kind ?? 'outlet',
      name: named?.name ?? outlet?.name ?? first,
      reports: new Set<string>(),
      copies: new Set<string>(),
      claims: [],
    }
    origin.reports.add(first)
    if (claim.report !== first || (named !== undefined && claim.report !== [...origin.reports][0]))
      origin.copies.add(claim.report)
    origin.claims.push(claim.id)
    out.set(key, origin)
  }
  return [...out].map(([id, o]) => ({
    id,
    kind: o.kind,
    name: o.name,
    reports: [...o.reports],
    copies: [...o.copies],
    claims: o.claims,
  }))
}

function timeOf(claims: readonly Claim[]): ClaimTime {
  const rank = { stated: 0, resolved: 1, inferred: 2, silent: 3 } as const
  return claims.toSorted((a, b) => rank[a.time.how] - rank[b.time.how])[0]!.time
}

function placesOf(claims: readonly Claim[]): ClaimPlace[] {
  const rank = { site: 0, town: 1, district: 2, area: 3, governorate: 4, country: 5 } as const
  const seen = new Map<string, ClaimPlace>()
  for (const p of claims.flatMap((c) => c.places)) {
    const key = `${p.role}|${p.id ?? p.quote}`
    if (!seen.has(key)) seen.set(key, p)
  }
  return [...seen.values()].sort((a, b) => rank[a.precision] - rank[b.precision])
}

function uniqueActors(actors: readonly ClaimActor[]): ClaimActor[] {
  const seen = new Map<string, ClaimActor>()
  for (const a of actors) if (!seen.has(a.id)) seen.set(a.id, a)
  return [...seen.values()]
}

/** Best is the figure of the latest origin; low and high are the least and the greatest told. Copies add nothing. */
function countsOf(claims: readonly Claim[], originOf: ReadonlyMap<string, string>): EventCount[] {
  const byMeasure = new Map<
    Measure,
    { claim: string; min: number; max: number | null; of: string; approx: boolean; origin: string }[]
  >()
  for (const c of claims)
    for (const n of c.counts) {
      const rows = byMeasure.get(n.measure) ?? []
      rows.push({
        claim: c.id,
        min: n.min,
        max: n.max,
        of: n.of,
        approx: n.approx,
        origin: originOf.get(c.id) ?? c.report,
      })
      byMeasure.set(n.measure, rows)
    }
  return [...byMeasure].map(([measure, rows]) => {
    const latest = new Map<string, (typeof rows)[number]>()
    for (const row of rows) latest.set(row.origin, row)
    const figures = [...latest.values()]
    const mins = figures.map((f) => f.min).sort((a, b) => a - b)
    const maxes = figures.map((f) => f.max)
    return {
      measure,
      of: rows[0]!.of,
      low: mins[0]!,
      best: mins[Math.floor(mins.length / 2)]!,
      high: maxes.includes(null) ? null : Math.max(...maxes.map((m) => m!)),
      approx: figures.some((f) => f.approx),
      claims: rows.map(({ claim, min, max }) => ({ claim, min, max })),
    }
  })
}

function conflictsOf(claims: readonly Claim[], originOf: ReadonlyMap<string, string>): Conflict[] {
  const conflicts: Conflict[] = []
  const field = (name: string, valueOf: (c: Claim) => string | undefined): void => {
    const values = new Map<string, { claims: string[]; origins: Set<string> }>()
    for (const c of claims) {
      const value = valueOf(c)
      if (value === undefined || value === '') continue
      const row = values.get(value) ?? { claims: [], origins: new Set<string>() }
      row.claims.push(c.id)
      row.origins.add(originOf.get(c.id) ?? c.report)
      values.set(value, row)
    }
    if (values.size > 1)
      conflicts.push({
        field: name,
        values: [...values].map(([value, v]) => ({ value, claims: v.claims, origins: [...v.origins] })),
      })
  }
  for (const measure of ['killed', 'wounded', 'arrested', 'abducted'] as const) {
    field(
      measure,
      (c) =>
        c.counts
          .filter((n) => n.measure === measure)
          .map((n) => (n.max === n.min ? `${n.min}` : `${n.min}-${n.max ?? ''}`))[0],
    )
  }
  field('agent', (c) =>
    c.agent
      .map((a) => a.id)
      .sort()
      .join('+'),
  )
  field('day', (c) => (c.time.how === 'inferred' ? undefined : (c.time.start?.slice(0, 10) ?? undefined)))
  return conflicts
}
