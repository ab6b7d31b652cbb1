/**
 * node bench/map.ts [--events N] [--boxes N] [--no-browser] [--json]
 *
 * The map of a large record: what the service takes for boxes, areas, movements and a stretch of time, beside the bare
 * database's scan of the same places in the same run; and in Chromium (without a GPU: SwiftShader) from the address to the
 * first whole map, and from a drag to the whole map after it. Figures are of this machine; nothing asserts them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import type { Event } from '../src/linking/event.ts'
import { openRecord } from '../src/record/index.ts'
import { serve } from '../src/service/index.ts'
import { noBrowser, startBrowser } from '../test/page/browser.ts'

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    boxes: { type: 'string', default: '60' },
    'no-browser': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const number = Number(options.events)

const types = ['airstrike', 'shelling', 'arrest', 'clash', 'flee', 'displace'] as const
const precisions = ['site', 'town', 'town', 'town', 'district', 'governorate'] as const
const places = 4000

/** Invented events over three years and four thousand places between Aleppo and Basra; one in six moves between two. */
function* invented(count: number): Generator<Event> {
  const quote = { start: 0, end: 0, quote: '' }
  const place = (n: number, role: 'at' | 'from' | 'to') => ({
    role,
    id: `test:place-${n}`,
    name: `place ${n}`,
    lat: 30 + ((n * 37) % 700) / 100,
    lon: 36 + ((n * 91) % 1200) / 100,
    country: n % 2 === 0 ? 'IQ' : 'SY',
    admin1: n % 2 === 0 ? 'Nineveh' : 'Homs',
    precision: precisions[n % precisions.length]!,
    km: 1 + (n % 20),
    ...quote,
  })
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2028, 0, 1 + ((i * 17) % 1096))).toISOString().slice(0, 10)
    const type = types[i % types.length]!
    const at = (i * 7919) % places
    yield {
      id: `invented-${String(i).padStart(7, '0')}`,
      type,
      modality: 'reported',
      status: 'proposed',
      time: { start: day, end: day, precision: 'day', how: 'stated' },
      places:
        type === 'flee'
          ? [place(at % 300, 'from'), place((at * 3 + 1) % 300, 'to')]
          : i % 25 === 0
            ? []
            : [place(at, 'at')],
      agents: [],
      targets: [],
      counts: [
        {
          measure: 'moved',
          of: 'people',
          low: i % 90,
          best: i % 90,
          high: i % 99,
          approx: false,
          claims: [],
        },
      ],
      claims: [],
      origins: [],
      conflicts: [],
      joins: [],
    }
  }
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const rows: Record<string, unknown>[] = []
function tell(what: string, times: readonly number[], bare?: number): void {
  const [p50, p95] = [at(times, 0.5), at(times, 0.95)]
  rows.push({
    what,
    asked: times.length,
    p50,
    p95,
    ...(bare === undefined ? {} : { bare, over: p95 / bare }),
  })
  const over =
    bare === undefined ? '' : `   bare scan ${bare.toFixed(1)}, p95 over it ${(p95 / bare).toFixed(2)} ×`
  console.log(
    `  ${what.padEnd(34)} ${String(times.length).padStart(4)} asked   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms${over}`,
  )
}

/** The bare database reading every place's row once. */
async function bareScan(): Promise<number> {
  const database = new DatabaseSync(join(folder, 'record.sqlite'), { readOnly: true })
  const query = database.prepare(
    'select key, type, count(*), min(lat), min(lon) from event_place where again = 0 and lat is not null group by key, type',
  )
  const times: number[] = []
  for (let i = 0; i < 3; i++) times.push(await timed(() => query.all()))
  database.close()
  return at(times, 0.5)
}

