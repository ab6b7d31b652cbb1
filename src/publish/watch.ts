import { setTimeout as pause } from 'node:timers/promises'
import type { By, Store } from '../record/store.ts'
import type { ExportRequest } from './request.ts'
import { type Exported, exportTo } from './run.ts'

/**
 * Keeps an export current: exports now, and again when the custody log tells of a change. Nothing is written, and nothing
 * logged, while the export would be the same bytes. Ends when `stop` is aborted; a failure ends it too.
 */
export async function keepCurrent(
  store: Store,
  request: ExportRequest,
  path: string,
  options: {
    readonly by: () => Promise<By>
    readonly seconds: number
    readonly stop: AbortSignal
    readonly approval: boolean
    readonly exported: (done: Exported) => void
  },
): Promise<void> {
  let digest: string | undefined
  let seen = -1
  while (!options.stop.aborted) {
    const last = await lastChange(store, Math.max(0, seen))
    if (last > seen) {
      seen = last
      const done = await exportTo(store, request, path, await options.by(), {
        approval: options.approval,
        ...(digest === undefined ? {} : { unlessDigest: digest }),
      })
      if (done !== undefined) {
        digest = done.digest
        options.exported(done)
      }
    }
    await pause(options.seconds * 1000, undefined, { signal: options.stop }).catch(() => {})
  }
}

/** The seq of the last row that tells of a change; exports change nothing. */
async function lastChange(store: Store, after: number): Promise<number> {
  let last = after
  for (let from = after; ; ) {
    const rows = await store.log(from, 1000)
    for (const row of rows) if (!row.action.startsWith('export')) last = row.seq
    if (rows.length < 1000) return last
    from = rows.at(-1)!.seq
  }
}
