import type { Claim } from '../reading/claim.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { GrowingReaders } from './growing.ts'
import { type Make, readHere } from './here.ts'
import type { ThreadScript } from './thread.ts'
import type { Readers } from './types.ts'

export { type Make, readSafely } from './here.ts'
export { inOrder, type Ordering } from './in-order.ts'
export { setAside } from './set-aside.ts'
export type { ThreadScript } from './thread.ts'
export type * from './types.ts'

/**
 * Readers for reports of this machine: with one worker all is read in this thread, with more in so many threads, once there is more
 * than a little to read. Both give the same. Close them when all is read.
 *
 * @param make what a report's claims are made into in this thread; `script` has to make the same of them
 */
export const openReaders = <T>(
  knowledge: Knowledge,
  workers: number,
  make: Make<T>,
  script: ThreadScript<T>,
): Readers<T> => {
  const here = readHere(knowledge, make)
  return workers === 1 ? here : new GrowingReaders(here, script, workers)
}

/** `openReaders` for the claims themselves. */
export const openClaimReaders = (knowledge: Knowledge, workers: number): Readers<readonly Claim[]> =>
  openReaders<readonly Claim[]>(knowledge, workers, (claims) => claims, {
    file: scriptBeside(import.meta.url, 'claims-thread'),
    value: (text) => JSON.parse(text) as Claim[],
  })

/** The file of a thread's script: `.ts` where Node runs the sources, `.js` in the package. */
export const scriptBeside = (module: string, name: string): URL =>
  new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module)
