import type { Writable } from 'node:stream'

/**
 * Results to a stream in pieces of 64 KB, waiting when the reader is slow, so that memory stays bounded. When the
 * reader goes away (`isnad read … | head`), `closed` becomes true and the rest is not written.
 */
export class Out {
  readonly #stream: Writable & { readonly columns?: number; readonly isTTY?: boolean }
  #waiting: string[] = []
  #size = 0
  closed = false

  constructor(stream: Writable & { readonly columns?: number; readonly isTTY?: boolean }) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.closed = true
    })
  }

  /** Width to lay tables out for. */
  get columns(): number {
    return this.#stream.columns ?? 150
  }

  /** Adds a line. Await it: it may wait for the reader. */
  async line(text: string): Promise<void> {
    await this.text(`${text}\n`)
  }

  /** Adds text as it is. Await it too. */
  async text(text: string): Promise<void> {
    if (this.closed) return
    this.#waiting.push(text)
    this.#size += text.length
    if (this.#size > 65_536) await this.flush()
  }

  /** Writes what waits. Call it before the process ends and before a pause. */
  async flush(): Promise<void> {
    if (this.#size === 0 || this.closed) return
    const text = this.#waiting.join('')
    this.#waiting = []
    this.#size = 0
    if (!this.#stream.write(text) && !this.closed) await this.#drained()
  }

  /** Takes its listeners away again, whichever was heard: there may be a wait for every piece of an endless output. */
  #drained(): Promise<void> {
    const ends = ['drain', 'close', 'error'] as const
    return new Promise((resolve) => {
      const heard = (): void => {
        for (const end of ends) this.#stream.off(end, heard)
        resolve()
      }
      for (const end of ends) this.#stream.on(end, heard)
    })
  }
}

/** Characters that could drive a terminal or turn the line around; JSON lets them through unescaped. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as one line of JSON that is safe to look at: the same value, with those characters written as \uXXXX. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
