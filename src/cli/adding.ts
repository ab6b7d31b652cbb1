import type { Sources } from '../intake/files.ts'
import { sizeOf, takeFiles } from '../intake/files.ts'
import type { Original } from '../intake/taken.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { Problem } from '../problem.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { read } from '../reading/read.ts'
import type { By, NewReport, PutResult, Store } from '../record/index.ts'
import { Progress } from './progress.ts'
import type { Context } from './verb.ts'

/** Reports that go into the record in one transaction: large enough to be fast, small enough to lose little time. */
const batchSize = 100
const batchUnits = 4_000_000

/** What an addition did. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly claims: number
}

interface Entry {
  readonly report: NewReport
  readonly claims: readonly Claim[]
  readonly where: string
}

/**
 * Takes reports in, reads them, puts them into the record with their claims and links them, a batch at a time: what was
 * added before an interruption is there, linked. An interrupted linking is made up for at the next addition.
 */
export async function addReports(context: Context, store: Store, sources: Sources, by: By): Promise<Added> {
  const knowledge = await loadKnowledge()
  const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
  const sum = { added: 0, known: 0, claims: 0 }
  let batch: Entry[] = []
  let units = 0
  const put = async (): Promise<void> => {
    const results = await store.putAll(batch, by)
    for (const [i, result] of results.entries()) {
      const entry = batch[i]!
      if (result.outcome === 'added') {
        sum.added++
        sum.claims += entry.claims.length
      } else if (result.outcome === 'known') sum.known++
      else context.tell({ problem: differs(entry, result), grave: true })
    }
    if (results.some((result) => result.outcome === 'added')) await store.relink(by)
    batch = []
    units = 0
  }
  for await (const taken of takeFiles(sources)) {
    progress.step(taken.bytes)
    if (taken.said.length > 0) progress.clear()
    for (const said of taken.said) context.tell(said)
    if (taken.report === undefined || taken.original === undefined) continue
    const { report, original } = taken
    batch.push({ report: kept(report, original), claims: read(report, knowledge), where: original.where })
    units += report.text.length
    if (batch.length >= batchSize || units >= batchUnits) await put()
  }
  if (batch.length > 0) await put()
  if (sum.added === 0) await store.relink(by)
  progress.clear()
  return sum
}

const kept = (report: Report, original: Original): NewReport => ({
  report,
  bytes: original.bytes,
  mediaType: `${original.row ? 'application/json' : 'text/plain'}; charset=${original.encoding}`,
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
