import { Worker } from 'node:worker_threads'

/** A query on its way to a thread. */
export interface Question {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type Answer =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | {
      readonly id: number
      readonly failed: {
        readonly message: string
        readonly code: string | undefined
        readonly errcode: number | undefined
      }
    }

interface Waiting {
  readonly resolve: (rows: readonly unknown[]) => void
  readonly reject: (error: Error) => void
}

/** `reader.ts` where Node runs the sources, `reader.js` in the package. */
const file = new URL(`./reader${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/**
 * Threads that answer queries with connections of their own, so that a long search keeps neither the next one nor a
 * decision waiting. Each query sees all that was committed before it was asked. A thread is started when it is first
 * needed; one that dies takes its own questions with it, and the next question starts another.
 */
export class Readers {
  readonly #path: string
  readonly #wait: number
  readonly #threads: (Thread | undefined)[]

  /** @param wait milliseconds that a query waits for a lock */
  constructor(path: string, count: number, wait: number) {
    this.#path = path
    this.#wait = wait
    this.#threads = new Array<Thread | undefined>(count).fill(undefined)
  }

  /** Rows of a query, from the thread with the fewest questions. Rejects with the database's own error. */
  ask(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    let least = 0
    for (let i = 0; i < this.#threads.length; i++) {
      const load = (at: number): number => this.#threads[at]?.asked ?? 0
      if (load(i) < load(least)) least = i
    }
    this.#threads[least] ??= this.#start(least)
    return this.#threads[least]!.ask(sql, parameters)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread?.close()))
  }

  #start(at: number): Thread {
    return new Thread({ path: this.#path, wait: this.#wait }, () => {
      this.#threads[at] = undefined
    })
  }
}

class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(workerData: { readonly path: string; readonly wait: number }, gone: () => void) {
    this.#worker = new Worker(file, { workerData })
    // A process that has nothing else to do may end.
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    const fail = (error: Error): void => {
      gone()
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
      this.#worker.unref()
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', (code) => fail(new Error(`The thread that reads the record ended with ${code}`)))
  }

  get asked(): number {
    return this.#waiting.size
  }

  ask(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage({ id, sql, parameters } satisfies Question)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('rows' in answer) waiting?.resolve(answer.rows)
    else waiting?.reject(Object.assign(new Error(answer.failed.message), answer.failed))
  }
}
