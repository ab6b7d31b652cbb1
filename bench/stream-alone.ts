/** A thread of `bench/stream.ts` that has nothing to do with any other: it reads the texts by itself, or only counts. */
import { parentPort, workerData } from 'node:worker_threads'
import { claimText } from '../src/cli/show/claim-text.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { readSafely } from '../src/stream/index.ts'
import { benchTexts } from './texts.ts'

const port = parentPort!
const knowledge = await loadKnowledge()
const reports = benchTexts().reports.filter((_, n) => n % (workerData as number) === 0)
const make = claimText({ format: 'ndjson', columns: 150 })

/** No memory, no exchange: what two cores of this machine give over one. */
function count(): number {
  let x = 1
  for (let n = 0; n < 400_000_000; n++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0
  return x
}

port.on('message', (what: 'read' | 'count') => {
  if (what === 'count') count()
  else for (const report of reports) readSafely(report, knowledge, make)
  port.postMessage('done')
})
port.postMessage('ready')