/** Runs in the page: how long each frame stayed, from now on. */
const watchFrames = `window.frames_ = []; {
  let last = performance.now()
  const mine = window.frames_
  const next = (now) => {
    mine.push(now - last)
    last = now
    if (window.frames_ === mine) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}`

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-map-'))
const store = await openRecord(folder, { create: true })
const by = { who: 'bench', at: new Date().toISOString() }
try {
  const built = await timed(() => store.replaceEvents([...invented(number)], by))
  console.log(`${number} invented events set in ${(built / 1000).toFixed(1)} s`)
  const running = await serve(store, { port: 0 })
  const ask = async (path: string): Promise<number> =>
    timed(async () => {
      const answer = await fetch(`${running.url}api/${path}`)
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
    })
  const bare = await bareScan()
  tell('the first map of a record', [await ask('map?zoom=5')], bare)
  const boxes: number[] = []
  for (let i = 0; i < Number(options.boxes); i++) {
    const [zoom, west, south] = [5 + (i % 6), 36 + ((i * 13) % 8), 30 + ((i * 7) % 4)]
    const side = 24 / 2 ** (zoom - 5)
    boxes.push(await ask(`map?zoom=${zoom}&box=${west},${south},${west + side},${south + side / 2}`))
  }
  tell('boxes, as one pans and zooms', boxes, bare)
  const months: number[] = []
  for (let i = 0; i < 12; i++)
    months.push(
      await ask(
        `map?zoom=6&box=36,30,48,37&from=2029-${String(i + 1).padStart(2, '0')}-01&to=2029-${String(i + 1).padStart(2, '0')}-28`,
      ),
    )
  tell('a month after the other, played', months, bare)
  const kinds: number[] = []
  for (const type of types) kinds.push(await ask(`map?zoom=6&type=${type}`))
  tell('by type, each for the first time', kinds, bare)
  tell('movements, first', [await ask('flows')], bare)
  tell(
    'movements, again and by area',
    [await ask('flows'), await ask('flows?by=area'), await ask('flows?by=country')],
    bare,
  )
  tell('areas', [await ask('areas'), await ask('areas')], bare)
  if (noBrowser === false && options['no-browser'] !== true) {
    const browser = await startBrowser()
    const whole = '.map-canvas[data-drawn]'
    try {
      const first: number[] = []
      for (let i = 0; i < 3; i++) {
        const page = await browser.open(`${running.url}en/events`)
        first.push(
          await timed(async () => {
            await page.goto(`${running.url}en/map?at=34,42,6&show=places`)
            await page.waitForSelector(whole, { timeout: 120_000 })
          }),
        )
        await page.close()
      }
      tell('Chromium: address to whole map', first)
      const page = await browser.open(`${running.url}en/map?at=34,42,6&show=places`)
      await page.waitForSelector(whole, { timeout: 120_000 })
      await page.locator('.map-canvas').scrollIntoViewIfNeeded()
      const box = (await page.locator('.map-canvas').boundingBox())!
      const pans: number[] = []
      const frames: number[] = []
      for (let i = 0; i < 12; i++) {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const right = i % 2 === 0 ? 180 : -180
        const before = page.url()
        await page.evaluate(watchFrames)
        pans.push(
          await timed(async () => {
            await page.mouse.move(x, y)
            await page.mouse.down()
            for (let step = 1; step <= 20; step++) {
              await page.mouse.move(x + (right * step) / 20, y + 3 * step)
              await page.waitForTimeout(16)
            }
            await page.mouse.up()
            // The address tells that the map has come to rest elsewhere; then all there is drawn.
            await page.waitForURL((url) => url.href !== before, { timeout: 120_000 })
            await page.waitForSelector(whole, { timeout: 120_000 })
          }),
        )
        frames.push(...((await page.evaluate('window.frames_')) as number[]))
      }
      tell('Chromium: between two frames of it', frames)
      tell('Chromium: drag to whole map', pans)
    } finally {
      await browser.close()
    }
  }
  await running.close()
  if (options.json) console.log(JSON.stringify({ events: number, rows }))
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
