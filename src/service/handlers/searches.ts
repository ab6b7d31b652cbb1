import type { EventFilter, SavedSearch } from '../../record/index.ts'
import type { Identity } from '../identity.ts'
import { Kept } from '../map/kept.ts'
import type { Names } from '../names.ts'
import { filterFor } from '../restriction.ts'
import { asEventQuery, askedBy } from '../saved.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'

/** Searches that people keep. */
export function searchesHandlers({ store, now }: Site, names: Names) {
  const { searches } = store
  const counts = new Kept(
    store,
    async (key) => (await store.events(JSON.parse(key) as EventFilter, { limit: 1 })).total,
    500,
  )
  const total = (who: Identity, filter: EventFilter): Promise<number> =>
    counts.get(JSON.stringify(filterFor(who, filter)))
  const shown = async (who: Identity, saved: SavedSearch) => {
    const filter = askedBy(saved, names)
    const { id, name, view, query, createdAt, seenAt, seenSeq } = saved
    return {
      ...{ id, name, view, query, created: createdAt, seen: seenAt, seenSeq },
      filter: asEventQuery(filter),
      total: await total(who, filter),
      fresh: await total(who, { ...filter, since: seenSeq }),
    }
  }

  return {
    async listSearches({ who }) {
      const items = []
      for (const saved of await searches.all(who.id)) items.push(await shown(who, saved))
      return { items }
    },
    async saveSearch({ body, who }) {
      // Asked once before it is kept: what cannot be asked is refused now.
      filterFor(who, askedBy(body, names))
      return shown(who, await searches.add(who.id, body, now().toISOString()))
    },
    async renameSearch({ params, body, who }) {
      await searches.rename(who.id, params.id, body.name)
      return undefined
    },
    async lookAtSearch({ params, who }) {
      await searches.look(who.id, params.id, now().toISOString())
      return undefined
    },
    async dropSearch({ params, who }) {
      await searches.drop(who.id, params.id)
      return undefined
    },
  } satisfies Partial<Handlers>
}
