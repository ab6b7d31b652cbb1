import { dirname } from 'node:path'
import { takeFiles, wayOf } from '../intake/files.ts'
import { takeAddresses } from '../intake/net/all.ts'
import type { Said, Taken } from '../intake/taken.ts'
import type { Store } from '../record/index.ts'
import { addTaken, type Watch } from './add.ts'
import type { AddProgress, AddSaid, AddWork } from './adder.ts'
import { addUnread } from './unread.ts'

/** Problems that one job tells of singly; a file of a million bad lines would fill the page. */
const saidAtMost = 1000

/**
 * Does the work of a job. Ends early, with what was taken so far in the record, once `stopped` says so.
 *
 * @param how.workers threads that read; 1 reads in this one
 * @param how.elsewhere other machines read: the reports wait in the record's outbox
 */
export async function doWork(
  store: Store,
  work: AddWork,
  tell: (progress: AddProgress) => void,
  stopped: () => boolean,
  { workers = 1, elsewhere = false }: { readonly workers?: number; readonly elsewhere?: boolean } = {},
): Promise<'done' | 'stopped'> {
  let early = false
  const now = { bytes: 0, items: 0, added: [] as string[], known: 0, claims: 0, said: [] as AddSaid[] }
  let toldOf = 0

  const bare = withoutFolders(work.paths)
  const say = ({ problem: { code, en, ar }, grave }: Said): void => {
    if (++toldOf <= saidAtMost) now.said.push({ code, grave, en: bare(en), ar: bare(ar) })
  }
  // What is read ahead is not behind us yet: counted when it comes back.
  const behind = ({ bytes }: Taken): void => {
    now.bytes += bytes
    now.items++
  }
  async function* taking(): AsyncGenerator<Taken> {
    let items = 0
    for await (const taken of inputOf(work)) {
      if (stopped()) {
        early = true
        return
      }
      if (++items <= work.skip) {
        behind(taken)
        continue
      }
      const { original } = taken
      yield original === undefined ? taken : { ...taken, original: bare(original) }
    }
  }

  const watch: Watch = {
    took(taken) {
      behind(taken)
      taken.said.forEach(say)
    },
    put({ outcome, id }, { claims }, said) {
      if (said !== undefined) say(said)
      if (outcome === 'known') now.known++
      if (outcome !== 'added') return
      now.added.push(id)
      now.claims += claims.length
    },
    safe() {
      tell({ ...now, added: [...now.added], said: [...now.said] })
      now.added.length = 0
      now.said.length = 0
      now.known = 0
      now.claims = 0
    },
  }
  if (elsewhere) await addUnread(store, taking(), work.by, watch)
  else await addTaken(store, taking(), work.by, watch, { workers })
  return early ? 'stopped' : 'done'
}

/**
 * Takes the folders of the files out of all that is told and kept of them: where uploads lie on this machine says nothing
 * of where they came from.
 */
function withoutFolders(paths: readonly string[]): <T extends object>(told: T) => T {
  const folders = [...new Set(paths.map((path) => `${dirname(path)}/`))]
  const bare = (value: unknown): unknown =>
    typeof value === 'string' ? folders.reduce((text, folder) => text.replaceAll(folder, ''), value) : value
  return (told) =>
    Object.fromEntries(Object.entries(told).map(([key, value]) => [key, bare(value)])) as typeof told
}

/** Files, or what one address holds. Addresses of this machine and its neighbours are not asked: whoever reviews is not let into them. */
function inputOf({ paths, address, published }: AddWork): AsyncIterable<Taken> {
  const given = published === undefined ? {} : { published }
  return address === undefined
    ? takeFiles({ paths, ...given })
    : takeAddresses([address], [], {}, wayOf(given))
}
