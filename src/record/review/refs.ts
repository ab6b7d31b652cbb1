import type { Claim } from '../../reading/claim.ts'
import type { ClaimRef } from './types.ts'

/**
 * Claims by where they stand in their report. The ids of claims (`report#3`) shift when the rules change and a report is
 * read anew; the words do not.
 */

/** A claim of a report as far as references are concerned. */
export interface Standing {
  /** The id it has now. */
  readonly id: string
  /** The claim as first read (or first added): a person's correction does not move it. */
  readonly base: Claim
  /** The decision that added it, for a person's claim. */
  readonly added?: number
}

/** The id of a claim that a decision added. */
export const addedId = (report: string, decision: number): string => `${report}#p${decision}`

/** References to all claims of one report, which must come in the order of the reading. */
export function refsOf(claims: readonly Standing[]): ClaimRef[] {
  const seen = new Map<string, number>()
  return claims.map(({ base, added }) => {
    const { report, type, trigger } = base
    const place = { report, start: trigger.start, end: trigger.end, type }
    if (added !== undefined) return { ...place, nth: 0, added }
    const key = `${trigger.start} ${trigger.end} ${type}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { ...place, nth }
  })
}

/** Ways to find a claim again, from the surest: the same words and type; the same word; words that overlap. */
const likenesses: readonly ((a: ClaimRef, b: ClaimRef) => boolean)[] = [
  (a, b) => a.start === b.start && a.end === b.end && a.type === b.type && a.nth === b.nth,
  (a, b) => a.start === b.start && a.type === b.type && a.nth === b.nth,
  (a, b) => a.start === b.start && a.nth === b.nth,
  (a, b) => a.start < b.end && b.start < a.end && a.type === b.type && a.nth === b.nth,
]

/** The place in `refs` (of the same report) of the claim a decision meant; -1 where it is read no more. */
export function findRef(wanted: ClaimRef, refs: readonly ClaimRef[]): number {
  if (wanted.added !== undefined) return refs.findIndex((ref) => ref.added === wanted.added)
  for (const alike of likenesses) {
    const at = refs.findIndex((ref) => ref.added === undefined && alike(wanted, ref))
    if (at >= 0) return at
  }
  return -1
}
