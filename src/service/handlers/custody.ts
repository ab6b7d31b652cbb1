import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'

/** The custody log, to read and to check. */
export function custodyHandlers({ store }: Site) {
  return {
    async readLog({ query: { after = 0, limit = 100 } }) {
      const rows = await store.log(after, limit)
      return { items: rows, next: rows.length < limit ? null : rows.at(-1)!.seq }
    },
    verifyRecord: async () => store.verify(),
  } satisfies Partial<Handlers>
}
