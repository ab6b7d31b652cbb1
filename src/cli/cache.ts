import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where Node keeps compiled code between runs: a folder of this user's own. Node's default lies in the temporary folder
 * that all users of a machine share, and code is loaded from it.
 */
export const compileCache = (): string => {
  const base = process.env.XDG_CACHE_HOME
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'isnad', 'code')
}
