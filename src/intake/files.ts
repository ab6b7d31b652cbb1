import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { decode } from './decode.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { lines } from './ndjson.ts'
import { codePage, empty, notJson, notReport, tooLarge, unreadable } from './problems.ts'
import { makeReport } from './report.ts'
import { SeenIds } from './seen.ts'
import { grave, type Said, type Taken } from './taken.ts'
import { hasRows, walk } from './walk.ts'

/** What to take in. `paths` are files and folders; `rowFiles` are NDJSON whatever their name. `-` is standard input. */
export interface Sources {
  readonly paths: readonly string[]
  readonly rowFiles?: readonly string[]
  /** ISO day for reports that carry none. */
  readonly published?: string
  readonly limits?: Limits
}

/**
 * Reports from files and folders, in the order given, folders in the order of names. Never throws for what is in a
 * file: what cannot be read comes as a said Problem, and the next file follows. Memory is bounded by one report.
 */
export async function* takeFiles(sources: Sources): AsyncGenerator<Taken> {
  const limits = sources.limits ?? defaultLimits
  const seen = new SeenIds()
  const published = sources.published
  for (const path of sources.rowFiles ?? []) yield* takeRows(path, limits, seen, published)
  for (const path of sources.paths) {
    for await (const found of walk(path)) {
      if (typeof found !== 'string') yield { ...found, bytes: 0 }
      else if (hasRows(found)) yield* takeRows(found, limits, seen, published)
      else yield await takeText(found, limits, seen, published)
    }
  }
}

/** Bytes of all files named, for a progress bar; folders and what cannot be seen count nothing. */
export async function sizeOf(sources: Sources): Promise<number> {
  let sum = 0
  for (const path of [...(sources.rowFiles ?? []), ...sources.paths]) {
    const facts = await stat(path).catch(() => undefined)
    if (facts?.isFile()) sum += facts.size
  }
  return sum
}

async function takeText(path: string, limits: Limits, seen: SeenIds, published?: string): Promise<Taken> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await readBounded(path, limits.reportBytes)
  } catch (error) {
    return { ...grave(unreadable(path, error)), bytes: 0 }
  }
  if (bytes === undefined) return { ...grave(tooLarge(path, limits.reportBytes)), bytes: 0 }
  const decoded = await decode(bytes, path)
  if ('problem' in decoded) return { ...grave(decoded.problem), bytes: bytes.length }
  const id = seen.idForFile(path, path === '-' ? 'stdin' : basename(path, extname(path)))
  const { report, said } = makeReport({ id, text: decoded.text }, path, limits, published)
  const notes: Said[] = decoded.guessed ? [{ problem: codePage(path, decoded.encoding), grave: false }] : []
  if (report === undefined) return { said: [...notes, ...said], bytes: bytes.length }
  const original = { bytes, where: path, encoding: decoded.encoding, row: false }
  return { report, original, said: [...notes, ...said, ...seen.check(report, path)], bytes: bytes.length }
}

async function* takeRows(
  path: string,
  limits: Limits,
  seen: SeenIds,
  published?: string,
): AsyncGenerator<Taken> {
  let before = 0
  let rows = 0
  try {
    for await (const line of lines(path === '-' ? 0 : path, limits.reportBytes)) {
      const where = `${path}:${line.number}`
      const bytes = line.read - before
      before = line.read
      rows++
      if (line.tooLong) {
        yield { ...grave(tooLarge(where, limits.reportBytes)), bytes }
        continue
      }
      yield { ...(await takeRow(line.bytes, where, limits, seen, published)), bytes }
    }
  } catch (error) {
    yield { ...grave(unreadable(path, error)), bytes: 0 }
    return
  }
  if (rows === 0) yield { ...grave(empty(path)), bytes: 0 }
}

async function takeRow(
  bytes: Uint8Array,
  where: string,
  limits: Limits,
  seen: SeenIds,
  published?: string,
): Promise<Omit<Taken, 'bytes'>> {
  const decoded = await decode(bytes, where)
  if ('problem' in decoded) return grave(decoded.problem)
  let row: unknown
  try {
    row = JSON.parse(decoded.text)
  } catch (error) {
    return grave(notJson(where, error))
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return grave(notReport(where, row))
  const { report, said } = makeReport(row as Record<string, unknown>, where, limits, published)
  if (report === undefined) return { said }
  const twice = seen.check(report, where)
  if (twice.length > 0) return { said: [...said, ...twice] }
  return { report, original: { bytes, where, encoding: decoded.encoding, row: true }, said }
}

/** The bytes of a file or of standard input; undefined when there are more than `limit`. */
async function readBounded(path: string, limit: number): Promise<Uint8Array | undefined> {
  if (path !== '-') {
    const facts = await stat(path)
    if (facts.isFile() && facts.size > limit) return undefined
  }
  // Read as a stream and not at once: a pipe or a device has no size to ask for.
  const stream = path === '-' ? createReadStream('', { fd: 0, autoClose: false }) : createReadStream(path)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
