import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { WARCParser } from 'warcio'
import { Fetcher, type FetchOptions } from '../../src/intake/net/fetcher.ts'
import { isPrivate } from '../../src/intake/net/private.ts'
import { folder, inCodePage, sentence, takeAll } from './help.ts'
import { redirect, type Site, serve } from './site.ts'

const page = (text = sentence): string => `<html><body><h1>خبر</h1><p>${text}</p></body></html>`
const slept: number[] = []
const quick: Partial<FetchOptions> = {
  allowPrivate: true,
  delay: 0,
  limits: { bytes: 100_000, time: 1500, silence: 400 },
  sleep: async (milliseconds) => void slept.push(milliseconds),
}
const take = (paths: readonly string[], more: object = {}) =>
  takeAll({ paths, fetching: { options: quick, ...more } })

test('a page is fetched once, read, and kept as WARC with digests that an independent reader agrees with', async (t) => {
  const site = await serve(t, { '/n/1': page() })
  const { reports, originals, grave } = await take([`${site.origin}/n/1`])
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, `خبر\n${sentence}`)
  assert.equal(reports[0]!.url, `${site.origin}/n/1`)
  assert.match(reports[0]!.retrieved!, /^\d{4}-.*Z$/)
  assert.deepEqual(
    site.asked.map((one) => one.path),
    ['/robots.txt', '/n/1'],
  )
  assert.equal(originals[0]!.mediaType, 'application/warc')
  const types: string[] = []
  for await (const record of WARCParser.iterRecords([originals[0]!.bytes])) {
    types.push(record.warcType)
    if (record.warcType !== 'response') continue
    assert.equal(record.warcTargetURI, `${site.origin}/n/1`)
    assert.match(record.warcPayloadDigest!, /^sha256:[0-9a-f]{64}$/)
    assert.equal(await record.contentText(), page())
  }
  assert.deepEqual(types, ['warcinfo', 'response', 'request'])
})

test('robots.txt is asked first and heeded; a site that fails to give it is left alone', async (t) => {
  const site = await serve(t, {
    '/robots.txt': (_, r) => void r.end('User-agent: *\nDisallow: /private\nAllow: /'),
    '/private/1': page(),
    '/open/1': page(),
  })
  const { reports, grave } = await take([`${site.origin}/private/1`, `${site.origin}/open/1`])
  assert.deepEqual([reports.length, grave], [1, ['intake.robots']])
  assert.ok(!site.asked.some((one) => one.path === '/private/1'))
  const failing = await serve(t, { '/robots.txt': (_, r) => void r.writeHead(500).end(), '/1': page() })
  assert.deepEqual((await take([`${failing.origin}/1`])).grave, ['intake.robots'])
})

test('addresses of this machine and the network around it are refused unless allowed, also behind a redirect or a name', async (t) => {
  const site = await serve(t, { '/1': page() })
  const strict = { options: { ...quick, allowPrivate: false } }
  for (const address of [
    `${site.origin}/1`,
    site.origin.replace('127.0.0.1', 'localhost'),
    'http://[::1]:9/',
    'http://169.254.1.1/',
  ])
    assert.deepEqual((await take([address], strict)).grave, ['intake.fetch-private'], address)
  assert.deepEqual(site.asked, [])
})

test('what is private: every way to write it', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.31.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'no address',
  ])
    assert.ok(isPrivate(address), address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001::1'])
    assert.ok(!isPrivate(address), address)
})

test('redirects are followed, also to a new place for good, and each is in the WARC; endless ones are given up', async (t) => {
  const site = await serve(t, {
    '/old': redirect('/middle', 301),
    '/middle': redirect('new'),
    '/new': page(),
    '/loop': redirect('/loop'),
    '/ftp': redirect('ftp://files.example/'),
    '/secret': redirect('http://user:pass@127.0.0.1/'),
  })
  const { reports, originals, grave } = await take(
    ['/old', '/loop', '/ftp', '/secret'].map((path) => site.origin + path),
  )
  assert.equal(reports[0]!.url, `${site.origin}/new`)
  const urls: (string | null | undefined)[] = []
  for await (const record of WARCParser.iterRecords([originals[0]!.bytes]))
    if (record.warcType === 'response') urls.push(record.warcTargetURI)
  assert.deepEqual(
    urls,
    ['/old', '/middle', '/new'].map((path) => site.origin + path),
  )
  assert.deepEqual(grave, ['intake.endless-redirects', 'intake.not-address', 'intake.address-credentials'])
})

