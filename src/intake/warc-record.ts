import { createHash } from 'node:crypto'
import type { WARCRecord } from 'warcio'

/** A record of a web archive with its bytes. */
export interface ArchiveRecord {
  readonly type: string
  readonly url: string | undefined
  readonly date: string | undefined
  /** The whole record: its own header, the block, and the empty lines that end it. */
  readonly bytes: Buffer
  /** The block alone: an answer's head and body, or a resource's bytes. */
  readonly block: Buffer
  /** The media type of the block. */
  readonly mediaType: string | undefined
  /** `false` where the block is not what its digest says; undefined where there is none that is known. */
  readonly sound: boolean | undefined
}

/** A record's header and block put together again, and checked against its own digest. */
export async function wholeRecord(record: WARCRecord): Promise<ArchiveRecord> {
  const block = Buffer.from(await record.readFully(false))
  const head = Buffer.from(`${record.warcHeaders.toString().trimEnd()}\r\n\r\n`, 'utf8')
  return {
    type: record.warcType,
    url: record.warcTargetURI?.replace(/^<|>$/g, '') ?? undefined,
    date: record.warcDate ?? undefined,
    bytes: Buffer.concat([head, block, Buffer.from('\r\n\r\n')]),
    block,
    mediaType: record.warcContentType ?? undefined,
    sound: agrees(block, record.warcBlockDigest),
  }
}

function agrees(block: Uint8Array, digest: string | null | undefined): boolean | undefined {
  const parts = /^(sha-?1|sha-?256):(.+)$/i.exec(digest ?? '')
  if (parts === null) return undefined
  const hash = createHash(parts[1]!.replace('-', '').toLowerCase()).update(block).digest()
  const said = parts[2]!.trim()
  return said.toLowerCase() === hash.toString('hex') || said.toUpperCase().replace(/=+$/, '') === base32(hash)
}

/** RFC 4648, without padding: how most web archives write digests. */
function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += letters[(held >>> (bits - 5)) & 31]
      bits -= 5
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31]
}
