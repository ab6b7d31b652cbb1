import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { By, Store } from '../../record/index.ts'
import type { Nats } from './connect.ts'
import { linkOnDuty } from './linking.ts'
import { Outages, Patience, pause, type Tell } from './patience.ts'
import { lostMessages, needsPostgres } from './problems.ts'
import { relay } from './relay.ts'
import type { StreamOptions } from './stream.ts'
import { type Read, work } from './worker.ts'

export { type NatsAddress, natsAddress } from './address.ts'
export { Nats } from './connect.ts'
export type { Tell } from './patience.ts'
export { needsPostgres } from './problems.ts'
export { type SpreadStatus, spreadStatus } from './status.ts'
export type { StreamOptions } from './stream.ts'
export type { Read } from './worker.ts'

/** Milliseconds for which a message may be with a worker that says nothing, unless told otherwise. */
export const defaultPatience = 30_000

/** Batches that a worker has in hand: one is read while the other is written. */
const lanes = 2
const heartbeat = 10_000

export interface WorkOptions extends StreamOptions {
  /** Who writes: `isnad 0.1.0 work`. */
  readonly who: string
  readonly read: Read
  readonly batch: number
  readonly tries: number
  readonly again?: (tries: number) => number
}

/** One second, four, nine, … half a minute at most. */
const longerEachTime = (tries: number): number => Math.min(30_000, 1000 * tries ** 2)

/**
 * A worker: reads for the record, links and relays where nobody else does, until `stop` comes. What it has begun then is
 * finished and acknowledged.
 */
export async function runWorker(
  store: Store,
  nats: Nats,
  options: WorkOptions,
  tell: Tell,
  stop: AbortSignal,
): Promise<void> {
  if (store.outbox.duty === undefined) throw needsPostgres()
  const by = (): By => ({ who: options.who, at: new Date().toISOString() })
  let read = 0
  const worker = {
    ...options,
    by,
    again: options.again ?? longerEachTime,
    done: (reports: number) => {
      read += reports
    },
  }
  const outages = new Outages(tell, nats.where)
  await allOrNone(stop, (ended) => [
    ...Array.from({ length: lanes }, () => work(store, nats, worker, tell, outages, ended)),
    linkOnDuty(store, by, outages, ended),
    relay(store, nats, options, outages, ended, sayLost(tell, nats)),
    sayThere(store, () => read, outages, ended),
  ])
}

/** The relay alone. */
export async function runRelay(
  store: Store,
  nats: Nats,
  options: StreamOptions,
  tell: Tell,
  stop: AbortSignal,
): Promise<void> {
  if (store.outbox.duty === undefined) throw needsPostgres()
  await relay(store, nats, options, new Outages(tell, nats.where), stop, sayLost(tell, nats))
}

const sayLost = (tell: Tell, nats: Nats) => (held: number, found: number) =>
  tell.problem(lostMessages(held, found, nats.where), false)

/** Where one part fails for good the others are stopped, and its error is what is thrown. */
async function allOrNone(
  stop: AbortSignal,
  parts: (ended: AbortSignal) => readonly Promise<void>[],
): Promise<void> {
  const failed = new AbortController()
  const running = parts(AbortSignal.any([stop, failed.signal])).map((part) =>
    part.catch((error: unknown) => {
      failed.abort()
      throw error
    }),
  )
  const ends = await Promise.allSettled(running)
  const first = ends.find((end) => end.status === 'rejected')
  if (first !== undefined) throw first.reason
}

/** Tells the record now and then that this worker is there, and at the end that it left. */
async function sayThere(
  store: Store,
  read: () => number,
  outages: Outages,
  stop: AbortSignal,
): Promise<void> {
  const patience = new Patience(outages, stop)
  const id = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`
  const began = new Date().toISOString()
  while (!stop.aborted) {
    await patience.until(() => store.outbox.seen(id, began, new Date().toISOString(), read()), 'database')
    await pause(heartbeat, stop)
  }
  await store.outbox.left(id).catch(() => {})
}
