import type { Claim, Report } from '../reading/claim.ts'
import { assemble } from './assemble.ts'
import { byText, type Copies, findCopies } from './copies.ts'
import type { Event, Join } from './event.ts'
import { familyOf } from './families.ts'
import { joinAt, score } from './score.ts'

/** Claims of one report that stand in one event, or a claim alone. */
interface Cluster {
  readonly claims: Claim[]
  readonly joins: Join[]
}

/**
 * Links claims of many reports into events. Candidates come from blocks (family, day, place or party), so that the cost
 * stays near linear; a claim joins the event whose best member it fits, and no claim of its own report contradicts.
 * Pure: same input, same events, whatever the order of the claims.
 */
export function link(claims: readonly Claim[], reports: readonly Report[]): Event[] {
  const copies: Copies = findCopies(reports)
  const byReport = new Map(reports.map((r) => [r.id, r]))
  const sorted = claims.toSorted((a, b) => compare(a, b))
  const clusters: Cluster[] = []
  const blocks = new Map<string, Set<number>>()
  for (const claim of sorted) {
    const keys = keysOf(claim)
    const candidates = new Set<number>()
    for (const key of keys) for (const n of blocks.get(key) ?? []) candidates.add(n)
    let best: { at: number; join: Join; value: number } | undefined
    for (const at of candidates) {
      const found = fit(claim, clusters[at]!)
      if (found !== undefined && (best === undefined || found.score > best.value))
        best = { at, join: found, value: found.score }
    }
    let home: number
    if (best === undefined) {
      home = clusters.length
      clusters.push({ claims: [claim], joins: [] })
    } else {
      home = best.at
      clusters[home]!.claims.push(claim)
      clusters[home]!.joins.push(best.join)
    }
    for (const key of keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, new Set([home]))
      else block.add(home)
    }
  }
  return clusters
    .map((c) => assemble(c.claims, c.joins, byReport, copies))
    .sort((a, b) => byText(a.time.start ?? '9999', b.time.start ?? '9999') || byText(a.id, b.id))
}

/** Best placed first, so that the surest claims found the events; ties by id, so that the order of input is no matter. */
function compare(a: Claim, b: Claim): number {
  const weight = (c: Claim): number =>
    c.places.filter((p) => p.lat !== undefined && (p.precision === 'town' || p.precision === 'site')).length *
      4 +
    c.agent.length +
    c.counts.length * 2
  return (
    weight(b) - weight(a) ||
    (a.report < b.report ? -1 : a.report > b.report ? 1 : a.trigger.start - b.trigger.start)
  )
}

/** A claim fits a cluster by its best member, if it can stand beside every other. */
function fit(claim: Claim, cluster: Cluster): Join | undefined {
  let best: Join | undefined
  const members = cluster.claims.length > 12 ? cluster.claims.slice(0, 12) : cluster.claims
  for (const other of members) {
    const s = score(claim, other)
    if (s.value < 0) return undefined
    const needed = other.report === claim.report ? joinAt + 0.4 : joinAt
    if (s.value >= needed && (best === undefined || s.value > best.score))
      best = { claim: claim.id, to: other.id, score: +s.value.toFixed(2), reasons: s.reasons }
  }
  return best
}

const day = 864e5
function keysOf(claim: Claim): string[] {
  const { start } = claim.time
  if (start === null) return []
  const at = Math.floor(Date.parse(start.slice(0, 10)) / day)
  const family = familyOf(claim.type)
  const areas = new Set<string>()
  for (const p of claim.places) {
    if (p.lat === undefined || p.lon === undefined) continue
    // Cells of half a degree, and the neighbours, so that two places 12 km apart always meet.
    for (const dy of [-0.15, 0.15])
      for (const dx of [-0.15, 0.15])
        areas.add(`${Math.round((p.lat + dy) * 2)}:${Math.round((p.lon + dx) * 2)}`)
  }
  if (areas.size === 0) for (const a of claim.agent) areas.add(a.id)
  if (areas.size === 0) areas.add('-')
  const keys: string[] = []
  for (const area of areas) for (const d of [at - 1, at, at + 1]) keys.push(`${family}|${d}|${area}`)
  return keys
}
