/** The other thread of `bench/service.ts`: reviewers who list, search, open an event and decide on it, over HTTP. */
import { parentPort, workerData } from 'node:worker_threads'
import { ApiError, makeClient } from '../web/client/client.ts'

export interface ReviewerData {
  readonly url: string
  readonly reviewers: number
  readonly seconds: number
  /** Milliseconds of thought between two requests, on average. */
  readonly pause: number
  readonly lists: readonly string[]
  readonly searches: readonly string[]
}

/** Milliseconds waited for each answer. */
export interface Waited {
  readonly list: number[]
  readonly search: number[]
  readonly save: number[]
}

const { url, reviewers, seconds, pause, lists, searches } = workerData as ReviewerData
const waited: Waited = { list: [], search: [], save: [] }
const end = performance.now() + seconds * 1000

async function review(number: number): Promise<void> {
  const client = makeClient(url.replace(/\/$/, ''))
  const think = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, pause * (0.5 + ((number * 37) % 100) / 100)))
  const timed = async <T>(kind: keyof Waited, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await work()
    waited[kind].push(performance.now() - began)
    await think()
    return answer
  }
  await think()
  for (let turn = number; performance.now() < end; turn++) {
    const query = Object.fromEntries(new URLSearchParams(lists[turn % lists.length]))
    const page = await timed('list', () => client.call('listEvents', { query: query as never }))
    await timed('search', () => client.call('search', { query: { q: searches[turn % searches.length]! } }))
    const event = page.items[(number * 13) % Math.max(1, page.items.length)]
    if (event === undefined) continue
    await timed('save', async () => {
      try {
        await client.call('decideEvent', {
          params: { id: event.id },
          body: turn % 2 === 0 ? { kind: 'accept' } : { kind: 'assign', to: 'bench' },
          match: event.version,
        })
      } catch (error) {
        // Another was faster: the answer came all the same.
        if (!(error instanceof ApiError) || error.problem.code !== 'record.stale') throw error
      }
    })
  }
}

await Promise.all(Array.from({ length: reviewers }, (_, number) => review(number)))
parentPort!.postMessage(waited)
