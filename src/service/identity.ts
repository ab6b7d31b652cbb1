import type { Context } from 'hono'
import type { Role } from './contract/roles.ts'

/** Who asks. */
export interface Identity {
  /** How they showed it. `single`: the one user of this machine; `none`: nobody signed in. */
  readonly kind: 'single' | 'session' | 'token' | 'none'
  /** Login of the account; empty for `none`. It is who the custody log names. */
  readonly id: string
  readonly name: string
  readonly role: Role | undefined
  /** Hash of the session's id, where there is one. */
  readonly session?: string
  /** What a change must carry in `X-Isnad-Csrf`; a token needs none, for no browser sends one by itself. */
  readonly csrf?: string
  /** When the session runs out. */
  readonly expires?: string
}

/** Finds out who asks; throws a Problem for a session that has ended or a token that is not known. */
export type Identify = (c: Context) => Promise<Identity>

/** The one user of single-user mode. */
export const localUser = { id: 'local', name: 'local' } as const
