import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '../src/reading/claim.ts'

/** Reports to measure with, and what they are, for the head of the table. */
export interface BenchTexts {
  readonly name: string
  readonly reports: readonly Report[]
}

const rows = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** The corpora of ../shared where they are; else the bundled samples, repeated until they are long enough to time. */
export function benchTexts(): BenchTexts {
  const shared = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
  if (existsSync(shared)) {
    const seeds = readdirSync(join(shared, 'seeds')).map((name) => ({
      id: name,
      text: readFileSync(join(shared, 'seeds', name), 'utf8'),
    }))
    const incidents = rows(join(shared, 'incidents-dev.ndjson')).flatMap((i) => {
      const { date } = i.expected as { date: string }
      return (i.reports as Report[]).map(({ id, text }) => ({
        id,
        text,
        published: `${date}T20:00:00+03:00`,
      }))
    })
    const everyday = rows(join(shared, 'everyday-dev.ndjson')).map((a) => ({
      id: a.id as string,
      text: a.text as string,
    }))
    return {
      name: '../shared: seeds, incident reports, everyday articles',
      reports: [...seeds, ...incidents, ...everyday],
    }
  }
  const samples = rows(
    fileURLToPath(new URL('../samples/reports.ndjson', import.meta.url)),
  ) as unknown as Report[]
  const copies = Array.from({ length: 30 }, (_, n) => samples.map((r) => ({ ...r, id: `${r.id}-${n}` })))
  return { name: 'the bundled samples, thirty times over', reports: copies.flat() }
}
