/** One line of a file: its bytes without the line end, or the mark that it was longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array
  /** The line was longer than `limit`; its bytes were let go and `bytes` is empty. */
  readonly tooLong: boolean
  /** Bytes of the file up to and with this line. */
  readonly read: number
}

const lineFeed = 0x0a

/**
 * The lines of a stream, in memory bounded by `limit` whatever comes: a line of 50 GB is passed over, not held.
 * Empty lines are left out but counted. Throws what the stream throws.
 */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  let read = 0
  const close = (): Line | undefined => {
    const bytes = size > limit ? new Uint8Array() : Buffer.concat(parts)
    const line = { number, bytes: number === 1 ? withoutMark(bytes) : bytes, tooLong: size > limit, read }
    parts = []
    size = 0
    number++
    return line.tooLong || hasInk(line.bytes) ? line : undefined
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    read += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, at))
      read++
      const line = close()
      if (line !== undefined) yield line
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  const last = size > 0 ? close() : undefined
  if (last !== undefined) yield last
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

const hasInk = (bytes: Uint8Array): boolean => bytes.some((b) => b !== 0x20 && b !== 0x0d && b !== 0x09)
