import type { Taken } from '../intake/taken.ts'
import type { By, Store } from '../record/index.ts'
import { batchSize, batchWeight, differs, type Entry, kept, newVersion, type Watch } from './add.ts'

/**
 * Puts what is taken in into the record without reading it: other machines do that. In the same batches as `addTaken`, for
 * what is added together is linked together; so the record becomes the same. Once `stop` is raised, what came before is put.
 */
export async function addUnread(
  store: Store,
  taking: AsyncIterable<Taken>,
  by: By,
  watch: Watch,
  { stop }: { readonly stop?: AbortSignal } = {},
): Promise<void> {
  const put = async (entries: readonly Entry[]): Promise<void> => {
    const changed: Entry[] = []
    const results = await store.putUnread(
      entries.map((entry) => entry.report),
      by,
    )
    for (const [i, result] of results.entries()) {
      const entry = entries[i]!
      if (result.outcome === 'differs' && entry.version !== undefined) changed.push(newVersion(entry))
      else if (result.outcome === 'differs')
        watch.put(result, entry, { problem: differs(entry, result), grave: true })
      else watch.put(result, entry)
    }
    if (changed.length > 0) await put(changed)
  }
  let batch: Entry[] = []
  let weight = 0
  for await (const taken of taking) {
    if (stop?.aborted === true) break
    watch.took(taken)
    const { report, original, source, version } = taken
    if (report === undefined || original === undefined) continue
    batch.push({ report: kept(report, original), claims: [], where: original.where, source, version })
    // The rows of one spreadsheet share its bytes.
    const shared = batch.at(-2)?.report.bytes === original.bytes
    weight += report.text.length + (shared ? 0 : original.bytes.length)
    if (batch.length < batchSize && weight < batchWeight) continue
    await put(batch)
    watch.safe?.()
    batch = []
    weight = 0
  }
  if (batch.length > 0) await put(batch)
  watch.safe?.()
}
