import type { Claim, Step } from '../reading/claim.ts'
import { findRef, refsOf } from './review/refs.ts'

/** What another reading of a report changes, claim by claim, and by which rules. */

export interface ClaimChange {
  /** The id it has now; for a claim that is read no more, the id it had. */
  readonly claim: string
  readonly what: 'added' | 'gone' | 'changed'
  /** The words it hangs on. */
  readonly quote: string
  readonly type: Claim['type']
  /** Fields that read otherwise, each as it was and as it is. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  /** Rules that read it before and do no more; rules that read it now and did not. */
  readonly rulesBefore: readonly string[]
  readonly rulesNow: readonly string[]
}

const compared = [
  'type',
  'modality',
  'trigger',
  'sentence',
  'agent',
  'target',
  'places',
  'time',
  'counts',
  'chain',
  'notes',
] as const

/**
 * Compares two readings of one text. Claims are paired by their words, because their ids shift. A claim whose id alone
 * is another one has not changed.
 */
export function differenceOf(before: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const old = refsOf(before.map(standing))
  const now = refsOf(after.map(standing))
  const found = new Set<number>()
  const out: ClaimChange[] = []
  for (const [i, claim] of after.entries()) {
    const at = findRef(now[i]!, old)
    if (at < 0 || found.has(at)) {
      out.push(change(claim, 'added', undefined, claim))
      continue
    }
    found.add(at)
    const one = change(claim, 'changed', before[at], claim)
    if (one.fields.length > 0) out.push(one)
  }
  for (const [i, claim] of before.entries())
    if (!found.has(i)) out.push(change(claim, 'gone', claim, undefined))
  return out
}

const standing = (claim: Claim) => ({ id: claim.id, base: claim })

function change(
  claim: Claim,
  what: ClaimChange['what'],
  before: Claim | undefined,
  after: Claim | undefined,
): ClaimChange {
  const both = before !== undefined && after !== undefined
  const fields = both
    ? compared
        .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
        .map((field) => ({ field, before: before[field], after: after[field] }))
    : []
  const [old, now] = [rulesOf(before), rulesOf(after)]
  return {
    claim: claim.id,
    what,
    quote: claim.trigger.quote,
    type: claim.type,
    fields,
    rulesBefore: [...old].filter((rule) => !now.has(rule)),
    rulesNow: [...now].filter((rule) => !old.has(rule)),
  }
}

function rulesOf(claim: Claim | undefined): Set<string> {
  const out = new Set<string>()
  const walk = (steps: readonly Step[]): void => {
    for (const step of steps) {
      out.add(step.rule)
      walk(step.parts)
    }
  }
  walk(claim?.derivation ?? [])
  return out
}
