import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { DOMParser } from '@xmldom/xmldom'
import type { Page } from 'playwright-core'
import { openRecord, type Store } from '../../src/record/index.ts'
import type { readLedger, readTimeline } from '../../src/service/contract/charts.ts'
import type { AnswerOf } from '../../src/service/contract/index.ts'
import { type Running, serve } from '../../src/service/index.ts'
import { type Lang, langs, speaker } from '../../web/words/index.ts'
import { putCharted } from '../record/charted.ts'
import { seed } from '../record/fixture.ts'
import { assertAccessible } from './axe.ts'
import { type Browser, noBrowser, settled, startBrowser } from './browser.ts'

interface Probes {
  mirrored(): string[]
  mirroredNumbers(): string[]
  cutOff(): string[]
  drawn(): [written: string, seen: string][]
  bars(): { go: string; x: number; y: number; width: number }[]
  behind(): string[][]
}
const probes = (await import(new URL('probes.js', import.meta.url).href)) as Probes

type Timeline = AnswerOf<typeof readTimeline>
type Ledger = AnswerOf<typeof readLedger>

describe('time line and ledger in a browser', { skip: noBrowser }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-charts-'))
  let store: Store
  let running: Running
  let browser: Browser
  before(async () => {
    store = await openRecord(folder, { create: true })
    await putCharted(store, 600)
    running = await serve(store, { port: 0 }, { names: { ar: { 'river-brigade': 'لواء النهر' }, en: {} } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await running?.close()
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const drawnAs = (page: Page) => page.getAttribute('.chart', 'data-drawn')
  const isDrawn = async (page: Page): Promise<void> => {
    await settled(page)
    // A level line has no height, so it is never «visible».
    await page.waitForSelector('.chart[data-drawn] svg :is(.bar, .span, .best, .stretch)', {
      state: 'attached',
    })
    await page.waitForSelector('.charts[aria-busy="false"]')
  }
  /** Does something to the chart and waits until another one is drawn. */
  const changes = async (page: Page, work: () => Promise<void>): Promise<string> => {
    const before = await drawnAs(page)
    await work()
    await page.waitForSelector(`.chart[data-drawn]:not([data-drawn="${before}"])`)
    await page.waitForSelector('.charts[aria-busy="false"]')
    return (await drawnAs(page))!
  }
  async function on(
    path: string,
    run: (page: Page) => Promise<void>,
    options?: { width?: number; dark?: boolean },
  ): Promise<void> {
    browser.complaints.length = 0
    const page = await browser.open(running.url + path, options)
    try {
      await isDrawn(page)
      await run(page)
      assert.deepEqual(browser.complaints, [])
    } finally {
      await page.close()
    }
  }
  const answer = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${running.url}api/${path}`)).json()) as T

  const views = [
    'timeline',
    'timeline?by=party&from=2031-01-01&to=2031-12-31',
    'timeline?by=teller',
    'timeline?from=2031-03-01&to=2031-03-20',
    'ledger',
    'ledger?by=harmed&mode=each',
    'ledger?by=teller&unit=year&measure=wounded',
  ]
  for (const lang of langs)
    for (const view of views)
      it(`${lang}/${view}: can be read, in words too; nothing mirrored, cut off or asked of elsewhere`, async () => {
        await on(`${lang}/${view}`, async (page) => {
          await page.locator('.behind summary').first().click()
          await page.waitForSelector('.behind tbody tr')
          assert.deepEqual(await page.evaluate(probes.mirrored), [])
          assert.deepEqual(await page.evaluate(probes.mirroredNumbers), [])
          assert.deepEqual(await page.evaluate(probes.cutOff), [])
          for (const [written, seen] of await page.evaluate(probes.drawn)) assert.equal(seen, written)
          assert.ok(((await page.getAttribute('.chart svg', 'aria-label')) ?? '').length > 20)
          await assertAccessible(page, `${lang}/${view}`)
        })
      })

  it('on a phone, in the dark, with Arabic digits: the same', async () => {
    for (const view of ['timeline', 'ledger?by=doer'])
      await on(
        `ar/${view}`,
        async (page) => {
          await page.evaluate("localStorage.setItem('isnad.settings', JSON.stringify({ digits: 'arab' }))")
          await page.reload()
          await isDrawn(page)
          assert.deepEqual(await page.evaluate(probes.mirroredNumbers), [])
          assert.deepEqual(await page.evaluate(probes.cutOff), [])
          const spill = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
          assert.ok(Number(spill) <= 0)
          await assertAccessible(page, `phone ${view}`)
          await page.evaluate('localStorage.clear()')
        },
        { width: 390, dark: true },
      )
  })

  it('time runs as one reads: from the right in Arabic, from the left in English', async () => {
    for (const lang of langs)
      await on(`${lang}/timeline?unit=year`, async (page) => {
        const years = (await page.evaluate(probes.bars)).filter(({ go }) => /^0 \d{4}$/.test(go))
        assert.ok(years.length >= 3)
        const xs = years.sort((a, b) => (a.go < b.go ? -1 : 1)).map(({ x }) => x)
        const sorted = xs.toSorted((a, b) => (lang === 'ar' ? b - a : a - b))
        assert.deepEqual(xs, sorted)
      })
  })

  it('the table behind a chart holds the numbers that are drawn', async () => {
    await on('en/timeline?unit=month', async (page) => {
      await page.locator('.behind summary').click()
      const rows = await page.evaluate(probes.behind)
      const { rows: drawn } = await answer<Timeline>('timeline?unit=month')
      const cells = rows.flatMap((row) => row.slice(3)).filter((cell) => cell !== '')
      const wanted = drawn.flatMap((row) =>
        [...row.buckets, ...row.stretches].map(({ events }) => String(events)),
      )
      assert.deepEqual(cells.toSorted(), wanted.toSorted())
      assert.equal(
        (await page.locator('.plot .bar').count()) + (await page.locator('.plot .stretch').count()),
        wanted.length,
      )
    })
    await on('en/ledger?by=harmed&unit=month&mode=each', async (page) => {
      await page.locator('.behind summary').first().click()
      const rows = await page.evaluate(probes.behind)
      const { rows: drawn } = await answer<Ledger>('ledger?by=harmed&unit=month')
      const best = rows.map((row) => row[5])
      const wanted = drawn.flatMap((row) =>
        [...row.points, ...row.stretches, ...(row.undated === null ? [] : [row.undated])].map((one) =>
          one.best.toLocaleString('en'),
        ),
      )
      assert.deepEqual(best, wanted)
    })
  })

  it('zooms by button, key, wheel and a drawn stretch; the address restores what is seen', async () => {
    await on('ar/timeline', async (page) => {
      const closer = await changes(page, () => page.click('.zoom-in'))
      assert.match(page.url(), /from=\d{4}-\d\d-\d\d&to=/)
      await page.reload()
      await isDrawn(page)
      assert.equal(await drawnAs(page), closer)
      await page.locator('.plot').focus()
      await changes(page, () => page.keyboard.press('+'))
      // In Arabic the left arrow goes on in time.
      const from = new URL(page.url()).searchParams.get('from')!
      await changes(page, () => page.keyboard.press('ArrowLeft'))
      assert.ok(new URL(page.url()).searchParams.get('from')! > from)
      await changes(page, () => page.keyboard.press('Home'))
      assert.doesNotMatch(page.url(), /from=/)
      const box = (await page.locator('.plot svg').boundingBox())!
      const y = box.y + 20
      await changes(page, async () => {
        await page.mouse.move(box.x + 200, y)
        await page.mouse.down()
        await page.mouse.move(box.x + 260, y, { steps: 3 })
        await page.mouse.move(box.x + 320, y, { steps: 3 })
        await page.mouse.up()
      })
      const { searchParams } = new URL(page.url())
      assert.ok(searchParams.get('from')! < searchParams.get('to')!)
      await page.locator('.plot').focus()
      await changes(page, async () => {
        await page.mouse.move(box.x + 300, y)
        await page.mouse.wheel(0, -200)
      })
      await page.goBack()
      await isDrawn(page)
    })
  })

  it('down to hours: one day, in hours where an hour is told', async () => {
    const told = (await store.events({ from: '2031-01-01', to: '2031-12-31' }, { limit: 500 })).items.find(
      ({ time, type }) => time.precision === 'hour' && type !== 'tally',
    )!
    const day = told.time.start!.slice(0, 10)
    await on(`en/timeline?from=${day}&to=${day}`, async (page) => {
      const mark = (await page.evaluate(probes.bars)).find(({ go }) => go === told.id)
      assert.ok(mark !== undefined)
      const span = page.locator(`[data-go="${told.id}"] .span.day-time`)
      const { width } = (await span.boundingBox())!
      assert.ok(width < 100, 'an hour is no day')
      await page.locator(`[data-go="${told.id}"] .row-name`).click()
      await page.waitForURL(/\/events\/charted-/)
    })
  })

  it('a bar leads to the events that it counts', async () => {
    await on('en/timeline?unit=year', async (page) => {
      const { rows } = await answer<Timeline>('timeline?unit=year')
      const [bar] = (await page.evaluate(probes.bars)).filter(
        ({ go }) => go === `0 ${rows[0]!.buckets[0]!.at}`,
      )
      await page.mouse.click(bar!.x, bar!.y)
      await page.waitForURL(/\/events\?/)
      const { searchParams } = new URL(page.url())
      assert.equal(searchParams.get('type'), rows[0]!.key)
      assert.equal(searchParams.get('from'), `${rows[0]!.buckets[0]!.at}-01-01`)
    })
  })

  it('the picture and its numbers are saved: SVG without a style sheet, PNG, CSV', async () => {
    const { say } = speaker('ar' as Lang, String)
    await on('ar/ledger', async (page) => {
      const saved = async (label: string): Promise<Buffer> => {
        const waiting = page.waitForEvent('download')
        await page.getByRole('button', { name: label }).first().click()
        return readFileSync((await (await waiting).path())!)
      }
      const svg = (await saved(say('saveSvg'))).toString('utf8')
      const errors: unknown[] = []
      const picture = new DOMParser({ onError: (_, message) => errors.push(message) }).parseFromString(
        svg,
        'image/svg+xml',
      )
      assert.deepEqual(errors, [])
      assert.equal(picture.documentElement!.tagName, 'svg')
      assert.doesNotMatch(svg, /class=|var\(--|<script|href=/)
      assert.match(svg, /<path[^>]*fill="rgb/)
      const png = await saved(say('savePng'))
      assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')])
      const width = await page.evaluate("document.querySelector('.plot svg').clientWidth")
      assert.equal(png.readUInt32BE(16), Number(width) * 2)
      assert.ok(png.length > 5000, 'an empty picture is small')
      const csv = (await saved(say('saveCsv'))).toString('utf8')
      const { rows } = await answer<Ledger>('ledger')
      const lines = csv.trim().split('\r\n')
      assert.ok(csv.startsWith('\ufeff'))
      assert.equal(
        lines.length - 1,
        rows[0]!.points.length + rows[0]!.stretches.length + (rows[0]!.undated ? 1 : 0),
      )
      assert.ok(lines[1]!.includes(`,${rows[0]!.points[0]!.at},`))
    })
  })

  it('running totals stand beside the sums, each with its own table', async () => {
    await on('en/ledger', async (page) => {
      const { say } = speaker('en', String)
      await page.waitForSelector('.running-totals .chart[data-drawn]')
      assert.equal(await page.locator('.running-totals .chart').count(), 2)
      assert.match((await page.textContent('.running-totals'))!, new RegExp(say('runningTotals')))
      assert.ok((await page.locator('.total-mark').count()) > 5)
    })
  })

  it('an event says who told first and when the copies came', async () => {
    const other = mkdtempSync(join(tmpdir(), 'isnad-charts-'))
    const small = await openRecord(other, { create: true })
    await seed(small)
    const served = await serve(small, { port: 0 })
    try {
      for (const lang of langs) {
        const page = await browser.open(`${served.url}${lang}/events/ev-strike`)
        await page.waitForSelector('.strip .telling.first')
        assert.equal(await page.locator('.strip .telling').count(), 2)
        assert.equal(await page.locator('.strip .copy-mark').count(), 1)
        assert.match((await page.getAttribute('.strip svg', 'aria-label'))!, /31/)
        await assertAccessible(page, `${lang} strip`)
        await page.close()
      }
    } finally {
      await served.close()
      await small.close()
      rmSync(other, { recursive: true, force: true })
    }
  })

  it('says so where nothing is, and keeps what was drawn while the service is away', async () => {
    browser.complaints.length = 0
    const page = await browser.open(`${running.url}en/timeline?place=mars`)
    assert.match((await page.textContent('.state'))!, /No dated event/)
    await page.goto(`${running.url}en/timeline`)
    await isDrawn(page)
    await page.route('**/api/timeline**', (route) => route.abort())
    await page.click('.zoom-in')
    await page.waitForSelector('[role=alert]')
    await page.unroute('**/api/timeline**')
    await page.click('[role=alert] button')
    await isDrawn(page)
    await page.close()
  })
})
