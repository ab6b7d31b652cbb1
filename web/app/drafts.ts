import { useCallback, useState } from 'react'

/**
 * What was typed and not sent yet. It stays in this browser until it was sent or thrown away: through a reload, an ended
 * session, a service that went away.
 */
const place = (name: string): string => `isnad.draft.${name}`

function read<T>(name: string, first: T): T {
  const kept = localStorage.getItem(place(name))
  return kept === null ? first : (JSON.parse(kept) as T)
}

export const hasDraft = (name: string): boolean => localStorage.getItem(place(name)) !== null

export interface Draft<T> {
  readonly value: T
  readonly set: (value: T) => void
  /** It was sent, or is not wanted any more. */
  readonly drop: () => void
}

/** @param name what is being written, about what: `edit/ID/time` */
export function useDraft<T>(name: string, first: T): Draft<T> {
  const [state, setState] = useState(() => ({ name, value: read(name, first) }))
  if (state.name !== name) setState({ name, value: read(name, first) })
  const set = useCallback(
    (value: T) => {
      localStorage.setItem(place(name), JSON.stringify(value))
      setState({ name, value })
    },
    [name],
  )
  const drop = useCallback(() => {
    localStorage.removeItem(place(name))
    setState({ name, value: first })
  }, [name, first])
  return { value: state.value, set, drop }
}
