import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { Item, Way } from '../item.ts'
import type { Limits } from '../limits.ts'
import { badGzip, tooDeep, zipBomb } from '../problems-archives.ts'
import { grave, type Taken } from '../taken.ts'
import { isBomb } from '../zip.ts'

/** One file packed by gzip (`reports.ndjson.gz`): taken as what is inside it, in a stream, so that its size does not matter. */
export async function* takeGzip(item: Item, way: Way): AsyncGenerator<Taken> {
  if (way.depth >= way.limits.depth) {
    yield { ...grave(tooDeep(item.where, way.limits.depth)), bytes: 0 }
    return
  }
  const { path: _, mediaType: __, ...rest } = item
  const inside: Item = {
    ...rest,
    name: basename(item.name).replace(/\.gz$/i, ''),
    facts: { ...item.facts, archive: { value: item.where, from: 'gzip' } },
    open: () => unpacked(item, way.limits),
  }
  yield* way.take(inside, { ...way, depth: way.depth + 1 })
}

/** The bytes inside, broken off with a Problem where they are damaged or swell as no text does. */
async function* unpacked(item: Item, limits: Limits): AsyncGenerator<Uint8Array> {
  let packed = 0
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of item.open()) {
      packed += chunk.length
      yield chunk
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const stream = createGunzip()
  source.on('error', (error) => stream.destroy(error))
  try {
    for await (const chunk of source.pipe(stream) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limits.unpackedBytes || isBomb(size, packed)) throw zipBomb(item.where, size, packed)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Problem || !isZlib(error) ? error : badGzip(item.where, error)
  } finally {
    source.destroy()
  }
}

const isZlib = (error: unknown): boolean =>
  String((error as NodeJS.ErrnoException | undefined)?.code).startsWith('Z_')
