import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse'
import { codedRow, neededColumns, type Shape, shapeOf } from '../export/coded.ts'
import { type Coded, type Comparison, compare, type Ours, oursOf } from '../export/compare.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../record/store.ts'
import { gatedItems } from './items.ts'
import type { ExportRequest } from './request.ts'
import { Tally } from './tally.ts'

/** A coder's table as it was read. */
export interface CodedTable {
  readonly shape: Shape
  readonly rows: readonly Coded[]
  /** Rows that could not be read, with their line and why. */
  readonly faults: readonly { readonly line: number; readonly fault: string }[]
}

/** Reads an ACLED- or UCDP-like CSV. Rejects with `compare.table` where it is neither. */
export async function readCoded(path: string): Promise<CodedTable> {
  const rows: Coded[] = []
  const faults: { line: number; fault: string }[] = []
  let heads: string[] | undefined
  let shape: Shape | undefined
  try {
    const delimiter = await delimiterOf(path)
    const parser = createReadStream(path).pipe(
      parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true }),
    )
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (heads === undefined) {
        heads = record.map((name) => name.trim())
        shape = shapeOf(heads)
        if (shape === undefined) throw notCoded(path, `its columns: ${heads.slice(0, 12).join(', ')}`)
        continue
      }
      const cells = Object.fromEntries(heads.map((name, i) => [name, record[i] ?? '']))
      // A row of HXL tags under the heads is none of events.
      if (Object.values(cells).some((cell) => cell.startsWith('#')) && rows.length + faults.length === 0)
        continue
      const row = codedRow(shape!, cells, info.lines)
      if ('fault' in row) faults.push({ line: info.lines, fault: row.fault })
      else rows.push(row)
    }
  } catch (error) {
    throw error instanceof Problem ? error : notCoded(path, (error as Error).message)
  }
  if (shape === undefined) throw notCoded(path, 'it is empty')
  return { shape, rows, faults }
}

/** What stands between cells, by the first line: the one of comma, semicolon and tab that it has most of. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const [line = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1)
    const count = (mark: string): number => line.split(mark).length
    return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!
  } finally {
    await file.close()
  }
}

const notCoded = (path: string, why: string): Problem =>
  new Problem('compare.table', {
    en: {
      what: 'This is no table of the shape of ACLED or UCDP GED.',
      where: path,
      why,
      next: `A CSV with at least these columns is needed: ${neededColumns('acled').join(', ')}; or ${neededColumns('ucdp').join(', ')}.`,
    },
    ar: {
      what: 'هذا ليس جدولًا بشكل ACLED أو UCDP GED.',
      where: path,
      why,
      next: `يلزم CSV فيه على الأقل: ${neededColumns('acled').join(', ')}؛ أو ${neededColumns('ucdp').join(', ')}.`,
    },
  })

/** Compares a coder's table with the events that a request finds. */
export async function compareWith(
  store: Store,
  request: ExportRequest,
  table: CodedTable,
): Promise<{ readonly comparison: Comparison; readonly ours: ReadonlyMap<string, Ours> }> {
  const ours: Ours[] = []
  for await (const item of gatedItems(store, request, new Tally(), undefined)) {
    const own = oursOf(item)
    if (own !== undefined) ours.push(own)
  }
  return { comparison: compare(table.rows, ours), ours: new Map(ours.map((own) => [own.id, own])) }
}
