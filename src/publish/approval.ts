import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Summary } from '../export/item.ts'
import type { By, LogRow, Store } from '../record/store.ts'
import { digestFor, logEntry } from './make.ts'
import { notAsked, samePerson, unapproved } from './problems.ts'
import type { ExportRequest } from './request.ts'

/**
 * A second person's approval, in the custody log: one asks for an export and its digest is written down; another
 * approves that row; the export leaves only while its bytes still have that digest.
 */

/** Writes down what is asked for. Nothing leaves. */
export async function askFor(
  store: Store,
  request: ExportRequest,
  by: By,
): Promise<{ readonly row: LogRow; readonly digest: string; readonly summary: Summary }> {
  const scratch = await mkdtemp(join(tmpdir(), 'isnad-ask-'))
  try {
    const { digest, summary } = await digestFor(store, request, scratch)
    const row = await store.appendLog(logEntry('export-asked', request, digest, summary, ''), by)
    return { row, digest, summary }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Approves a row that asks. Rejects where it asks for nothing, or where the same person asked. */
export async function approve(store: Store, seq: number, by: By): Promise<LogRow> {
  const [row] = await store.log(seq - 1, 1)
  if (row?.seq !== seq || row.action !== 'export-asked') throw notAsked(seq)
  if (sameName(row.who, by.who)) throw samePerson(by.who)
  return store.appendLog({ action: 'export-approved', subject: row.subject, detail: { asked: seq } }, by)
}

/** Rejects with `publish.unapproved` unless somebody else approved exactly this digest. */
export async function requireApproval(store: Store, digest: string, by: By): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await store.log(after, 1000)
    if (rows.some((r) => r.action === 'export-approved' && r.subject === digest && !sameName(r.who, by.who)))
      return
    if (rows.length < 1000) throw unapproved(digest)
    after = rows.at(-1)!.seq
  }
}

/** A capital or a space more makes no second person. */
const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()
