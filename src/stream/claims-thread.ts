import { enableCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'
import type { ThreadData } from './thread.ts'

/** A thread that answers with claims, as JSON: to write and parse a text takes less time than to clone its objects. */

const { codeCache } = workerData as ThreadData
// Before the first of our modules is loaded, as in the program's own start.
if (codeCache !== undefined) enableCompileCache(codeCache)
const { answer } = await import('./answer.ts')
await answer((claims) => JSON.stringify(claims))
