import type { Claim } from '../../reading/claim.ts'
import { addedId, findRef, refsOf, type Standing } from './refs.ts'
import type { ClaimReview, DecisionRow, ShownClaim } from './types.ts'

/** A claim of a report with what people made of it. */
export interface KeptClaim extends Standing {
  readonly shown: Claim
  readonly how: ClaimReview['how'] | 'doubled' | null
  readonly review?: Omit<ClaimReview, 'machine'>
}

/** Is it one of the claims that count: not rejected, and not said by a person's claim already. */
export const isLive = ({ how }: Pick<KeptClaim, 'how'>): boolean => how !== 'rejected' && how !== 'doubled'

/**
 * A report's claims as people see them: the machine's, with people's decisions laid over them in their order.
 * A correction whose claim the machine reads no more stays as a claim of the person's: what people decided is not lost.
 *
 * @param machine the machine's claims, in the order of the reading
 * @param rows decisions about claims of this report, oldest first
 */
export function keptClaims(machine: readonly Claim[], rows: readonly DecisionRow[]): KeptClaim[] {
  const kept: KeptClaim[] = machine.map((base) => ({ id: base.id, base, shown: base, how: null }))
  for (const row of rows) {
    if (row.undoneBy !== undefined) continue
    if (row.kind === 'add-claim') add(kept, row)
    else if (row.kind === 'correct-claim') correct(kept, row)
    else if (row.kind === 'reject-claim') reject(kept, row)
  }
  return kept
}

const reviewBy = (row: DecisionRow, how: ClaimReview['how']): Omit<ClaimReview, 'machine'> => ({
  how,
  who: row.who,
  at: row.at,
  decision: row.seq,
  ...(row.body.reason === undefined ? {} : { reason: row.body.reason }),
})

function add(kept: KeptClaim[], row: DecisionRow): void {
  const after = row.body.after!
  const id = addedId(after.report, row.seq)
  const base = { ...after, id }
  // The machine may have learnt to read it since: one of the two counts, and it is the person's.
  for (const [at, other] of kept.entries())
    if (other.how === null && sameWords(other.base, base)) kept[at] = { ...other, how: 'doubled' }
  kept.push({ id, base, added: row.seq, shown: base, how: 'added', review: reviewBy(row, 'added') })
}

const sameWords = (a: Claim, b: Claim): boolean =>
  a.type === b.type && a.trigger.start < b.trigger.end && b.trigger.start < a.trigger.end

function correct(kept: KeptClaim[], row: DecisionRow): void {
  const { claim, fields, after } = row.body
  const at = findRef(claim!, refsOf(kept))
  const found = kept[at]
  if (found === undefined) {
    if (claim!.added === undefined) add(kept, row)
    return
  }
  const how = found.added === undefined ? 'corrected' : 'added'
  const shown = { ...found.shown, ...fields, id: found.id, report: after!.report }
  kept[at] = { ...found, shown, how, review: reviewBy(row, how) }
}

function reject(kept: KeptClaim[], row: DecisionRow): void {
  const at = findRef(row.body.claim!, refsOf(kept))
  const found = kept[at]
  if (found !== undefined) kept[at] = { ...found, how: 'rejected', review: reviewBy(row, 'rejected') }
}

/** A claim with both readings, as it is shown. */
export function shownClaim({ shown, base, how, added, review }: KeptClaim): ShownClaim {
  if (review === undefined || how === null || how === 'doubled') return shown
  return { ...shown, review: { ...review, ...(added === undefined ? { machine: base } : {}) } }
}
