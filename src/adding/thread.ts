import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode, type Wording } from '../problem.ts'
import type { Adder, AddProgress } from './adder.ts'
import type { WorkerData } from './worker.ts'

type Message =
  | { readonly progress: AddProgress }
  | { readonly end: 'done' | 'stopped' }
  | { readonly failed: { readonly code: ProblemCode; readonly en: Wording; readonly ar: Wording } }

/** `worker.ts` where Node runs the sources, `worker.js` in the package. */
const file = new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/**
 * Adds in a thread of its own, with its own way into the record: reading a long report would keep everyone who uses the
 * service waiting. A thread that dies (a file that takes all memory) fails its job and nothing else.
 */
export const threadAdder =
  (record: Omit<WorkerData, 'work'>): Adder =>
  (work, tell, stop) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: { ...record, work } satisfies WorkerData })
      const onStop = (): void => worker.postMessage('stop')
      stop.addEventListener('abort', onStop)
      if (stop.aborted) onStop()
      worker.on('message', (message: Message) => {
        if ('progress' in message) tell(message.progress)
        else if ('end' in message) resolve(message.end)
        else reject(new Problem(message.failed.code, message.failed))
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        stop.removeEventListener('abort', onStop)
        // Settled already in every case but a thread that went without a word.
        reject(new Error(`The thread that adds ended with ${code}`))
      })
    })
