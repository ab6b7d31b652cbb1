import type { Command } from 'commander'
import { csvMark, csvRow } from '../export/csv.ts'
import type { Listing, PageRequest, Store } from '../record/index.ts'
import { everyItem } from './filters.ts'
import type { Format } from './options.ts'
import { jsonLine } from './out.ts'
import { withRecord } from './record.ts'
import { type Column, table } from './table.ts'
import type { Context } from './verb.ts'

type Cell = string | number | null | undefined

/** How one kind of thing in the record is listed. `csv` gives the cells under `csvHeads`. */
export interface Listed<T> {
  readonly list: (store: Store, page: PageRequest) => Promise<Listing<T>>
  readonly columns: readonly Column[]
  readonly row: (item: T) => readonly string[]
  readonly csvHeads: readonly string[]
  readonly csv: (item: T) => readonly Cell[]
  /** What they are called, for the line that says how many there are. */
  readonly name: readonly [en: string, ar: string]
}

/** Prints what the record holds of one kind. NDJSON and CSV go page by page; a table shows one page unless told. */
export async function printList<T>(context: Context, command: Command, kind: Listed<T>): Promise<void> {
  const { format, limit } = command.opts<{ format: Format; limit?: number }>()
  await withRecord(command, {}, async (store) => {
    if (format === 'table') return printTable(context, store, kind, limit ?? 50)
    if (format === 'csv') await context.out.line(csvMark + csvRow(kind.csvHeads))
    for await (const item of everyItem((page) => kind.list(store, page), limit ?? Number.POSITIVE_INFINITY)) {
      if (context.out.closed) return
      await context.out.line(format === 'csv' ? csvRow(kind.csv(item)) : jsonLine(item))
    }
  })
}

async function printTable<T>(context: Context, store: Store, kind: Listed<T>, limit: number): Promise<void> {
  const { total } = await kind.list(store, { limit: 1 })
  const items: T[] = []
  for await (const item of everyItem((page) => kind.list(store, page), limit)) items.push(item)
  if (items.length > 0)
    for (const line of table(kind.columns, items.map(kind.row))) await context.out.line(line)
  await context.out.flush()
  const [en, ar] = kind.name
  if (items.length < total)
    context.note(
      `${items.length} of ${total} ${en}; --limit ${total} shows all.`,
      `${items.length} من ${total} ${ar}؛ ‎--limit ${total} يعرضها كلها.`,
    )
  else context.note(`${total} ${en}.`, `${total} ${ar}.`)
}