test('pages that vanish, forbid, fail, drip, stall, lie about their length or run on: each is said, the rest is fetched', async (t) => {
  let tries = 0
  const site = await serve(t, {
    '/gone': (_, r) => void r.writeHead(410).end(),
    '/closed': (_, r) => void r.writeHead(403).end(),
    '/fails': (_, r) => {
      tries++
      r.writeHead(503, { 'retry-after': '7' }).end()
    },
    '/recovers': (_, r) => {
      if (site.asked.filter((one) => one.path === '/recovers').length < 2) r.writeHead(500).end()
      else r.end(page())
    },
    '/stalls': (_, r) => void r.write('<html>'),
    '/drips': (_, r) => {
      const drip = setInterval(() => r.write('.'), 100)
      r.on('close', () => clearInterval(drip))
    },
    '/short': (_, r) => {
      r.writeHead(200, { 'content-length': '5000' })
      r.write(page())
      setTimeout(() => r.destroy(), 20)
    },
    '/large': (_, r) => void r.end('x'.repeat(200_000)),
    '/announced': (_, r) => void r.writeHead(200, { 'content-length': '3000000000' }).write('x'),
    '/bomb': (_, r) => void r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(30_000_000))),
    '/nonsense': (_, r) => void r.socket?.end('HTTP/9.9 what\r\n\r\n'),
    '/fine': page(),
  })
  slept.length = 0
  const paths = Object.keys(site.paths)
  const { reports, grave, words } = await take(paths.map((path) => site.origin + path))
  assert.deepEqual(
    reports.map((r) => r.url),
    ['/recovers', '/fine'].map((path) => site.origin + path),
  )
  assert.deepEqual(grave, [
    'intake.vanished',
    'intake.bad-status',
    'intake.bad-status',
    'intake.fetch-too-slow',
    'intake.fetch-too-slow',
    'intake.fetch-cut',
    'intake.fetch-too-large',
    'intake.fetch-too-large',
    'intake.bad-body',
    'intake.fetch-broken',
  ])
  assert.equal(tries, 3)
  assert.ok(slept.includes(7000), 'the server’s own Retry-After is waited for')
  assert.ok(words.every((text) => /\p{Script=Arabic}/u.test(text)))
})

test('an endless stream is broken off at the bound and never held', async (t) => {
  let sent = 0
  const site = await serve(t, {
    '/stream': (_, r) => {
      const chunk = Buffer.alloc(65_536, 'x')
      const more = (): void => {
        while (!r.destroyed && sent < 2_000_000_000) {
          sent += chunk.length
          if (!r.write(chunk)) return void r.once('drain', more)
        }
      }
      more()
    },
  })
  const { grave } = await take([`${site.origin}/stream`])
  assert.deepEqual(grave, ['intake.fetch-too-large'])
  assert.ok(sent < 20_000_000, `${sent} bytes were sent of two thousand million`)
})

test('a wrong character set in the header does no harm; packed answers are unpacked and kept packed', async (t) => {
  const plain = page().replaceAll('،', ' ')
  const site = await serve(t, {
    '/wrong': (_, r) => void r.setHeader('content-type', 'text/html; charset=windows-1256').end(page()),
    '/right': (_, r) =>
      void r
        .setHeader('content-type', 'text/html; charset=windows-1256')
        .end(inCodePage(plain, 'windows-1256')),
    '/packed': (_, r) =>
      void r
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(page())),
  })
  const { reports, originals, grave } = await take(Object.keys(site.paths).map((path) => site.origin + path))
  assert.deepEqual(grave, [])
  for (const report of reports) assert.equal(report.text, `خبر\n${sentence}`)
  assert.ok(Buffer.from(originals[2]!.bytes).includes(gzipSync(page()).subarray(10)))
})

