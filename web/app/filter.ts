import { useSearchParams } from 'wouter'
import type { EventFilter } from './api.ts'

/** The filters that every view of events understands. They stand in the address, so that Back, bookmarks and links restore a view. */
export const filterNames = [
  'text',
  'type',
  'party',
  'place',
  'source',
  'from',
  'to',
  'status',
  // These have no field: links bring them, and they can be taken off (`parts/OnlyThese.tsx`).
  'modality',
  'agent',
  'target',
  'since',
] as const
export type FilterName = (typeof filterNames)[number]

/** What of an address narrows down events, and nothing else of it. */
export const filterIn = (query: URLSearchParams): EventFilter =>
  Object.fromEntries(
    filterNames.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])),
  ) as EventFilter

/** The filter of the view that is open. */
export function useEventFilter(): EventFilter {
  const [query] = useSearchParams()
  return filterIn(query)
}

/** The address of another view of the same events. */
export function withFilter(path: string, query: URLSearchParams): string {
  const kept = new URLSearchParams(filterIn(query) as Record<string, string>)
  return kept.size === 0 ? path : `${path}?${kept}`
}
