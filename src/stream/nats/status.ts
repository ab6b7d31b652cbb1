import type { SpreadCounts, Store } from '../../record/index.ts'
import type { Nats } from './connect.ts'
import { streamState } from './stream.ts'

/** How the work stands. What NATS knows is null where it was not asked, does not answer, or holds no stream yet. */
export interface SpreadStatus extends SpreadCounts {
  readonly waiting: number | null
  readonly inFlight: number | null
}

const unknown = { waiting: null, inFlight: null }

export async function spreadStatus(store: Store, nats: Nats | undefined, now: Date): Promise<SpreadStatus> {
  const counts = await store.outbox.counts(now.toISOString())
  if (nats === undefined) return { ...counts, ...unknown }
  const name = await store.outbox.name()
  const state = await nats
    .open()
    .then((way) => streamState(way, name))
    .catch(() => unknown)
  return { ...counts, ...state }
}
