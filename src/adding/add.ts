import type { Original, Said, Taken } from '../intake/taken.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { Problem } from '../problem.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { read } from '../reading/read.ts'
import type { By, NewReport, PutResult, Store } from '../record/index.ts'

/** Reports that go into the record in one transaction: large enough to be fast, small enough to lose little time. */
const batchSize = 100
/** Characters of text and bytes of originals that are held at a time. */
const batchWeight = 32_000_000

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
  /** Something came out of the input; it is not read yet. */
  took(taken: Taken): void
  /** The record answered. `said` where it did not take the report. */
  put(result: PutResult, entry: Entry, said?: Said): void
  /** All that was taken so far is in the record, linked. */
  safe?(): void
}

/**
 * Reads what is taken in, puts it into the record with its claims and links it, a batch at a time: what was added before an
 * interruption is there, linked. An interrupted linking is made up for at the next addition. Where `taking` ends early,
 * what came before is put.
 */
export async function addTaken(
  store: Store,
  taking: AsyncIterable<Taken>,
  by: By,
  watch: Watch,
): Promise<void> {
  const knowledge = await loadKnowledge()
  let anyAdded = false
  const put = async (entries: readonly Entry[]): Promise<void> => {
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
    if (changed.length > 0)
      await put(changed.map((entry) => ({ ...entry, claims: read(entry.report.report, knowledge) })))
    if (added) await store.relink(by)
    anyAdded ||= added
  }
  let batch: Entry[] = []
  let weight = 0
  for await (const taken of taking) {
    watch.took(taken)
    const { report, original, source, version } = taken
    if (report === undefined || original === undefined) continue
    const claims = read(report, knowledge)
    batch.push({ report: kept(report, original), claims, where: original.where, source, version })
    // The rows of one spreadsheet share its bytes.
    const shared = batch.at(-2)?.report.bytes === original.bytes
    weight += report.text.length + (shared ? 0 : original.bytes.length)
    if (batch.length >= batchSize || weight >= batchWeight) {
      await put(batch)
      watch.safe?.()
      batch = []
      weight = 0
    }
  }
  if (batch.length > 0) await put(batch)
  if (!anyAdded) await store.relink(by)
  watch.safe?.()
}

/** A report whose source has changed since it was kept: the first stays, this one stands beside it under an id of its own. */
const newVersion = (entry: Entry): Entry => {
  const { report } = entry.report
  const id = `${report.id}@${entry.version}`
  return { ...entry, report: { ...entry.report, report: { ...report, id } }, version: undefined }
}

const kept = (report: Report, { bytes, mediaType, part, facts, where }: Original): NewReport => ({
  report,
  bytes,
  mediaType,
  ...(part === undefined ? {} : { part }),
  facts: { ...facts, received: { value: where, from: 'isnad' } },
})

const differs = (entry: Entry, result: PutResult): Problem =>
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
