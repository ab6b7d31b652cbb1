import { addTaken } from '../adding/add.ts'
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

/** Takes reports in as `addTaken` does, with a bar on a terminal, and counts what became of each. */
export async function addReports(
  context: Context,
  store: Store,
  sources: Sources,
  by: By,
  taking: AsyncIterable<Taken> = takeFiles(sources),
): Promise<Added> {
  const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
  const tally = new Tally()
  const sum = { added: 0, known: 0, claims: 0 }
  await addTaken(store, taking, by, {
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
  })
  progress.clear()
  return { ...sum, tally }
}
