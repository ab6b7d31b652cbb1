import { stat } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import { fileItem, type Item, peek, type Way } from './item.ts'
import { headBytes, type Kind, kindOf } from './kind.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Fetching } from './net/all.ts'
import { unreadable } from './problems.ts'
import { SeenIds } from './seen.ts'
import { grave, type Taken } from './taken.ts'
import type { DayOrder } from './times.ts'
import { walk } from './walk.ts'

/**
 * What to take in. `paths` are files, folders and web addresses; `rowFiles` are NDJSON whatever their name. `-` is
 * standard input.
 */
export interface Sources {
  readonly paths: readonly string[]
  readonly rowFiles?: readonly string[]
  /** ISO day for reports that carry none. */
  readonly published?: string
  /** Columns of tables by the field they fill. */
  readonly map?: ReadonlyMap<string, string>
  /** Zone such as `+03:00` for instants that are given without one. */
  readonly zone?: string
  /** How tables write days in figures. */
  readonly dayOrder?: DayOrder
  readonly limits?: Partial<Limits>
  /** A file of web addresses, one a line; `#` begins a remark. */
  readonly addressFiles?: readonly string[]
  /** How addresses are fetched, where any are named. */
  readonly fetching?: Fetching
}

type Taker = (item: Item, way: Way) => AsyncGenerator<Taken>

/** Each kind's reader, loaded when the first item of the kind comes: `isnad read report.txt` loads no other. */
const takers: Readonly<Record<Kind, () => Promise<Taker>>> = {
  text: async () => (await import('./kinds/text.ts')).takeText,
  rows: async () => (await import('./kinds/rows.ts')).takeRows,
  page: async () => (await import('./kinds/page.ts')).takePage,
  telegram: async () => (await import('./kinds/telegram.ts')).takeTelegram,
  feed: async () => (await import('./kinds/feed.ts')).takeFeed,
  sitemap: async () => (await import('./kinds/sitemap.ts')).takeSitemap,
  csv: async () => (await import('./kinds/csv.ts')).takeCsv,
  xlsx: async () => (await import('./kinds/xlsx.ts')).takeXlsx,
  mail: async () => (await import('./kinds/mail.ts')).takeMail,
  docx: async () => (await import('./kinds/docx.ts')).takeDocx,
  pdf: async () => (await import('./kinds/pdf.ts')).takePdf,
  gzip: async () => (await import('./kinds/gzip.ts')).takeGzip,
  zip: async () => (await import('./kinds/zip.ts')).takeZip,
  warc: async () => (await import('./kinds/warc.ts')).takeWarc,
  wacz: async () => (await import('./kinds/wacz.ts')).takeWacz,
}

/**
 * Reports from files and folders, in the order given, folders in the order of names, then from web addresses, which are
 * fetched from several hosts at a time. Never throws for what is in a
 * file: what cannot be read comes as a said Problem, and the next file follows. Memory is bounded by one report.
 */
export async function* takeFiles(sources: Sources): AsyncGenerator<Taken> {
  const way = wayOf(sources)
  for (const path of sources.rowFiles ?? []) yield* from(path, takeItem(fileItem(path), way, 'rows'))
  for (const path of sources.paths) {
    if (isAddress(path)) continue
    for await (const found of walk(path)) {
      if (typeof found !== 'string') yield { ...found, bytes: 0, source: path }
      else yield* from(path, takeItem(fileItem(found), way))
    }
  }
  const named = sources.paths.filter(isAddress)
  if (named.length + (sources.addressFiles ?? []).length === 0) return
  const { takeAddresses } = await import('./net/all.ts')
  yield* takeAddresses(named, sources.addressFiles ?? [], sources.fetching ?? {}, way)
}

/** Whether a source is to be fetched rather than opened. */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/** How one run takes things in. */
export const wayOf = (sources: Omit<Sources, 'paths'>): Way => ({
  limits: { ...defaultLimits, ...sources.limits },
  seen: new SeenIds(),
  map: sources.map ?? new Map(),
  ...(sources.published === undefined ? {} : { published: sources.published }),
  ...(sources.zone === undefined ? {} : { zone: sources.zone }),
  ...(sources.dayOrder === undefined ? {} : { dayOrder: sources.dayOrder }),
  depth: 0,
  take: takeItem,
})

const noBytes = Buffer.alloc(0)

/** Reports of one item, whatever kind it is. What cannot be read is said; nothing is thrown. */
export async function* takeItem(given: Item, way: Way, known?: Kind): AsyncGenerator<Taken> {
  try {
    // What is known is not waited for: rows that trickle in are taken as they come.
    const { head, item } = known === undefined ? await peek(given, headBytes) : { head: noBytes, item: given }
    const taker = await takers[known ?? kindOf(item, head)]()
    yield* taker(item, way)
  } catch (error) {
    yield { ...grave(error instanceof Problem ? error : unreadable(given.where, error)), bytes: 0 }
  }
}

async function* from(source: string, taken: AsyncGenerator<Taken>): AsyncGenerator<Taken> {
  for await (const one of taken) yield { ...one, source }
}

/** Bytes of all files named, for a progress bar; folders and what cannot be seen count nothing. */
export async function sizeOf(sources: Sources): Promise<number> {
  let sum = 0
  for (const path of [...(sources.rowFiles ?? []), ...sources.paths]) {
    const facts = await stat(path).catch(() => undefined)
    if (facts?.isFile()) sum += facts.size
  }
  return sum
}
