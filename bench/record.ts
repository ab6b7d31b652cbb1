/**
 * node bench/record.ts [--events 200000] [--rounds 40] [--json]
 *
 * The record with many events: how long a page, a search and a saved decision take (median and p95), beside the bare
 * database's own time for the same rows: the same SQL by node:sqlite without our code, and one inserted row, committed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import type { Event } from '../src/linking/event.ts'
import { type EventFilter, openRecord } from '../src/record/index.ts'
import { dice } from '../test/linking/invent.ts'
import { by, manyEvents } from '../test/record/fixture.ts'

const { values } = parseArgs({
  options: { events: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'boolean' } },
})
const number = Number(values.events ?? 200_000)
const rounds = Number(values.rounds ?? 40)
const roll = dice(1)
const letters = 'ابتجحدرسشصطعفقكلمنهوي'
const word = (): string =>
  Array.from({ length: 4 }, () => letters[Math.floor(letters.length * roll() ** 1.5)]).join('')
const villages = Array.from({ length: 5000 }, (_, n) => `${word()} ${word()}${n}`)

/** Events over five thousand villages; their words are those of their places and parties. */
const land: Event[] = manyEvents(number).map((event) => ({
  ...event,
  places: event.places.map((place) => {
    const name = villages[Math.floor(villages.length * roll() ** 2)]!
    return { ...place, id: `v:${name}`, name, quote: name }
  }),
}))

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const store = await openRecord(folder, { create: true })
const bare = new DatabaseSync(join(folder, 'record.sqlite'))

interface Row {
  readonly what: string
  readonly median: number
  readonly p95: number
  readonly bareMedian: number
  readonly bareP95: number
}
async function measure(what: string, ours: () => Promise<unknown>, theirs: () => unknown): Promise<Row> {
  const times: [number[], number[]] = [[], []]
  await ours()
  theirs()
  for (let i = 0; i < rounds; i++)
    for (const [n, work] of [ours, theirs].entries()) {
      const before = performance.now()
      await work()
      times[n]!.push(performance.now() - before)
    }
  const at = (list: number[], share: number): number =>
    +list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]!.toFixed(2)
  const [a, b] = times
  return { what, median: at(a, 0.5), p95: at(a, 0.95), bareMedian: at(b, 0.5), bareP95: at(b, 0.95) }
}

try {
  const began = performance.now()
  await store.replaceEvents(land, by)
  const filled = (performance.now() - began) / 1000
  bare.exec('create table bench (id integer primary key, text text)')
  const some = villages[3]!.split(' ')[0]!
  const sqls: readonly (readonly [string, EventFilter, string])[] = [
    [
      'page, newest first',
      {},
      `select body from event order by coalesce(first_day, '') desc, id desc limit 51`,
    ],
    [
      'page of a type',
      { types: ['shelling'] },
      `select body from event where type = 'shelling' order by coalesce(first_day, '') desc, id desc limit 51`,
    ],
    [
      'words',
      { text: some },
      `select body from event where search like '% ${some}%' order by coalesce(first_day, '') desc, id desc limit 51`,
    ],
    [
      "a place's name",
      { place: some },
      `select body from event where id in (select owner from event_key where facet = 'place' and search like '% ${some}%')
       order by coalesce(first_day, '') desc, id desc limit 51`,
    ],
    [
      'party and days',
      { party: 'northern-forces', from: '2030-01-05', to: '2030-01-09' },
      `select body from event where id in (select owner from event_key where facet = 'party' and key = 'northern-forces')
       and first_day between '2030-01-05' and '2030-01-09' order by coalesce(first_day, '') desc, id desc limit 51`,
    ],
  ]
  const rows: Row[] = []
  for (const [what, filter, text] of sqls) {
    const count = bare.prepare(
      text.replace('select body', 'select count(*)').replace(/order by coalesce.*$/s, ''),
    )
    const page = bare.prepare(text)
    // A page of ours says how many there are in all: the bare database is asked both too.
    rows.push(
      await measure(
        what,
        () => store.events(filter),
        () => [page.all(), count.all()],
      ),
    )
  }
  const insert = bare.prepare('insert into bench (text) values (?)')
  const { items } = await store.events({}, { limit: 500 })
  let turn = 0
  rows.push(
    await measure(
      'save a decision',
      async () => {
        const event = (await store.event(items[turn++ % items.length]!.id))!.event
        await store.decide({ kind: 'accept', event: event.id, version: event.version }, by)
      },
      () => insert.run('one row, committed'),
    ),
  )
  console.log(`${number} events set in ${filled.toFixed(1)} s; milliseconds over ${rounds} rounds`)
  console.table(rows)
  if (values.json === true) console.log(JSON.stringify({ events: number, rows }))
} finally {
  bare.close()
  await store.close()
  rmSync(folder, { recursive: true })
}
