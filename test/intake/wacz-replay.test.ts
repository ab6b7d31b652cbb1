import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { writeWacz } from '../../src/intake/wacz/write.ts'
import { noBrowser, startChromium } from '../page/browser.ts'
import { folder, sentence, takeAll } from './help.ts'
import { type Answer, redirect, serve } from './site.ts'

const worker = fileURLToPath(new URL('../../node_modules/@webrecorder/wabac/dist/sw.js', import.meta.url))

/** Bytes as a static server gives them, whole or by range: replay programs read archives in pieces. */
const bytes =
  (content: Buffer, type: string): Answer =>
  (request, response: ServerResponse) => {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '')
    const from = range === null ? 0 : range[1] === '' ? content.length - Number(range[2]) : Number(range[1])
    const to = range === null || range[1] === '' || range[2] === '' ? content.length - 1 : Number(range[2])
    const part = content.subarray(from, to + 1)
    response.writeHead(range === null ? 200 : 206, {
      'content-type': type,
      'accept-ranges': 'bytes',
      'content-length': part.length,
      ...(range === null
        ? {}
        : { 'content-range': `bytes ${from}-${from + part.length - 1}/${content.length}` }),
    })
    response.end(request.method === 'HEAD' ? undefined : part)
  }

test('a case that was fetched and packed is replayed by wabac, the engine of ReplayWeb.page', {
  skip: noBrowser,
}, async (t) => {
  const news = `<html><head><meta charset="utf-8"></head><body><h1>خبر الوادي</h1><p>${sentence}</p></body></html>`
  const site = await serve(t, { '/old': redirect('/news'), '/news': news })
  const fetching = { options: { allowPrivate: true, delay: 0 } }
  const { originals } = await takeAll({ paths: [`${site.origin}/old`], fetching })
  const path = join(folder(t, {}), 'case.wacz')
  const pages = async function* () {
    yield { warc: originals[0]!.bytes, title: 'خبر الوادي' }
  }
  await writeWacz(path, pages(), { title: 'قضية', software: 'isnad test', at: '2021-03-05T00:00:00Z' })

  const desk = await serve(t, {
    '/': '<!doctype html><title>replay</title>',
    '/sw.js': bytes(readFileSync(worker), 'text/javascript'),
    '/case.wacz': bytes(readFileSync(path), 'application/zip'),
  })
  const { context, close } = await startChromium()
  t.after(close)
  const page = await context.newPage()
  await page.goto(desk.origin)
  await page.evaluate(`(${startReplay})(${JSON.stringify(`${desk.origin}/case.wacz`)})`)
  const before = site.asked.length
  // The old address led to the new one by a redirect, which is in the archive too.
  for (const address of ['/news', '/old']) {
    await page.setContent(`<iframe src="/w/case/mp_/${site.origin}${address}"></iframe>`)
    const replayed = page.frameLocator('iframe')
    assert.equal(await replayed.locator('h1').textContent(), 'خبر الوادي')
    assert.equal(await replayed.locator('p').textContent(), sentence)
  }
  assert.equal(site.asked.length, before, 'the site itself was not asked again')
})

/** Runs in the browser: registers wabac's worker and has it open the archive. */
const startReplay = `async (source) => {
  const workers = navigator.serviceWorker
  await workers.register('/sw.js')
  const { active } = await workers.ready
  const added = new Promise((resolve) =>
    workers.addEventListener('message', ({ data }) => data.msg_type === 'collAdded' && resolve()))
  active.postMessage({ msg_type: 'addColl', name: 'case', file: { sourceUrl: source } })
  await added
}`
