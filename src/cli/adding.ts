import type { Sources } from '../intake/files.ts'
import { sizeOf, takeFiles } from '../intake/files.ts'
import type { Original, Taken } from '../intake/taken.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { Problem } from '../problem.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { read } from '../reading/read.ts'
import type { By, NewReport, PutResult, Store } from '../record/index.ts'
import { Progress } from './progress.ts'
import { Tally } from './tally.ts'
import type { Context } from './verb.ts'

/** Reports that go into the record in one transaction: large enough to be fast, small enough to lose little time. */
const batchSize = 100
/** Characters of text and bytes of originals that are held at a time. */
const batchWeight = 32_000_000

/** What an addition did. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly claims: number
  /** What became of each thing in each source. */
  readonly tally: Tally
}

interface Entry {
  readonly report: NewReport
  readonly claims: readonly Claim[]
  readonly where: string
  readonly source: string | undefined
  readonly version: string | undefined
}

/**
 * Takes reports in, reads them, puts them into the record with their claims and links them, a batch at a time: what was
 * added before an interruption is there, linked. An interrupted linking is made up for at the next addition.
 */
export async function addReports(
  context: Context,
  store: Store,
  sources: Sources,
  by: By,
  taking: AsyncIterable<Taken> = takeFiles(sources),
): Promise<Added> {
  const knowledge = await loadKnowledge()
  const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
  const tally = new Tally()
  const sum = { added: 0, known: 0, claims: 0 }
  let batch: Entry[] = []
  let weight = 0
  let linked = 0
  const put = async (entries: readonly Entry[]): Promise<void> => {
    const changed: Entry[] = []
    for (const [i, result] of (await store.putAll(entries, by)).entries()) {
      const entry = entries[i]!
      if (result.outcome === 'differs' && entry.version !== undefined) changed.push(newVersion(entry))
      else if (result.outcome === 'differs') {
        const said = { problem: differs(entry, result), grave: true }
        tally.refuse(said, entry.source, context.lang)
        context.tell(said)
      } else {
        tally.put(result.outcome, entry.source)
        sum[result.outcome]++
        if (result.outcome === 'added') sum.claims += entry.claims.length
      }
    }
    if (changed.length > 0)
      await put(changed.map((entry) => ({ ...entry, claims: read(entry.report.report, knowledge) })))
    if (sum.added > linked) await store.relink(by)
    linked = sum.added
  }
  for await (const taken of taking) {
    progress.step(taken.bytes)
    if (taken.said.length > 0) progress.clear()
    for (const said of taken.said) context.tell(said)
    tally.took(taken, context.lang)
    const { report, original, source, version } = taken
    if (report === undefined || original === undefined) continue
    const claims = read(report, knowledge)
    batch.push({ report: kept(report, original), claims, where: original.where, source, version })
    // The rows of one spreadsheet share its bytes.
    const shared = batch.at(-2)?.report.bytes === original.bytes
    weight += report.text.length + (shared ? 0 : original.bytes.length)
    if (batch.length >= batchSize || weight >= batchWeight) {
      await put(batch)
      batch = []
      weight = 0
    }
  }
  if (batch.length > 0) await put(batch)
  if (sum.added === 0) await store.relink(by)
  progress.clear()
  return { ...sum, tally }
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
