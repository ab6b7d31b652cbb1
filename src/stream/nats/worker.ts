import type { Consumer, JsMsg } from '@nats-io/jetstream'
import { asProblem, type Problem } from '../../problem.ts'
import type { Claim, Report } from '../../reading/claim.ts'
import type { By, Reading, Store, Task, Why } from '../../record/index.ts'
import type { Nats, Way } from './connect.ts'
import { isDatabaseAway, isNats, type Outages, Patience, type Tell } from './patience.ts'
import { setAside, unreadable, workerEnded } from './problems.ts'
import type { Message } from './relay.ts'
import { consumerName, ensureStream, type StreamOptions, streamName } from './stream.ts'

/** What reads: one outcome a report, in their order. */
export type Read = (
  reports: readonly Report[],
) => Promise<readonly ({ readonly value: readonly Claim[] } | { readonly failed: string })[]>

export interface WorkerOptions extends StreamOptions {
  /** Who writes, and when. */
  readonly by: () => By
  readonly read: Read
  /** Reports of one batch. */
  readonly batch: number
  /** Tries of a report before it is set aside. */
  readonly tries: number
  /** Milliseconds after which a report that failed is tried again, by the number of tries. */
  readonly again: (tries: number) => number
  /** Told how many reports were read. */
  readonly done?: (reports: number) => void
}

/** Milliseconds that a question for messages stays open: how long a few wait for more, and how long stopping takes. */
const expires = 1000
/** Beyond it the question is taken for lost: nobody will answer it any more. */
const lost = 10_000

/**
 * Takes batches of reports from the stream, reads them, writes their claims in one transaction, and acknowledges once that is
 * committed; so whatever ends in between is done again, and what is done again changes nothing. Silence is no end: it asks
 * until `stop` comes, and then finishes its batch.
 */
export async function work(
  store: Store,
  nats: Nats,
  options: WorkerOptions,
  tell: Tell,
  outages: Outages,
  stop: AbortSignal,
): Promise<void> {
  const worker = new Worker(store, options, tell)
  const patience = new Patience(outages, stop)
  const name = await patience.until(() => store.outbox.name(), 'database')
  let way: Way | undefined
  let consumer: Consumer | undefined
  while (!stop.aborted && name !== undefined) {
    try {
      const now = await nats.way(patience)
      if (now === undefined) return
      if (way !== now || consumer === undefined) {
        way = now
        await ensureStream(now, name, options)
        consumer = await now.publish.consumers.get(streamName(name), consumerName)
        outages.well('nats')
      }
      const messages = await fetchSome(consumer, options.batch)
      patience.rest()
      if (messages.length > 0) await worker.take(messages, patience)
    } catch (error) {
      consumer = undefined
      await patience.wait(error)
    }
  }
}

/** Messages that are there, or come within a moment; none is no news. */
async function fetchSome(consumer: Consumer, most: number): Promise<JsMsg[]> {
  const found: JsMsg[] = []
  const answer = await consumer.fetch({ max_messages: most, expires })
  const watchdog = setTimeout(() => answer.stop(), expires + lost)
  try {
    for await (const message of answer) found.push(message)
  } catch (error) {
    // What came before the failure is ours to do.
    if (found.length === 0) throw error
  } finally {
    clearTimeout(watchdog)
  }
  return found
}

const plain = ({ code, en, ar }: Problem): Why => ({ code, en, ar })

/** A message with the report that it names. */
interface Given {
  readonly message: JsMsg
  readonly task: Task
}

/** An answer that cannot be sent is none: the message comes again, and is answered then. */
function answer(say: () => void): void {
  try {
    say()
  } catch (error) {
    if (!isNats(error)) throw error
  }
}

class Worker {
  readonly #store: Store
  readonly #options: WorkerOptions
  readonly #tell: Tell

  constructor(store: Store, options: WorkerOptions, tell: Tell) {
    this.#store = store
    this.#options = options
    this.#tell = tell
  }

  /** Does what these messages ask for, however long the database is away meanwhile. */
  async take(messages: readonly JsMsg[], patience: Patience): Promise<void> {
    // A message that is being worked on says so, or another worker gets it.
    const saying = setInterval(() => {
      for (const message of messages) answer(() => message.working())
    }, this.#options.patience / 3).unref()
    try {
      await patience.until(() => this.#do(messages), 'database')
    } finally {
      clearInterval(saying)
    }
  }

  async #do(messages: readonly JsMsg[]): Promise<void> {
    const named = messages.map((message) => ({ message, id: message.json<Message>().report }))
    const tasks = await this.#store.outbox.tasks(named.map(({ id }) => id))
    const alone: Given[] = []
    const together: Given[] = []
    for (const { message, id } of named) {
      const task = tasks.get(id)
      // Read before, or set aside, or no report of this record.
      if (task === undefined) answer(() => message.ack())
      else if (message.info.deliveryCount > 1 || task.tries > 0) alone.push({ message, task })
      else together.push({ message, task })
    }
    await this.#readTogether(together)
    // Whoever had these before came back without them, or not at all: if one of them is to blame, let it be seen which.
    for (const one of alone) await this.#readAlone(one)
  }

  async #readTogether(some: readonly Given[]): Promise<void> {
    if (some.length === 0) return
    const outcomes = await this.#options.read(some.map(({ task }) => task.report))
    const good: { message: JsMsg; reading: Reading }[] = []
    for (const [n, { message, task }] of some.entries()) {
      const outcome = outcomes[n]!
      const report = task.report.id
      if ('failed' in outcome) {
        await this.#store.outbox.trying(report)
        await this.#failed(message, task, unreadable(report, outcome.failed))
      } else good.push({ message, reading: { report, claims: outcome.value } })
    }
    try {
      await this.#write(good.map(({ reading }) => reading))
      for (const { message } of good) answer(() => message.ack())
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      // One of them cannot be written: each comes again, and alone.
      for (const { message } of good) answer(() => message.nak())
    }
  }

  async #readAlone({ message, task }: Given): Promise<void> {
    const report = task.report.id
    if (task.tries >= this.#options.tries) return this.#setAside(message, task)
    await this.#store.outbox.trying(report)
    const [outcome] = await this.#options.read([task.report])
    try {
      if ('failed' in outcome!) throw unreadable(report, outcome.failed)
      await this.#write([{ report, claims: outcome!.value }])
      answer(() => message.ack())
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      await this.#failed(message, task, asProblem(error))
    }
  }

  async #write(readings: readonly Reading[]): Promise<void> {
    if (readings.length === 0) return
    const written = await this.#store.outbox.putRead(readings, this.#options.by())
    this.#options.done?.(written.length)
  }

  /** @param task as it stood before this try */
  async #failed(message: JsMsg, task: Task, problem: Problem): Promise<void> {
    await this.#store.outbox.failed(task.report.id, plain(problem))
    const tries = task.tries + 1
    if (tries >= this.#options.tries) await this.#setAside(message, { ...task, tries })
    else answer(() => message.nak(this.#options.again(tries)))
  }

  async #setAside(message: JsMsg, { report, tries }: Task): Promise<void> {
    await this.#store.outbox.setAside(report.id, plain(workerEnded(report.id)), this.#options.by())
    answer(() => message.ack())
    this.#tell.problem(setAside(report.id, tries), true)
  }
}
