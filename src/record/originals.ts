import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { sha256Of } from './hash.ts'
import { recordProblem } from './problems.ts'
import type { Tables } from './tables.ts'

/** Where originals are kept, by the SHA-256 of their bytes. */
export interface Originals {
  /** Keeps the bytes and gives their SHA-256. They are kept for good when the transaction is. */
  put(bytes: Uint8Array, db: Transaction<Tables>): string | Promise<string>
  /** The bytes, or undefined where there is no such original. Does not check them: see `verify`. */
  get(name: string, db: Kysely<Tables>): Promise<Uint8Array | undefined>
}

/**
 * Originals as received, one file each, named by the SHA-256 of its bytes: `originals/ab/ab12…`. A file is written
 * under another name, forced to the disk, and then renamed, so that a name never stands for half a file; a file that is
 * there is never written again.
 */
export class FolderOriginals implements Originals {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** On return the bytes are on the disk. */
  put(bytes: Uint8Array): string {
    const name = sha256Of(bytes)
    const path = this.#path(name)
    if (existsSync(path)) return name
    const folder = dirname(path)
    const temporary = `${path}.${process.pid}.part`
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      // Another process may be keeping the same bytes at this moment: each writes its own part, either rename will do.
      const file = openSync(temporary, 'w', 0o600)
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(temporary, path)
      syncFolder(folder)
      syncFolder(dirname(folder))
    } catch (error) {
      rmSync(temporary, { force: true })
      throw recordProblem(error, path)
    }
    return name
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(name)) return undefined
    try {
      return await readFile(this.#path(name))
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') return undefined
      throw recordProblem(error, this.#path(name))
    }
  }

  #path(name: string): string {
    return join(this.#folder, name.slice(0, 2), name)
  }
}

/** Bytes up to which an original lies in the database. */
export const smallBytes = 32 * 1024

/**
 * Small originals in the database, large ones in the folder. A message or a row of a table is a few hundred bytes: a file
 * of its own costs three fsyncs (about 6 ms each time, a minute for ten thousand), a row of the transaction that is written
 * anyway next to nothing. Large ones stay files, so that the database stays small and quick to copy.
 */
export class SizedOriginals implements Originals {
  readonly #small: Originals
  readonly #large: Originals

  constructor(small: Originals, large: Originals) {
    this.#small = small
    this.#large = large
  }

  put(bytes: Uint8Array, db: Transaction<Tables>): string | Promise<string> {
    return (bytes.length <= smallBytes ? this.#small : this.#large).put(bytes, db)
  }

  async get(name: string, db: Kysely<Tables>): Promise<Uint8Array | undefined> {
    return (await this.#small.get(name, db)) ?? (await this.#large.get(name, db))
  }
}

/** A rename is on the disk only when its folder is. Windows cannot open a folder, and does not need this. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
