import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openRecord, type Store } from '../../src/record/index.ts'
import { type Running, serve } from '../../src/service/index.ts'
import { langs, speaker } from '../../web/words/index.ts'
import { asReceived, by, events, reports, seed } from '../record/fixture.ts'
import { assertAccessible } from './axe.ts'
import { type Browser, noBrowser, startBrowser } from './browser.ts'

const probes = (await import(new URL('probes.js', import.meta.url).href)) as {
  frame(): { spill: number; headings: number; failures: number }
  drawn(): [string, string][]
  brackets(): [boolean, string][]
  mirrored(): string[]
}

for (const lang of langs)
  describe(`pages of parties, places and sources, and search, in "${lang}"`, { skip: noBrowser }, () => {
    const { say, nameOf } = speaker(lang, String)
    const folder = mkdtempSync(join(tmpdir(), 'isnad-pages-'))
    let store: Store
    let running: Running
    let browser: Browser
    let page: Page
    before(async () => {
      store = await openRecord(folder, { create: true })
      await seed(store)
      running = await serve(store, { port: 0 })
      browser = await startBrowser()
      page = await browser.open(at('parties'))
    })
    after(async () => {
      await browser?.close()
      await running?.close()
      await store?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const at = (view: string): string => `${running.url}${lang}/${view}`
    const textOf = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? ''

    const views = {
      parties: 'parties',
      party: 'parties/northern-forces',
      place: 'places/test%3Atal-zaytun',
      sources: 'sources',
      source: 'sources/nahr',
      'source by its publisher': `sources/${encodeURIComponent('outlet:صفحه اخبار الوادي')}`,
      search: `search?q=${encodeURIComponent('قصف')}`,
      'search with a field that says nothing': `search?q=${encodeURIComponent('type:weather قصف')}`,
      'events of a doer': 'events?agent=northern-forces&modality=reported&status=proposed,accepted',
    }
    for (const [name, view] of Object.entries(views))
      it(`${name}: nothing mirrored, nothing that WCAG 2.2 AA forbids, wide and on a phone in the dark`, async () => {
        await browser.go(page, at(view))
        const frame = await page.evaluate(probes.frame)
        assert.deepEqual([frame.headings, frame.failures, Math.max(0, frame.spill)], [1, 0, 0])
        for (const [written, seen] of await page.evaluate(probes.drawn)) assert.equal(seen, written)
        for (const [stands, around] of await page.evaluate(probes.brackets)) assert.ok(stands, around)
        assert.deepEqual(await page.evaluate(probes.mirrored), [])
        await assertAccessible(page, `${lang} ${name}`)
        const phone = await browser.open(at(view), { width: 390, dark: true })
        assert.ok((await phone.evaluate(probes.frame)).spill <= 0)
        await assertAccessible(phone, `${lang} ${name} on a phone`)
        await phone.close()
      })

    it('a number of a page leads to just so many events, and names lead from page to page', async () => {
      await browser.go(page, at('events/ev-arrest'))
      await page.locator('.summary a[href$="/parties/northern-forces"]').click()
      await page.waitForSelector('.did')
      const row = page.locator('.did tr', { hasText: nameOf('types', 'arrest') })
      const number = Number(await row.locator('.number').textContent())
      await row.locator('.number a').click()
      await page.waitForSelector('.paged')
      assert.equal(number, 1)
      assert.equal(await page.locator('.row').count(), number)
      await page.locator('.chip').first().waitFor()
      await page.locator('.row-link').click()
      await page.waitForSelector('.event-title')
      await page.locator('.summary a[href*="/places/"]').click()
      await page.waitForSelector('.happened')
      await page.locator('.tellers a[href$="/sources/mizan"]').click()
      await page.waitForSelector('.its-reports')
      assert.match(await textOf('h1'), /الميزان/)
    })

    it('marks the letters that were matched, and nothing attached before them', async () => {
      await browser.go(page, at(`search?q=${encodeURIComponent('القصف')}`))
      const marked = await page
        .locator('.found-reports mark.found')
        .evaluateAll((all) => all.map((one) => one.textContent))
      assert.deepEqual(marked, ['القصف', 'القصف'])
      const sentence = await page.locator('.found-events .excerpt').first().textContent()
      assert.ok(reports[2]!.text.includes(sentence!))
    })

    it('a search is kept, says how much is new, and shows the new ones alone', async () => {
      await page.getByRole('button', { name: say('saveSearch') }).click()
      await page.getByLabel(say('searchName')).fill('غارات')
      await page.getByRole('button', { name: say('save'), exact: true }).click()
      await page.getByText(say('didSave')).waitFor()
      await page.locator('.saved-searches', { hasText: say('freshFound', { count: 0 }) }).waitFor()
      const text = `${reports[2]!.text} ${lang}`
      await store.putReport(asReceived({ id: 'later', text }), by)
      const claim = { id: 'later:1', report: 'later', type: 'airstrike' } as const
      const [strike, arrest] = events
      await store.replaceEvents([{ ...strike!, claims: [...strike!.claims, claim] }, arrest!], by)
      await browser.go(page, at('search'))
      await page.locator('.saved-searches .fresh').waitFor()
      await assertAccessible(page, `${lang} saved searches`)
      await page.locator('.saved-searches .fresh').click()
      await page.waitForSelector('.paged')
      assert.equal(await page.locator('.row').count(), 1)
      // The address says which were new: it shows them again after they were looked at.
      await page.reload()
      await page.waitForSelector('.row')
      await browser.go(page, at('search'))
      await page.locator('.saved-searches', { hasText: say('freshFound', { count: 0 }) }).waitFor()
      await page.getByRole('button', { name: say('dropIt') }).click()
      await page.locator('.saved-searches').waitFor({ state: 'detached' })
    })

    it('the browser has nothing to complain of, and nothing was asked of elsewhere', () => {
      assert.deepEqual(browser.complaints, [])
    })
  })
