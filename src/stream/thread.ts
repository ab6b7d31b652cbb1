import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode, type Wording } from '../problem.ts'
import type { Report } from '../reading/claim.ts'
import type { Outcome } from './types.ts'

/** What a reading thread runs: a file that calls `answer`. */
export interface ThreadScript<T> {
  readonly file: URL
  /** What it finds under `workerData.data`: plain data. */
  readonly data?: unknown
  /** Makes a value of the text that a report came back as. */
  value(text: string): T
  /** Megabytes of its heap; what needs more ends the thread and not the process. Node's own measure where left out. */
  readonly heap?: number
}

/** What a thread finds under `workerData`. */
export interface ThreadData {
  readonly data: unknown
  /** Where compiled code is kept between runs; threads do not inherit it. */
  readonly codeCache: string | undefined
}

/** What a thread says. Answers come in the order of the batches. */
export type Said =
  | 'ready'
  | { readonly outcomes: readonly Outcome<string>[] }
  | { readonly fault: { readonly code: ProblemCode; readonly en: Wording; readonly ar: Wording } }

/** What is told of a thread. */
export interface Heard {
  ready(): void
  answer(outcomes: readonly Outcome<string>[]): void
  /** It ended without being told to; nothing comes after this. */
  gone(why: { readonly error: unknown; readonly said: string }): void
}

/** One thread that reads. */
export class ReadingThread {
  ready = false
  readonly #worker: Worker

  constructor({ file, data, heap }: Omit<ThreadScript<unknown>, 'value'>, heard: Heard) {
    const code = getCompileCacheDir()
    const codeCache = code === undefined ? undefined : dirname(code)
    this.#worker = new Worker(file, {
      workerData: { data, codeCache } satisfies ThreadData,
      ...(heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
    })
    let error: unknown
    this.#worker.on('message', (said: Said) => {
      if (said === 'ready') {
        this.ready = true
        heard.ready()
      } else if ('outcomes' in said) heard.answer(said.outcomes)
      else error = new Problem(said.fault.code, said.fault)
    })
    this.#worker.on('error', (thrown: unknown) => {
      error = thrown
    })
    this.#worker.on('exit', (code) => {
      error ??= new Error(`The thread ended with ${code}`)
      heard.gone({ error, said: error instanceof Error ? error.message : String(error) })
    })
  }

  post(reports: readonly Report[]): void {
    this.#worker.postMessage(reports)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
