import type { Cell } from '../export/csv.ts'
import { type Passage, unlisted } from '../export/gate.ts'
import { isGroup } from '../export/words.ts'
import { tallySeries } from '../linking/tallies.ts'
import type { Claim, Report } from '../reading/claim.ts'
import type { Store } from '../record/store.ts'

/**
 * Running totals of the record as rows under `talliesColumns`, gated like events. Only the tally claims are kept in
 * memory; a record has few beside its events.
 */
export async function tallyRows(store: Store, passage: Passage): Promise<Cell[][]> {
  const claims: Claim[] = []
  for await (const claim of store.eachClaim()) if (claim.type === 'tally') claims.push(claim)
  const wanted = new Set(claims.map((claim) => claim.report))
  const reports: Report[] = []
  const refs = new Map<string, string>()
  for (const id of wanted) {
    const view = await store.report(id)
    if (view === undefined) continue
    const { text: _, ...report } = view.report
    reports.push({ ...report, text: '' })
    refs.set(id, view.report.sha256.slice(0, 16))
  }
  const { known } = passage
  return tallySeries(claims, reports).flatMap((series) => {
    const teller = known.teller(series.teller)?.name ?? unlisted(series.teller, 'tallies.teller', passage)
    const of = isGroup(series.of) || known.party(series.of) !== undefined ? series.of : 'people'
    const place = series.place
      .split('+')
      .map((id) => known.place(id.split('@')[0]!)?.name ?? unlisted(id, 'tallies.place', passage))
      .filter((name) => name !== '')
      .join('; ')
    return series.totals.map((total): Cell[] => [
      teller,
      series.measure,
      of,
      place,
      series.since,
      total.from?.slice(0, 10),
      total.to?.slice(0, 10),
      total.min,
      total.max,
      refs.get(total.report),
      total.published?.slice(0, 10),
    ])
  })
}
