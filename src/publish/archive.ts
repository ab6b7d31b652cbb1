import type { Claim } from '../reading/claim.ts'
import type { ReportView, ShownClaim, Store } from '../record/store.ts'
import type { Sink } from './sink.ts'
import { Tally } from './tally.ts'
import type { Made } from './write.ts'

/** First line of a record on its way out; `version` rises when a line changes its meaning. */
export const archiveHead = { kind: 'isnad-record', version: 1 } as const

/** Lines of an archive, in the order in which they stand. */
export type ArchiveLine =
  | typeof archiveHead
  | { readonly kind: 'original'; readonly sha256: string; readonly base64: string }
  | { readonly kind: 'report'; readonly report: ArchivedReport; readonly claims: readonly Claim[] }
  | ({ readonly kind: 'decisions' } & Awaited<ReturnType<Store['decisions']>>)
  | { readonly kind: 'event'; readonly event: Awaited<ReturnType<typeof machineOf>> }
  | { readonly kind: 'end'; readonly reports: number; readonly events: number; readonly decisions: number }

/** A report with its text, without what the record itself adds to it. */
export type ArchivedReport = Omit<
  ReportView['report'],
  'claims' | 'addedAt' | 'addedBy' | 'bytes' | 'opening'
>

/**
 * The whole record as lines of JSON: every original once, every report with the machine's claims, people's decisions, and
 * the machine's events. `isnad import` makes the same record of it. Who added what and when is the old record's custody
 * log and stays with it.
 */
export async function writeArchive(store: Store, sink: Sink): Promise<Made> {
  const tally = new Tally()
  const line = (value: ArchiveLine): Promise<void> => sink.write('', `${JSON.stringify(value)}\n`)
  await line(archiveHead)
  const reports = await writeReports(store, line)
  const kept = await store.decisions()
  await line({ kind: 'decisions', ...kept })
  for (let cursor: string | undefined; ; ) {
    const page = await store.events(
      {},
      { limit: 500, sort: 'oldest', ...(cursor === undefined ? {} : { cursor }) },
    )
    for (const shown of page.items) {
      await line({ kind: 'event', event: await machineOf(store, shown.id) })
      tally.events++
    }
    if (page.next === null) break
    cursor = page.next
  }
  tally.hold('custody-log-of-this-record', 1)
  await line({ kind: 'end', reports, events: tally.events, decisions: kept.decisions.length })
  return { written: await sink.end(), summary: tally.summary() }
}

async function writeReports(store: Store, line: (value: ArchiveLine) => Promise<void>): Promise<number> {
  const originals = new Set<string>()
  let reports = 0
  for await (const { id } of store.eachReport()) {
    const view = await store.report(id)
    if (view === undefined) continue
    const { claims: _, addedAt: __, addedBy: ___, bytes: ____, opening: _____, ...report } = view.report
    if (!originals.has(report.sha256)) {
      originals.add(report.sha256)
      const bytes = await store.original(report.sha256)
      if (bytes !== undefined)
        await line({
          kind: 'original',
          sha256: report.sha256,
          base64: Buffer.from(bytes).toString('base64'),
        })
    }
    await line({ kind: 'report', report, claims: view.claims.flatMap(machineClaim) })
    reports++
  }
  return reports
}

/** A claim as the machine read it; none of one that a person added, which its decision brings back. */
function machineClaim({ review, ...claim }: ShownClaim): Claim[] {
  if (review === undefined) return [claim]
  return review.how === 'added' ? [] : [review.machine ?? claim]
}

const machineOf = async (store: Store, id: string) => (await store.event(id))!.machine
