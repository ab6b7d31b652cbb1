import { createHash } from 'node:crypto'
import type { Summary } from '../export/item.ts'
import type { By, Store } from '../record/store.ts'
import { writeArchive } from './archive.ts'
import { isArchive, logEntry } from './make.ts'
import { noEvent } from './problems.ts'
import type { ExportRequest } from './request.ts'
import type { Sink } from './sink.ts'
import { writePieces } from './write.ts'

/**
 * Exports a format of one file to a stream. What has gone down a pipe cannot be taken back, so the custody log is told
 * when the last of it has gone.
 */
export async function exportToStream(
  store: Store,
  request: ExportRequest,
  out: (text: string) => Promise<void>,
  by: By,
): Promise<Summary> {
  // Nothing may have gone down the pipe when an event turns out not to be there.
  for (const id of request.ids) if ((await store.event(id)) === undefined) throw noEvent(id)
  const hash = createHash('sha256')
  const sink: Sink = {
    async write(_, data) {
      const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
      hash.update(text)
      await out(text)
    },
    end: async () => [],
  }
  const { summary } = isArchive(request)
    ? await writeArchive(store, sink)
    : await writePieces(store, request, sink, () => {})
  await store.appendLog(logEntry('export', request, hash.digest('hex'), summary, '-'), by)
  return summary
}
