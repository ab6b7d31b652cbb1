import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measures } from './floors.ts'

/** What a suite runner gives for one suite of another project's own tests. */
interface SuiteResult {
  readonly suite: string
  readonly right: number
  readonly of: number
}

/** The runners of the numbers and dates rooms, which know how to read each project's cases. */
const runners = [
  ['numbers', './suites/numbers.ts', 'runNumberSuites'],
  ['dates', './suites/dates.ts', 'runDateSuites'],
] as const

/** Runs the number and date suites of `shared`; a measure per suite: the share of its cases read as it expects. */
export async function runSuites(shared: string, out: string): Promise<Measures> {
  const measures: Record<string, number> = {}
  for (const [kind, file, name] of runners) {
    const url = new URL(file, import.meta.url)
    if (!existsSync(url)) {
      console.log(`eval: the suites of ${kind} are not run, because eval/${file.slice(2)} is not there yet.`)
      continue
    }
    const run = ((await import(url.href)) as Record<string, (shared: string) => unknown>)[name]!
    const results = (await run(shared)) as readonly SuiteResult[]
    writeFileSync(join(out, `suites-${kind}.json`), JSON.stringify(results, null, 1))
    for (const { suite, right, of } of results) measures[`${kind}.${suite}`] = of === 0 ? 1 : right / of
  }
  return measures
}
