import { sha256 } from '../../record/hash.ts'
import type { EventFilter, EventView, ReportView } from '../../record/index.ts'
import type { QueryOf } from '../contract/index.ts'
import type { listEvents, listReports } from '../contract/record.ts'
import { FacetsOf } from '../facets.ts'
import type { Identity } from '../identity.ts'
import type { Names } from '../names.ts'
import { notFound } from '../problems.ts'
import { filterFor, historyFor, isPublic, type ReadingLog, refuseRestricted } from '../restriction.ts'
import { scrub } from '../scrub.ts'
import type { Handlers } from '../service.ts'
import { similarTo } from '../similar.ts'
import type { Site } from '../site.ts'

/** Reading the record: each answer holds what who asks may see, and each reading of a restricted report is written down. */
export function readHandlers({ store }: Site, names: Names, reading: ReadingLog) {
  const facets = new FacetsOf(store)
  const eventFor = async (who: Identity, id: string, where: string): Promise<EventView> => {
    const view = await store.event(id)
    if (view === undefined) throw notFound(where)
    refuseRestricted(who, view.reports, where)
    if (isPublic(who) && view.event.status !== 'accepted') throw notFound(where)
    return view
  }
  const reportFor = async (who: Identity, id: string, where: string): Promise<ReportView> => {
    const view = await store.report(id)
    if (view === undefined) throw notFound(where)
    refuseRestricted(who, [view.report], where)
    return view
  }

  return {
    async listEvents({ query, who }) {
      const { limit, cursor, sort, ...rest } = query
      const list = await store.events(filterFor(who, filterOf(rest)), given({ limit, cursor, sort }))
      if (isPublic(who)) return { ...list, items: list.items.map(scrub) }
      await reading.note(who, 'listEvents', reportsOf(list.items))
      return list
    },
    async readEvent({ params, who, c }) {
      const view = await eventFor(who, params.id, c.req.path)
      const etag = versionTag(view.event.version)
      if (isPublic(who)) {
        const event = scrub(view.event)
        const { version: _, ...machine } = event
        return { event, machine, claims: [], reports: [], sentences: {}, history: [], etag }
      }
      await reading.note(who, 'readEvent', reportsOf([view.event]))
      return { ...view, history: await historyFor(who, view.history, store), etag }
    },
    async similarEvents({ params, who, c }) {
      const view = await eventFor(who, params.id, c.req.path)
      const items = await similarTo(store, view, (filter) => filterFor(who, filter))
      await reading.note(who, 'similarEvents', reportsOf([view.event, ...items.map(({ event }) => event)]))
      return { items }
    },
    async readEventHistory({ params, who, c }) {
      const { history } = await eventFor(who, params.id, c.req.path)
      return { items: await historyFor(who, history, store) }
    },
    async listReports({ query, who }) {
      const { limit, cursor, ...filter } = query
      const list = await store.reports(filterFor(who, given(filter)), given({ limit, cursor }))
      await reading.note(
        who,
        'listReports',
        list.items.map((report) => report.id),
      )
      return list
    },
    async readReport({ params, who, c }) {
      const view = await reportFor(who, params.id, c.req.path)
      await reading.note(who, 'readReport', [view.report.id])
      return { ...view, etag: `"${sha256(JSON.stringify(view)).slice(0, 32)}"` }
    },
    async readReportHistory({ params, who, c }) {
      const { report } = await reportFor(who, params.id, c.req.path)
      await reading.note(who, 'readReportHistory', [report.id])
      return { items: await store.history({ report: report.id }) }
    },
    async readOriginal({ params, who, c }) {
      const { report } = await reportFor(who, params.id, c.req.path)
      const bytes = await store.original(report.sha256)
      if (bytes === undefined) throw notFound(c.req.path)
      await reading.note(who, 'readOriginal', [report.id])
      // Whatever it is, the browser saves it and runs nothing of it.
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${report.sha256.slice(0, 16)}"`,
        'Cache-Control': 'no-store',
        ETag: `"${report.sha256}"`,
      })
    },
    async listClaims({ query, who }) {
      const { limit, cursor, ...filter } = query
      const list = await store.claims(filterFor(who, filterOf(filter)), given({ limit, cursor }))
      await reading.note(
        who,
        'listClaims',
        list.items.map((claim) => claim.report),
      )
      return list
    },
    readFacets: ({ who }) => facets.get(filterFor(who, {})),
    readNames: async () => names,
  } satisfies Partial<Handlers>
}

export const versionTag = (version: number): string => `"${version}"`

/** The reports whose words stand in these events. */
export const reportsOf = (events: readonly { readonly claims: readonly { readonly report: string }[] }[]) =>
  events.flatMap((event) => event.claims.map((claim) => claim.report))

type Filters = Partial<Omit<QueryOf<typeof listEvents>, 'limit' | 'cursor' | 'sort'>> &
  Partial<QueryOf<typeof listReports>>

/** The parameters of a list as the record's filter. */
export function filterOf({ type, modality, status, changed, ...rest }: Filters): EventFilter {
  return given({
    ...rest,
    types: type,
    modalities: modality,
    statuses: status,
    changed: changed === true ? (true as const) : undefined,
  })
}

/** Leaves out what is undefined. */
export const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
