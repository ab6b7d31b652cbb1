import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { looksTaken } from './kind.ts'
import { noReports, otherKinds, unreadable } from './problems.ts'
import { grave, type Taken } from './taken.ts'

/** Files of a path: itself, or what a folder holds, sorted by name so that two runs give the same order. */
export async function* walk(path: string, inside = false): AsyncGenerator<string | Pick<Taken, 'said'>> {
  if (path === '-') {
    yield path
    return
  }
  let folder: boolean
  try {
    folder = (await stat(path)).isDirectory()
  } catch (error) {
    yield grave(unreadable(path, error))
    return
  }
  if (!folder) {
    yield path
    return
  }
  let entries: Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    yield grave(unreadable(path, error))
    return
  }
  const others: string[] = []
  let found = 0
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const full = join(path, entry.name)
    // Links to folders are not followed: a link to a parent would never end.
    if (entry.isDirectory()) {
      found++
      yield* walk(full, true)
    } else if (looksTaken(entry.name)) {
      found++
      yield full
    } else others.push(entry.name)
  }
  if (others.length > 0) yield { said: [{ problem: otherKinds(path, others), grave: false }] }
  if (found === 0 && !inside) yield grave(noReports(path))
}
