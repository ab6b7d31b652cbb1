import type { Command } from 'commander'
import type { Store } from '../record/index.ts'
import type { Gauges } from '../service/index.ts'
import type { NatsAddress, SpreadStatus } from '../stream/nats/index.ts'
import { streamOf, tellOf } from './nats.ts'
import type { Context } from './verb.ts'

/** What a served record has besides where its reading is spread: the relay, and figures of the work. */
export interface Spread {
  readonly gauges: Gauges
  /** Relays until `end` is called. Rejects with what does not pass by itself. */
  run(): Promise<void>
  end(): void
}

/** Figures in the words of Prometheus. Those of NATS are left as NaN while it does not answer. */
const helps: Readonly<Record<keyof SpreadStatus, readonly [name: string, help: string]>> = {
  unpublished: ['isnad_outbox_waiting', 'Reports that NATS does not hold yet.'],
  waiting: ['isnad_stream_waiting', 'Messages that no worker has.'],
  inFlight: ['isnad_stream_in_flight', 'Messages that a worker has.'],
  unread: ['isnad_unread', 'Reports that are not read yet.'],
  unlinked: ['isnad_linking_behind', 'Reports that are read and not linked yet.'],
  aside: ['isnad_set_aside', 'Reports that were set aside.'],
  readLastMinute: ['isnad_read_last_minute', 'Reports read within the last minute.'],
  workers: ['isnad_workers', 'Workers heard of within the last minute.'],
}

/** Milliseconds for which one look at the work serves all its figures. */
const fresh = 1000

export async function spreadOver(
  context: Context,
  command: Command,
  store: Store,
  address: NatsAddress,
): Promise<Spread> {
  const { Nats, runRelay, spreadStatus } = await import('../stream/nats/index.ts')
  const nats = new Nats(address, 'isnad serve')
  const stop = new AbortController()
  let last: { readonly at: number; readonly status: Promise<SpreadStatus> } | undefined
  const status = (): Promise<SpreadStatus> => {
    if (last === undefined || Date.now() - last.at > fresh)
      last = { at: Date.now(), status: spreadStatus(store, nats, new Date()) }
    return last.status
  }
  const gauges = Object.entries(helps).map(([key, [name, help]]) => {
    const value = (): Promise<number> =>
      status().then(
        (now) => now[key as keyof SpreadStatus] ?? Number.NaN,
        () => Number.NaN,
      )
    return [name, { help, value }] as const
  })
  return {
    gauges: Object.fromEntries(gauges),
    async run() {
      try {
        await runRelay(store, nats, streamOf(command), tellOf(context), stop.signal)
      } finally {
        await nats.close()
      }
    },
    end: () => stop.abort(),
  }
}
