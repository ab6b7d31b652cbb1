import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

/** An answer of a server taken apart. Names of headers in lower case, the last of each name. */
export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  /** As sent, after the transfer encoding was taken off. */
  readonly body: Buffer
}

/** Head and body of an HTTP answer as it went over the wire; undefined where it is none. */
export function answerIn(block: Buffer): Answer | undefined {
  const at = block.indexOf('\r\n\r\n')
  const end = at < 0 ? block.indexOf('\n\n') : at
  if (end < 0 || end > 256 * 1024) return undefined
  const lines = block.subarray(0, end).toString('latin1').split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(lines[0]!)?.[1]
  if (status === undefined) return undefined
  const headers = new Map<string, string>()
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const body = block.subarray(end + (at < 0 ? 2 : 4))
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  return { status: Number(status), headers, body: chunked ? withoutChunks(body) : body }
}

/** Chunks put together. Many archives keep the header and have taken the chunks off: what is no chunk is left as it is. */
function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const end = body.indexOf('\r\n', at)
    const size =
      end < 0
        ? undefined
        : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(body.subarray(at, end).toString('latin1'))?.[1]
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}

const unpackers: Readonly<
  Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  gzip: promisify(gunzip) as never,
  'x-gzip': promisify(gunzip) as never,
  br: promisify(brotliDecompress) as never,
  zstd: promisify(zstdDecompress) as never,
  deflate: (async (body: Buffer, options: { maxOutputLength: number }) => {
    try {
      return await (promisify(inflate) as never as (b: Buffer, o: object) => Promise<Buffer>)(body, options)
    } catch (error) {
      if (tooMuch(error)) throw error
      // Servers send it with and without the wrapping that the standard asks for.
      return (promisify(inflateRaw) as never as (b: Buffer, o: object) => Promise<Buffer>)(body, options)
    }
  }) as never,
}

const tooMuch = (error: unknown): boolean => (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'

/** The body unpacked, at most `limit` bytes: a small answer may unpack to anything. */
export async function unpackBody(
  body: Buffer,
  encoding: string | undefined,
  limit: number,
): Promise<{ readonly bytes: Buffer } | { readonly failed: 'too-large' | 'damaged' | 'unknown' }> {
  let bytes = body
  for (const name of (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .reverse()) {
    if (name === 'identity') continue
    const unpacker = unpackers[name]
    if (unpacker === undefined) return { failed: 'unknown' }
    try {
      bytes = await unpacker(bytes, { maxOutputLength: limit })
    } catch (error) {
      // An archive may have unpacked the body and kept the header.
      if (!tooMuch(error) && bytes === body && !looksPacked(body, name)) continue
      return { failed: tooMuch(error) ? 'too-large' : 'damaged' }
    }
  }
  return bytes.length > limit ? { failed: 'too-large' } : { bytes }
}

const looksPacked = (body: Buffer, name: string): boolean =>
  /gzip/.test(name)
    ? body[0] === 0x1f && body[1] === 0x8b
    : !/^\s*[<{[]/.test(body.subarray(0, 40).toString('latin1'))
