import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 62rem)')

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether there is room for two things beside each other; the style sheet asks the same. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
export const isWide = (): boolean => wide.matches
