import { useSyncExternalStore } from 'react'

/** What this person did since the page was opened, to be taken back last first. */

export interface Part {
  /** `DecisionRow.seq`. */
  readonly seq: number
  /** In whose history it stands. */
  readonly of: { readonly event: string } | { readonly report: string }
  /** The version of what it was about, right after it. */
  readonly version: number
}

export interface Deed {
  readonly what: string
  readonly parts: readonly Part[]
}

let deeds: readonly Deed[] = []
const listeners = new Set<() => void>()

function set(next: readonly Deed[]): void {
  deeds = next
  for (const listener of listeners) listener()
}

export const didDeed = (deed: Deed): void => set([...deeds, deed])
export const undidDeed = (deed: Deed): void => set(deeds.filter((one) => one !== deed))
export const lastDeed = (): Deed | undefined => deeds.at(-1)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useLastDeed = (): Deed | undefined => useSyncExternalStore(subscribe, lastDeed)
