import type { Claim, ClaimPlace } from '../reading/claim.ts'
import { typeFit } from './families.ts'

/** How well two claims speak of one happening, with the reasons in words. Below 0 they cannot. */
export interface Score {
  readonly value: number
  readonly reasons: readonly string[]
}

const impossible: Score = { value: -1, reasons: [] }
export const joinAt = 2.4

const located = (c: Claim): readonly ClaimPlace[] => c.places.filter((p) => p.lat !== undefined)
const small = (p: ClaimPlace): boolean => p.precision === 'site' || p.precision === 'town'

/** Days between two ISO days; a day is 24 hours of calendar arithmetic, no time zone involved. */
export const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 864e5

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function km(a: ClaimPlace, b: ClaimPlace): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((b.lat! - a.lat!) * r) / 2) ** 2 +
    Math.cos(a.lat! * r) * Math.cos(b.lat! * r) * Math.sin(((b.lon! - a.lon!) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}

/** Scores two claims of different reports over type, day, place, parties and figures. */
export function score(a: Claim, b: Claim): Score {
  const fit = typeFit(a.type, b.type)
  if (fit === 0 || a.modality !== b.modality) return impossible
  const reasons: string[] = [`type ${a.type}/${b.type} ${fit}`]
  let value = fit * 0.6
  if (a.time.start === null || b.time.start === null) return impossible
  const gap = daysBetween(a.time.start, b.time.start)
  const loose = a.time.how === 'inferred' || b.time.how === 'inferred' ? 1 : 0
  const wide =
    a.time.precision === 'week' || b.time.precision === 'week'
      ? 7
      : a.time.precision === 'month' || b.time.precision === 'month'
        ? 31
        : 0
  if (gap > 1 + loose && gap > wide) return impossible
  value += gap === 0 ? 1 : gap <= 1 ? 0.5 : 0.2
  reasons.push(`${gap} days apart`)
  const pa = located(a)
  const pb = located(b)
  if (pa.length > 0 && pb.length > 0) {
    let best = Number.POSITIVE_INFINITY
    let exact = false
    for (const x of pa)
      for (const y of pb) {
        const d = km(x, y)
        if (d < best) {
          best = d
          exact = small(x) && small(y)
        }
      }
    if (exact) {
      if (best > 12) return impossible
      value += best <= 3 ? 1.4 : 0.8
    } else if (best > 120) return impossible
    else value += best <= 40 ? 0.3 : 0
    reasons.push(`places ${Math.round(best)} km apart`)
  } else value -= 0.3
  const parties = overlap(
    a.agent.map((x) => x.id),
    b.agent.map((x) => x.id),
  )
  if (parties === 'same') {
    value += 0.5
    reasons.push('same agent')
  } else if (parties === 'other') {
    value -= 0.6
    reasons.push('other agents')
  }
  const victims = overlap(
    a.target.map((x) => x.id),
    b.target.map((x) => x.id),
  )
  if (victims === 'same') value += 0.2
  let figures = 0
  for (const x of a.counts)
    for (const y of b.counts)
      if (x.measure === y.measure) figures = Math.max(figures, x.min === y.min && x.max === y.max ? 1 : 0.3)
  if (figures > 0) {
    value += figures * 0.6
    reasons.push(figures === 1 ? 'same figure' : 'figures of one kind')
  }
  return { value, reasons }
}

function overlap(a: readonly string[], b: readonly string[]): 'same' | 'other' | 'silent' {
  if (a.length === 0 || b.length === 0) return 'silent'
  return a.some((x) => b.includes(x)) ? 'same' : 'other'
}
