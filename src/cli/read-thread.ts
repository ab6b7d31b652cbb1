import { enableCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'
import type { ThreadData } from '../stream/thread.ts'
import type { ClaimShape } from './show/claim-text.ts'

/** A thread of `isnad read`: it reads, and makes the lines to be printed too. */

const { data, codeCache } = workerData as ThreadData
// Before the first of our modules is loaded, as in main.ts.
if (codeCache !== undefined) enableCompileCache(codeCache)
const [{ answer }, { claimText }] = await Promise.all([
  import('../stream/answer.ts'),
  import('./show/claim-text.ts'),
])
await answer(claimText(data as ClaimShape))
