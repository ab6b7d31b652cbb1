/**
 * node bench/pages.ts [--events N] [--rounds N] [--no-browser]
 *
 * What one person waits for in a large record with reports, claims and events: search over HTTP and in Chromium (from the
 * question to the drawn answer), and the pages of parties, places and sources, each asked anew and asked again. Beside them
 * the bare database's own time for the same words in the same run. Figures are of this machine; nothing asserts them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import type { Event } from '../src/linking/event.ts'
import type { Claim, Report } from '../src/reading/claim.ts'
import { openRecord } from '../src/record/index.ts'
import { serve } from '../src/service/index.ts'
import { dice } from '../test/linking/invent.ts'
import { noBrowser, startBrowser } from '../test/page/browser.ts'
import { asReceived } from '../test/record/fixture.ts'

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    'no-browser': { type: 'boolean' },
  },
})
const wanted = Number(options.events)
const rounds = Number(options.rounds)
const by = { who: 'bench', at: '2031-01-01T00:00:00Z' }

/** An invented vocabulary: a few words stand nearly everywhere, most are rare, as in any language. */
const letters = 'ابتجحدرسشصطعفقكلمنهوي'
const roll = dice(3)
const words = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 3 + Math.floor(roll() * 4) }, () => letters[Math.floor(roll() * letters.length)]).join(
    '',
  ),
)
const said = (n: number): string =>
  Array.from({ length: n }, () => words[Math.floor(words.length ** roll()) - 1] ?? words[0]).join(' ')
const parties = ['northern-forces', 'southern-forces', 'river-brigade', 'coast-guard', 'civilians']
const types = ['airstrike', 'shelling', 'arrest', 'clash', 'flee'] as const

/** A report of four events, each in a sentence of its own; every third event is told by the report before it too. */
function* invented(): Generator<{ readonly report: Report; readonly claims: Claim[] }> {
  for (let r = 0; r * 4 < wanted; r++) {
    const sentences = Array.from({ length: 4 }, () => said(15))
    const text = sentences.join('.\n')
    const report: Report = {
      id: `r${r}`,
      text,
      title: said(6),
      publisher: `صحيفة ${words[r % 150]}`,
      published: dayOf(r * 4),
    }
    const nowhere = { start: 0, end: 0, quote: '' }
    const claims = sentences.map((sentence, n): Claim => {
      const i = r * 4 + n
      const start = text.indexOf(sentence)
      const day = dayOf(i)
      const actor = (id: string) => ({ id, name: id, ...nowhere })
      return {
        id: `r${r}#${n}`,
        report: report.id,
        type: types[(i * 31) % types.length]!,
        modality: 'reported',
        trigger: { start, end: start + 3, quote: text.slice(start, start + 3) },
        sentence: { start, end: start + sentence.length },
        agent: [actor(parties[i % parties.length]!)],
        target: [actor(parties[(i + 2) % parties.length]!)],
        places: [
          {
            role: 'at',
            id: `test:town-${i % 500}`,
            name: `town-${i % 500}`,
            lat: 35,
            lon: 39,
            precision: 'town',
            ...nowhere,
          },
        ],
        time: { start: day, end: day, precision: 'day', how: 'stated' },
        counts: [],
        chain: [{ kind: 'outlet', name: report.publisher!, ...nowhere }],
        derivation: [],
        notes: [],
      }
    })
    yield { report, claims }
  }
}
const dayOf = (i: number): string => new Date(Date.UTC(2030, 0, 1 + (i % 365))).toISOString().slice(0, 10)

const eventOf = (claim: Claim, n: number): Event => ({
  id: `event-${String(n).padStart(7, '0')}`,
  type: claim.type,
  modality: 'reported',
  status: 'proposed',
  time: claim.time,
  places: claim.places,
  agents: claim.agent,
  targets: claim.target,
  counts: [
    { measure: 'killed', of: 'people', low: n % 9, best: n % 9, high: n % 9, approx: false, claims: [] },
  ],
  claims: [{ id: claim.id, report: claim.report, type: claim.type }],
  origins: [
    {
      id: `outlet:${claim.chain[0]!.name}`,
      kind: 'outlet',
      name: claim.chain[0]!.name,
      reports: [claim.report],
      copies: [],
      claims: [claim.id],
    },
  ],
  conflicts: [],
  joins: [],
})

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const row = (name: string, ms: readonly number[]): void => {
  const cells = [at(ms, 0.5), at(ms, 0.95), Math.max(...ms)].map((one) => one.toFixed(1).padStart(9))
  console.log(`${name.padEnd(44)}${String(ms.length).padStart(5)}${cells.join('')}`)
}

