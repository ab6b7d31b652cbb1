/**
 * node bench/charts.ts [--events N] [--rounds N] [--browser] [--json]
 *
 * What people wait for who look at time line and ledger of a large record: each zoom and grouping at the API, asked over HTTP
 * anew (the log has grown meanwhile) and again (it has not), beside a plain count of all events in the same run; with
 * `--browser` also from the address to the drawn chart and for a step of the zoom, in Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openRecord } from '../src/record/index.ts'
import { serve } from '../src/service/index.ts'
import { noBrowser, startBrowser } from '../test/page/browser.ts'
import { putCharted } from '../test/record/charted.ts'
import { by } from '../test/record/fixture.ts'

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '7' },
    browser: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const number = Number(options.events)
const rounds = Number(options.rounds)
/** Days that the events are spread over. */
const days = 3650

const zooms = [
  '',
  'from=2033-01-01&to=2035-12-31',
  'from=2033-05-01&to=2033-12-31',
  'from=2033-05-01&to=2033-05-31',
  'from=2033-05-10&to=2033-05-11',
]
const questions = [
  ...['type', 'party', 'teller'].flatMap((group) => zooms.map((zoom) => `timeline?by=${group}&${zoom}`)),
  ...['none', 'harmed', 'teller'].flatMap((group) => zooms.map((zoom) => `ledger?by=${group}&${zoom}`)),
  ...zooms.slice(0, 2).map((zoom) => `ledger/totals?${zoom}`),
  'timeline?place=test:town-7',
  'ledger?by=harmed&type=airstrike&status=proposed',
]

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const cell = (ms: number): string => ms.toFixed(1).padStart(9)

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-charts-'))
const store = await openRecord(folder, { create: true })
const built = await timed(() => putCharted(store, number, days))
console.log(`${number} invented events set in ${(built / 1000).toFixed(1)} s`)
const running = await serve(store, { port: 0 })
try {
  const ask = async (path: string): Promise<void> => {
    const answer = await fetch(`${running.url}api/${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  const rows = []
  const fresh: Record<string, number[]> = { timeline: [], ledger: [] }
  const again: number[] = []
  const count: number[] = []
  console.log('   anew p50  anew p95 again p50')
  for (const question of questions) {
    const times: number[] = []
    const second: number[] = []
    for (let n = 0; n < rounds; n++) {
      await store.appendLog({ action: 'bench', subject: '*', detail: { n } }, by)
      times.push(await timed(() => ask(question)))
      second.push(await timed(() => ask(question)))
    }
    count.push(await timed(() => store.totals()))
    fresh[question.startsWith('timeline') ? 'timeline' : 'ledger']!.push(...times)
    again.push(...second)
    rows.push({ question, p50: at(times, 0.5), p95: at(times, 0.95), again: at(second, 0.5) })
    console.log(`${cell(at(times, 0.5))} ${cell(at(times, 0.95))} ${cell(at(second, 0.5))}  ${question}`)
  }
  for (const [kind, times] of Object.entries(fresh))
    console.log(
      `${kind}: p95 ${at(times, 0.95).toFixed(1)} ms anew, ${(at(times, 0.95) / at(count, 0.5)).toFixed(1)} × a plain count of the tables (${at(count, 0.5).toFixed(1)} ms)`,
    )
  console.log(`again: p95 ${at(again, 0.95).toFixed(1)} ms`)
  const browser = options.browser === true ? await inBrowser(running.url) : []
  if (options.json) console.log(JSON.stringify({ events: number, rounds, rows, browser }))
} finally {
  await running.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}

/** From the address to the drawn chart, and from a press of the zoom to the next one. */
async function inBrowser(url: string): Promise<{ view: string; open: number[]; zoom: number[] }[]> {
  if (noBrowser !== false) throw new Error(noBrowser)
  const browser = await startBrowser()
  const out = []
  try {
    const page = await browser.open(`${url}ar/account`)
    for (const view of ['timeline', 'ledger']) {
      const open: number[] = []
      const zoom: number[] = []
      for (let n = 0; n < rounds; n++) {
        await store.appendLog({ action: 'bench', subject: '*', detail: { n } }, by)
        await page.goto('about:blank')
        open.push(
          await timed(async () => {
            await page.goto(`${url}ar/${view}`)
            await page.waitForSelector('.chart[data-drawn]')
          }),
        )
        for (let step = 0; step < 4; step++) {
          const before = await page.getAttribute('.chart', 'data-drawn')
          zoom.push(
            await timed(async () => {
              await page.click('.zoom-in')
              await page.waitForSelector(`.chart[data-drawn]:not([data-drawn="${before}"])`)
            }),
          )
        }
      }
      out.push({ view, open, zoom })
      console.log(
        `ar/${view}: drawn after p50 ${at(open, 0.5).toFixed(0)}, p95 ${at(open, 0.95).toFixed(0)} ms; a step of the zoom p50 ${at(zoom, 0.5).toFixed(0)}, p95 ${at(zoom, 0.95).toFixed(0)} ms`,
      )
    }
  } finally {
    await browser.close()
  }
  return out
}
