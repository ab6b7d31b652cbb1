import type { Conflict, EventCount } from './event.ts'
import { km } from './place.ts'
import type { Traits } from './traits.ts'

/**
 * Where an event's claims disagree, field by field, with who says what. A teller who corrects itself is no conflict, nor
 * is one who says less («مدنيون» beside «ثلاثة مدنيين»): only what cannot both be so.
 */
export function conflictsOf(
  members: readonly Traits[],
  counts: readonly EventCount[],
  originOf: ReadonlyMap<string, string>,
): Conflict[] {
  const out: Conflict[] = []
  const origin = (claim: string): string => originOf.get(claim) ?? claim
  const add = (field: string, said: ReadonlyMap<string, readonly string[]>): void => {
    out.push({
      field,
      values: [...said].map(([value, claims]) => ({
        value,
        claims,
        origins: [...new Set(claims.map(origin))],
      })),
    })
  }
  for (const row of counts) {
    if (row.partOf !== undefined) continue
    const now = row.claims.filter((c) => c.superseded !== true)
    const apart = now.some((a) =>
      now.some((b) => a.origin !== b.origin && (a.min > (b.max ?? Infinity) || b.min > (a.max ?? Infinity))),
    )
    if (apart)
      add(
        row.measure,
        grouped(now, (c) => [c.max === c.min ? `${c.min}` : `${c.min}-${c.max ?? ''}`, c.claim]),
      )
  }
  const agents = said(members, (t) => (t.agents.length === 0 ? undefined : t.agents.join('+')))
  if (someApart([...agents.keys()], (a, b) => !a.split('+').some((id) => b.split('+').includes(id))))
    add('agent', agents)
  const days = said(members, (t) => (t.when.kind === 'exact' ? t.claim.time.start!.slice(0, 10) : undefined))
  if (days.size > 1) add('day', days)
  placeConflict(members, add)
  const modality = said(members, (t) => t.claim.modality)
  if (modality.has('denied') && modality.size > 1) add('modality', modality)
  const acts = said(members, (t) => (weapons.has(t.claim.type) ? t.claim.type : undefined))
  if (acts.size > 1) add('type', acts)
  return out
}

/** The gazetteer's name of a claim's one village; the report's own words where the gazetteer has none. */
function placeName(t: Traits): string {
  const spot = t.spots.find((s) => s.small)!
  return t.claim.places.find((p) => p.id === spot.id)?.name ?? spot.name
}

/** Acts that exclude each other for one strike; a clash or an attack may hold any of them. */
const weapons: ReadonlySet<string> = new Set(['airstrike', 'shelling', 'bombing'])

function grouped<T>(
  rows: readonly T[],
  of: (row: T) => readonly [value: string, claim: string],
): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const row of rows) {
    const [value, claim] = of(row)
    out.set(value, [...(out.get(value) ?? []), claim])
  }
  return out
}

function said(members: readonly Traits[], of: (t: Traits) => string | undefined): Map<string, string[]> {
  const told = members.flatMap((t) => {
    const value = of(t)
    return value === undefined ? [] : [[value, t.claim.id] as const]
  })
  return grouped(told, (row) => row)
}

const someApart = (values: readonly string[], apart: (a: string, b: string) => boolean): boolean =>
  values.some((a, n) => values.slice(n + 1).some((b) => apart(a, b)))

function placeConflict(
  members: readonly Traits[],
  add: (field: string, said: Map<string, string[]>) => void,
): void {
  const single = members.filter((t) => t.spots.filter((s) => s.small).length === 1)
  const spots = single.map((t) => t.spots.find((s) => s.small)!)
  if (!spots.some((a) => a.id !== spots[0]!.id && km(a, spots[0]!) > 1.5)) return
  add(
    'place',
    grouped(single, (t) => [placeName(t), t.claim.id]),
  )
}
