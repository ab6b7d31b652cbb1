import { useSyncExternalStore } from 'react'

/** The session ended while the desk was open: what is on the screen stays, and one signs in over it. */
let expired = false
const listeners = new Set<() => void>()
const set = (next: boolean): void => {
  expired = next
  for (const listener of listeners) listener()
}
export const expire = (): void => set(true)
export const signedInAgain = (): void => set(false)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useExpired = (): boolean => useSyncExternalStore(subscribe, () => expired)
