import { parentPort, workerData } from 'node:worker_threads'
import { asProblem } from '../problem.ts'
import { openRecord } from '../record/index.ts'
import type { AddWork } from './adder.ts'
import { doWork } from './work.ts'

/** The other thread of `threadAdder`: opens the record for itself, does one job's work, and tells how it goes. */

export interface WorkerData {
  readonly folder: string
  readonly database: string | undefined
  /** Threads that read for it. */
  readonly workers: number
  /** Other machines read instead: the reports wait in the record's outbox. */
  readonly elsewhere?: boolean
  readonly work: AddWork
}

const { folder, database, workers, elsewhere = false, work } = workerData as WorkerData
const port = parentPort!
let stop = false
port.on('message', () => {
  stop = true
})

try {
  const store = await openRecord(folder, { database })
  try {
    const end = await doWork(
      store,
      work,
      (progress) => port.postMessage({ progress }),
      () => stop,
      { workers, elsewhere },
    )
    port.postMessage({ end })
  } finally {
    await store.close()
  }
} catch (error) {
  const { code, en, ar } = asProblem(error)
  port.postMessage({ failed: { code, en, ar } })
}
port.close()
