import type { Claim, Report } from '../reading/claim.ts'
import type { Constraints } from './constraints.ts'
import type { Event } from './event.ts'
import { Linker } from './linker.ts'

/**
 * Links claims of many reports into events. Pure: the same claims, reports and decisions give the same events, whatever
 * their order. Claims whose report is not at hand are linked by what they carry, without wording.
 */
export function link(
  claims: readonly Claim[],
  reports: readonly Report[],
  options: { readonly constraints?: Constraints } = {},
): Event[] {
  const of = new Map<string, Claim[]>()
  for (const claim of claims) {
    const known = of.get(claim.report)
    if (known === undefined) of.set(claim.report, [claim])
    else known.push(claim)
  }
  const linker = new Linker(options)
  const seen = new Set<string>()
  for (const report of reports) {
    if (seen.has(report.id)) continue
    seen.add(report.id)
    linker.add(report, of.get(report.id) ?? [])
  }
  for (const [id, own] of of) if (!seen.has(id)) linker.add({ id, text: '' }, own)
  of.clear()
  return linker.close()
}
