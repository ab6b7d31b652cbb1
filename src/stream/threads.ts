import type { Report } from '../reading/claim.ts'
import { ReadingThread, type ThreadScript } from './thread.ts'
import type { Bounds, Outcome, Readers } from './types.ts'

/** A batch on its way. */
interface Job<T> {
  readonly reports: readonly Report[]
  readonly units: number
  readonly resolve: (outcomes: readonly Outcome<T>[]) => void
  readonly reject: (error: unknown) => void
}

/** Reports and UTF-16 units of a batch: some fifty milliseconds of reading, so that messages cost nothing beside it. */
const batch = { reports: 32, units: 16_000 }
/** Units that a thread may have before it: enough to go on while this thread writes, and nothing waits behind a huge report. */
const unitsAThread = 8 * batch.units
const mostIdleDeaths = 3

/**
 * Threads that read at the same time, each with its own knowledge. A thread that dies is replaced: the batch it was reading is
 * read again report by report, and the report that it dies of alone is set aside with the reason. Where threads cannot
 * even begin, everything rejects with what they say.
 */
export class ReadingThreads<T> implements Readers<T> {
  readonly bounds: Bounds
  readonly #script: ThreadScript<T>
  readonly #threads: (ReadingThread & { jobs: Job<T>[] })[] = []
  readonly #waiting: Job<T>[] = []
  #failed: { readonly error: unknown } | undefined
  #closed = false
  #idleDeaths = 0
  /** Resolves when the first thread can read. */
  readonly ready: Promise<void>
  readonly #ready = Promise.withResolvers<void>()

  constructor(script: ThreadScript<T>, count: number) {
    this.#script = script
    // Some are read, some wait at the threads, some are back and wait for one before them.
    this.bounds = { ...batch, batches: count * 12 }
    this.ready = this.#ready.promise
    this.ready.catch(() => {})
    for (let n = 0; n < count; n++) this.#start()
  }

  read(reports: readonly Report[]): Promise<readonly Outcome<T>[]> {
    if (this.#failed !== undefined) return Promise.reject(this.#failed.error)
    return new Promise((resolve, reject) => {
      this.#waiting.push(jobOf(reports, resolve, reject))
      this.#deal()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }

  #start(): void {
    const jobs: Job<T>[] = []
    const thread = new ReadingThread(this.#script, {
      ready: () => {
        this.#ready.resolve()
        this.#deal()
      },
      answer: (outcomes) => {
        jobs
          .shift()
          ?.resolve(outcomes.map((one) => ('failed' in one ? one : { value: this.#script.value(one.value) })))
        this.#deal()
      },
      gone: (why) => this.#gone(why, jobs),
    })
    this.#threads.push(Object.assign(thread, { jobs }))
  }

  /** Gives what waits to the threads that have least to do. */
  #deal(): void {
    while (this.#waiting.length > 0) {
      const [least] = this.#threads
        .filter((thread) => thread.ready)
        .map((thread) => ({ thread, units: sum(thread.jobs) }))
        .sort((a, b) => a.units - b.units)
      if (least === undefined || least.units >= unitsAThread) return
      const job = this.#waiting.shift()!
      least.thread.jobs.push(job)
      least.thread.post(job.reports)
    }
  }

  /** A thread has ended that should not have. Answers come in the order of the batches, so it died of the first one left. */
  #gone(why: { readonly error: unknown; readonly said: string }, jobs: readonly Job<T>[]): void {
    const at = this.#threads.findIndex((thread) => thread.jobs === jobs)
    const [dead] = this.#threads.splice(at, 1)
    if (this.#closed) return
    if (dead?.ready !== true) return this.#fail(why.error)
    const [first, ...others] = jobs
    // It died of nothing that we gave it. Once may be chance; for ever would be a loop.
    if (first === undefined && ++this.#idleDeaths > mostIdleDeaths) return this.#fail(why.error)
    this.#waiting.unshift(...(first === undefined ? [] : suspects(first, why.said)), ...others)
    this.#start()
  }

  #fail(error: unknown): void {
    this.#failed ??= { error }
    this.#ready.reject(error)
    for (const job of this.#waiting.splice(0)) job.reject(error)
    for (const { jobs } of this.#threads) for (const job of jobs.splice(0)) job.reject(error)
  }
}

const jobOf = <T>(
  reports: readonly Report[],
  resolve: Job<T>['resolve'],
  reject: Job<T>['reject'],
): Job<T> => ({
  reports,
  units: sum(reports.map(({ text }) => ({ units: text.length }))),
  resolve,
  reject,
})

const sum = (parts: readonly { readonly units: number }[]): number =>
  parts.reduce((all, part) => all + part.units, 0)

/** What a thread died of: a batch is taken apart, to be read again report by report; a single report is set aside. */
function suspects<T>(job: Job<T>, why: string): Job<T>[] {
  if (job.reports.length === 1) {
    job.resolve([{ failed: why }])
    return []
  }
  const outcomes = new Array<Outcome<T>>(job.reports.length)
  let left = outcomes.length
  return job.reports.map((report, n) =>
    jobOf<T>(
      [report],
      ([outcome]) => {
        outcomes[n] = outcome!
        if (--left === 0) job.resolve(outcomes)
      },
      job.reject,
    ),
  )
}
