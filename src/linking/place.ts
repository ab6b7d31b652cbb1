import type { ClaimPlace } from '../reading/claim.ts'
import { foldForm } from '../text/fold.ts'

/** A place; one that the gazetteer does not know has its name only (`lat` and `lon` are NaN). */
export interface Spot {
  readonly id: string
  /** Its words in the report, folded: villages that no gazetteer has are still one village by name. */
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** A village, town or site, as against an area. */
  readonly small: boolean
  /** How far it reaches, in kilometres. */
  readonly reach: number
  readonly role: ClaimPlace['role']
  /** Not the claim's own words: the one place that its report tells of that day. */
  readonly context?: true
}

/** How far places of each precision reach where the claim does not say: kilometres. */
const reaches: Readonly<Record<ClaimPlace['precision'], number>> = {
  site: 2,
  town: 3,
  district: 25,
  area: 40,
  governorate: 90,
  country: 500,
}

/** The places of a claim, each id once. A large area without a point says nothing to compare. */
export function spotsOf(places: readonly ClaimPlace[]): Spot[] {
  const spots: Spot[] = []
  for (const p of places) {
    const small = (p.precision === 'site' || p.precision === 'town') && (p.km ?? 0) <= 10
    const { lat = Number.NaN, lon = Number.NaN } = p
    if (Number.isNaN(lat + lon) && !small) continue
    const name = nameOf(p.quote)
    const id = p.id ?? `name:${name}`
    if (spots.some((s) => s.id === id && s.role === p.role)) continue
    spots.push({ id, name, lat, lon, small, reach: p.km ?? reaches[p.precision], role: p.role })
  }
  return spots
}

/** Behind these a place has its name; «بلدة س» and «س» are one. */
const kind = /^(?:و?[بلك]?(?:ال)?(?:بلده|قريه|مدينه|قضاء|ناحيه|حي|مخيم|منطقه) )/

const nameOf = (quote: string): string => {
  const folded = foldForm(quote).replace(/["«»'#]/g, '')
  return folded.replace(kind, '').replace(/^ال/, '')
}

/** Distance of two places, 0 for one id; of a place without a point from its namesake 0, else unknown (NaN). */
function apart(a: Spot, b: Spot): number {
  if (a.id === b.id) return 0
  const d = km(a, b)
  return Number.isNaN(d) && a.name === b.name && a.name.length > 2 ? 0 : d
}

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function km(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}

/** What two claims' places say of each other; `far` is a contradiction. */
export interface PlaceFit {
  readonly how: 'same' | 'namesake' | 'beside' | 'within' | 'area' | 'unknown' | 'far'
  readonly value: number
  readonly km: number
}

/** What a place taken from the rest of the report is worth beside one in the claim's own words. */
const borrowed = 0.6
const far: PlaceFit = { how: 'far', value: 0, km: 0 }
const unknown: PlaceFit = { how: 'unknown', value: -0.1, km: 0 }

/**
 * Two places named apart are two places, however near: a village next door is a look-alike, and only wording or figures
 * can join it. A claim over a list of places is about each of them in a small part only.
 */
export function placeFit(a: readonly Spot[], b: readonly Spot[]): PlaceFit {
  if (a.length === 0 || b.length === 0) return unknown
  if (moved(a, b)) return far
  const fit = ownFit(a, b)
  const context = a.some((s) => s.context === true) || b.some((s) => s.context === true)
  return context && fit.value > 0 ? { ...fit, value: fit.value * borrowed } : fit
}

function ownFit(a: readonly Spot[], b: readonly Spot[]): PlaceFit {
  const smallA = a.filter((s) => s.small)
  const smallB = b.filter((s) => s.small)
  if (smallA.length > 0 && smallB.length > 0) return villages(smallA, smallB)
  let best: PlaceFit = far
  let known = false
  for (const x of a)
    for (const y of b) {
      const d = apart(x, y)
      if (Number.isNaN(d)) continue
      known = true
      // Two areas side by side are two areas: one must hold the other's middle.
      if (d > Math.max(x.reach, y.reach) + 5) continue
      const value =
        d === 0
          ? areaValue(Math.max(x.reach, y.reach))
          : x.small || y.small
            ? x.reach + y.reach <= 60
              ? 0.45
              : x.reach + y.reach <= 150
                ? 0.35
                : 0.1
            : 0.1
      if (best.how === 'far' || value > best.value)
        best = { how: x.small || y.small ? 'within' : 'area', value, km: d }
    }
  return known ? best : unknown
}

function villages(a: readonly Spot[], b: readonly Spot[]): PlaceFit {
  let shared = 0
  let nearest = Number.POSITIVE_INFINITY
  let known = false
  let namesake = false
  for (const x of a) {
    let best = Number.POSITIVE_INFINITY
    for (const y of b) {
      const d = apart(x, y)
      if (!Number.isNaN(d)) {
        known = true
        best = Math.min(best, d)
      }
      if (x.name === y.name && x.name.length > 2) namesake = true
    }
    if (best <= 1.5) shared++
    nearest = Math.min(nearest, best)
  }
  if (!known) return unknown
  if (shared > 0) {
    const share = Math.min(1, shared / Math.max(a.length, b.length))
    return {
      how: 'same',
      value: share >= 0.99 ? 1.4 : share >= 0.5 ? 1.1 : share >= 0.3 ? 0.8 : 0.3,
      km: nearest,
    }
  }
  const reach = Math.max(...a.map((s) => s.reach), ...b.map((s) => s.reach))
  if (nearest <= Math.max(5, reach)) return { how: 'beside', value: 0.2, km: nearest }
  // One name read as two places far apart: a misreading, or two villages of one name. The rest must tell.
  if (namesake) return { how: 'namesake', value: 0.6, km: nearest }
  return nearest <= 9 ? { how: 'beside', value: -0.4, km: nearest } : far
}

const areaValue = (reach: number): number => (reach <= 30 ? 0.6 : reach <= 150 ? 0.3 : 0.1)

/** Both say where from, or both say where to, and the two lie apart. */
function moved(a: readonly Spot[], b: readonly Spot[]): boolean {
  for (const role of ['from', 'to'] as const) {
    const x = a.filter((s) => s.role === role)
    const y = b.filter((s) => s.role === role)
    if (x.length > 0 && y.length > 0 && x.every((s) => y.every((t) => apart(s, t) > s.reach + t.reach)))
      return true
  }
  return false
}

/** Side of a block's cell in degrees: wider than the 9 km beyond which two villages are never one place, up to 47° north. */
const CELL = 0.12
export const cellRow = (lat: number): number => Math.floor((lat + 90) / CELL)
export const cellColumn = (lon: number): number => Math.floor((lon + 180) / CELL)
