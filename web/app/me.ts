import { useQuery } from '@tanstack/react-query'
import { suffices } from '../../src/service/contract/roles.ts'
import type { Role, Session } from './api.ts'
import { queries } from './queries.ts'

/** Who sits at this desk. */
export interface Me {
  readonly session: Session
  /** The name that the custody log has for them. */
  readonly login: string
  may(role: Role): boolean
}

/** The session once it is here. */
export function useMe(): Me | undefined {
  const { data: session } = useQuery(queries.session())
  return session === undefined ? undefined : me(session)
}

export const me = (session: Session): Me => ({
  session,
  login: session.user?.login ?? 'local',
  may: (role) => suffices(session.role ?? undefined, role),
})
