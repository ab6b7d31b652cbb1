import { createHmac, randomBytes } from 'node:crypto'
import { sha256 } from '../../record/hash.ts'

/** 256 bits of chance, for an address or a cookie. Kept by its hash: who reads the record cannot use it. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): string => sha256(`isnad ${secret}`)

/** What a page of ours can send with a change and another site cannot know: made from the session's secret, not equal to it. */
export const csrfOf = (secret: string): string =>
  createHmac('sha256', secret).update('csrf').digest('base64url')

/** Tokens are recognisable, so that one that leaked into a file can be found. */
export const tokenPrefix = 'isnad_'
