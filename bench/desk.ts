/**
 * node bench/desk.ts [EVENTS]: how long the desk's list of events takes in Chromium, from the address to the first rows,
 * and the tasks over 50 ms while it is scrolled. Figures are of this machine; nothing asserts them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord } from '../src/record/index.ts'
import { serve } from '../src/service/index.ts'
import { noBrowser, startBrowser } from '../test/page/browser.ts'
import { by, manyEvents, seed } from '../test/record/fixture.ts'

const wanted = Number(process.argv[2] ?? 20_000)
if (noBrowser !== false) throw new Error(noBrowser)

/** Runs in the page: a list of the lengths of long tasks, filled while it is scrolled. */
const watch = `window.tasks = []; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.tasks.push(Math.round(duration))
}).observe({ type: 'longtask' })`

const folder = mkdtempSync(join(tmpdir(), 'isnad-desk-'))
const store = await openRecord(folder, { create: true })
await seed(store)
await store.replaceEvents(manyEvents(wanted), by)
const running = await serve(store, { port: 0 })
const browser = await startBrowser()
try {
  const page = await browser.open(`${running.url}ar/log`)
  for (const view of ['events', '?order=newest', 'events?sort=toll']) {
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const start = performance.now()
      await page.goto(`${running.url}ar/${view}`)
      await page.waitForSelector('.row .event-name')
      times.push(Math.round(performance.now() - start))
    }
    console.log(`ar/${view}: first rows after ${times.sort((a, b) => a - b).join(', ')} ms`)
  }
  await page.evaluate(watch)
  for (let i = 0; i < 60; i++) {
    await page.evaluate("document.querySelector('.paged').scrollBy(0, 900)")
    await page.waitForTimeout(30)
  }
  const tasks = (await page.evaluate('window.tasks')) as number[]
  console.log(`scrolling 54,000 pixels: ${tasks.length} tasks over 50 ms: ${tasks.join(', ')}`)
} finally {
  await browser.close()
  await running.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
