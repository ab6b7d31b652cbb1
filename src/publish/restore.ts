import { open } from 'node:fs/promises'
import type { Event } from '../linking/event.ts'
import { Problem } from '../problem.ts'
import type { Claim } from '../reading/claim.ts'
import type { By, Store } from '../record/store.ts'
import { type ArchivedReport, type ArchiveLine, archiveHead } from './archive.ts'

/** What an import brought. */
export interface Restored {
  readonly reports: number
  readonly events: number
  readonly decisions: number
}

/**
 * Makes a record of an archive (`isnad export --as ndjson --profile full`). The record must be empty: two records are not
 * mixed. Everything is checked as for any newcomer: originals against their hashes, quotes against their texts.
 * Rejects with `publish.archive` naming the line; what was put before it stays, and says so.
 */
export async function importArchive(store: Store, path: string, by: By): Promise<Restored> {
  if ((await store.totals()).reports > 0) throw notEmpty()
  const originals = new Map<string, Uint8Array>()
  const claims: { readonly report: string; readonly claims: readonly Claim[] }[] = []
  const events: Event[] = []
  let decisions = 0
  let ended = false
  let number = 0
  for await (const text of lines(path)) {
    number++
    const line = parsed(text, path, number)
    if (number === 1 && (line.kind !== archiveHead.kind || line.version !== archiveHead.version))
      throw broken(path, 1, 'it does not begin as a record of this version does')
    if (line.kind === 'original') originals.set(line.sha256, Buffer.from(line.base64, 'base64'))
    else if (line.kind === 'report') {
      await putReport(store, line.report, originals, by, () =>
        broken(path, number, 'its original is not in the file'),
      )
      claims.push({ report: line.report.id, claims: line.claims })
    } else if (line.kind === 'decisions') {
      await store.restoreDecisions(line, by)
      decisions = line.decisions.length
      for (const of of claims.splice(0)) await store.putClaims(of.report, of.claims, by)
      originals.clear()
    } else if (line.kind === 'event') events.push(line.event)
    else if (line.kind === 'end') ended = line.events === events.length
  }
  if (!ended) throw broken(path, number, 'its end is missing')
  await store.replaceEvents(events, by)
  const { reports } = await store.totals()
  return { reports, events: events.length, decisions }
}

async function putReport(
  store: Store,
  archived: ArchivedReport,
  originals: ReadonlyMap<string, Uint8Array>,
  by: By,
  missing: () => Problem,
): Promise<void> {
  const { sha256, mediaType, part, restricted, ...report } = archived
  const bytes = originals.get(sha256)
  if (bytes === undefined) throw missing()
  await store.putReport({ report, bytes, mediaType, sha256, ...(part === undefined ? {} : { part }) }, by)
  if (restricted === true) await store.restrict(report.id, true, by)
}

async function* lines(path: string): AsyncIterable<string> {
  const file = await open(path).catch((error: Error) => {
    throw broken(path, 0, error.message)
  })
  try {
    yield* file.readLines()
  } finally {
    await file.close()
  }
}

/** The shapes inside are checked where they are put: the record refuses claims and originals that do not fit. */
function parsed(text: string, path: string, number: number): ArchiveLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw broken(path, number, (error as Error).message)
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) throw broken(path, number, 'no kind')
  return value as ArchiveLine
}

const broken = (path: string, line: number, why: string): Problem =>
  new Problem('publish.archive', {
    en: {
      what: 'This is no whole export of a record; what came before this line stands in the record.',
      where: `${path}:${line}`,
      why,
      next: 'Export the record anew (--as ndjson --profile full) and import into a new folder.',
    },
    ar: {
      what: 'هذا ليس تصديرًا كاملًا لسجل؛ وما سبق هذا السطر صار في السجل.',
      where: `${path}:${line}`,
      why,
      next: 'صدّر السجل من جديد (‎--as ndjson --profile full) واستورده في مجلد جديد.',
    },
  })

const notEmpty = (): Problem =>
  new Problem('publish.not-empty', {
    en: {
      what: 'The record holds reports already; a record is imported into an empty one only.',
      next: 'Name a new folder with --record.',
    },
    ar: {
      what: 'في السجل تقارير من قبل، ولا يُستورد سجل إلا في سجل فارغ.',
      next: 'سمِّ مجلدًا جديدًا بـ ‎--record.',
    },
  })
