import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { writeWacz } from '../../src/intake/wacz/write.ts'
import { rawZip } from './archives.ts'
import { folder, sentence, takeAll } from './help.ts'

const page = (n: number): string => `<html><body><h1>خبر ${n}</h1><p>${sentence} (${n})</p></body></html>`

interface Wanted {
  readonly url: string
  readonly body: string | Uint8Array
  readonly type?: 'response' | 'resource' | 'request'
  readonly status?: number
  readonly headers?: Record<string, string>
}

/** One record as another program (warcio) writes it. */
const recordOf = (
  { url, body, type = 'response', status = 200, headers = {} }: Wanted,
  gzip = false,
): Promise<Uint8Array> =>
  WARCSerializer.serialize(
    WARCRecord.create(
      {
        url,
        date: '2021-03-04T09:00:00Z',
        type,
        warcVersion: 'WARC/1.1',
        ...(type === 'resource'
          ? { warcHeaders: { 'Content-Type': 'text/html' } }
          : {
              httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
              statusline: `HTTP/1.1 ${status} X`,
            }),
      },
      [Buffer.from(body as string)],
    ),
    { gzip },
  )

const warcOf = async (records: readonly Wanted[], gzip = false): Promise<Buffer> =>
  Buffer.concat(await Promise.all(records.map((record) => recordOf(record, gzip))))

const records: readonly Wanted[] = [
  { url: 'https://wadi.example/1', body: page(1) },
  { url: 'https://wadi.example/logo.png', body: 'PNG', headers: { 'Content-Type': 'image/png' } },
  { url: 'https://wadi.example/gone', body: page(3), status: 404 },
  { url: 'https://wadi.example/2', body: gzipSync(page(2)), headers: { 'Content-Encoding': 'gzip' } },
  { url: 'https://wadi.example/4', body: page(4), type: 'resource' },
]

for (const gzip of [false, true])
  test(`WARC${gzip ? ', packed record by record' : ''}: pages are read, each with its own record as original`, async (t) => {
    const bytes = await warcOf(records, gzip)
    const { reports, originals, left, grave } = await takeAll({
      paths: [folder(t, { [gzip ? 'a.warc.gz' : 'a.warc']: bytes })],
    })
    assert.deepEqual(grave, [])
    assert.deepEqual(
      reports.map((r) => [r.url, r.text, r.retrieved]),
      [1, 2, 4].map((n) => [
        `https://wadi.example/${n}`,
        `خبر ${n}\n${sentence} (${n})`,
        '2021-03-04T09:00:00Z',
      ]),
    )
    assert.deepEqual(left, ['not-a-page', 'not-a-page'])
    assert.equal(originals[0]!.mediaType, 'application/warc')
    if (!gzip)
      for (const { bytes: own } of originals)
        assert.ok(bytes.includes(Buffer.from(own)), 'the record stands so in the archive')
  })

test('a record that is not what its digest says is refused; an archive that breaks off gives what came before', async (t) => {
  const bytes = await warcOf(records.slice(0, 1))
  const changed = Buffer.from(bytes.toString('latin1').replace('<h1>', '<h2>'), 'latin1')
  const packed = await warcOf(records, true)
  const dir = folder(t, {
    'a.warc': changed,
    'b.warc.gz': packed.subarray(0, packed.length - 200),
    'c.warc': '',
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, ['intake.digest-differs', 'intake.bad-archive', 'intake.empty'])
  assert.deepEqual(
    reports.map((r) => r.url),
    [1, 2].map((n) => `https://wadi.example/${n}`),
  )
})

test('a body that unpacks past the bound is refused, and the next record is read', async (t) => {
  const bomb = {
    url: 'https://wadi.example/b',
    body: gzipSync(Buffer.alloc(5_000_000)),
    headers: { 'Content-Encoding': 'gzip' },
  }
  const dir = folder(t, { 'a.warc': await warcOf([bomb, records[0]!]) })
  const { reports, grave } = await takeAll({ paths: [dir], limits: { reportBytes: 1_000_000 } })
  assert.deepEqual([reports.length, grave], [1, ['intake.bad-body']])
})

async function* pagesOf(wanted: readonly Wanted[]) {
  for (const one of wanted) yield { warc: await recordOf(one), title: `خبر ${one.url.at(-1)}` }
}
const about = { title: 'قضية', software: 'isnad test', at: '2021-03-05T00:00:00Z' }

test('a WACZ that Isnad writes is read by Isnad again, with the same records', async (t) => {
  const dir = folder(t, {})
  const wanted = [records[0]!, records[3]!]
  const written = await writeWacz(join(dir, 'a.wacz'), pagesOf(wanted), about)
  assert.deepEqual([written.pages, written.records], [2, 2])
  const { reports, grave } = await takeAll({ paths: [join(dir, 'a.wacz')] })
  assert.deepEqual(grave, [])
  assert.deepEqual(
    reports.map((r) => r.url),
    ['https://wadi.example/1', 'https://wadi.example/2'],
  )
})

test('a WACZ whose archive is not what the package says, and a ZIP that is no WACZ, are said to be so', async (t) => {
  const warc = await warcOf(records.slice(0, 1), true)
  const described = (hash: string): string =>
    JSON.stringify({
      profile: 'data-package',
      resources: [{ path: 'archive/a.warc.gz', hash: `sha256:${hash}` }],
    })
  const wacz = (hash: string): Buffer =>
    rawZip([
      { name: 'archive/a.warc.gz', content: warc },
      { name: 'datapackage.json', content: Buffer.from(described(hash)) },
    ])
  const dir = folder(t, {
    'a.wacz': wacz(createHash('sha256').update(warc).digest('hex')),
    'b.wacz': wacz('0'.repeat(64)),
    'c.wacz': rawZip([{ name: 'x.txt', content: Buffer.from('x') }]),
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.equal(reports.length, 1)
  assert.deepEqual(grave, ['intake.digest-differs', 'intake.not-wacz'])
})
