import type { Reply } from './door.ts'

/** One question and its answer on the way to a page. */
export interface Exchange {
  readonly url: string
  /** ISO, when the answer came. */
  readonly at: string
  readonly asked: Readonly<Record<string, string>>
  readonly reply: Reply
}

/**
 * Questions and answers as WARC 1.1 records with digests (SHA-256), the redirects before the page first. The body is as
 * it came over the wire but for its chunks, which Node has taken off: that header is kept under another name, so that no
 * reader looks for chunks.
 */
export async function warcOf(exchanges: readonly Exchange[], tool: string): Promise<Buffer> {
  const { WARCRecord, WARCSerializer } = await import('warcio')
  const options = { gzip: false, digest: { algo: 'sha-256', prefix: 'sha256:', base32: false } } as const
  const info = WARCRecord.createWARCInfo(
    { warcVersion: 'WARC/1.1' },
    { software: tool, format: 'WARC File Format 1.1' },
  )
  const parts: Uint8Array[] = [await WARCSerializer.serialize(info, options)]
  for (const { url, at, asked, reply } of exchanges) {
    const date = at.replace(/\.\d+Z$/, 'Z')
    const response = WARCRecord.create(
      {
        url,
        date,
        type: 'response',
        warcVersion: 'WARC/1.1',
        warcHeaders: { 'WARC-IP-Address': reply.address.replace(/^::ffff:/, '') },
        httpHeaders: reply.headers.map(([name, value]) => [
          /^transfer-encoding$/i.test(name) ? `X-Orig-${name}` : name,
          value,
        ]),
        statusline: reply.statusLine,
        keepHeadersCase: true,
      },
      [reply.body],
    )
    const id = response.warcHeader('WARC-Record-ID')
    const { pathname, search, host } = new URL(url)
    const request = WARCRecord.create(
      {
        url,
        date,
        type: 'request',
        warcVersion: 'WARC/1.1',
        warcHeaders: id == null ? {} : { 'WARC-Concurrent-To': id },
        httpHeaders: [['Host', host], ...Object.entries(asked)],
        statusline: `GET ${pathname}${search} HTTP/1.1`,
        keepHeadersCase: true,
      },
      [],
    )
    parts.push(
      await WARCSerializer.serialize(response, options),
      await WARCSerializer.serialize(request, options),
    )
  }
  return Buffer.concat(parts)
}
