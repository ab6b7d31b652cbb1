import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  client,
  type Event,
  type EventFilter,
  type LedgerQuestion,
  type Listing,
  type ReportFilter,
  type TimelineQuestion,
} from './api.ts'

/** What the views ask the service, each by one name. */

const pageSize = 100

export const queries = {
  session: () =>
    queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => client.call('readSession', { signal }) }),
  names: () =>
    queryOptions({
      queryKey: ['names'],
      queryFn: ({ signal }) => client.call('readNames', { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  facets: () =>
    queryOptions({ queryKey: ['facets'], queryFn: ({ signal }) => client.call('readFacets', { signal }) }),
  people: () =>
    queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => client.call('listPeople', { signal }) }),
  events: (filter: EventFilter) =>
    infiniteQueryOptions({
      queryKey: ['events', filter],
      queryFn: ({ pageParam, signal }) =>
        client.call('listEvents', { query: { ...filter, limit: pageSize, ...pageParam }, signal }),
      initialPageParam: {} as { cursor?: string },
      getNextPageParam: ({ next }) => (next === null ? undefined : { cursor: next }),
      // A list does not move under the hand of who works in it; it is fetched anew when they ask.
      staleTime: Number.POSITIVE_INFINITY,
    }),
  event: (id: string) =>
    queryOptions({
      queryKey: ['event', id],
      queryFn: ({ signal }) => client.call('readEvent', { params: { id }, signal }),
    }),
  // While the next zoom is being asked for, the one before stays on the screen.
  timeline: (question: TimelineQuestion) =>
    queryOptions({
      queryKey: ['timeline', question],
      queryFn: ({ signal }) => client.call('readTimeline', { query: question, signal }),
      placeholderData: keepPreviousData,
    }),
  ledger: (question: LedgerQuestion) =>
    queryOptions({
      queryKey: ['ledger', question],
      queryFn: ({ signal }) => client.call('readLedger', { query: question, signal }),
      placeholderData: keepPreviousData,
    }),
  totals: (question: LedgerQuestion) =>
    queryOptions({
      queryKey: ['totals', question],
      queryFn: ({ signal }) => client.call('readTotals', { query: question, signal }),
      placeholderData: keepPreviousData,
    }),
  similar: (id: string) =>
    queryOptions({
      queryKey: ['event', id, 'similar'],
      queryFn: ({ signal }) => client.call('similarEvents', { params: { id }, signal }),
    }),
  reports: (filter: ReportFilter) =>
    infiniteQueryOptions({
      queryKey: ['reports', filter],
      queryFn: ({ pageParam, signal }) =>
        client.call('listReports', { query: { ...filter, limit: pageSize, ...pageParam }, signal }),
      initialPageParam: {} as { cursor?: string },
      getNextPageParam: ({ next }) => (next === null ? undefined : { cursor: next }),
    }),
  report: (id: string) =>
    queryOptions({
      queryKey: ['report', id],
      queryFn: ({ signal }) => client.call('readReport', { params: { id }, signal }),
    }),
  reportHistory: (id: string) =>
    queryOptions({
      queryKey: ['report', id, 'history'],
      queryFn: ({ signal }) => client.call('readReportHistory', { params: { id }, signal }),
    }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: ({ signal }) => client.call('search', { query: { q }, signal }),
    }),
  parties: () =>
    queryOptions({
      queryKey: ['parties'],
      queryFn: ({ signal }) => client.call('listParties', { signal }),
    }),
  party: (id: string) =>
    queryOptions({
      queryKey: ['parties', id],
      queryFn: ({ signal }) => client.call('readParty', { params: { id }, signal }),
    }),
  place: (id: string) =>
    queryOptions({
      queryKey: ['places', id],
      queryFn: ({ signal }) => client.call('readPlace', { params: { id }, signal }),
    }),
  sources: () =>
    queryOptions({
      queryKey: ['sources'],
      queryFn: ({ signal }) => client.call('listSources', { signal }),
    }),
  source: (id: string) =>
    queryOptions({
      queryKey: ['sources', id],
      queryFn: ({ signal }) => client.call('readSource', { params: { id }, signal }),
    }),
  searches: () =>
    queryOptions({
      queryKey: ['searches'],
      queryFn: ({ signal }) => client.call('listSearches', { signal }),
    }),
  jobs: () =>
    queryOptions({ queryKey: ['jobs'], queryFn: ({ signal }) => client.call('listJobs', { signal }) }),
  users: () =>
    queryOptions({ queryKey: ['users'], queryFn: ({ signal }) => client.call('listUsers', { signal }) }),
  tokens: () =>
    queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => client.call('listTokens', { signal }) }),
  log: () =>
    infiniteQueryOptions({
      queryKey: ['log'],
      queryFn: ({ pageParam, signal }) =>
        client.call('readLog', { query: { limit: pageSize, after: pageParam }, signal }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
}

/** Puts events as they are now where lists show them; ids that are no more stay, marked as merged. */
export function putIntoLists(
  cache: QueryClient,
  events: readonly Event[],
  moved: readonly { readonly from: string }[],
): void {
  const now = new Map(events.map((event) => [event.id, event]))
  const gone = new Set(moved.map(({ from }) => from))
  const shown = (event: Event): Event => {
    if (gone.has(event.id)) return { ...event, status: 'merged' }
    const next = now.get(event.id)
    // Answers overtake each other: one that was on its way before a decision must not take it off the screen.
    return next === undefined || next.version < event.version ? event : next
  }
  cache.setQueriesData<{ pages: Listing[]; pageParams: unknown[] }>({ queryKey: ['events'] }, (list) =>
    list === undefined
      ? list
      : { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(shown) })) },
  )
}
