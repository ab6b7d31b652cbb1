import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Live } from '../../src/service/contract/live.ts'
import { client, type Event, type EventView, type Listing, type Person } from './api.ts'
import { putIntoLists, queries } from './queries.ts'

/** What happens while one looks: changes by others, who looks at what, how far jobs are. */

interface State {
  /** The stream broke off; the browser tries again by itself. */
  readonly away: boolean
  /** Changes by anyone since the lists were fetched. */
  readonly changes: number
  readonly present: ReadonlyMap<string, readonly Person[]>
}

let state: State = { away: false, changes: 0, present: new Map() }
const listeners = new Set<() => void>()
function set(part: Partial<State>): void {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useLiveState = (): State => useSyncExternalStore(subscribe, () => state)
export const listsAreFresh = (): void => set({ changes: 0 })

/** Whether a list on the screen shows this event. */
const isListed = (cache: QueryClient, id: string): boolean =>
  cache
    .getQueriesData<{ pages: Listing[] }>({ queryKey: ['events'] })
    .some(([, list]) => list?.pages.some(({ items }) => items.some((event: Event) => event.id === id)))

async function take(cache: QueryClient, message: Live, login: string): Promise<void> {
  if (message.kind === 'presence')
    return set({ present: new Map(state.present).set(message.event, message.people) })
  if (message.kind === 'job') {
    void cache.invalidateQueries({ queryKey: ['jobs'] })
    return
  }
  if (message.kind !== 'change') return
  // What one did oneself is on the screen already.
  if (message.by !== login) set({ changes: state.changes + 1 })
  for (const view of ['event', 'report'])
    void cache.invalidateQueries({ queryKey: message.subject === '' ? [view] : [view, message.subject] })
  if (!isListed(cache, message.subject)) return
  const view: EventView = await cache.fetchQuery({ ...queries.event(message.subject), staleTime: 0 })
  putIntoLists(cache, [view.event], [])
}

/** Follows what the service tells, as long as someone is signed in who may hear it. */
export function useLive(login: string | undefined): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (login === undefined) return
    const source = new EventSource(client.url('followLive'))
    source.onopen = () => set({ away: false })
    source.onerror = () => set({ away: source.readyState !== EventSource.OPEN })
    for (const kind of ['change', 'presence', 'job'] as const)
      source.addEventListener(kind, (event) => {
        void take(cache, JSON.parse(event.data as string) as Live, login).catch(() => undefined)
      })
    return () => source.close()
  }, [cache, login])
}

const again = 30_000

/** Says that one looks at this event, as long as one does. */
export function useLooking(id: string | undefined, enabled: boolean): void {
  useEffect(() => {
    if (id === undefined || !enabled) return
    const say = (event: string | null): void => {
      // Who looks is a courtesy: nothing depends on it, so nothing is said where it fails.
      client.call('lookAt', { body: { event } }).catch(() => undefined)
    }
    say(id)
    const timer = setInterval(say, again, id)
    return () => {
      clearInterval(timer)
      say(null)
    }
  }, [id, enabled])
}
