import { useSyncExternalStore } from 'react'
import type { Event } from './api.ts'

/** A decision that was refused because someone else changed the event meanwhile: nothing was overwritten. */
export interface Stale {
  /** As the person saw it. */
  readonly seen: Event
  readonly now: Event
  /** Decides the same on what stands there now. */
  readonly again: () => void
}

let stale: Stale | undefined
const listeners = new Set<() => void>()

export function showStale(next: Stale | undefined): void {
  stale = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useStale = (): Stale | undefined => useSyncExternalStore(subscribe, () => stale)
