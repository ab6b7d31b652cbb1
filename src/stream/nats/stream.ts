import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import type { Way } from './connect.ts'

/** The stream of one record and its one consumer, which all workers share. */

export const streamName = (name: string): string => `ISNAD-${name}`
export const subjectOf = (name: string): string => `isnad.${name}.read`
export const consumerName = 'workers'

/** Repeats of a message within this time are dropped by the server. */
const duplicateWindow = 120_000

/** How the stream is made, where it is not there yet. */
export interface StreamOptions {
  /** Servers that keep each message; three of a cluster, one where there is no cluster, when left out. */
  readonly replicas?: number
  /** Milliseconds for which a worker may have a message without a word; then another gets it. */
  readonly patience: number
}

/**
 * Makes the stream where it is not there. A work queue: a message leaves it when it is acknowledged, so what is in it is what
 * is to be done. Returns whether it was made now: whatever it held before is gone.
 */
export async function ensureStream(way: Way, name: string, options: StreamOptions): Promise<boolean> {
  const { manage, connection } = way
  const made = await manage.streams.info(streamName(name)).then(
    () => false,
    async (error: unknown) => {
      if (!isMissing(error, JetStreamApiCodes.StreamNotFound)) throw error
      await manage.streams.add({
        name: streamName(name),
        subjects: [subjectOf(name)],
        retention: RetentionPolicy.Workqueue,
        storage: StorageType.File,
        num_replicas: options.replicas ?? (connection.info?.cluster === undefined ? 1 : 3),
        duplicate_window: nanos(duplicateWindow),
      })
      return true
    },
  )
  await ensureConsumer(way, name, options)
  return made
}

const isMissing = (error: unknown, code: number): boolean =>
  error instanceof JetStreamApiError && error.code === code

async function ensureConsumer({ manage }: Way, name: string, { patience }: StreamOptions): Promise<void> {
  const stream = streamName(name)
  const there = await manage.consumers.info(stream, consumerName).catch((error: unknown) => {
    if (isMissing(error, JetStreamApiCodes.ConsumerNotFound)) return undefined
    throw error
  })
  if (there === undefined)
    await manage.consumers.add(stream, {
      durable_name: consumerName,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(patience),
      // How often is our own affair: a message that came back too often is set aside with its reason, not dropped.
      max_deliver: -1,
      max_ack_pending: 10_000,
    })
  else if (there.config.ack_wait !== nanos(patience))
    await manage.consumers.update(stream, consumerName, { ack_wait: nanos(patience) })
}

/** What the stream holds. */
export interface StreamState {
  /** Messages that no worker has. */
  readonly waiting: number
  /** Messages that a worker has, or had when it went. */
  readonly inFlight: number
}

/** Rejects where there is no stream yet. */
export async function streamState({ manage }: Way, name: string): Promise<StreamState> {
  const info = await manage.consumers.info(streamName(name), consumerName)
  return { waiting: info.num_pending, inFlight: info.num_ack_pending }
}

/** Messages that are in the stream, with a worker or not. */
export const messagesIn = async ({ manage }: Way, name: string): Promise<number> =>
  (await manage.streams.info(streamName(name))).state.messages
