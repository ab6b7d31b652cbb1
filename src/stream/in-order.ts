import type { Report } from '../reading/claim.ts'
import type { Done, Outcome, Readers } from './types.ts'

/** How items are read. */
export interface Ordering<I> {
  /** The report of an item, if it has one. */
  report(item: I): Report | undefined
  /** Bytes and UTF-16 units that an item holds in memory; its text alone where this is left out. */
  weight?(item: I): number
  /** Ends the reading at once; what is not given out yet is let go. */
  readonly stop?: AbortSignal
}

/** Bytes and UTF-16 units of items that are taken and not yet given out; one more batch may come on top. */
const mostWeight = 32_000_000
/** Milliseconds that a batch waits to be full: input that trickles is read as it comes. */
const patience = 10

/** Items that were handed over together. */
interface Batch<I, T> {
  readonly items: readonly I[]
  readonly weight: number
  /** Set once they are back. */
  answer?: { readonly outcomes: readonly Outcome<T>[] } | { readonly error: unknown }
}

/**
 * Has the reports of all items read, and gives the items out in their own order with what came of them. Input is taken only
 * as far ahead as `readers.bounds` and the weight of what is held allow, however slow whoever takes the results is. Throws
 * what the items throw, after everything before it was given out, and what the readers reject with.
 */
export async function* inOrder<I, T>(
  items: AsyncIterable<I>,
  readers: Readers<T>,
  ordering: Ordering<I>,
): AsyncGenerator<Done<I, T>> {
  const stopped = (): boolean => ordering.stop?.aborted === true
  const ahead = new Ahead(items, readers, ordering)
  try {
    for (let batch = await ahead.first(); batch !== undefined; batch = await ahead.first()) {
      let next = 0
      for (const item of batch.items) {
        if (stopped()) return
        yield ordering.report(item) === undefined ? { item } : { item, outcome: batch.outcomes[next++]! }
      }
      ahead.leave()
    }
  } finally {
    ahead.end()
  }
}

/** Takes items, hands them over in batches, and keeps the batches in order until they are given out. */
class Ahead<I, T> {
  readonly #input: AsyncIterator<I>
  readonly #readers: Readers<T>
  readonly #ordering: Ordering<I>
  readonly #batches: Batch<I, T>[] = []
  #weight = 0
  #ended = false
  #failed: { readonly error: unknown } | undefined
  /** Resolved whenever something is otherwise than before. One for all: a race with a promise that lasts would hold every loser. */
  #change = Promise.withResolvers<void>()
  /** An item that was asked for and has not come yet. */
  #asked: Promise<IteratorResult<I>> | undefined
  readonly #changed = (): void => {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }

  constructor(items: AsyncIterable<I>, readers: Readers<T>, ordering: Ordering<I>) {
    this.#input = items[Symbol.asyncIterator]()
    this.#readers = readers
    this.#ordering = ordering
    ordering.stop?.addEventListener('abort', this.#changed)
    void this.#run()
  }

  /** The batch whose turn it is, once it is back; undefined when there will be none, or when all is to stop. */
  async first(): Promise<{ items: readonly I[]; outcomes: readonly Outcome<T>[] } | undefined> {
    for (;;) {
      if (this.#ordering.stop?.aborted === true) return undefined
      const batch = this.#batches[0]
      if (batch?.answer !== undefined) {
        if ('error' in batch.answer) throw batch.answer.error
        return { items: batch.items, outcomes: batch.answer.outcomes }
      }
      if (batch === undefined && this.#failed !== undefined) throw this.#failed.error
      if (batch === undefined && this.#ended) return undefined
      await this.#change.promise
    }
  }

  /** The first batch has been given out. */
  leave(): void {
    this.#weight -= this.#batches.shift()!.weight
    this.#changed()
  }

  /** Takes nothing more. The input is not waited for: an item that was asked for may never come (an idle pipe). */
  end(): void {
    this.#ended = true
    this.#ordering.stop?.removeEventListener('abort', this.#changed)
    this.#changed()
    this.#input.return?.().catch(() => {})
  }

  async #run(): Promise<void> {
    try {
      while (!this.#ended)
        if (this.#batches.length < this.#readers.bounds.batches && this.#weight < mostWeight)
          await this.#takeBatch()
        else await this.#change.promise
    } catch (error) {
      this.#failed = { error }
    }
    this.#changed()
  }

  /** Takes items until a batch is full, the input has ended, or nothing came for a while, and hands them over. */
  async #takeBatch(): Promise<void> {
    const { bounds } = this.#readers
    const items: I[] = []
    const reports: Report[] = []
    let units = 0
    let weight = 0
    const patient = new Patience()
    try {
      while (units < bounds.units && items.length < bounds.reports && this.#weight + weight < mostWeight) {
        this.#asked ??= Promise.resolve(this.#input.next())
        const next = await (items.length === 0 ? this.#asked : Promise.race([this.#asked, patient.over]))
        if (next === undefined || this.#ended) break
        this.#asked = undefined
        if (next.done === true) {
          this.#ended = true
          break
        }
        const report = this.#ordering.report(next.value)
        items.push(next.value)
        weight += this.#ordering.weight?.(next.value) ?? report?.text.length ?? 0
        if (report === undefined) continue
        reports.push(report)
        units += report.text.length
      }
    } finally {
      patient.end()
      if (items.length > 0) this.#handOver(items, reports, weight)
    }
  }

  #handOver(items: readonly I[], reports: readonly Report[], weight: number): void {
    const batch: Batch<I, T> = { items, weight }
    this.#weight += weight
    this.#batches.push(batch)
    const reading = reports.length === 0 ? Promise.resolve([]) : this.#readers.read(reports)
    reading
      .then(
        (outcomes) => {
          batch.answer = { outcomes }
        },
        (error: unknown) => {
          batch.answer = { error }
        },
      )
      .then(this.#changed)
  }
}

/** The time that one batch may wait for more, from the first moment it does. */
class Patience {
  #over: Promise<undefined> | undefined
  #timer: NodeJS.Timeout | undefined

  get over(): Promise<undefined> {
    this.#over ??= new Promise((resolve) => {
      this.#timer = setTimeout(resolve, patience, undefined)
    })
    return this.#over
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
