/** People with accounts, their sessions and tokens. Secrets come here as hashes only. */

/** Roles, each allowing all that those before it allow. */
export const roles = ['public', 'viewer', 'reviewer', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

export interface Account {
  /** Never changes and is never given to another: it stands in the custody log. */
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  /** As argon2 writes it; null until the person has opened the invitation. */
  readonly password: string | null
  /** Secret of the second factor, base32; null where there is none. */
  readonly totp: string | null
  readonly createdAt: string
  readonly lastSeen: string | null
}

/** A link that sets a password once: the first owner's (`login` null) or an invitation. */
export interface Link {
  readonly hash: string
  readonly login: string | null
  readonly expiresAt: string
}

export interface Session {
  readonly hash: string
  readonly login: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastSeen: string
}

export interface Token {
  readonly id: string
  readonly hash: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsed: string | null
}

/** Failed tries to sign in under one name, known or not. */
export interface Tries {
  readonly failures: number
  /** Until then no try is looked at; null where tries are open. */
  readonly lockedUntil: string | null
}
