import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseSitemap } from '../../src/intake/sitemap.ts'
import { feedTime } from '../../src/intake/times.ts'
import { laughs, outside } from './archives.ts'
import { folder, sentence, takeAll } from './help.ts'

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>وكالة &amp;quot;الوادي&amp;quot;</title><link>https://wadi.example/</link><language>ar</language>${items}</channel></rss>`
const entry = (n: number, more = ''): string =>
  `<item><title>خبر ${n}</title><link>https://wadi.example/n/${n}</link><pubDate>Thu, 04 Mar 2021 22:30:00 GMT</pubDate><description>&lt;p&gt;${sentence} ${n}&amp;nbsp;&lt;/p&gt;</description>${more}</item>`

test('RSS: one report an entry, its words without markup, its day and place of origin', async (t) => {
  const document = rss(
    entry(1) +
      entry(
        2,
        `<content:encoded><![CDATA[<div><p>${sentence}</p><p>فقرة ثانية.</p></div>]]></content:encoded>`,
      ),
  )
  const { reports, originals, grave } = await takeAll({
    paths: [folder(t, { 'f.xml': document })],
    zone: '+03:00',
  })
  assert.deepEqual(grave, [])
  assert.equal(reports[0]!.text, `خبر 1\n${sentence} 1`)
  assert.equal(reports[1]!.text, `خبر 2\n${sentence}\nفقرة ثانية.`)
  assert.equal(reports[0]!.publisher, 'وكالة "الوادي"')
  assert.equal(reports[0]!.published, '2021-03-05T01:30:00+03:00')
  assert.match(reports[0]!.id, /^feed\/wadi\.example\/1\/[0-9a-f]{8}$/)
  assert.equal(originals[1]!.part, 'item 2')
  assert.equal(Buffer.from(originals[1]!.bytes).toString(), document)
  assert.equal(originals[0]!.facts?.published?.from, 'feed item')
})

test('Atom and JSON Feed', async (t) => {
  const dir = folder(t, {
    'a.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>السهل</title><entry><id>urn:1</id><title type="html">&lt;b&gt;عنوان&lt;/b&gt;</title><link href="/x/1"/><link rel="edit" href="https://e.example/"/><content type="html">&lt;p&gt;${sentence}&lt;/p&gt;</content><updated>2021-03-04T10:00:00+03:00</updated></entry></feed>`,
    'b.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'الجبل',
      items: [{ id: '7', content_text: sentence, date_published: '2021-03-04T10:00:00+03:00' }],
    }),
  })
  const { reports, grave } = await takeAll({ paths: [join(dir, 'a.atom'), join(dir, 'b.json')] })
  assert.deepEqual(grave, [])
  assert.deepEqual(
    reports.map((r) => [r.text, r.publisher, r.published]),
    [
      [`عنوان\n${sentence}`, 'السهل', '2021-03-04T10:00:00+03:00'],
      [sentence, 'الجبل', '2021-03-04T10:00:00+03:00'],
    ],
  )
})

test('a feed cut off in the middle gives the entries before the cut; one that is empty or none is said to be so', async (t) => {
  const dir = folder(t, {
    'a.rss': rss(entry(1) + entry(2)).slice(0, -200),
    'b.rss': rss(''),
    'c.rss': 'no feed at all',
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.equal(reports.length, 1)
  assert.deepEqual(grave, ['intake.feed-cut', 'intake.feed-empty', 'intake.not-feed'])
})

for (const [name, head] of [
  ['entities that grow', laughs],
  ['a file of this machine', outside],
] as const)
  test(`a feed with ${name} is refused before it is parsed`, async (t) => {
    const { reports, grave, words } = await takeAll({ paths: [folder(t, { 'f.xml': rss(entry(1), head) })] })
    assert.deepEqual([reports, grave], [[], ['intake.entities']])
    assert.match(words[0]!, /كيانات/)
  })

test('an old feed that only names its document type is read', async (t) => {
  const head =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
  const { reports } = await takeAll({ paths: [folder(t, { 'f.xml': rss(entry(1), head) })] })
  assert.equal(reports.length, 1)
})

test('the same entry twice in a feed is one report and a copy', async (t) => {
  const { reports, taken } = await takeAll({ paths: [folder(t, { 'f.xml': rss(entry(1) + entry(1)) })] })
  assert.equal(reports.length, 1)
  assert.equal(taken.filter((one) => one.copy === true).length, 1)
})

test('a sitemap on the disk fetches nothing and says how to; so does a text of addresses', async (t) => {
  const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://wadi.example/a </loc></url><url><loc>ftp://no.example/</loc></url></urlset>`
  assert.deepEqual(parseSitemap(sitemap), { pages: ['https://wadi.example/a'], sitemaps: [] })
  assert.deepEqual(parseSitemap(sitemap.slice(0, -30)).pages, ['https://wadi.example/a'])
  const dir = folder(t, {
    'sitemap.xml': sitemap,
    'urls.txt': '# mine\nhttps://wadi.example/a\nhttps://wadi.example/b\n',
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual([reports, grave], [[], ['intake.sitemap', 'intake.only-addresses']])
})

test('dates of feeds: RFC 822 and ISO, in the day of their own zone; nothing is guessed', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Fri, 05 Mar 2021 01:30:00 +0300', '2021-03-05T01:30:00+03:00'],
    ['5 Mar 2021 01:30 EST', '2021-03-05T01:30:00-05:00'],
    ['2021-03-05T01:30:00Z', '2021-03-05T01:30:00Z'],
    ['Fri, 31 Feb 2021 01:30:00 GMT', undefined],
    ['03/04/2021', undefined],
    ['yesterday', undefined],
  ]
  for (const [given, iso] of cases) assert.equal(feedTime(given), iso, given)
  assert.equal(feedTime('Thu, 04 Mar 2021 22:30:00 GMT', '+03:00'), '2021-03-05T01:30:00+03:00')
  assert.equal(feedTime('Fri, 05 Mar 2021 01:30:00 +0200', '+03:00'), '2021-03-05T01:30:00+02:00')
})
