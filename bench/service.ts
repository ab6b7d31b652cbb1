/**
 * node bench/service.ts [--events N] [--reviewers N] [--seconds N] [--pause MS] [--json]
 *
 * What people wait for who review together: list, search and save over HTTP by several reviewers at once, in a thread of
 * their own, beside the bare record's own time for the same questions, asked one after the other in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Event } from '../src/linking/event.ts'
import { openRecord, type Store } from '../src/record/index.ts'
import { serve } from '../src/service/index.ts'
import type { ReviewerData, Waited } from './service-reviewers.ts'

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    reviewers: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    pause: { type: 'string', default: '15000' },
    json: { type: 'boolean' },
  },
})
const number = Number(options.events)

const parties = ['northern-forces', 'southern-forces', 'river-brigade', 'coast-guard', 'civilians']
const types = ['airstrike', 'shelling', 'arrest', 'clash', 'flee'] as const
/** What reviewers ask for: first pages, filters, and words that are found often, seldom and never. */
const lists = [
  '',
  '?sort=toll',
  '?type=arrest',
  '?party=river-brigade',
  '?from=2030-03-01&to=2030-03-07',
  '?place=test:town-77',
]
const searches = ['town-77', 'river', 'type:arrest place:town-5', 'date:2030-05', 'nowhere-at-all']

/** Invented events, spread over a year, five hundred places and a few parties. */
function* invented(count: number): Generator<Event> {
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2030, 0, 1 + (i % 365))).toISOString().slice(0, 10)
    const quote = { start: 0, end: 0, quote: '' }
    const actor = (id: string) => ({ id, name: id.replace('-', ' '), ...quote })
    const place = `town-${(i * 7919) % 500}`
    yield {
      id: `invented-${String(i).padStart(7, '0')}`,
      type: types[(i * 31) % types.length]!,
      modality: 'reported',
      status: 'proposed',
      time: { start: day, end: day, precision: 'day', how: 'stated' },
      places: [
        { role: 'at', id: `test:${place}`, name: place, lat: 35, lon: 39, precision: 'town', ...quote },
      ],
      agents: [actor(parties[i % parties.length]!)],
      targets: [actor(parties[(i + 2) % parties.length]!)],
      counts: [
        { measure: 'killed', of: 'people', low: i % 9, best: i % 9, high: i % 9, approx: false, claims: [] },
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
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The same questions to the record alone, by one caller, each asked three times. */
async function bare(store: Store): Promise<Record<keyof Waited, number[]>> {
  const times: Record<keyof Waited, number[]> = { list: [], search: [], save: [] }
  const filters = lists.map((query) => Object.fromEntries(new URLSearchParams(query)))
  for (let round = 0; round < 3; round++) {
    for (const { sort, type, ...rest } of filters)
      times.list.push(
        await timed(() =>
          store.events(
            { ...rest, ...(type === undefined ? {} : { types: [type as 'arrest'] }), unrestricted: true },
            sort === undefined ? {} : { sort: 'toll' },
          ),
        ),
      )
    for (const [text, filter] of [
      ['town-77', {}],
      ['river', {}],
      [undefined, { types: ['arrest'], place: 'town-5' }],
      [undefined, { from: '2030-05-01', to: '2030-05-31' }],
      ['nowhere-at-all', {}],
    ] as const)
      times.search.push(
        await timed(async () => {
          const asked = { ...filter, ...(text === undefined ? {} : { text }), unrestricted: true } as const
          await store.events(asked, { limit: 20 })
          await store.claims(asked, { limit: 20 })
          if (!('types' in filter)) await store.reports(asked, { limit: 20 })
        }),
      )
    const { items } = await store.events({ statuses: ['proposed'] }, { limit: 5 })
    for (const event of items)
      times.save.push(
        await timed(() =>
          store.decide(
            { kind: 'accept', event: event.id, version: event.version },
            { who: 'bench', at: new Date().toISOString() },
          ),
        ),
      )
  }
  return times
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-service-'))
const store = await openRecord(folder, { create: true })
try {
  const built = await timed(() =>
    store.replaceEvents([...invented(number)], { who: 'bench', at: new Date().toISOString() }),
  )
  console.log(`${number} invented events set in ${(built / 1000).toFixed(1)} s`)
  const alone = await bare(store)
  const running = await serve(store, { port: 0 })
  const data: ReviewerData = {
    url: running.url,
    reviewers: Number(options.reviewers),
    seconds: Number(options.seconds),
    pause: Number(options.pause),
    lists,
    searches,
  }
  const together = await new Promise<Waited>((resolve, reject) => {
    const worker = new Worker(new URL('service-reviewers.ts', import.meta.url), { workerData: data })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  await running.close()
  console.log(
    `${data.reviewers} reviewers, ${data.pause} ms of thought between two requests, ${data.seconds} s:`,
  )
  console.log('            asked   p50 ms   p95 ms   bare record p50   p95    p95 over bare p95')
  const rows = (['list', 'search', 'save'] as const).map((kind) => {
    const [ours, theirs] = [together[kind], alone[kind]]
    const row = {
      kind,
      asked: ours.length,
      p50: at(ours, 0.5),
      p95: at(ours, 0.95),
      bareP50: at(theirs, 0.5),
      bareP95: at(theirs, 0.95),
    }
    const cells = [row.p50, row.p95, row.bareP50, row.bareP95].map((one) => one.toFixed(1).padStart(8))
    console.log(
      `  ${kind.padEnd(8)}${String(row.asked).padStart(6)} ${cells[0]} ${cells[1]}      ${cells[2]} ${cells[3]}   ${(row.p95 / row.bareP95).toFixed(1).padStart(8)} ×`,
    )
    return row
  })
  if (options.json) console.log(JSON.stringify({ events: number, ...data, rows }))
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
