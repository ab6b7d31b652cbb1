import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const known = new WeakMap<Uint8Array, string>()

/** The same for bytes that nobody changes: a thousand rows of one spreadsheet share its bytes, which are hashed once. */
export function sha256Of(bytes: Uint8Array): string {
  const before = known.get(bytes)
  if (before !== undefined) return before
  const hash = sha256(bytes)
  known.set(bytes, hash)
  return hash
}
