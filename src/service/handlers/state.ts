import type { Metrics } from '../observe/metrics.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'

/** How the service is, for those who watch over it. */
export function stateHandlers({ store }: Site, metrics: Metrics) {
  return {
    /** The record answers: what it holds is not said, for anyone may ask. */
    readHealth: async () => {
      await store.log(0, 1)
      return { ok: true }
    },
    async readMetrics({ c }) {
      return c.body(await metrics.text(), 200, {
        'Content-Type': metrics.mediaType,
        'Cache-Control': 'no-store',
      })
    },
  } satisfies Partial<Handlers>
}
