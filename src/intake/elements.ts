/** One element of a list inside a large JSON document: its bytes as they stand there, and what was said before it. */
export interface Element {
  readonly bytes: Uint8Array
  /** Longer than the bound; its bytes were let go. */
  readonly tooLong: boolean
  /** Bare values of the object that holds the list, by name: a chat's name, type and id. */
  readonly head: Readonly<Record<string, unknown>>
  /** Bytes of the document up to and with this element. */
  readonly read: number
}

interface Frame {
  readonly list: boolean
  /** The name under which the object or list stands. */
  readonly name: string | undefined
  readonly head: Record<string, unknown>
  /** In an object: the name read last. */
  key: string | undefined
}

const quote = 0x22
const backslash = 0x5c
/** Longest bare value that is kept of what stands around the lists. */
const longestValue = 4096

/**
 * The objects in all lists of one name of a JSON document, as a stream: exports grow to gigabytes, and their parsers
 * give values, not the bytes that are to be kept. Memory is bounded by one element. Not a check of the document: what is
 * between elements is only followed, and each element is parsed by whoever takes it.
 */
export class Elements {
  readonly #name: string
  readonly #limit: number
  #stack: Frame[] = []
  #text: number[] | undefined
  #escaped = false
  #inText = false
  #lastText: string | undefined
  #bare = ''
  /** Depth inside the element that is being kept; 0 outside. */
  #depth = 0
  #parts: Uint8Array[] = []
  #size = 0
  #read = 0
  /** Whether the document came to its end. */
  ended = false

  constructor(name: string, limit: number) {
    this.#name = name
    this.#limit = limit
  }

  /** Takes the next bytes; gives the elements that end in them. */
  *push(chunk: Uint8Array): Generator<Element> {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (this.#inText) {
        this.#inside(byte)
        continue
      }
      if (byte === quote) {
        this.#inText = true
        this.#text = this.#depth === 0 ? [] : undefined
      } else if (this.#depth > 0) {
        if (byte === 0x7b || byte === 0x5b) this.#depth++
        else if (byte === 0x7d || byte === 0x5d) {
          this.#depth--
          if (this.#depth === 0) {
            this.#keep(chunk.subarray(from, i + 1))
            yield this.#close(this.#read + i + 1)
          }
        }
      } else if (
        byte === 0x7b &&
        this.#stack.at(-1)?.list === true &&
        this.#stack.at(-1)?.name === this.#name
      ) {
        this.#depth = 1
        from = i
      } else this.#outside(byte)
    }
    if (this.#depth > 0) this.#keep(chunk.subarray(from))
    this.#read += chunk.length
  }

  #inside(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === backslash) this.#escaped = true
    else if (byte === quote) {
      this.#inText = false
      if (this.#text !== undefined) this.#lastText = asText(this.#text)
      return
    }
    if (this.#text !== undefined && this.#text.length < longestValue) this.#text.push(byte)
  }

  #outside(byte: number): void {
    const frame = this.#stack.at(-1)
    if (byte === 0x7b || byte === 0x5b) {
      this.#stack.push({ list: byte === 0x5b, name: frame?.key, head: {}, key: undefined })
      this.#lastText = undefined
    } else if (byte === 0x3a && frame !== undefined) {
      frame.key = this.#lastText
      this.#lastText = undefined
    } else if (byte === 0x2c || byte === 0x7d || byte === 0x5d) {
      this.#value(frame)
      if (byte === 0x2c) return
      this.#stack.pop()
      this.ended = this.#stack.length === 0
    } else if (byte > 0x20 && this.#bare.length < 40) this.#bare += String.fromCharCode(byte)
  }

  #value(frame: Frame | undefined): void {
    if (frame !== undefined && !frame.list && frame.key !== undefined) {
      if (this.#lastText !== undefined) frame.head[frame.key] = this.#lastText
      else if (/^-?\d+$/.test(this.#bare)) frame.head[frame.key] = Number(this.#bare)
      frame.key = undefined
    }
    this.#lastText = undefined
    this.#bare = ''
  }

  #keep(part: Uint8Array): void {
    this.#size += part.length
    if (this.#size <= this.#limit) this.#parts.push(part)
    else this.#parts = []
  }

  #close(read: number): Element {
    const tooLong = this.#size > this.#limit
    const bytes = tooLong ? new Uint8Array() : Buffer.concat(this.#parts)
    const head = this.#stack.at(-2)?.head ?? {}
    this.#parts = []
    this.#size = 0
    return { bytes, tooLong, head, read }
  }
}

function asText(bytes: readonly number[]): string | undefined {
  try {
    return JSON.parse(`"${Buffer.from(bytes).toString('utf8')}"`) as string
  } catch {
    return undefined
  }
}
