import type { Report } from '../reading/claim.ts'
import type { ThreadScript } from './thread.ts'
import type { Bounds, Outcome, Readers } from './types.ts'

/** UTF-16 units that are read before threads are worth their start: about as long as a thread takes until it can read. */
const little = 64_000

/**
 * Reads here as long as there is little to read. Where more comes, threads are started, this one goes on until they are
 * ready, and only hands over from then on.
 */
export class GrowingReaders<T> implements Readers<T> {
  readonly #here: Readers<T>
  readonly #script: ThreadScript<T>
  readonly #count: number
  #units = 0
  #threads: Promise<Readers<T>> | undefined
  #readers: Readers<T>

  constructor(here: Readers<T>, script: ThreadScript<T>, count: number) {
    this.#here = here
    this.#readers = here
    this.#script = script
    this.#count = count
  }

  get bounds(): Bounds {
    return this.#readers.bounds
  }

  read(reports: readonly Report[]): Promise<readonly Outcome<T>[]> {
    if (this.#units > little) this.#threads ??= this.#start()
    for (const { text } of reports) this.#units += text.length
    return this.#readers.read(reports)
  }

  async close(): Promise<void> {
    await this.#here.close()
    await (await this.#threads)?.close()
  }

  /** Loaded only here: what reads one file needs none of it. */
  async #start(): Promise<Readers<T>> {
    const { ReadingThreads } = await import('./threads.ts')
    const threads = new ReadingThreads(this.#script, this.#count)
    const change = (): void => {
      this.#readers = threads
    }
    // Threads that cannot begin are heard of by the next batch, which they refuse with their reason.
    threads.ready.then(change, change)
    return threads
  }
}
