import type { DutyName, Store } from '../../record/index.ts'
import { type Patience, pause } from './patience.ts'
import { needsPostgres } from './problems.ts'

/** Milliseconds between two tries to take a duty that another has, and between two questions whether it is still ours. */
const between = 2000

/**
 * Does work that one process does for all, whenever this process has that duty: waits for it, works until `work` returns (it
 * asks `held` between its steps), and waits again. Ends when `stop` comes. Throws `stream.needs-postgres` for a record that
 * only this machine reaches.
 */
export async function onDuty(
  store: Store,
  name: DutyName,
  patience: Patience,
  stop: AbortSignal,
  work: (held: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  const take = store.outbox.duty
  if (take === undefined) throw needsPostgres()
  while (!stop.aborted) {
    const duty = await patience.until(() => take(name), 'database')
    if (duty === undefined) {
      await pause(between, stop)
      continue
    }
    let asked = Date.now()
    try {
      await work(async () => {
        if (Date.now() - asked < between) return true
        asked = Date.now()
        return duty.held()
      })
    } finally {
      await duty.release()
    }
  }
}
