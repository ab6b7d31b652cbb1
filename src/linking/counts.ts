import type { Measure } from '../ontology.ts'
import type { ClaimCount } from '../reading/claim.ts'
import type { EventCount } from './event.ts'
import { populationOf } from './population.ts'
import type { Traits } from './traits.ts'

/** One claim's figure, with who tells it. Figures come first published first. */
interface Told {
  readonly claim: string
  readonly report: string
  readonly origin: string
  readonly min: number
  readonly max: number | null
  readonly of: string
  readonly approx: boolean
  readonly correction: boolean
}

/**
 * An event's figures, by the rule of docs/decisions/figures.md: one figure an origin, its latest; best is the newest
 * correction, else what most origins tell; low and high are the ends of what origins tell now. Copies add nothing.
 */
export function countsOf(members: readonly Traits[], originOf: ReadonlyMap<string, string>): EventCount[] {
  const rows = new Map<string, Told[]>()
  const parts = new Map<string, { of: string; whole: string; told: Told[] }>()
  for (const t of members) {
    // Who denies a killing does not count it.
    if (t.claim.modality === 'denied') continue
    const tell = (n: Pick<ClaimCount, 'min' | 'max' | 'of'>, approx: boolean): Told => ({
      claim: t.claim.id,
      report: t.claim.report,
      origin: originOf.get(t.claim.id) ?? t.claim.report,
      min: n.min,
      max: n.max,
      of: n.of,
      approx,
      correction: t.correction,
    })
    for (const [key, { whole, rest }] of wholes(t.claim.counts)) {
      rows.set(key, [...(rows.get(key) ?? []), tell(whole, whole.approx)])
      const measure = key.split(' ')[0]!
      for (const part of [...rest, ...whole.parts.map((p) => ({ ...p, approx: false }))]) {
        const at = `${key} ${part.of}`
        const known = parts.get(at) ?? { of: part.of, whole: `${measure} ${whole.of}`, told: [] }
        known.told.push(tell(part, part.approx))
        parts.set(at, known)
      }
    }
  }
  const out: EventCount[] = []
  for (const [key, told] of rows) {
    const measure = key.split(' ')[0]! as Measure
    const row = figure(measure, told)
    out.push(row)
    for (const [at, part] of parts)
      if (at.startsWith(`${key} `)) out.push({ ...figure(measure, part.told), of: part.of, partOf: row.of })
  }
  return out
}

/** A claim's figures by measure and side: the widest is the whole, narrower ones are parts; alike ones are summed. */
function wholes(
  counts: readonly ClaimCount[],
): Map<string, { whole: Pick<ClaimCount, 'min' | 'max' | 'of' | 'approx' | 'parts'>; rest: ClaimCount[] }> {
  const groups = new Map<string, ClaimCount[]>()
  for (const n of counts) {
    const side = populationOf(n.of).side === 'fighting' ? 'fighting' : 'others'
    const key = n.measure === 'killed' || n.measure === 'wounded' ? `${n.measure} ${side}` : `${n.measure} -`
    groups.set(key, [...(groups.get(key) ?? []), n])
  }
  const out = new Map<
    string,
    { whole: Pick<ClaimCount, 'min' | 'max' | 'of' | 'approx' | 'parts'>; rest: ClaimCount[] }
  >()
  for (const [key, all] of groups) {
    const width = Math.min(...all.map((n) => populationOf(n.of).narrow))
    const widest = all.filter((n) => populationOf(n.of).narrow === width)
    const rest = all.filter((n) => populationOf(n.of).narrow !== width)
    // «رجل وامرأة وأربعة أطفال»: kinds side by side, with no whole told, make one.
    const kinds = new Set(widest.map((n) => n.of))
    if (width === 2 && kinds.size > 1 && kinds.size === widest.length)
      out.set(key, {
        whole: {
          of: key.endsWith('fighting') ? 'fighters' : 'people',
          min: widest.reduce((s, n) => s + n.min, 0),
          max: widest.some((n) => n.max === null) ? null : widest.reduce((s, n) => s + n.max!, 0),
          approx: widest.some((n) => n.approx),
          parts: [],
        },
        rest: [...widest, ...rest],
      })
    else {
      const whole = widest.reduce((a, b) => (b.min > a.min ? b : a))
      out.set(key, { whole, rest })
    }
  }
  return out
}

function figure(measure: Measure, told: readonly Told[]): EventCount {
  const current = new Map<string, Told>()
  for (const t of told) {
    const known = current.get(t.origin)
    if (known === undefined || stands(t, known)) current.set(t.origin, t)
  }
  const figures = [...current.values()]
  const newest = figures.filter((f) => f.correction).at(-1)
  const corrected = newest !== undefined && figures.every((f) => f === newest || f.min <= newest.min)
  const mins = figures.map((f) => f.min)
  const best = corrected ? newest.min : commonest(figures)
  return {
    measure,
    of: widestOf(told),
    low: Math.min(...mins),
    best,
    high: figures.some((f) => f.max === null) ? null : Math.max(...figures.map((f) => f.max!)),
    approx: figures.some((f) => f.approx),
    claims: told.map((t) => {
      const now = current.get(t.origin)!
      return {
        claim: t.claim,
        min: t.min,
        max: t.max,
        origin: t.origin,
        ...(t.min === now.min && t.max === now.max ? {} : { superseded: true as const }),
        ...(t.correction ? { correction: true as const } : {}),
      }
    }),
  }
}

/** Whether an origin's later figure stands in place of its earlier one. */
function stands(later: Told, earlier: Told): boolean {
  if (later.correction !== earlier.correction) return later.correction
  if (later.report !== earlier.report) return true
  // One report, two figures: the exact one, then the greater.
  const exact = (t: Told): boolean => t.min === t.max
  return exact(later) !== exact(earlier) ? exact(later) : later.min > earlier.min
}

/** What most origins tell; where as many tell another, the lower middle: say less rather than more. */
function commonest(figures: readonly Told[]): number {
  const votes = new Map<number, number>()
  for (const f of figures) votes.set(f.min, (votes.get(f.min) ?? 0) + 1)
  const most = Math.max(...votes.values())
  const leading = [...votes].filter(([, n]) => n === most).map(([min]) => min)
  leading.sort((a, b) => a - b)
  return leading[(leading.length - 1) >> 1]!
}

const widestOf = (told: readonly Told[]): string =>
  told.reduce((a, b) => (populationOf(b.of).narrow < populationOf(a.of).narrow ? b : a)).of
