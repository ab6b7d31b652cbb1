import { deflateSync } from 'node:zlib'

/** A PMTiles archive of one tile, as its specification (version 3) says: a head of 127 bytes, a root directory, metadata, data. */
export function oneTile(tile: Uint8Array, type: 'png' | 'mvt', metadata: object = {}): Buffer {
  // One entry: tile 0, once, its length, at the beginning of the data (offsets count from one).
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1])
  const words = Buffer.from(JSON.stringify(metadata))
  const head = Buffer.alloc(127)
  head.write('PMTiles', 'latin1')
  head[7] = 3
  let at = 127
  const section = (position: number, length: number): void => {
    head.writeBigUInt64LE(BigInt(at), position)
    head.writeBigUInt64LE(BigInt(length), position + 8)
    at += length
  }
  section(8, directory.length)
  section(24, words.length)
  section(40, 0)
  section(56, tile.length)
  for (const position of [72, 80, 88]) head.writeBigUInt64LE(1n, position)
  head[96] = 1
  head[97] = 1
  head[98] = 1
  head[99] = type === 'mvt' ? 1 : 2
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) head.writeInt32LE(degrees * 1e7, 102 + i * 4)
  return Buffer.concat([head, directory, words, tile])
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))]

/** A picture of one colour. */
export function png(side: number, colour: readonly [number, number, number]): Buffer {
  const line = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: side }, () => colour).flat()),
  ])
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), body.length + 4)
    return out
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
