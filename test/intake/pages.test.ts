import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, inCodePage, sentence, takeAll } from './help.ts'

const more =
  'وقال مصدر محلي إن فرق الإسعاف نقلت المصابين إلى مستشفى البلدة، فيما أغلقت الشرطة الطريق عدة ساعات للبحث عن عبوات أخرى.'
const last =
  'وأضاف المصدر أن الأهالي كانوا قد طلبوا قبل أسبوعين إزالة مخلفات القتال من جانبي الطريق الذي يسلكه العمال كل صباح إلى حقولهم.'

/** A page as sites make them: menus, a story with its data, other news, comments. */
const page = (body = `<p>${sentence}</p><p>${more}</p><p>${last}</p>`, head = ''): string => `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>إصابة عمال بانفجار | وكالة الوادي</title>
<meta property="og:site_name" content="وكالة الوادي"><meta name="author" content="قسم الأخبار">
<link rel="canonical" href="https://wadi.example/news/17">${head}
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
{"@type":"NewsArticle","headline":"إصابة ثلاثة عمال بانفجار","datePublished":"2021-03-04T09:30:00+03:00","publisher":{"@type":"Organization","name":"وكالة الوادي للأنباء"}}]}</script>
<style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li><li><a href="/e">اقتصاد</a></li></ul></nav>
<main><article><h1>إصابة ثلاثة عمال بانفجار</h1>${body}</article></main>
<aside><a href="/a">فوز فريق المدينة بالكأس</a><a href="/b">ارتفاع أسعار الخبز</a></aside>
<footer>جميع الحقوق محفوظة</footer><script>document.write('قتل مئة شخص')</script></body></html>`

test('a page gives headline and article, and its own data each with the place that says it', async (t) => {
  const dir = folder(t, { 'p.html': page() })
  const { reports, originals, grave, remarks } = await takeAll({ paths: [dir] })
  assert.deepEqual([grave, remarks], [[], []])
  assert.equal(reports[0]!.text, `إصابة ثلاثة عمال بانفجار\n${sentence}\n${more}\n${last}`)
  assert.equal(reports[0]!.title, 'إصابة ثلاثة عمال بانفجار')
  assert.equal(reports[0]!.published, '2021-03-04T09:30:00+03:00')
  assert.equal(reports[0]!.publisher, 'وكالة الوادي للأنباء')
  assert.equal(reports[0]!.url, 'https://wadi.example/news/17')
  const { facts, mediaType, bytes } = originals[0]!
  assert.deepEqual(facts?.published, { value: '2021-03-04T09:30:00+03:00', from: 'json-ld' })
  assert.deepEqual(facts?.author, { value: 'قسم الأخبار', from: 'meta author' })
  assert.deepEqual(facts?.language, { value: 'ar', from: 'html lang' })
  assert.deepEqual(facts?.text, { value: 'article', from: 'readability' })
  assert.equal(mediaType, 'text/html; charset=utf-8')
  assert.equal(Buffer.from(bytes).toString(), page())
})

test('what scripts would write, menus and hidden parts are no part of the text', async (t) => {
  const hidden = `<p>${sentence}</p><p>${more}</p><p hidden>سر مخفي عن القارئ</p><p style="display:none">سر آخر مخفي</p>`
  const { reports } = await takeAll({ paths: [folder(t, { 'p.html': page(hidden) })] })
  assert.doesNotMatch(reports[0]!.text, /سر|قتل مئة|رياضة|الخبز|color/)
})

test('a page that is no article is kept as all that a person sees, a line for each block', async (t) => {
  const items = ['أصيب عامل في حريق بالسوق', 'انهيار جدار على سيارة', 'عودة التيار إلى الحي']
  const html = `<html><body><div><span>آخر</span> <b>الأخبار</b></div><ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul><table><tr><td>قتيل</td><td>2</td></tr></table></body></html>`
  const { reports, originals } = await takeAll({ paths: [folder(t, { 'list.html': html })] })
  assert.equal(reports[0]!.text, ['آخر الأخبار', ...items, 'قتيل 2'].join('\n'))
  assert.deepEqual(originals[0]!.facts?.text, { value: 'page', from: 'body' })
})

test('without JSON-LD the day comes from the next that gives a whole one, else from none', async (t) => {
  const bare = (head: string) =>
    `<html><head>${head}</head><body><p>${sentence}</p><p>${more}</p></body></html>`
  const dir = folder(t, {
    'a.html': bare('<meta property="article:published_time" content="2020-02-03T08:00:00Z">'),
    'b.html': bare('<meta name="date" content="3 شباط 2020"><meta name="pubdate" content="2020-02-03">'),
    'c.html': bare('<meta name="date" content="03/02/2020">'),
  })
  const { reports, originals } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.published),
    ['2020-02-03T08:00:00Z', '2020-02-03', undefined],
  )
  assert.equal(originals[1]!.facts?.published?.from, 'meta pubdate')
})

test('character sets: by meta, and where meta is wrong by what the bytes are', async (t) => {
  const html = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${sentence}</p></body></html>`
  const plain = (text: string) => text.replaceAll('،', ',')
  const dir = folder(t, {
    'a.html': inCodePage(plain(html('windows-1256')), 'windows-1256'),
    'b.html': html('windows-1256'),
    'c.html': inCodePage(plain(html('utf-8')), 'windows-1256'),
  })
  const { reports, originals, grave, remarks } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.deepEqual(remarks, ['intake.code-page'])
  for (const report of reports) assert.equal(report.text, sentence)
  assert.deepEqual(
    originals.map((o) => o.mediaType),
    ['windows-1256', 'utf-8', 'windows-1256'].map((c) => `text/html; charset=${c}`),
  )
})

test('a page damaged in one place is read, and the place is said', async (t) => {
  const bytes = Buffer.concat([Buffer.from(page()), Buffer.of(0xd8), Buffer.from('<p>ذيل</p>')])
  const { reports, grave, remarks } = await takeAll({ paths: [folder(t, { 'p.html': bytes })] })
  assert.deepEqual([grave, remarks], [[], ['intake.damaged']])
  assert.ok(reports[0]!.text.includes(sentence))
})

test('hostile pages end: nested without end, made of a hundred thousand elements, without any text', async (t) => {
  const dir = folder(t, {
    'deep.html': `<html><body>${'<div>'.repeat(50_000)}${sentence}${'</div>'.repeat(50_000)}</body></html>`,
    'empty.html': '<html><body><script>1</script><img src="x"></body></html>',
    'wide.html': `<html><body><p>${sentence}</p>${'<i></i>'.repeat(100_000)}</body></html>`,
  })
  const { reports, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(
    reports.map((r) => r.text),
    [sentence, sentence],
  )
  assert.deepEqual(grave, ['intake.page-without-text'])
})

test('a page under another name, and from standard bytes, is known for what it is', async (t) => {
  const { reports } = await takeAll({ paths: [folder(t, { 'saved.txt': page() })] })
  assert.equal(reports[0]!.publisher, 'وكالة الوادي للأنباء')
})
