import { properName } from '../linking/credits.ts'
import type { Claim, Report } from '../reading/claim.ts'

/** Who published a report, by one key: that of an origin where the publisher is one. */

const keyOf = (name: string): string => {
  const proper = properName(name)
  return proper === '' ? '' : `outlet:${proper}`
}

/** The key of a report's publisher, or of the host of its address; empty where neither is known. */
export function siteOf({ publisher, url }: Pick<Report, 'publisher' | 'url'>): string {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  return keyOf(publisher ?? '') || keyOf(host.replace(/^(?:www|m|amp)\./, ''))
}

/** The key of the outlet that tells a claim, as `originsOf` names it. */
export function outletOf({ chain, report: id }: Claim, report: Report): string {
  const outer = chain.find((link) => link.kind === 'outlet')
  const named = outer === undefined ? siteOf(report) : (outer.id ?? keyOf(outer.name))
  return named || `report:${id}`
}

/** Whether an origin is the outlet itself: by its key, or by its name where only one of them is on a list. */
export const isOwn = (outlet: string, origin: { readonly id: string; readonly name: string }): boolean =>
  outlet === origin.id || (outlet.startsWith('outlet:') && outlet === keyOf(origin.name))
