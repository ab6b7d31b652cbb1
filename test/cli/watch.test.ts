import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, sentence } from '../intake/help.ts'
import { type Site, serve } from '../intake/site.ts'
import { isnad, rows } from './run.ts'

interface Line {
  readonly new: number
  readonly refused: number
  readonly unchanged: number
  readonly notices: readonly { readonly kind: string }[]
}

const feed = (site: Site, ...numbers: readonly number[]): void => {
  const items = numbers.map(
    (n) =>
      `<item><title>خبر ${n}</title><link>${site.origin}/n/${n}</link><description>موجز ${n}</description></item>`,
  )
  site.paths['/feed'] = (_, r) =>
    void r
      .setHeader('content-type', 'application/rss+xml')
      .end(`<rss version="2.0"><channel><title>و</title>${items.join('')}</channel></rss>`)
}
const page = (n: number): string => `<html><body><h1>خبر ${n}</h1><p>${sentence} (${n})</p></body></html>`

test('a feed is watched: new pages are added, known ones are not asked again, one that vanished is said once', async (t) => {
  const site = await serve(t, { '/n/1': page(1), '/n/2': page(2) })
  feed(site, 1, 3)
  const record = join(folder(t, {}), 'record')
  const options = ['--record', record, '--follow', '--allow-private', '--delay', '0', '--once', '--json']
  const first = await isnad(['watch', `${site.origin}/feed`, ...options])
  assert.equal(first.code, 1)
  assert.match(first.err, /\[intake\.vanished\]/)
  feed(site, 1, 2, 3)
  // Named no more: it is remembered.
  const second = await isnad(['watch', ...options])
  assert.equal(second.code, 0, second.err)
  const told = [...rows<Line>(first.out), ...rows<Line>(second.out)]
  assert.deepEqual(
    told.map((line) => [line.new, line.refused]),
    [
      [1, 1],
      [1, 0],
    ],
  )
  assert.equal(site.asked.filter((one) => one.path === '/n/1').length, 1)
  // The feed turns into a page: its shape is not what it was.
  site.paths['/feed'] = page(9)
  const third = await isnad(['watch', ...options])
  assert.equal(third.code, 0, third.err)
  const reports = await isnad(['reports', '--record', record, '--json'])
  assert.equal(rows(reports.out).length, 3)
})

test('a feed that becomes a page is said to have changed', async (t) => {
  const site = await serve(t, {})
  feed(site, 1)
  const record = join(folder(t, {}), 'record')
  const options = ['--record', record, '--allow-private', '--delay', '0', '--once', '--json']
  await isnad(['watch', `${site.origin}/feed`, ...options])
  site.paths['/feed'] = page(1)
  const { out, err } = await isnad(['--lang', 'ar', 'watch', ...options])
  assert.deepEqual(
    rows<Line>(out)[0]!.notices.map((notice) => notice.kind),
    ['changed'],
  )
  assert.match(err, /ملاحظة: تغيّر شكل هذا المصدر/)
})

test('stopped by a signal it ends with what it has, and nothing to watch is wrong usage', async (t) => {
  const site = await serve(t, {})
  feed(site, 1)
  const record = join(folder(t, {}), 'record')
  const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
  const child = spawn(
    process.execPath,
    [entry, 'watch', `${site.origin}/feed`, '--record', record, '--allow-private'],
    {
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
    },
  )
  const closed = once(child, 'close')
  let err = ''
  for await (const text of child.stderr.setEncoding('utf8') as AsyncIterable<string>) {
    err += text
    // Once: a second signal ends it on the spot.
    if (/1 new/.test(err) && !child.killed) child.kill('SIGTERM')
  }
  const [code] = await closed
  assert.equal(code, 0, err)
  assert.match(err, /The watch has ended/)
  assert.equal((await isnad(['watch', '--record', join(folder(t, {}), 'none')])).code, 2)
})
