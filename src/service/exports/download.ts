import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Zip, ZipDeflate } from 'fflate'
import { formats } from '../../export/formats.ts'
import { isFolderShape } from '../../publish/make.ts'
import type { ExportRequest } from '../../publish/request.ts'
import { exportTo } from '../../publish/run.ts'
import type { By, Store } from '../../record/index.ts'

export interface Download {
  readonly name: string
  readonly bytes: number
  readonly body: ReadableStream<Uint8Array>
}

/**
 * An export as one file to be saved: made whole and written into the custody log before the first byte goes out. A format
 * of several files comes as a zip of them, with the list of what is left out among them. What was written for it is taken
 * away when the last byte has gone, or the reader went away.
 */
export async function download(store: Store, request: ExportRequest, by: By): Promise<Download> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-export-'))
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const { extension } = formats[request.format]
    const name = isFolderShape(request) ? `isnad-${request.format}.zip` : `isnad-events.${extension}`
    const target = join(folder, isFolderShape(request) ? 'export' : name)
    await exportTo(store, request, target, by)
    const path = isFolderShape(request) ? join(folder, name) : target
    if (isFolderShape(request)) await zipFolder(target, path)
    const { size } = await stat(path)
    const file = createReadStream(path)
    file.once('close', () => void drop())
    return { name, bytes: size, body: Readable.toWeb(file) as ReadableStream<Uint8Array> }
  } catch (error) {
    await drop()
    throw error
  }
}

async function zipFolder(folder: string, path: string): Promise<void> {
  const zip = new Zip()
  const out = new Readable({ read: () => undefined })
  zip.ondata = (error, chunk, last) => {
    if (error !== null) out.destroy(error)
    else out.push(chunk)
    if (last) out.push(null)
  }
  const written = pipeline(out, createWriteStream(path, { mode: 0o600 }))
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    const part = new ZipDeflate(relative(folder, file).split(sep).join('/'), { level: 6 })
    zip.add(part)
    for await (const bytes of createReadStream(file)) part.push(bytes as Buffer)
    part.push(new Uint8Array(0), true)
  }
  zip.end()
  await written
}