test('one question at a time to a host, with the pause that is asked for between them', async (t) => {
  let open = 0
  let most = 0
  const slow = (_: unknown, r: import('node:http').ServerResponse): void => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      r.end(page())
    }, 30)
  }
  const site = await serve(t, {
    '/robots.txt': (_, r) => void r.end('User-agent: *\nCrawl-delay: 5'),
    '/1': slow,
    '/2': slow,
    '/3': slow,
  })
  let clock = 0
  const pauses: number[] = []
  const fetcher = new Fetcher({
    ...quick,
    now: () => clock,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds)
      clock += milliseconds
    },
  })
  await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.fetch(site.origin + path)))
  assert.equal(most, 1)
  assert.deepEqual(pauses, [5000, 5000])
})

test('with --follow the pages of a feed and of a sitemap are fetched, up to the bound; without, nothing but what was named', async (t) => {
  const site: Site = await serve(t, {
    '/1': page(`${sentence} (1)`),
    '/2': page(`${sentence} (2)`),
    '/3': page(`${sentence} (3)`),
  })
  const link = (n: number): string =>
    `<item><title>خبر ${n}</title><link>${site.origin}/${n}</link><description>موجز الخبر ${n}</description></item>`
  site.paths['/feed'] = (_, r) =>
    void r
      .setHeader('content-type', 'application/rss+xml')
      .end(`<rss version="2.0"><channel><title>و</title>${link(1)}${link(2)}${link(4)}</channel></rss>`)
  site.paths['/map.xml'] = (_, r) =>
    void r
      .setHeader('content-type', 'application/xml')
      .end(
        `<urlset><url><loc>${site.origin}/1</loc></url><url><loc>${site.origin}/2</loc></url><url><loc>${site.origin}/3</loc></url></urlset>`,
      )
  const bare = await take([`${site.origin}/feed`, `${site.origin}/map.xml`])
  assert.deepEqual([bare.reports.length, bare.grave], [3, ['intake.sitemap']])
  assert.equal(bare.originals[0]!.mediaType, 'application/warc')
  assert.ok(!site.asked.some((one) => one.path === '/1'))
  const feed = await take([`${site.origin}/feed`], { follow: true })
  assert.deepEqual(
    feed.reports.map((r) => r.url),
    [`${site.origin}/1`, `${site.origin}/2`],
  )
  assert.deepEqual(feed.grave, ['intake.vanished'])
  const map = await take([`${site.origin}/map.xml`], { follow: true, mostPages: 2 })
  assert.deepEqual([map.reports.length, map.grave], [2, ['intake.too-many-pages']])
})

test('a page that has not changed is not sent again', async (t) => {
  const site = await serve(t, {
    '/1': (request, r) => {
      if (request.headers['if-none-match'] === '"v1"') r.writeHead(304).end()
      else r.setHeader('etag', '"v1"').end(page())
    },
  })
  const versions = new Map()
  const first = await take([`${site.origin}/1`], { versions })
  const second = await take([`${site.origin}/1`], { versions })
  assert.deepEqual([first.reports.length, second.reports.length, second.left], [1, 0, ['unchanged']])
})

test('a file of addresses is fetched with --urls; what is no address in it is named', async (t) => {
  const site = await serve(t, { '/1': page() })
  const dir = folder(t, { 'list.txt': `\ufeff# mine\n${site.origin}/1\n\nnot an address\n` })
  const file = join(dir, 'list.txt')
  const { reports, grave, taken } = await takeAll({
    paths: [],
    addressFiles: [file],
    fetching: { options: quick },
  })
  assert.deepEqual([reports.length, grave], [1, ['intake.not-address']])
  assert.ok(taken.every((one) => one.source === file))
})
