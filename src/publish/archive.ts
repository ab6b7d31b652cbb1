import type { Store } from '../record/store.ts'
import type { Sink } from './sink.ts'
import { Tally } from './tally.ts'
import type { Made } from './write.ts'

/** First line of a record on its way out; `version` rises when a line changes its meaning. */
export const archiveHead = { kind: 'isnad-record', version: 1 } as const

/**
 * The whole record as lines of JSON: every original once, every report with its claims, every event. `isnad import`
 * makes the same record of it. Who added what and when is the old record's log and stays there; its last hash goes along.
 */
export async function writeArchive(store: Store, sink: Sink): Promise<Made> {
  const tally = new Tally()
  const line = (value: unknown): Promise<void> => sink.write('', `${JSON.stringify(value)}\n`)
  await line(archiveHead)
  const originals = new Set<string>()
  let reports = 0
  for await (const { id } of store.eachReport()) {
    const view = await store.report(id)
    if (view === undefined) continue
    const { text, claims: _, addedAt: __, addedBy: ___, bytes: ____, opening: _____, ...row } = view.report
    if (!originals.has(row.sha256)) {
      originals.add(row.sha256)
      const bytes = await store.original(row.sha256)
      if (bytes !== undefined)
        await line({ kind: 'original', sha256: row.sha256, base64: Buffer.from(bytes).toString('base64') })
    }
    await line({ kind: 'report', report: { ...row, text }, claims: view.claims })
    reports++
  }
  for (let cursor: string | undefined; ; ) {
    const page = await store.events(
      {},
      { limit: 500, sort: 'oldest', ...(cursor === undefined ? {} : { cursor }) },
    )
    for (const event of page.items) {
      await line({ kind: 'event', event })
      tally.events++
    }
    if (page.next === null) break
    cursor = page.next
  }
  tally.hold('custody-log-of-this-record', 1)
  await line({ kind: 'end', reports, originals: originals.size, events: tally.events })
  return { written: await sink.end(), summary: tally.summary() }
}
