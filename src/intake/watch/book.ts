import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Validators } from '../net/fetcher.ts'
import type { Versions } from '../net/take.ts'
import { badBook, unreadable } from '../problems.ts'
import type { SourceState } from './schedule.ts'

interface Pages {
  version: 1
  sources: Record<string, SourceState>
  addresses: Record<string, Validators>
}

/**
 * What is remembered of sources between runs, as a file beside the record: when each is due, and what servers said of the
 * pages that are in the record. What is learnt in a round is kept apart until `commit`: an answer counts as seen only when
 * its reports are in the record.
 */
export class Book implements Versions {
  readonly #path: string
  readonly #pages: Pages
  readonly #pending = new Map<string, Validators>()

  private constructor(path: string, pages: Pages) {
    this.#path = path
    this.#pages = pages
  }

  /** Opens the book, or a new one where there is none. Rejects with a Problem where it cannot be read. */
  static async open(path: string): Promise<Book> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        return new Book(path, { version: 1, sources: {}, addresses: {} })
      throw unreadable(path, error)
    }
    try {
      const pages = JSON.parse(text) as Pages
      if (pages.version !== 1 || typeof pages.sources !== 'object' || typeof pages.addresses !== 'object')
        throw new Error('not a book of sources')
      return new Book(path, pages)
    } catch (error) {
      throw badBook(path, error)
    }
  }

  get sources(): readonly string[] {
    return Object.keys(this.#pages.sources)
  }

  stateOf(source: string): SourceState | undefined {
    return Object.hasOwn(this.#pages.sources, source) ? this.#pages.sources[source] : undefined
  }

  keep(source: string, state: SourceState): void {
    this.#pages.sources[source] = state
  }

  get(address: string): Validators | undefined {
    return (
      this.#pending.get(address) ??
      (Object.hasOwn(this.#pages.addresses, address) ? this.#pages.addresses[address] : undefined)
    )
  }

  set(address: string, validators: Validators): void {
    this.#pending.set(address, validators)
  }

  /** Forgets what was learnt since the last commit. */
  drop(): void {
    this.#pending.clear()
  }

  /** Writes everything to the disk: under another name first, so that a crash leaves the old book or the new one. */
  commit(): void {
    for (const [address, validators] of this.#pending) this.#pages.addresses[address] = validators
    this.#pending.clear()
    const temporary = `${this.#path}.${process.pid}.part`
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, JSON.stringify(this.#pages))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, this.#path)
  }
}
