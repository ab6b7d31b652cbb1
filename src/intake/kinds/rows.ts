import { decode } from '../decode.ts'
import type { Item, Way } from '../item.ts'
import { lines } from '../ndjson.ts'
import { empty, notJson, notReport, tooLarge } from '../problems.ts'
import { makeReport } from '../report.ts'
import { grave, type Taken } from '../taken.ts'

/** NDJSON: one report a line. A row's original is the row (docs/decisions/originals-of-rows.md). */
export async function* takeRows(item: Item, way: Way): AsyncGenerator<Taken> {
  let before = 0
  let rows = 0
  for await (const line of lines(item.open(), way.limits.reportBytes)) {
    const where = `${item.where}:${line.number}`
    const bytes = line.read - before
    before = line.read
    rows++
    if (line.tooLong) yield { ...grave(tooLarge(where, way.limits.reportBytes)), bytes }
    else yield { ...(await takeRow(line.bytes, where, way)), bytes }
  }
  if (rows === 0) yield { ...grave(empty(item.where)), bytes: 0 }
}

async function takeRow(bytes: Uint8Array, where: string, way: Way): Promise<Omit<Taken, 'bytes'>> {
  const decoded = await decode(bytes, where)
  if ('problem' in decoded) return grave(decoded.problem)
  let row: unknown
  try {
    row = JSON.parse(decoded.text)
  } catch (error) {
    return grave(notJson(where, error))
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return grave(notReport(where, row))
  const { report, said } = makeReport(row as Record<string, unknown>, where, way.limits, way.published)
  if (report === undefined) return { said }
  const twice = way.seen.check(report, where)
  if (twice !== undefined) return { said: [...said, twice], ...(twice.grave ? {} : { copy: true }) }
  const mediaType = `application/json; charset=${decoded.encoding}`
  return { report, original: { bytes, where, mediaType }, said }
}
