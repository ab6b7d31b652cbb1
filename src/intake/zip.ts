import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { Entry, ZipFile } from 'yauzl'
import type { Problem } from '../problem.ts'
import { bytesOf, type Item } from './item.ts'
import type { Limits } from './limits.ts'
import { pathTrick, tooLarge } from './problems.ts'
import { badMember, badZip, lockedMember, tooManyMembers, zipBomb } from './problems-archives.ts'

/** A file inside a ZIP. */
export interface Member {
  readonly name: string
  readonly size: number
  open(): AsyncIterable<Uint8Array>
}

/**
 * The files of a ZIP, in the order of its directory; what is refused comes as a Problem, and the others follow. Refused are
 * names that leave the folder, locked files, and what unpacks to more than it may: sizes are checked before anything is
 * unpacked, and a file that turns out larger than it said is broken off there. Nothing is written to the disk.
 */
export async function* membersOf(item: Item, limits: Limits): AsyncGenerator<Member | Problem> {
  let zip: ZipFile
  try {
    const opened = await openZip(item, limits)
    if (opened === undefined) {
      yield tooLarge(item.where, limits.wholeBytes)
      return
    }
    zip = opened
  } catch (error) {
    yield badZip(item.where, error)
    return
  }
  try {
    yield* checked(zip, item, limits)
  } catch (error) {
    yield badZip(item.where, error)
  } finally {
    zip.close()
  }
}

const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const

async function openZip(item: Item, limits: Limits): Promise<ZipFile | undefined> {
  const { open, fromBuffer } = await import('yauzl')
  if (item.path !== undefined)
    return promisify<string, typeof options, ZipFile>(open as never)(item.path, options)
  const bytes = await bytesOf(item, limits.wholeBytes)
  if (bytes === undefined) return undefined
  return promisify<Buffer, typeof options, ZipFile>(fromBuffer as never)(bytes, options)
}

/** Under this a member unpacks fast whatever it says; over it, text never packs a hundred times smaller. */
const harmless = 5_000_000
const mostRatio = 150

/** Whether so much came, or is said to come, of so few packed bytes that it is no text. */
export const isBomb = (size: number, packed: number): boolean =>
  size > harmless && size / Math.max(1, packed) > mostRatio

async function* checked(zip: ZipFile, item: Item, limits: Limits): AsyncGenerator<Member | Problem> {
  const { getFileNameLowLevel, validateFileName } = await import('yauzl')
  let count = 0
  let unpacked = 0
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
    if (++count > limits.members) {
      yield tooManyMembers(item.where, limits.members)
      return
    }
    const raw = entry.fileName as unknown as Buffer
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    const where = `${item.where}!${name}`
    if (validateFileName(name) !== null || /\p{Cc}/u.test(name)) {
      yield pathTrick(item.where, name)
      continue
    }
    if (name.endsWith('/') || isLink(entry)) continue
    if ((entry.generalPurposeBitFlag & 1) !== 0) {
      yield lockedMember(where)
      continue
    }
    const size = entry.uncompressedSize
    unpacked += size
    if (unpacked > limits.unpackedBytes || isBomb(size, entry.compressedSize)) {
      yield zipBomb(where, size, entry.compressedSize)
      if (unpacked > limits.unpackedBytes) return
      continue
    }
    const at = entry
    yield { name, size, open: () => unpack(zip, at, where) }
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      zip.off('entry', onEntry)
      zip.off('end', onEnd)
      zip.off('error', onError)
    }
    const onEntry = (entry: Entry): void => {
      done()
      resolve(entry)
    }
    const onEnd = (): void => {
      done()
      resolve(undefined)
    }
    const onError = (error: Error): void => {
      done()
      reject(error)
    }
    zip.on('entry', onEntry)
    zip.on('end', onEnd)
    zip.on('error', onError)
    zip.readEntry()
  })
}

async function* unpack(zip: ZipFile, entry: Entry, where: string): AsyncGenerator<Uint8Array> {
  try {
    const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip) as never)(entry)
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    throw badMember(where, error)
  }
}

/** A symbolic link in the manner of Unix: its content is a path, which is never followed. */
const isLink = (entry: Entry): boolean => entry.externalFileAttributes >>> 28 === 0xa
