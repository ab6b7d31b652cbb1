import { Zip, ZipDeflate } from 'fflate'

/**
 * Packs parts one after the other as they come; a part ends when the next begins. Bytes depend on the parts alone: the
 * time in the package is always the first of 1980.
 */
export class Packer {
  readonly #zip: Zip
  #chunks: Uint8Array[] = []
  #part: { readonly name: string; readonly file: ZipDeflate } | undefined

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      this.#chunks.push(chunk)
    })
  }

  /** Adds text to a part; gives what is ready to be written. */
  add(name: string, text: string): Uint8Array[] {
    if (this.#part?.name !== name) {
      this.#close()
      const file = new ZipDeflate(name, { level: 6 })
      file.mtime = new Date(1980, 0, 1)
      this.#zip.add(file)
      this.#part = { name, file }
    }
    this.#part.file.push(Buffer.from(text))
    return this.#take()
  }

  end(): Uint8Array[] {
    this.#close()
    this.#zip.end()
    return this.#take()
  }

  #close(): void {
    this.#part?.file.push(new Uint8Array(0), true)
    this.#part = undefined
  }
  #take(): Uint8Array[] {
    const chunks = this.#chunks
    this.#chunks = []
    return chunks
  }
}
