import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Claim } from '../src/reading/claim.ts'
import type { Measures } from './floors.ts'

const run = promisify(execFile)

/** Writes rows as NDJSON and gives the path back. */
export function writeRows(path: string, rows: Iterable<unknown>): string {
  let text = ''
  for (const row of rows) text += `${JSON.stringify(row)}\n`
  writeFileSync(path, text)
  return path
}

/** A scorer's output: its lists go to a file in `out`, its lines of JSON come back. */
async function call(shared: string, tool: string, args: readonly string[], log: string): Promise<unknown[]> {
  const { stdout } = await run(process.execPath, [join(shared, 'tools', tool), ...args], {
    maxBuffer: 1 << 28,
  })
  writeFileSync(log, stdout)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown)
}

interface Scores {
  readonly [name: string]: number | string | { readonly p: number; readonly r: number; readonly f1: number }
}

/** `tools/score.mjs` over gold annotations; measures named `prefix.f1`, `prefix.whole`, `prefix.place`, ... */
export async function scoreGold(
  shared: string,
  out: string,
  prefix: string,
  claims: readonly Claim[],
  args: readonly string[],
): Promise<Measures> {
  const file = writeRows(join(out, `${prefix}-claims.ndjson`), claims)
  const [scores] = (await call(
    shared,
    'score.mjs',
    ['--claims', file, '--list', ...args],
    join(out, `${prefix}.txt`),
  )) as [Scores]
  const measures: Record<string, number> = {}
  for (const name of ['f1', 'precision', 'recall', 'typeExact', 'whole', 'wholeChain', 'modality'])
    measures[`${prefix}.${name}`] = scores[name] as number
  for (const name of ['agent', 'target', 'place', 'placeRole', 'count', 'chain'])
    measures[`${prefix}.${name}`] = (scores[name] as { f1: number }).f1
  const [right, of] = String(scores.time).split('/').map(Number)
  if (of !== undefined && of > 0) measures[`${prefix}.time`] = right! / of
  return measures
}

/** `tools/incidents.mjs` over claims, and over events where linking exists. */
export async function scoreIncidents(
  shared: string,
  out: string,
  claims: readonly Claim[],
  events: readonly unknown[] | undefined,
): Promise<Measures> {
  const args = ['--claims', writeRows(join(out, 'incidents-claims.ndjson'), claims), '--list']
  if (events !== undefined) args.push('--events', writeRows(join(out, 'incidents-events.ndjson'), events))
  const lines = (await call(shared, 'incidents.mjs', args, join(out, 'incidents.txt'))) as {
    claims?: Measures
    events?: Measures
  }[]
  const measures: Record<string, number> = {}
  for (const { claims: rates = {}, events: pairs = {} } of lines) {
    for (const [name, value] of Object.entries(rates)) measures[`incidents.${name}`] = value
    for (const name of ['precision', 'recall', 'f1'] as const)
      if (pairs[name] !== undefined) measures[`events.${name}`] = pairs[name]
  }
  return measures
}
