import { parentPort } from 'node:worker_threads'
import { loadKnowledge } from '../knowledge/load.ts'
import { asProblem } from '../problem.ts'
import type { Report } from '../reading/claim.ts'
import { type Make, readSafely } from './here.ts'
import type { Said } from './thread.ts'

/** The other side of `ReadingThread`: reads every batch that comes, in order, and answers with what is made of the claims. */
export async function answer(make: Make<string>): Promise<void> {
  const port = parentPort!
  const say = (said: Said): void => port.postMessage(said)
  try {
    const knowledge = await loadKnowledge()
    port.on('message', (reports: readonly Report[]) =>
      say({ outcomes: reports.map((report) => readSafely(report, knowledge, make)) }),
    )
    say('ready')
  } catch (error) {
    const { code, en, ar } = asProblem(error)
    say({ fault: { code, en, ar } })
  }
}
