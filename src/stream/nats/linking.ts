import type { By, Store } from '../../record/index.ts'
import { onDuty } from './duty.ts'
import { type Outages, Patience, pause } from './patience.ts'

/** Milliseconds between two looks where there is nothing to link. */
const idle = 300

/**
 * Links what was read, as the only one of all processes that does: reports that were added together in one step, the oldest
 * first. Ends when `stop` comes, after the step it is at.
 */
export async function linkOnDuty(
  store: Store,
  by: () => By,
  outages: Outages,
  stop: AbortSignal,
): Promise<void> {
  const patience = new Patience(outages, stop)
  await onDuty(store, 'linking', patience, stop, async (held) => {
    while (!stop.aborted && (await held())) {
      const step = await patience.until(() => store.linkNext(by()), 'database')
      if (step?.what !== 'linked') await pause(idle, stop)
    }
  })
}
