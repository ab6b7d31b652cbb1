import { join } from 'node:path'
import { formats } from '../export/formats.ts'
import type { Item, Omission, Summary } from '../export/item.ts'
import type { LogEntry, Store } from '../record/store.ts'
import { writeArchive } from './archive.ts'
import { type ExportRequest, filterOf } from './request.ts'
import { digestOf, FileSink } from './sink.ts'
import { type Made, writePieces, writeTables } from './write.ts'

/** The digest that an export would have, with nothing kept. */
export async function digestFor(
  store: Store,
  request: ExportRequest,
  scratch: string,
): Promise<{ readonly digest: string; readonly summary: Summary }> {
  const draft = join(scratch, 'export')
  const { written, summary } = await make(store, request, draft, join(scratch, 'left-out'))
  return { digest: digestOf(written), summary }
}

export const isFolderShape = ({ format }: Pick<ExportRequest, 'format'>): boolean =>
  formats[format].shape === 'folder' || formats[format].shape === 'tables'

/** Whether the whole record goes out, not gated items: the only export that can be taken in again. */
export const isArchive = ({ format, profile }: Pick<ExportRequest, 'format' | 'profile'>): boolean =>
  format === 'ndjson' && profile.name === 'full'

/** Writes an export and the list of what it leaves out to two paths, as no more than drafts. */
export async function make(
  store: Store,
  request: ExportRequest,
  draft: string,
  sideDraft: string,
): Promise<Made> {
  const sidecar = new FileSink(sideDraft)
  const see = async (_: Item, omissions: readonly Omission[]): Promise<void> => {
    await sidecar.write('', omissions.map((omission) => `${JSON.stringify(omission)}\n`).join(''))
  }
  const made = isArchive(request)
    ? await writeArchive(store, new FileSink(draft))
    : formats[request.format].shape === 'tables'
      ? await writeTables(store, request, draft, see)
      : await writePieces(store, request, new FileSink(draft), see)
  await sidecar.write('', `${JSON.stringify({ event: null, ...made.summary })}\n`)
  await sidecar.end()
  return made
}

/** What the custody log keeps of an export. */
export const logEntry = (
  action: string,
  request: ExportRequest,
  digest: string,
  summary: Summary,
  name: string,
): LogEntry => ({
  action,
  subject: digest,
  detail: {
    format: request.format,
    profile: request.profile.name,
    filter: filterOf(request),
    lang: request.lang,
    name,
    events: summary.events,
    held: summary.held,
    withheld: summary.withheld,
  },
})
