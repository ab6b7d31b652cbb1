/** The public site as a reader uses it: from a folder and from a server, in both languages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { exportTo } from '../../src/publish/run.ts'
import { noBrowser } from '../page/browser.ts'
import { by } from '../record/fixture.ts'
import { type Land, land, makeLand, request } from './store.ts'

const skip = noBrowser
const executablePath = process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium'

let here: Land
let folder: string
let server: Server
let browser: Browser
let context: BrowserContext
const complaints: string[] = []

before(async () => {
  here = await makeLand()
  folder = here.path('site')
  await exportTo(here.store, request({ format: 'site', lang: 'ar' }), folder, by)
  server = createServer((asked, answer) => {
    const path = normalize(new URL(asked.url!, 'http://x').pathname)
    try {
      const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html'
      answer.setHeader('content-type', `${type}; charset=utf-8`)
      answer.end(readFileSync(join(folder, path === '/' ? 'index.html' : path)))
    } catch {
      answer.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  if (skip !== false) return
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  context = await browser.newContext({ timezoneId: 'America/Adak', viewport: { width: 1280, height: 900 } })
})
after(async () => {
  await browser?.close()
  server.close()
  await here.close()
})

async function open(base: string, query = ''): Promise<Page> {
  const page = await context.newPage()
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (asked) => {
    if (!asked.url().startsWith(base) && !asked.url().startsWith('data:'))
      complaints.push(`asked ${asked.url()}`)
  })
  await page.goto(`${base}index.html${query}`)
  await page.waitForSelector('body[data-ready]')
  return page
}
const rows = (page: Page) => page.locator('#table tbody tr')
/** Waits until the table has so many rows. */
const settled = (page: Page, is: string) =>
  page.waitForFunction(`document.querySelectorAll('#table tbody tr').length ${is}`)
const bases = (): readonly string[] => [
  `${pathToFileURL(folder)}/`,
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
]

test('it shows the events, searches, and speaks both languages, from a folder and from a server', {
  skip,
}, async () => {
  for (const base of bases()) {
    const page = await open(base)
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    assert.equal(await rows(page).count(), land.length)
    assert.match(await rows(page).first().innerText(), /2031-05-30/)
    await page.locator('input[name=text]').fill('تَلّ زيتون')
    await page.locator('input[name=text]').press('Enter')
    await settled(page, '=== 2')
    await page.locator('#language').click()
    assert.equal(await page.locator('html').getAttribute('dir'), 'ltr')
    assert.equal(await page.locator('h1').innerText(), 'Isnad: a sourced record of events')
    await page.locator('#filters button').click()
    await settled(page, `=== ${land.length}`)
    await page.locator('select[name=type]').selectOption('airstrike')
    await settled(page, '=== 1')
    await page.locator('#table .link').click()
    const detail = await page.locator('dialog').innerText()
    for (const words of ['Tal az-Zaytun', 'Northern Forces', 'Withheld'])
      assert.ok(detail.includes(words), words)
    assert.match(detail, /\b[0-9a-f]{16}\b/)
    await page.keyboard.press('Escape')
    await page.close()
  }
  assert.deepEqual(complaints, [])
})

test('a place on the map and a month on the timeline narrow the list, by mouse and by keyboard', {
  skip,
}, async () => {
  const page = await open(bases()[0]!, '?lang=en')
  const places = page.locator('#map .spot')
  assert.equal(await places.count(), 2)
  await places.last().focus()
  await page.keyboard.press('Enter')
  await settled(page, `< ${land.length}`)
  await page.locator('#filters button').click()
  await settled(page, `=== ${land.length}`)
  await page.locator('#timeline button').first().click()
  assert.equal(await page.locator('input[name=from]').inputValue(), '2031-05-01')
  assert.ok((await page.locator('#left-out li').count()) > 1)
  await page.close()
  assert.deepEqual(complaints, [])
})

test('on a narrow screen nothing runs out of the page', { skip }, async () => {
  const page = await open(bases()[0]!)
  await page.setViewportSize({ width: 360, height: 740 })
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.equal(wide, 0)
  await page.close()
})
