import { stat } from 'node:fs/promises'
import { fileItem, type Item, peek, type Way } from './item.ts'
import { headBytes, type Kind, kindOf } from './kind.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { unreadable } from './problems.ts'
import { SeenIds } from './seen.ts'
import { grave, type Taken } from './taken.ts'
import { walk } from './walk.ts'

/** What to take in. `paths` are files and folders; `rowFiles` are NDJSON whatever their name. `-` is standard input. */
export interface Sources {
  readonly paths: readonly string[]
  readonly rowFiles?: readonly string[]
  /** ISO day for reports that carry none. */
  readonly published?: string
  /** Columns of tables by the field they fill. */
  readonly map?: ReadonlyMap<string, string>
  /** Zone such as `+03:00` for instants that are given without one. */
  readonly zone?: string
  readonly limits?: Partial<Limits>
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
  zip: async () => (await import('./kinds/zip.ts')).takeZip,
  warc: async () => (await import('./kinds/warc.ts')).takeWarc,
  wacz: async () => (await import('./kinds/wacz.ts')).takeWacz,
}

/**
 * Reports from files and folders, in the order given, folders in the order of names. Never throws for what is in a
 * file: what cannot be read comes as a said Problem, and the next file follows. Memory is bounded by one report.
 */
export async function* takeFiles(sources: Sources): AsyncGenerator<Taken> {
  const way = wayOf(sources)
  for (const path of sources.rowFiles ?? []) yield* from(path, takeItem(fileItem(path), way, 'rows'))
  for (const path of sources.paths) {
    for await (const found of walk(path)) {
      if (typeof found !== 'string') yield { ...found, bytes: 0, source: path }
      else yield* from(path, takeItem(fileItem(found), way))
    }
  }
}

/** How one run takes things in. */
export const wayOf = (sources: Omit<Sources, 'paths'>): Way => ({
  limits: { ...defaultLimits, ...sources.limits },
  seen: new SeenIds(),
  map: sources.map ?? new Map(),
  ...(sources.published === undefined ? {} : { published: sources.published }),
  ...(sources.zone === undefined ? {} : { zone: sources.zone }),
  depth: 0,
  take: takeItem,
})

/** Reports of one item, whatever kind it is. What cannot be read is said; nothing is thrown. */
export async function* takeItem(given: Item, way: Way, known?: Kind): AsyncGenerator<Taken> {
  try {
    const { head, item } = await peek(given, headBytes)
    const taker = await takers[known ?? kindOf(item, head)]()
    yield* taker(item, way)
  } catch (error) {
    yield { ...grave(unreadable(given.where, error)), bytes: 0 }
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
