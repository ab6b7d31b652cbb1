import type { Store, Waiting } from '../../record/index.ts'
import type { Nats, Way } from './connect.ts'
import { onDuty } from './duty.ts'
import { type Outages, Patience, pause } from './patience.ts'
import { ensureStream, messagesIn, type StreamOptions, streamName, subjectOf } from './stream.ts'

/** Messages of one round, and how many of them are away at a time. */
const roundSize = 500
const atOnce = 100
/** Milliseconds between two looks at an empty outbox, and between two counts of what the stream holds. */
const idle = 300
const countEvery = 5000

/** What a message says: which report is to be read. Its text stays in the record, so that nothing of it lies on other disks. */
export interface Message {
  readonly report: string
}

/**
 * Hands what waits in the outbox to the stream, as the only one of all processes that does. A message's id is the report's
 * with the round, so the server drops what was sent twice; and what the server lost is sent again, for the record knows what
 * is unread. Ends when `stop` comes.
 */
export async function relay(
  store: Store,
  nats: Nats,
  options: StreamOptions,
  outages: Outages,
  stop: AbortSignal,
  lost: (held: number, found: number) => void,
): Promise<void> {
  const patience = new Patience(outages, stop)
  const name = await patience.until(() => store.outbox.name(), 'database')
  if (name === undefined) return
  await onDuty(store, 'relay', patience, stop, async (held) => {
    let round: Round | undefined
    while (!stop.aborted && (await held())) {
      const sent = await patience.until(async () => {
        const way = await nats.open()
        if (round?.way !== way) round = await Round.begin(store, way, name, options, lost)
        return round.turn(outages)
      }, 'database')
      if (sent === undefined) return
      if (sent === 0) await pause(idle, stop)
    }
  })
}

/** The relay over one connection. */
class Round {
  readonly way: Way
  readonly #store: Store
  readonly #name: string
  readonly #lost: (held: number, found: number) => void
  #counted = 0

  private constructor(store: Store, way: Way, name: string, lost: (held: number, found: number) => void) {
    this.way = way
    this.#store = store
    this.#name = name
    this.#lost = lost
  }

  static async begin(
    store: Store,
    way: Way,
    name: string,
    options: StreamOptions,
    lost: (held: number, found: number) => void,
  ): Promise<Round> {
    // A stream that is made now holds nothing of what another one once held.
    if (await ensureStream(way, name, options)) await store.outbox.publishAgain()
    return new Round(store, way, name, lost)
  }

  /** Publishes what waits. Returns how many; rejects with the first failure once those that went well are written down. */
  async turn(outages: Outages): Promise<number> {
    const waiting = await this.#store.outbox.unpublished(roundSize)
    for (let i = 0; i < waiting.length; i += atOnce) {
      await this.#publish(waiting.slice(i, i + atOnce))
      outages.well('nats')
    }
    if (waiting.length === 0 && Date.now() - this.#counted >= countEvery) {
      await this.#count()
      outages.well('nats')
    }
    return waiting.length
  }

  async #publish(some: readonly Waiting[]): Promise<void> {
    const answers = await Promise.allSettled(
      some.map((one) =>
        this.way.publish.publish(
          subjectOf(this.#name),
          JSON.stringify({ report: one.report } satisfies Message),
          { msgID: `${one.report}:${one.round}`, expect: { streamName: streamName(this.#name) } },
        ),
      ),
    )
    const held = some.filter((_, n) => answers[n]!.status === 'fulfilled')
    if (held.length > 0) await this.#store.outbox.published(held, new Date().toISOString())
    const failed = answers.find((answer) => answer.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }

  /**
   * A message leaves the stream after its report is read, never before; so the stream holds at least as many as are unread,
   * counted in this order. Fewer, and it has lost some: all that is unread goes out again.
   */
  async #count(): Promise<void> {
    const found = await messagesIn(this.way, this.#name)
    const held = await this.#store.outbox.held()
    this.#counted = Date.now()
    if (found >= held) return
    this.#lost(held, found)
    await this.#store.outbox.publishAgain()
  }
}