/** Words from the commonest to the rarest, two at once, a beginning, fields, and what is found nowhere. */
const questions = [
  words[0]!,
  words[3]!,
  words[40]!,
  words[900]!,
  words[15_000]!,
  `${words[1]} ${words[60]}`,
  `ال${words[10]}`,
  words[200]!.slice(0, 2),
  'type:arrest place:town-77',
  `party:river-brigade date:2030-05 ${words[5]}`,
  'date:2030-05',
  'nowhereatall',
]

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-pages-'))
const store = await openRecord(folder, { create: true, readers: 2 })
try {
  const events: Event[] = []
  let batch: { report: ReturnType<typeof asReceived>; claims: Claim[] }[] = []
  const put = await timed(async () => {
    for (const { report, claims } of invented()) {
      batch.push({ report: asReceived(report), claims })
      for (const claim of claims) events.push(eventOf(claim, events.length))
      if (batch.length === 500) {
        await store.putAll(batch, by)
        batch = []
      }
    }
    await store.putAll(batch, by)
  })
  const set = await timed(() => store.replaceEvents(events, by))
  const { reports, claims } = await store.totals()
  console.log(
    `${events.length} invented events, ${claims} claims, ${reports} reports; put in ${(put / 1000).toFixed(0)} s, events set in ${(set / 1000).toFixed(0)} s`,
  )
  const running = await serve(store, { port: 0 })
  const ask = async (path: string): Promise<void> => {
    const answer = await fetch(`${running.url}api/${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
  }
  console.log(`${' '.repeat(44)}asked   p50 ms   p95 ms   max ms`)
  const search = (q: string) => `search?q=${encodeURIComponent(q)}`
  const all: number[] = []
  for (const q of questions) {
    const ms: number[] = []
    for (let i = 0; i < rounds; i++) ms.push(await timed(() => ask(search(q))))
    all.push(...ms)
    row(`  search ${questions.indexOf(q)}`, ms)
  }
  row('search, API', all)
  const database = new DatabaseSync(join(folder, 'record.sqlite'), { readOnly: true })
  const bare = async (name: string, count: (table: string) => string, asked: (word: string) => string) => {
    const ms: number[] = []
    for (const q of questions.filter((one) => !one.includes(':')))
      for (let i = 0; i < rounds; i++)
        ms.push(
          await timed(async () => {
            for (const table of ['event', 'claim', 'report'])
              database.prepare(count(table)).all(asked(q.split(' ')[0]!))
          }),
        )
    row(`bare database: the three counts by ${name}`, ms)
  }
  await bare(
    'LIKE',
    (table) => `select count(*) from ${table} where search like ?`,
    (word) => `% ${word}%`,
  )
  await bare(
    'index',
    (table) => `select count(*) from ${table}_fts where ${table}_fts match ?`,
    (word) => `"${word}" *`,
  )
  database.close()
  for (const path of ['parties', 'parties/river-brigade', 'places/test:town-77', 'sources'])
    for (const name of ['anew', 'again'] as const) {
      const ms: number[] = []
      for (let i = 0; i < rounds; i++) {
        if (name === 'anew') await store.appendLog({ action: 'bench', subject: '*', detail: {} }, by)
        ms.push(await timed(() => ask(path)))
      }
      row(`${path}, ${name}`, ms)
    }
  if (noBrowser === false && options['no-browser'] !== true) {
    const browser = await startBrowser()
    const page = await browser.open(`${running.url}ar/search`)
    const shown: number[] = []
    for (let i = 0; i < rounds; i++)
      for (const q of questions) {
        await page.goto(`${running.url}ar/search`)
        const input = page.locator('.search-form input')
        await input.fill(q)
        shown.push(
          await timed(async () => {
            await input.press('Enter')
            await page.waitForSelector('.found-events, main > .state:not(.loading)')
          }),
        )
      }
    row('search, browser: Enter to the drawn answer', shown)
    await browser.close()
  }
  await running.close()
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
