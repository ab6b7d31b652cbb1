import { addTaken, type Watch } from '../adding/add.ts'
import { addUnread } from '../adding/unread.ts'
import type { Sources } from '../intake/files.ts'
import { sizeOf, takeFiles } from '../intake/files.ts'
import type { Taken } from '../intake/taken.ts'
import type { By, Store } from '../record/index.ts'
import { Progress } from './progress.ts'
import { Tally } from './tally.ts'
import type { Context } from './verb.ts'

/** What an addition did. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly claims: number
  /** What became of each thing in each source. */
  readonly tally: Tally
}

/** How reports are taken in, where it is not the plain way. */
export interface Adding {
  /** In place of what the sources give. */
  readonly taking?: AsyncIterable<Taken>
  readonly workers?: number
  /** Other machines read: the reports wait in the record's outbox. */
  readonly elsewhere?: boolean
  /** Ends it early, with what was read so far in the record. */
  readonly stop?: AbortSignal
}

/** Takes reports in as `addTaken` does, with a bar on a terminal, and counts what became of each. */
export async function addReports(
  context: Context,
  store: Store,
  sources: Sources,
  by: By,
  { taking = takeFiles(sources), elsewhere = false, ...how }: Adding = {},
): Promise<Added> {
  const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
  const tally = new Tally()
  const sum = { added: 0, known: 0, claims: 0 }
  const watch: Watch = {
    took(taken) {
      progress.step(taken.bytes)
      if (taken.said.length > 0) progress.clear()
      for (const said of taken.said) context.tell(said)
      tally.took(taken, context.lang)
    },
    put({ outcome }, { source, claims }, said) {
      if (said !== undefined) {
        tally.refuse(said, source, context.lang)
        context.tell(said)
      }
      if (outcome === 'differs') return
      tally.put(outcome, source)
      sum[outcome]++
      if (outcome === 'added') sum.claims += claims.length
    },
  }
  if (elsewhere) await addUnread(store, taking, by, watch, how)
  else await addTaken(store, taking, by, watch, how)
  progress.clear()
  return { ...sum, tally }
}
