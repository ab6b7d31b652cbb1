import type { Constraints } from '../../linking/constraints.ts'
import type { ClaimRef, DecisionRow } from './types.ts'

/**
 * People's merges and splits as pairs of claims for linking. A later decision holds over an earlier one about the same
 * claims: who merges what was split before wants it merged.
 *
 * @param rows merges and splits, oldest first
 * @param idOf the id a claim has now; undefined where it is read no more
 */
export function constraintsOf(
  rows: readonly DecisionRow[],
  idOf: (ref: ClaimRef) => string | undefined,
): Required<Pick<Constraints, 'together' | 'apart'>> {
  const pairs = new Map<string, { readonly pair: readonly [string, string]; readonly together: boolean }>()
  const set = (a: string, b: string, together: boolean): void => {
    const pair = a < b ? ([a, b] as const) : ([b, a] as const)
    if (a !== b) pairs.set(JSON.stringify(pair), { pair, together })
  }
  /** All of them in one event: a chain is enough, and nothing said before may part them. */
  const bind = (ids: readonly string[]): void => {
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(i + 1)) pairs.delete(JSON.stringify(a < b ? [a, b] : [b, a]))
    for (const [i, a] of ids.entries()) if (i > 0) set(ids[i - 1]!, a, true)
  }
  const known = (refs: readonly ClaimRef[] = []): string[] => [
    ...new Set(refs.flatMap((ref) => idOf(ref) ?? [])),
  ]
  for (const { kind, body, undoneBy } of rows) {
    if (undoneBy !== undefined) continue
    if (kind === 'merge') bind(known([...(body.claims ?? []), ...(body.others ?? [])]))
    if (kind !== 'split') continue
    const [left, stayed] = [known(body.claims), known(body.others)]
    bind(left)
    bind(stayed)
    for (const a of left) for (const b of stayed) set(a, b, false)
  }
  const of = (together: boolean) =>
    [...pairs.values()].filter((row) => row.together === together).map((row) => row.pair)
  return { together: of(true), apart: of(false) }
}
