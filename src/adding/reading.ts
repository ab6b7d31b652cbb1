import type { Taken } from '../intake/taken.ts'
import { inOrder, type Readers, setAside } from '../stream/index.ts'

/** One step of intake, and what was read of its report where it has one. */
export interface ReadTaken<T> {
  readonly taken: Taken
  readonly value?: T
}

/**
 * Has what is taken in read, in order. A report that cannot be read comes back without the report, with the reason said; all
 * that is known of it besides stays.
 */
export async function* readTaken<T>(
  taking: AsyncIterable<Taken>,
  readers: Readers<T>,
  stop?: AbortSignal,
): AsyncGenerator<ReadTaken<T>> {
  let before: Uint8Array | undefined
  const done = inOrder(taking, readers, {
    report: (taken) => taken.report,
    weight({ report, original }) {
      // The rows of one spreadsheet share its bytes.
      const bytes = original === undefined || original.bytes === before ? 0 : original.bytes.length
      before = original?.bytes
      return bytes + (report?.text.length ?? 0)
    },
    ...(stop === undefined ? {} : { stop }),
  })
  for await (const { item, outcome } of done)
    if (outcome === undefined) yield { taken: item }
    else if ('value' in outcome) yield { taken: item, value: outcome.value }
    else yield { taken: withoutReport(item, outcome.failed) }
}

function withoutReport({ report, original, version: _, ...rest }: Taken, why: string): Taken {
  const where = original?.where ?? report?.id ?? ''
  return { ...rest, said: [...rest.said, { problem: setAside(where, why), grave: true }] }
}
