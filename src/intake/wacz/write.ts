import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { answerIn } from '../http-block.ts'
import { type ArchiveRecord, wholeRecord } from '../warc-record.ts'

/** One fetched original: its WARC records as they are kept, and what its page is called. */
export interface ArchivedPage {
  readonly warc: Uint8Array
  readonly title?: string
}

/** What was written. */
export interface WrittenWacz {
  readonly pages: number
  readonly records: number
  /** SHA-256 of the whole file. */
  readonly sha256: string
  readonly bytes: number
}

interface Page {
  readonly url: string
  readonly ts: string
  readonly title?: string
}

const archivePath = 'archive/data.warc.gz'
/** Every file in the package has this time: the bytes follow from what is archived, not from when it was packed. */
const noTime = new Date(1980, 0, 1)

/**
 * Writes a WACZ 1.1.1: the records one after the other, an index of them (CDXJ), the list of pages, and the package's
 * digests. Records are kept byte for byte, each packed by itself as WARC asks. Memory is bounded by one page and the
 * index. The file appears under its name only when it is whole.
 * @param at when the package is made, ISO
 */
export async function writeWacz(
  path: string,
  pages: AsyncIterable<ArchivedPage>,
  about: { readonly title: string; readonly software: string; readonly at: string },
): Promise<WrittenWacz> {
  const scratch = await mkdtemp(join(dirname(path), '.wacz-'))
  try {
    const archive = new ArchiveWriter(await open(join(scratch, 'data.warc.gz'), 'w', 0o600))
    const listed: Page[] = []
    try {
      for await (const page of pages) {
        const url = await archive.add(page.warc)
        if (url !== undefined)
          listed.push({ ...url, ...(page.title === undefined ? {} : { title: page.title }) })
      }
    } finally {
      await archive.end()
    }
    const whole = join(scratch, 'whole.wacz')
    await pack(whole, join(scratch, 'data.warc.gz'), archive, listed, about)
    await rename(whole, path)
    return { pages: listed.length, records: archive.records, ...(await digestOf(path)) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Records on their way into one file, with the index of where each stands. */
class ArchiveWriter {
  readonly #file: FileHandle
  readonly #hash: Hash = createHash('sha256')
  readonly index: string[] = []
  offset = 0
  records = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  get digest(): string {
    return this.#hash.copy().digest('hex')
  }

  /** Adds all records of one original; gives the page that they end with, where there is one. */
  async add(warc: Uint8Array): Promise<{ url: string; ts: string } | undefined> {
    const { WARCParser } = await import('warcio')
    let page: { url: string; ts: string } | undefined
    for await (const parsed of WARCParser.iterRecords([warc], { keepHeadersCase: true, parseHttp: false })) {
      const record = await wholeRecord(parsed)
      const packed = gzipSync(record.bytes)
      const line = await indexLine(record, this.offset, packed.length)
      if (line !== undefined) this.index.push(line)
      if (record.type === 'response' && record.url !== undefined)
        page = { url: record.url, ts: record.date ?? '' }
      await this.#file.write(packed)
      this.#hash.update(packed)
      this.offset += packed.length
      this.records++
    }
    return page
  }

  async end(): Promise<void> {
    await this.#file.sync()
    await this.#file.close()
  }
}

async function indexLine(record: ArchiveRecord, offset: number, length: number): Promise<string | undefined> {
  if (record.type !== 'response' || record.url === undefined) return undefined
  const answer = answerIn(record.block)
  if (answer === undefined) return undefined
  const { getSurt } = await import('warcio/utils')
  const stamp = (record.date ?? '').replace(/\D/g, '').slice(0, 14)
  const fields = {
    url: record.url,
    mime: answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '',
    status: String(answer.status),
    digest: `sha256:${createHash('sha256').update(answer.body).digest('hex')}`,
    length: String(length),
    offset: String(offset),
    filename: 'data.warc.gz',
  }
  return `${getSurt(record.url)} ${stamp} ${JSON.stringify(fields)}`
}

async function pack(
  path: string,
  warc: string,
  archive: ArchiveWriter,
  pages: readonly Page[],
  about: { readonly title: string; readonly software: string; readonly at: string },
): Promise<void> {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  const index = Buffer.from(
    archive.index
      .toSorted()
      .map((line) => `${line}\n`)
      .join(''),
  )
  const list = Buffer.from(
    [
      { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
      ...pages.map((page, n) => ({ id: String(n + 1), ...page })),
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  )
  const resource = (name: string, hash: string, bytes: number) => ({
    name: name.split('/').at(-1),
    path: name,
    hash: `sha256:${hash}`,
    bytes,
  })
  const description = Buffer.from(
    JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        title: about.title,
        software: about.software,
        created: about.at,
        resources: [
          resource(archivePath, archive.digest, archive.offset),
          resource('indexes/index.cdxj', sha256(index), index.length),
          resource('pages/pages.jsonl', sha256(list), list.length),
        ],
      },
      null,
      2,
    ),
  )
  const digest = Buffer.from(
    JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(description)}` }),
  )
  // Readers fetch records by their place in the package, which only files that are not packed again have.
  const stored = { compress: false, mtime: noTime, mode: 0o100644 } as const
  zip.addReadStream(createReadStream(warc), archivePath, stored)
  zip.addBuffer(index, 'indexes/index.cdxj', stored)
  zip.addBuffer(list, 'pages/pages.jsonl', stored)
  zip.addBuffer(description, 'datapackage.json', stored)
  zip.addBuffer(digest, 'datapackage-digest.json', stored)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flush: true }))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
