import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Limits } from './limits.ts'
import type { SeenIds } from './seen.ts'
import type { Facts, Taken } from './taken.ts'
import type { DayOrder } from './times.ts'

/** Something that may hold reports: a file, a member of an archive, a record of a web archive, an answer of a server. */
export interface Item {
  /** For messages: a path, `archive.zip!member`, an address. */
  readonly where: string
  /** File name, for its ending and its stem. */
  readonly name: string
  /** Media type as its carrier says, with parameters; undefined for a file. */
  readonly mediaType?: string
  /** Address it was fetched from. */
  readonly url?: string
  /** When it was fetched, ISO. */
  readonly retrieved?: string
  /** What is to be kept in place of the bare bytes: the record of a web archive that carries them. */
  readonly carrier?: { readonly bytes: Uint8Array; readonly mediaType: string }
  readonly facts?: Facts
  /** A path where the bytes lie in a file of their own, for readers that jump about in it. */
  readonly path?: string
  /** The bytes from the beginning, each time it is called (standard input: once). */
  open(): AsyncIterable<Uint8Array>
}

/** What every kind of source is handed beside the item. */
export interface Way {
  readonly limits: Limits
  readonly seen: SeenIds
  /** ISO day for reports that carry none. */
  readonly published?: string
  /** Columns of a table by the field they fill: `text` → «البيان». */
  readonly map: ReadonlyMap<string, string>
  /** Zone (`+03:00`) in which instants that name none, or only UTC, are written down. */
  readonly zone?: string
  /** How tables write days in figures; where it is not said, only ISO days are read. */
  readonly dayOrder?: DayOrder
  /** How many archives are around this item. */
  readonly depth: number
  /** Takes what lies inside an archive. */
  take(item: Item, way: Way): AsyncGenerator<Taken>
}

/** The item of a file; `-` is standard input. */
export function fileItem(path: string): Item {
  if (path === '-') {
    const open = () => createReadStream('', { fd: 0, autoClose: false, highWaterMark: 1 << 18 })
    return { where: '-', name: 'stdin', open }
  }
  return {
    where: path,
    name: basename(path),
    path,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
  }
}

/** An item whose bytes are at hand. */
export const bytesItem = (
  where: string,
  name: string,
  bytes: Uint8Array,
  more: Partial<Item> = {},
): Item => ({
  where,
  name,
  ...more,
  open: () => oneChunk(bytes),
})

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** All bytes of an item, or undefined where there are more than `limit`: those past it are never held. */
export async function bytesOf(item: Item, limit: number): Promise<Buffer | undefined> {
  if (item.path !== undefined) {
    const facts = await stat(item.path)
    if (facts.isFile() && facts.size > limit) return undefined
  }
  // Read as a stream and not at once: a pipe or a device has no size to ask for.
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of item.open()) {
    size += part.length
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * The first bytes of an item, and the item with them put back: standard input cannot be opened twice.
 */
export async function peek(item: Item, size: number): Promise<{ head: Buffer; item: Item }> {
  if (item.path !== undefined || item.where !== '-') {
    const parts: Uint8Array[] = []
    let sum = 0
    for await (const part of item.open()) {
      parts.push(part)
      sum += part.length
      if (sum >= size) break
    }
    return { head: Buffer.concat(parts).subarray(0, size), item }
  }
  const chunks = item.open()[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let sum = 0
  while (sum < size) {
    const next = await chunks.next()
    if (next.done === true) break
    held.push(next.value)
    sum += next.value.length
  }
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield* held
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
  }
  return { head: Buffer.concat(held).subarray(0, size), item: { ...item, open } }
}

/** The name without its last ending: what a single report is called. */
export const stemOf = (item: Item): string => basename(item.name, extname(item.name))
