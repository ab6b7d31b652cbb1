import type { Person } from './api.ts'
import { useLiveState } from './live.ts'
import { useMe } from './me.ts'

/** Who else has an event open now. */
export function useOthers(event: string): readonly Person[] {
  const { present } = useLiveState()
  const login = useMe()?.login
  return (present.get(event) ?? []).filter(({ id }) => id !== login)
}
