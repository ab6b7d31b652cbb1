import { sha256 } from '../../record/hash.ts'
import type { EventFilter, Store } from '../../record/index.ts'
import type { QueryOf } from '../contract/index.ts'
import type { listEvents, listReports } from '../contract/record.ts'
import type { Names } from '../names.ts'
import { notFound } from '../problems.ts'
import type { Handlers } from '../service.ts'

/** Reading the record. */
export function readHandlers(store: Store, names: Names) {
  return {
    async listEvents({ query }) {
      const { limit, cursor, sort, ...rest } = query
      const list = await store.events(filterOf(rest), given({ limit, cursor, sort }))
      return { ...list, items: list.items.map((event) => ({ ...event, version: 0 })) }
    },
    async readEvent({ params, c }) {
      const view = await store.event(params.id)
      if (view === undefined) throw notFound(c.req.path)
      const event = { ...view.event, version: 0 }
      return { ...view, event, machine: view.event, history: [], etag: etagOf(view.event) }
    },
    async listReports({ query }) {
      const { limit, cursor, ...filter } = query
      return store.reports(given(filter), given({ limit, cursor }))
    },
    async readReport({ params, c }) {
      const view = await store.report(params.id)
      if (view === undefined) throw notFound(c.req.path)
      return { ...view, etag: etagOf(view.claims) }
    },
    async listClaims({ query }) {
      const { limit, cursor, ...filter } = query
      return store.claims(filterOf(filter), given({ limit, cursor }))
    },
    readFacets: async () => store.facets(),
    readNames: async () => ({ parties: names }),
  } satisfies Partial<Handlers>
}

type Filters = Omit<QueryOf<typeof listEvents>, 'limit' | 'cursor' | 'sort'> & QueryOf<typeof listReports>

/** The parameters of a list as the record's filter. */
export function filterOf({ type, modality, status, ...rest }: Filters): EventFilter {
  return given({ ...rest, types: type, modalities: modality, statuses: status })
}

const etagOf = (state: unknown): string => `"${sha256(JSON.stringify(state)).slice(0, 32)}"`

/** Leaves out what is undefined. */
export const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
