import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { WARCRecord } from 'warcio'
import { answerIn, unpackBody } from '../http-block.ts'
import { bytesItem, type Item, peek, type Way } from '../item.ts'
import { empty, tooLarge } from '../problems.ts'
import { badArchive, badBody, digestDiffers } from '../problems-archives.ts'
import { grave, type Taken } from '../taken.ts'
import { type ArchiveRecord, wholeRecord } from '../warc-record.ts'

/** Media types in which there may be a report. */
const readable =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|feed\+json|pdf))\b/i

/** A web archive: each answer that is a page, a text, a feed or a PDF, in a stream. Its original is its own record. */
export async function* takeWarc(given: Item, way: Way): AsyncGenerator<Taken> {
  const { head, item } = await peek(given, 16)
  const { WARCParser } = await import('warcio')
  const packed = head[0] === 0x1f && head[1] === 0x8b
  const counted = counter(item.open())
  // Node's own gunzip takes member after member, several times as fast as the library's.
  const stream = packed
    ? (Readable.from(counted.stream).pipe(createGunzip()) as AsyncIterable<Uint8Array>)
    : counted.stream
  let records = 0
  let before = 0
  try {
    for await (const record of WARCParser.iterRecords(stream, { keepHeadersCase: true, parseHttp: false })) {
      records++
      const share = counted.read() - before
      before += share
      let first = true
      for await (const taken of takeRecord(record, records, item, way)) {
        yield first ? { ...taken, bytes: share } : { ...taken, bytes: 0 }
        first = false
      }
    }
  } catch (error) {
    yield { ...grave(badArchive(item.where, records, error)), bytes: 0 }
    return
  }
  if (records === 0) yield { ...grave(empty(item.where)), bytes: 0 }
}

async function* takeRecord(record: WARCRecord, number: number, item: Item, way: Way): AsyncGenerator<Taken> {
  const where = `${item.where}: record ${number}`
  const type = record.warcType
  if (type !== 'response' && type !== 'resource') return
  const address = record.warcTargetURI?.replace(/^<|>$/g, '') ?? ''
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address)
  if (!isWeb && type === 'response') return
  if (record.warcContentLength > way.limits.reportBytes) {
    yield { ...grave(tooLarge(`${where} ${address}`, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const whole = await wholeRecord(record)
  if (whole.sound === false) {
    yield { ...grave(digestDiffers(`${where} ${address}`)), bytes: 0 }
    return
  }
  const inside = await contentOf(whole, where, way)
  if ('taken' in inside) {
    yield inside.taken
    return
  }
  yield* way.take(itemOfRecord(whole, inside, where, isWeb ? address : undefined, item), way)
}

interface Content {
  readonly bytes: Uint8Array
  readonly mediaType: string | undefined
}

async function contentOf(
  record: ArchiveRecord,
  where: string,
  way: Way,
): Promise<Content | { readonly taken: Taken }> {
  const left = (): { taken: Taken } => ({
    taken: { said: [], bytes: 0, left: { code: 'not-a-page', where } },
  })
  if (record.type === 'resource')
    return readable.test(record.mediaType ?? '')
      ? { bytes: record.block, mediaType: record.mediaType }
      : left()
  const answer = answerIn(record.block)
  const mediaType = answer?.headers.get('content-type')
  if (answer === undefined || answer.status !== 200 || !readable.test(mediaType ?? 'text/html')) return left()
  const body = await unpackBody(answer.body, answer.headers.get('content-encoding'), way.limits.reportBytes)
  if ('failed' in body)
    return { taken: { ...grave(badBody(where, body.failed, way.limits.reportBytes)), bytes: 0 } }
  return { bytes: body.bytes, mediaType }
}

/** The content of a record as an item that brings its record along. */
function itemOfRecord(
  record: ArchiveRecord,
  content: Content,
  where: string,
  url: string | undefined,
  item: Item,
): Item {
  const name =
    url === undefined
      ? (record.url ?? 'record').replace(/^.*[/\\:]/, '')
      : new URL(url).pathname.replace(/^.*\//, '')
  return bytesItem(url === undefined ? where : `${where} ${url}`, name || 'page', content.bytes, {
    carrier: { bytes: record.bytes, mediaType: 'application/warc' },
    facts: { ...item.facts, archive: { value: item.where, from: 'warc' } },
    ...(content.mediaType === undefined ? {} : { mediaType: content.mediaType }),
    ...(url === undefined ? {} : { url }),
    ...(record.date === undefined ? {} : { retrieved: record.date }),
  })
}

function counter(stream: AsyncIterable<Uint8Array>): {
  readonly stream: AsyncIterable<Uint8Array>
  read(): number
} {
  let read = 0
  const counting = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      read += chunk.length
      yield chunk
    }
  }
  return { stream: counting(), read: () => read }
}
