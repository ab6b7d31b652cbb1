import { Problem } from '../../problem.ts'
import { type Columns, columnsOf, takeCells } from '../columns.ts'
import { decode } from '../decode.ts'
import { type Item, peek, stemOf, type Way } from '../item.ts'
import { codePage, empty } from '../problems.ts'
import { badTable } from '../problems-kinds.ts'
import { charsetIn, remarksOn } from '../single.ts'
import { grave, type Taken } from '../taken.ts'

/** How much of a table is looked at to know its character set and what stands between its cells. */
const lookedAt = 65_536

/**
 * A table of separated values: one report a row, in a stream. The first row has the heads. Cells are parted by commas,
 * semicolons or tabs, whichever the heads have most of. A row's original is its own bytes.
 */
export async function* takeCsv(given: Item, way: Way): AsyncGenerator<Taken> {
  const { head, item } = await peek(given, lookedAt)
  if (head.length === 0) {
    yield { ...grave(empty(item.where)), bytes: 0 }
    return
  }
  // Up to a line's end: a letter cut in the middle would be taken for damage.
  const whole = head.length < lookedAt ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length)
  const decoded = await decode(whole, item.where, charsetIn(item.mediaType))
  if ('problem' in decoded) {
    yield { ...grave(decoded.problem), bytes: 0 }
    return
  }
  const { text, encoding } = decoded
  if (decoded.guessed) yield { said: remarksOn([codePage(item.where, encoding)]), bytes: 0 }
  let columns: Columns | undefined
  let before = 0
  try {
    const skipped: CsvFault[] = []
    const rows = rowsOf(item, text, encoding, way.limits.reportBytes, (fault) => skipped.push(fault))
    for await (const { record, raw, info } of rows) {
      yield* faults(skipped, item)
      const where = `${item.where}:${info.lines}`
      const bytes = info.bytes - before
      before = info.bytes
      if (columns === undefined) {
        const found = columnsOf(record, way.map, item.where)
        if (found instanceof Problem) {
          yield { ...grave(found), bytes }
          return
        }
        columns = found
        continue
      }
      const original = { bytes: inEncoding(raw, encoding), where, mediaType: `text/csv; charset=${encoding}` }
      yield { ...takeCells(record, columns, stemOf(item), original, way, item), bytes }
    }
    yield* faults(skipped, item)
  } catch (error) {
    yield { ...grave(badTable(item.where, error)), bytes: 0 }
  }
}

/** A row that could not be read; the ones after it are. */
interface CsvFault {
  readonly message: string
  readonly line: number
}

function* faults(skipped: CsvFault[], item: Item): Generator<Taken> {
  for (const { message, line } of skipped.splice(0))
    yield { ...grave(badTable(`${item.where}:${line}`, message)), bytes: 0 }
}

interface Row {
  readonly record: string[]
  readonly raw: string
  readonly info: { readonly lines: number; readonly bytes: number }
}

/** Rows as text, each also as it was written. */
async function* rowsOf(
  item: Item,
  opening: string,
  encoding: string,
  longest: number,
  skip: (fault: CsvFault) => void,
): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(opening),
    encoding: 'utf8',
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longest,
    skip_records_with_error: true,
    on_skip: (error) => {
      skip({ message: error?.message.slice(0, 120) ?? 'unknown', line: Number(error?.lines ?? 0) })
    },
  })
  const feeding = feed(parser, item, encoding)
  feeding.catch((error) => parser.destroy(error as Error))
  for await (const row of parser as AsyncIterable<Row>) yield row
  await feeding
}

async function feed(
  parser: {
    write(text: string): boolean
    end(): void
    once(event: 'drain' | 'close', then: () => void): unknown
    destroyed: boolean
  },
  item: Item,
  encoding: string,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of item.open()) {
    if (parser.destroyed) return
    if (!parser.write(decoder.decode(chunk, { stream: true })))
      await new Promise<void>((go) => {
        parser.once('drain', go)
        parser.once('close', go)
      })
  }
  parser.end()
}

function delimiterOf(text: string): string {
  const heads = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '')
  const count = (mark: string): number => heads.split(mark).length
  return [',', ';', '\t', '،'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

/** Text as the bytes it came in. */
function inEncoding(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const decoder = new TextDecoder(encoding)
  const byte = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b] as const))
  return Uint8Array.from([...text], (letter) => byte.get(letter)!)
}
