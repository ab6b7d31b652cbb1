import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openRecord, type Store } from '../../src/record/index.ts'
import { type Running, serve } from '../../src/service/index.ts'
import { asReceived, by, claims, events, manyEvents, seed } from '../record/fixture.ts'
import { type Browser, noBrowser, settled, startBrowser } from './browser.ts'

/** `probes.js`, which runs in the browser, as it looks from here. */
interface Probes {
  frame(): { lang: string; dir: string; title: string; spill: number; headings: number; failures: number }
  drawn(): [written: string, seen: string][]
  brackets(): [asItShould: boolean, around: string][]
  mirrored(): string[]
  marked(): string[]
  middleOf(words: string): { x: number; y: number }
  textNodes(): number
  hiddenReadings(): number
  sideTops(): number[]
  scrollList(): void
}
const probes = (await import(new URL('probes.js', import.meta.url).href)) as Probes

const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202e «نص» </textarea>'

describe('the page in a browser', { skip: noBrowser }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'))
  let store: Store
  let running: Running
  let browser: Browser
  before(async () => {
    store = await openRecord(folder, { create: true })
    await seed(store)
    await store.putReport(
      asReceived({ id: 'hostile', text: hostile, title: hostile, publisher: hostile }),
      by,
    )
    running = await serve(store, { port: 0 }, { names: { ar: { 'northern-forces': 'قوات الشمال' }, en: {} } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await running?.close()
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens an address, runs, and sees that the browser had nothing to complain of. */
  async function on(
    path: string,
    run: (page: Page) => Promise<void>,
    options?: { width?: number; dark?: boolean },
  ): Promise<void> {
    browser.complaints.length = 0
    const page = await browser.open(running.url + path, options)
    try {
      await run(page)
      assert.deepEqual(browser.complaints, [], path)
    } finally {
      await page.close()
    }
  }
  const views = [
    '',
    'events',
    'account',
    'log',
    'events/ev-strike',
    'events/ev-arrest',
    'reports',
    'reports/nahr-1',
    'reports/mizan-3',
    'reports/hostile',
  ]

  for (const lang of ['ar', 'en'])
    for (const width of [1280, 360])
      it(`every view in "${lang}", ${width} wide: its direction, nothing cut off, nothing asked of elsewhere`, async () => {
        await on(
          `${lang}/`,
          async (page) => {
            for (const view of views) {
              await browser.go(page, `${running.url}${lang}/${view}`)
              const found = await page.evaluate(probes.frame)
              assert.equal(found.lang, lang)
              assert.equal(found.dir, lang === 'ar' ? 'rtl' : 'ltr')
              assert.ok(found.title.length > 8)
              assert.deepEqual([found.headings, found.failures], [1, 0], view)
              assert.ok(found.spill <= 0, `${view} spills by ${found.spill}`)
            }
          },
          { width },
        )
      })

  for (const digits of ['latn', 'arab'] as const)
    it(`dates, ranges, ids, coordinates and brackets stand right among Arabic, with ${digits} digits`, async () => {
      await on('ar/events/ev-strike', async (page) => {
        await page.evaluate((chosen) => localStorage.setItem('isnad.settings', JSON.stringify(chosen)), {
          digits,
          months: 'numbers',
        })
        try {
          for (const view of [
            '',
            'events',
            'events/ev-strike',
            'events/ev-arrest',
            'reports/mizan-3',
            'log',
          ]) {
            await browser.go(page, `${running.url}ar/${view}`)
            for (const [written, seen] of await page.evaluate(probes.drawn)) assert.equal(seen, written, view)
            assert.deepEqual(await page.evaluate(probes.mirrored), [], view)
            for (const [right, around] of await page.evaluate(probes.brackets)) assert.ok(right, around)
          }
          await browser.go(page, `${running.url}ar/events/ev-strike`)
          const text = (await page.evaluate(probes.drawn)).map(([written]) => written)
          const wanted = digits === 'latn' ? ['2031-05-30', '20–99', '15+'] : ['٢٠٣١-٠٥-٣٠', '٢٠–٩٩', '١٥+']
          for (const one of [...wanted, '35.1204, 38.9011']) assert.ok(text.includes(one), one)
        } finally {
          await page.evaluate(() => localStorage.clear())
        }
      })
    })

  it('months are named as the reader names them', async () => {
    const shown: string[] = []
    await on('ar/events/ev-strike', async (page) => {
      for (const months of ['levant', 'gulf', 'both']) {
        await page.evaluate((chosen) => localStorage.setItem('isnad.settings', JSON.stringify(chosen)), {
          months,
        })
        await browser.go(page, `${running.url}ar/events/ev-strike`)
        shown.push((await page.textContent('dl.summary .day'))!)
      }
      await page.evaluate(() => localStorage.clear())
    })
    assert.deepEqual(shown, ['30 أيار 2031', '30 مايو 2031', '30 أيار/مايو 2031'])
  })

  it('an event shows figures, conflicts side by side, copies, and the chain from the outermost teller', async () => {
    await on('ar/events/ev-strike', async (page) => {
      assert.match((await page.textContent('h1'))!, /غارة جوية — تل الزيتون/)
      assert.equal(await page.locator('.side').count(), 2)
      const [left, right] = await page.evaluate(probes.sideTops)
      assert.equal(left, right)
      assert.match((await page.textContent('.isnad .copied'))!, /صفحة أخبار الوادي.*نقلت وكالة النهر.*نسخة/s)
      assert.match((await page.textContent('.isnad .tree'))!, /عن مصدر طبي/)
      // Under each origin only what the report has from it.
      const [first, second] = await page.locator('.tree > li').allTextContents()
      assert.doesNotMatch(second!, /مصدر طبي/)
      assert.match(first!, /وكالة النهر/)
      assert.deepEqual(await page.locator('#claim-1 .chain .teller').allTextContents(), [
        'وكالة النهر',
        'مصدر طبي',
      ])
      assert.equal(await page.textContent('#claim-1 mark'), 'غارة جوية')
    })
  })

  it('the words of every field are marked in the text, overlapping ones too', async () => {
    await on('en/reports/mizan-3', async (page) => {
      const marked = await page.evaluate(probes.marked)
      const own = claims.filter((claim) => claim.report === 'mizan-3')
      for (const claim of own) {
        assert.ok(marked.includes(`isnad-trigger ${claim.trigger.quote}`))
        for (const count of claim.counts) assert.ok(marked.includes(`isnad-count ${count.quote}`))
        for (const target of claim.target) assert.ok(marked.includes(`isnad-target ${target.quote}`))
      }
      assert.equal(await page.evaluate(probes.textNodes), 1)
    })
  })

  it('by keyboard: each field is reached in order, and its words light up', async () => {
    await on('ar/reports/nahr-1', async (page) => {
      const active = async () =>
        (await page.evaluate(probes.marked))
          .filter((mark) => mark.startsWith('isnad-active '))
          .map((mark) => mark.slice('isnad-active '.length))
      await page.locator('.groups a').first().focus()
      const seen: string[] = []
      // Each field, and the button that corrects it.
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press('Tab')
        seen.push(...(await active()))
      }
      assert.deepEqual(
        [...new Set(seen)],
        ['غارة جوية', 'قوات الشمال', 'تل الزيتون', 'صباح أمس الجمعة', '12 شخصا بينهم 3 أطفال'],
      )
    })
  })

  it('by pointer: the words find their line, on a phone a tap shows what they were read as', async () => {
    await on('ar/reports/nahr-1', async (page) => {
      // A font that arrives late moves the words: where they are is asked again until the pointer stands on them.
      for (let n = 0; n < 20 && (await page.locator('.groups .reading.active').count()) === 0; n++) {
        const { x, y } = await page.evaluate(probes.middleOf, 'العشرات')
        await page.mouse.move(2, 2)
        await page.mouse.move(x, y)
        await page.waitForTimeout(50)
      }
      assert.deepEqual(await page.locator('.groups .reading.active .said').allTextContents(), ['العشرات'])
      await page.mouse.move(2, 2)
      await page.waitForSelector('.groups .reading.active', { state: 'detached' })
    })
    await on(
      'ar/reports/nahr-1',
      async (page) => {
        for (let n = 0; n < 20 && (await page.locator('.under').count()) === 0; n++) {
          const { x, y } = await page.evaluate(probes.middleOf, 'العشرات')
          await page.mouse.click(x, y)
          await page.waitForTimeout(50)
        }
        assert.match((await page.textContent('.under'))!, /جرحى/)
        assert.ok(await page.locator('.under').isVisible())
      },
      { width: 390 },
    )
  })

  it('a link from a claim opens the report at its words', async () => {
    await on('ar/events/ev-strike', async (page) => {
      await page.locator('#claim-3 a').filter({ hasText: 'ارتفاع الحصيلة' }).click()
      await page.waitForSelector('.reading.active')
      assert.match(page.url(), /\/ar\/reports\/mizan-3\?claim=mizan-3(:|%3A)1$/)
      assert.equal(await page.textContent('.reading.active .said'), 'ارتفع عدد قتلى')
    })
  })

  it('a report cannot put anything into the page: text stays text, and no address runs', async () => {
    await on('ar/reports/hostile', async (page) => {
      assert.equal(await page.textContent('.received'), hostile)
      assert.equal(await page.locator('main img, main script').count(), 0)
    })
    await on('en/reports/mizan-3', async (page) => {
      assert.match((await page.textContent('.about'))!, /javascript:alert/)
      assert.equal(await page.locator('a[href^="javascript" i]').count(), 0)
    })
  })

  it('filters make an address without empty fields, and the language switch keeps it', async () => {
    await on('ar/events', async (page) => {
      await page.getByLabel('المكان').fill('الصفصاف')
      await page.getByLabel('المكان').press('Enter')
      await page.waitForURL(/\?place=/)
      await settled(page)
      assert.equal(new URL(page.url()).search, `?place=${encodeURIComponent('الصفصاف')}`)
      await page.waitForSelector('.rows:not(:has(> :nth-child(2))) .event-name')
      assert.deepEqual(await page.locator('.event-name').allTextContents(), ['اعتقال — وادي الصفصاف'])
      await page.click('.language')
      await page.waitForURL(/\/en\/events\?place=/)
      await settled(page)
      assert.equal(await page.locator('.event-name').count(), 1)
    })
  })

  it('says so where nothing matches, where nothing is, and where the service is gone', async () => {
    await on('en/events?place=mars', async (page) => {
      assert.match((await page.textContent('.state'))!, /Nothing matches/)
    })
    const missing = await browser.open(`${running.url}ar/events/nothing`)
    assert.match((await missing.textContent('[role=alert]'))!, /لا يوجد شيء/)
    await browser.go(missing, `${running.url}ar/events`)
    await missing.route('**/api/**', (route) => route.abort())
    await missing.locator('.row-link').first().click()
    await missing.waitForSelector('[role=alert]')
    assert.match((await missing.textContent('[role=alert]'))!, /تعذّر الوصول/)
    await missing.unroute('**/api/**')
    await missing.click('[role=alert] button')
    await missing.waitForSelector('.event-title')
    await missing.close()
  })

  it('a long list is drawn as far as it is seen, and goes on while one scrolls', async () => {
    await store.replaceEvents(manyEvents(350), by)
    try {
      await on('en/events?sort=oldest', async (page) => {
        assert.match((await page.textContent('.found'))!, /350 events/)
        assert.ok((await page.locator('.row').count()) < 40)
        const last = page.locator('.row[aria-posinset="350"]')
        for (let n = 0; n < 60 && (await last.count()) === 0; n++) {
          await page.evaluate(probes.scrollList)
          await page.waitForTimeout(50)
        }
        assert.equal(await last.getAttribute('aria-setsize'), '350')
      })
    } finally {
      await store.replaceEvents(events, by)
    }
  })

  it('on paper: no forms and links of the frame, the readings whole', async () => {
    await on('ar/reports/nahr-1', async (page) => {
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.language').isVisible(), false)
      assert.equal(await page.locator('.reading-row .edit').first().isVisible(), false)
      const hidden = await page.evaluate(probes.hiddenReadings)
      assert.ok(hidden <= 1)
    })
    await on('ar/events/ev-strike', async (page) => {
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.decisions').isVisible(), false)
      for (const part of ['.summary', '.counts table', '.side', '.tree', '#claim-1 blockquote'])
        assert.ok(await page.locator(part).first().isVisible(), part)
    })
  })
})
