import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Event } from '../../src/linking/event.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { type Running, serve, tilesOf } from '../../src/service/index.ts'
import { langs, speaker } from '../../web/words/index.ts'
import { by, events, seed } from '../record/fixture.ts'
import { oneTile, png } from '../service/archive-tiles.ts'
import { assertAccessible } from './axe.ts'
import { type Browser, noBrowser, startBrowser } from './browser.ts'

const probes = (await import(new URL('probes.js', import.meta.url).href)) as {
  frame(): { spill: number; headings: number }
  drawn(): [written: string, seen: string][]
  mirrored(): string[]
  withoutGraphics(): void
  ownTiles(): boolean
}

/** Places of the gazetteer, events invented: a site, a town, a governorate, a country, a movement told and one half told. */
const at = (
  role: 'at' | 'from' | 'to',
  id: string,
  name: string,
  lat: number,
  lon: number,
  rest: object,
) => ({
  role,
  id,
  name,
  lat,
  lon,
  start: 0,
  end: 0,
  quote: '',
  precision: 'town' as const,
  ...rest,
})
const mosul = { country: 'IQ', admin1: 'Nineveh', km: 15 }
const raqqa = { country: 'SY', admin1: 'Raqqa', km: 8 }
const base: Event = { ...events[0]!, claims: [], joins: [], origins: [], conflicts: [], counts: [] }
const day = (start: string) => ({ ...base.time, start, end: start })
const moved = {
  measure: 'moved' as const,
  of: 'people',
  low: 40,
  best: 45,
  high: null,
  approx: true,
  claims: [],
}
const invented: readonly Event[] = [
  {
    ...base,
    id: 'site',
    places: [at('at', 'test:dam', 'Dam', 36.63, 42.82, { ...mosul, precision: 'site', km: 1 })],
    time: day('2031-01-05'),
  },
  ...['one', 'two', 'three'].map((id) => ({
    ...base,
    id,
    type: 'clash' as const,
    places: [at('at', 'test:mosul', 'Mosul', 36.34, 43.13, mosul)],
    time: day('2031-02-07'),
  })),
  {
    ...base,
    id: 'governorate',
    type: 'arrest',
    places: [
      at('at', 'test:anbar', 'Anbar', 32.5, 41.8, {
        country: 'IQ',
        admin1: 'Anbar',
        precision: 'governorate',
        km: 200,
      }),
    ],
    time: day('2031-02-08'),
  },
  {
    ...base,
    id: 'country',
    type: 'arrest',
    places: [at('at', 'iso:SY', 'Syria', 35, 38.5, { country: 'SY', precision: 'country', km: 243 })],
    time: day('2031-03-01'),
  },
  {
    ...base,
    id: 'way',
    type: 'flee',
    counts: [moved],
    places: [
      at('from', 'test:mosul', 'Mosul', 36.34, 43.13, mosul),
      at('to', 'test:raqqa', 'Raqqa', 35.95, 39.01, raqqa),
    ],
    time: day('2031-03-02'),
  },
  {
    ...base,
    id: 'half',
    type: 'flee',
    places: [at('to', 'test:raqqa', 'Raqqa', 35.95, 39.01, raqqa)],
    time: day('2031-03-03'),
  },
  { ...base, id: 'lost', places: [] },
]

