/**
 * node bench/export.ts [NUMBER]: a record of that many invented events (200,000 unless told) exported in every format. Each
 * format runs in a process of its own, once with a tenth of the events and once with all; memory is flat when the second
 * needs hardly more than the first.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FormatName, formatNames } from '../src/export/formats.ts'
import { profiles } from '../src/export/profile.ts'
import { exportTo } from '../src/publish/run.ts'
import { openRecord } from '../src/record/index.ts'
import { known } from '../test/export/fixture.ts'
import { by, events, seed } from '../test/record/fixture.ts'

const self = fileURLToPath(import.meta.url)

/** Events with claims and reports behind them, days and places apart. */
async function make(folder: string, number: number): Promise<void> {
  const store = await openRecord(folder, { create: true })
  await seed(store)
  const days = (i: number): string => {
    const day = new Date(Date.UTC(2020, 0, 1 + (i % 3650)))
    return day.toISOString().slice(0, 10)
  }
  await store.replaceEvents(
    Array.from({ length: number }, (_, i) => {
      const day = days(i)
      const place = {
        ...events[0]!.places[0]!,
        lat: 33 + (i % 400) / 100,
        lon: 36 + (i % 600) / 100,
        country: 'SY',
      }
      return {
        ...events[0]!,
        id: `ev-${i.toString(36).padStart(7, '0')}`,
        status: 'accepted',
        type: (['airstrike', 'shelling', 'clash', 'displace'] as const)[i % 4]!,
        targets: [{ id: 'river-rebels', name: 'River Rebels', quote: '', start: 0, end: 0 }],
        places:
          i % 4 === 3
            ? [
                { ...place, role: 'from' },
                { ...place, lat: 34.5, role: 'to' },
              ]
            : [place],
        time: { start: day, end: day, precision: 'day', how: 'stated' },
      } as const
    }),
    by,
  )
  await store.close()
}

async function one(folder: string, format: FormatName, out: string): Promise<void> {
  const store = await openRecord(folder)
  const started = performance.now()
  const done = await exportTo(
    store,
    {
      format,
      filter: {},
      status: 'accepted',
      ids: [],
      profile: profiles.public,
      lang: 'ar',
      known,
      version: 'bench',
    },
    out,
    by,
  )
  const seconds = (performance.now() - started) / 1000
  await store.close()
  process.stdout.write(
    JSON.stringify({ seconds, rss: process.resourceUsage().maxRSS / 1024, events: done!.summary.events }),
  )
}

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size

const [first, second, third, fourth] = process.argv.slice(2)
if (first === '--one') await one(second!, third as FormatName, fourth!)
else {
  const number = Number(first ?? 200_000)
  const wanted = second === undefined ? formatNames : second.split(',')
  const root = mkdtempSync(join(tmpdir(), 'isnad-bench-export-'))
  try {
    for (const n of [number / 10, number]) await make(join(root, `record-${n}`), n)
    process.stdout.write(
      `| format | seconds | events/s | MB written | MB of memory, ${number / 10} events | ${number} events |\n| --- | --- | --- | --- | --- | --- |\n`,
    )
    for (const format of wanted) {
      const run = (n: number) => {
        const out = join(root, `${format}-${n}`)
        const told = execFileSync(process.execPath, [self, '--one', join(root, `record-${n}`), format, out], {
          encoding: 'utf8',
        })
        const bytes = sizeOf(out)
        rmSync(out, { recursive: true })
        return { ...(JSON.parse(told) as { seconds: number; rss: number; events: number }), bytes }
      }
      const [small, large] = [run(number / 10), run(number)]
      process.stdout.write(
        `| ${format} | ${large.seconds.toFixed(1)} | ${Math.round(number / large.seconds)} | ${(large.bytes / 1e6).toFixed(0)} | ${small.rss.toFixed(0)} | ${large.rss.toFixed(0)} |\n`,
      )
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
