import type { Original, Said, Taken } from '../intake/taken.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { Problem } from '../problem.ts'
import type { Claim, Report } from '../reading/claim.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { read } from '../reading/read.ts'
import type { By, NewReport, PutResult, Store } from '../record/index.ts'
import { openClaimReaders } from '../stream/index.ts'
import { readTaken } from './reading.ts'

/** Reports that go into the record in one transaction: large enough to be fast, small enough to lose little time. */
export const batchSize = 100
/** Characters of text and bytes of originals that are held at a time. */
export const batchWeight = 32_000_000

/** One report with its claims on its way into the record. */
export interface Entry {
  readonly report: NewReport
  readonly claims: readonly Claim[]
  readonly where: string
  readonly source: string | undefined
  readonly version: string | undefined
}

/** Who wants to know what becomes of what is taken in. */
export interface Watch {
  /** Something came out of the input, in its order, and is read; it is not in the record yet. */
  took(taken: Taken): void
  /** The record answered. `said` where it did not take the report. */
  put(result: PutResult, entry: Entry, said?: Said): void
  /** All that was taken so far is in the record, linked. */
  safe?(): void
}

/**
 * Reads what is taken in, puts it into the record with its claims and links it, a batch at a time: what was added before an
 * interruption is there, linked. An interrupted linking is made up for at the next addition. Where `taking` ends early,
 * what came before is put; where `stop` is raised, what was read before. With more workers than one the next batches are read
 * while one is written; the record becomes the same.
 */
export async function addTaken(
  store: Store,
  taking: AsyncIterable<Taken>,
  by: By,
  watch: Watch,
  { workers = 1, stop }: { readonly workers?: number; readonly stop?: AbortSignal } = {},
): Promise<void> {
  const knowledge = await loadKnowledge()
  const put = putter(store, by, watch, knowledge)
  const readers = openClaimReaders(knowledge, workers)
  let anyAdded = false
  let batch: Entry[] = []
  let weight = 0
  const putBatch = async (): Promise<void> => {
    if (batch.length > 0 && (await put(batch))) anyAdded = true
    batch = []
    weight = 0
  }
  try {
    for await (const { taken, value: claims } of readTaken(taking, readers, stop)) {
      watch.took(taken)
      const { report, original, source, version } = taken
      if (report === undefined || original === undefined || claims === undefined) continue
      batch.push({ report: kept(report, original), claims, where: original.where, source, version })
      // The rows of one spreadsheet share its bytes.
      const shared = batch.at(-2)?.report.bytes === original.bytes
      weight += report.text.length + (shared ? 0 : original.bytes.length)
      if (batch.length < batchSize && weight < batchWeight) continue
      await putBatch()
      watch.safe?.()
    }
  } finally {
    await readers.close()
  }
  await putBatch()
  if (!anyAdded) await store.relink(by)
  watch.safe?.()
}

/** Puts entries and links them; whether any was new. */
function putter(store: Store, by: By, watch: Watch, knowledge: Knowledge) {
  return async function put(entries: readonly Entry[]): Promise<boolean> {
    let added = false
    const changed: Entry[] = []
    for (const [i, result] of (await store.putAll(entries, by)).entries()) {
      const entry = entries[i]!
      if (result.outcome === 'differs' && entry.version !== undefined) changed.push(newVersion(entry))
      else if (result.outcome === 'differs')
        watch.put(result, entry, { problem: differs(entry, result), grave: true })
      else watch.put(result, entry)
      if (result.outcome === 'added') added = true
    }
    if (added) await store.relink(by)
    const anew = changed.map((entry) => ({ ...entry, claims: read(entry.report.report, knowledge) }))
    return (anew.length > 0 && (await put(anew))) || added
  }
}

/** A report whose source has changed since it was kept: the first stays, this one stands beside it under an id of its own. */
export const newVersion = (entry: Entry): Entry => {
  const { report } = entry.report
  const id = `${report.id}@${entry.version}`
  return { ...entry, report: { ...entry.report, report: { ...report, id } }, version: undefined }
}

export const kept = (report: Report, { bytes, mediaType, part, facts, where }: Original): NewReport => ({
  report,
  bytes,
  mediaType,
  ...(part === undefined ? {} : { part }),
  facts: { ...facts, received: { value: where, from: 'isnad' } },
})

export const differs = (entry: Entry, result: PutResult): Problem =>
  new Problem('record.same-id', {
    en: {
      what: `The record holds another text under the id "${result.id}"; it keeps the first, and this one was not added.`,
      where: entry.where,
      next: 'Give this report an id of its own.',
    },
    ar: {
      what: `في السجل نص آخر بالمعرّف "${result.id}"؛ بقي الأول ولم يُضف هذا.`,
      where: entry.where,
      next: 'أعط هذا التقرير معرّفًا خاصًا به.',
    },
  })