describe('the map in a browser', { skip: noBrowser }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-map-'))
  let store: Store
  let running: Running
  let browser: Browser
  before(async () => {
    store = await openRecord(folder, { create: true })
    await seed(store)
    await store.replaceEvents(invented, by)
    running = await serve(store, { port: 0 })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await running?.close()
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the browser says of the graphics driver of this machine is nothing of the page's. */
  const complaints = (): string[] => browser.complaints.filter((one) => !/GL Driver Message/.test(one))

  async function soundPage(page: Page, where: string): Promise<void> {
    await assertAccessible(page, where)
    for (const [written, seen] of await page.evaluate(probes.drawn)) assert.equal(seen, written, where)
    assert.deepEqual(await page.evaluate(probes.mirrored), [], where)
    const { spill, headings } = await page.evaluate(probes.frame)
    assert.deepEqual([spill <= 0, headings], [true, 1], where)
  }

  for (const lang of langs) {
    const { say } = speaker(lang, String)

    it(`"${lang}": draws in a worker of its own, and is read whole in its tables`, async () => {
      browser.complaints.length = 0
      const page = await browser.open(`${running.url}${lang}/map?show=places,areas,flows`)
      await page.waitForSelector('.maplibregl-canvas')
      // The map has moved to where the events are: the address says so, and only the drawing of it can do that.
      await page.waitForURL(/[?&]at=/, { timeout: 60_000 })
      await page.getByText(say('onTheMap', { count: 8 })).waitFor()
      await page
        .locator('.map-nowhere')
        .getByText(say('eventsFound', { count: 1 }), { exact: true })
        .waitFor()
      await soundPage(page, `${lang} map`)
      // Someone who cannot see the map opens what is there by the table.
      await page.getByRole('row').filter({ hasText: '36.340, 43.130' }).getByRole('button').click()
      await page
        .locator('.map-here')
        .getByText(say('eventsFound', { count: 4 }), { exact: true })
        .waitFor()
      await page.getByRole('tab', { name: say('layerFlows') }).click()
      const way = page.getByRole('row').filter({ hasText: '40+' })
      await way.first().waitFor()
      assert.equal(await page.getByRole('row').count(), 3)
      await soundPage(page, `${lang} flows`)
      await way.first().getByRole('button').click()
      await page.locator('.map-here a.row-link').waitFor()
      assert.match((await page.locator('.map-here a.row-link').getAttribute('href'))!, /events\/way$/)
      await page.getByRole('tab', { name: say('tableAreas') }).click()
      await page
        .getByRole('row')
        .filter({ hasText: lang === 'ar' ? 'نينوى' : 'Nineveh' })
        .waitFor()
      assert.deepEqual(complaints(), [])
      await page.close()
    })

    it(`"${lang}": without WebGL a still map says the same, areas as areas, and nothing is mirrored`, async () => {
      browser.complaints.length = 0
      const page = await browser.open(`${running.url}${lang}/map`, { before: probes.withoutGraphics })
      await page.waitForSelector('svg.map-still')
      await page.waitForURL(/[?&]at=/)
      await soundPage(page, `${lang} still map`)
      const still = page.locator('svg.map-still')
      // Both areas are hatched; no symbol stands where only they are known.
      assert.equal(await still.locator('path[fill="url(#hatch)"]').count(), 2)
      const names = await still.locator('text').allTextContents()
      assert.ok(names.includes(lang === 'ar' ? 'الموصل' : 'Mosul'), names.join(' '))
      assert.ok(names.includes('40+'))
      const before = page.url()
      await page.getByRole('button', { name: say('zoomIn') }).click()
      await page.waitForURL((url) => url.href !== before)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'SVG', exact: true }).click()
      const file = readFileSync((await (await download).path())!, 'utf8')
      assert.match(file, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      assert.doesNotMatch(file, /style=|<script/)
      assert.deepEqual(complaints(), [])
      await page.close()
    })
  }

  it('the time shown stands in the address, moves by hand and plays to its end', async () => {
    const { say } = speaker('en', String)
    const page = await browser.open(`${running.url}en/map?step=month&when=2031-01-01`, {
      before: probes.withoutGraphics,
    })
    await page.getByText(say('onTheMap', { count: 1 }), { exact: false }).waitFor()
    await page.getByRole('button', { name: say('timeAfter') }).click()
    await page.waitForURL(/when=2031-02-01/)
    await page.getByText(say('onTheMap', { count: 4 }), { exact: false }).waitFor()
    await page.getByRole('button', { name: say('mapPlay') }).click()
    await page.waitForURL(/when=2031-03-01/)
    await page.getByRole('button', { name: say('mapPlay') }).waitFor()
    // The filter goes along: the list shows the same events.
    await page.goto(`${running.url}en/map?type=arrest`)
    await page.getByText(say('onTheMap', { count: 2 }), { exact: false }).waitFor()
    await page.getByRole('link', { name: say('events'), exact: true }).click()
    await page.waitForURL(/events\?type=arrest$/)
    await page.close()
  })

  it('tiles of one’s own lie under the events, asked of this service by ranges', async () => {
    browser.complaints.length = 0
    const file = join(folder, 'own.pmtiles')
    writeFileSync(file, oneTile(png(64, [200, 60, 60]), 'png'))
    const own = await serve(store, { port: 0 }, { tiles: await tilesOf(file) })
    try {
      const page = await browser.open(`${own.url}en/map?at=34,42,5`)
      const answers: string[] = []
      page.on('response', (answer) => {
        if (answer.url().endsWith('.pmtiles')) answers.push(`${answer.status()}`)
      })
      await page.reload()
      await page.locator('.map-canvas[data-drawn]').waitFor({ timeout: 60_000 })
      await page.waitForFunction(probes.ownTiles, undefined, { timeout: 60_000 })
      assert.ok(answers.length > 0)
      assert.deepEqual([...new Set(answers)], ['206'])
      assert.deepEqual(complaints(), [])
      await page.close()
    } finally {
      await own.close()
    }
  })

  it('on a phone, in the dark: nothing is cut off', async () => {
    const page = await browser.open(`${running.url}ar/map`, {
      width: 390,
      dark: true,
      before: probes.withoutGraphics,
    })
    await page.waitForSelector('svg.map-still')
    await soundPage(page, 'phone map')
    await page.close()
  })
})
