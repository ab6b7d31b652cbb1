import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file as an export wrote it: its name inside the export, SHA-256 and size. */
export interface Written {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
}

/** Where pieces of files go. */
export interface Sink {
  write(file: string, data: string | Uint8Array): Promise<void>
  /** Ends all files; the hashes in order of name. */
  end(): Promise<Written[]>
}

/** Bytes that wait before they are written. */
const buffered = 1 << 18

/** Files below a folder (or the one file itself, as `''`), each hashed on its way to the disk. */
export class FileSink implements Sink {
  readonly #root: string
  readonly #open = new Map<string, Out>()

  constructor(root: string) {
    this.#root = root
  }

  async write(file: string, data: string | Uint8Array): Promise<void> {
    let out = this.#open.get(file)
    if (out === undefined) {
      const path = file === '' ? this.#root : join(this.#root, file)
      await mkdir(dirname(path), { recursive: true })
      out = new Out(path)
      this.#open.set(file, out)
    }
    await out.write(data)
  }

  async end(): Promise<Written[]> {
    const written: Written[] = []
    for (const [file, out] of this.#open) written.push({ file, ...(await out.end()) })
    return written.sort((a, b) => (a.file < b.file ? -1 : 1))
  }
}

/** One file. It is open only while it is written to, so that a site of thousands of files needs few handles. */
class Out {
  readonly #path: string
  readonly #hash: Hash = createHash('sha256')
  #waiting: Uint8Array[] = []
  #size = 0
  #bytes = 0

  constructor(path: string) {
    this.#path = path
  }

  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    this.#waiting.push(bytes)
    this.#size += bytes.length
    if (this.#size >= buffered) await this.#flush()
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#size = 0
    await writeFile(this.#path, bytes, { flag: this.#bytes === 0 ? 'w' : 'a', mode: 0o600 })
    this.#hash.update(bytes)
    this.#bytes += bytes.length
  }

  async end(): Promise<{ sha256: string; bytes: number }> {
    if (this.#size > 0 || this.#bytes === 0) await this.#flush()
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes }
  }
}

/** SHA-256 of a file that another library wrote. */
export async function hashFile(path: string, file: string): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { file, sha256: hash.digest('hex'), bytes }
}

/** One hash for an export of several files: SHA-256 over `HASH  NAME` lines, as sha256sum prints them, sorted by name. */
export function digestOf(written: readonly Written[]): string {
  if (written.length === 1 && written[0]!.file === '') return written[0]!.sha256
  const lines = written.map(({ file, sha256 }) => `${sha256}  ${file}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}
