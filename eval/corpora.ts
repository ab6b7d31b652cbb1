import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Report } from '../src/reading/claim.ts'

const run = promisify(execFile)

/** Everyday articles carry a category; four of them should tell of no force at all. */
export interface Article extends Report {
  readonly category: string
}

/** The corpora of `../shared`, as reports. Their texts never enter the project, a log or a printed table. */
export interface Corpora {
  readonly seeds: readonly Report[]
  readonly incidents: readonly Report[]
  readonly everyday: readonly Article[]
  /** Where the incidents' reports were written for the scorers. */
  readonly incidentsFile: string
}

const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

/** The everyday corpus writes 27/03/2015, day first; reports carry ISO days. */
const isoDay = (day: string): string =>
  /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(day)?.slice(1).reverse().join('-') ?? day

/** Reads all corpora. @param out a folder for working files, outside the project */
export async function loadCorpora(shared: string, out: string): Promise<Corpora> {
  const incidentsFile = join(out, 'incidents-reports.ndjson')
  await run(process.execPath, [join(shared, 'tools/incidents.mjs'), '--reports', incidentsFile])
  const seedDir = join(shared, 'corpus/seeds')
  return {
    seeds: readdirSync(seedDir)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ id: basename(name, '.txt'), text: readFileSync(join(seedDir, name), 'utf8') })),
    incidents: rows<Report>(incidentsFile),
    everyday: rows<Article>(join(shared, 'corpus/everyday-dev.ndjson')).map((a) => ({
      ...a,
      ...(a.published === undefined ? {} : { published: isoDay(a.published) }),
    })),
    incidentsFile,
  }
}
