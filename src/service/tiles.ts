import { open, stat } from 'node:fs/promises'
import type { Context } from 'hono'
import { unreadableTiles } from './problems.ts'

/** A map of the user's own under the events: a PMTiles file here, or at an address that the command line named. */
export interface Tiles {
  /** Where the browser asks for it. */
  readonly url: string
  /** Another place that the page may ask, for this alone; undefined where the service has the file. */
  readonly origin?: string
  readonly file?: string
}

/** Where a file of this machine is served. */
export const tilesPath = '/tiles.pmtiles'

/** The first bytes of every PMTiles archive of version 3. */
const magic = 'PMTiles\u0003'

/**
 * What `--tiles` names. Rejects with `service.tiles` where it is a file that is missing or no PMTiles archive, or a pattern
 * (`…/{z}/{x}/{y}.png`); an address is asked by the browser only, so it is taken as it is.
 */
export async function tilesOf(named: string): Promise<Tiles> {
  if (/\{[xyz]\}/.test(named))
    throw unreadableTiles(
      named,
      new Error('a pattern of single tiles; what is asked for is one PMTiles archive'),
    )
  const address = URL.parse(named)
  if (address !== null && /^https?:$/.test(address.protocol))
    return { url: address.href, origin: address.origin }
  try {
    const file = await open(named)
    const { buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    await file.close()
    if (buffer.toString('latin1') !== magic) throw new Error('no PMTiles archive of version 3')
  } catch (error) {
    throw unreadableTiles(named, error)
  }
  return { url: tilesPath, file: named }
}

/** A piece of the file, as PMTiles asks for it: one range of bytes, 16 MB at most. */
export async function sendTiles(c: Context, path: string): Promise<Response> {
  const { size, mtimeMs } = await stat(path)
  const [, first, last] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(c.req.header('range') ?? '') ?? []
  const [from, to] = [Number(first), Math.min(Number(last), size - 1)]
  if (first === undefined || last === undefined || from > to || to - from >= 16 * 1024 * 1024)
    return c.body(null, 416, { 'Content-Range': `bytes */${size}` })
  const bytes = Buffer.alloc(to - from + 1)
  const file = await open(path)
  try {
    await file.read(bytes, 0, bytes.length, from)
  } finally {
    await file.close()
  }
  return c.body(new Uint8Array(bytes), 206, {
    'Content-Type': 'application/octet-stream',
    'Content-Range': `bytes ${from}-${to}/${size}`,
    'Cache-Control': 'no-cache',
    ETag: `"${size}-${Math.round(mtimeMs)}"`,
  })
}
