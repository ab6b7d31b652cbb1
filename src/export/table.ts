import { columns, tableRest } from './columns.ts'
import { csvMark, csvRow } from './csv.ts'
import { piece, type Writer } from './format.ts'

/** Isnad's own table as CSV with a byte-order mark, or with a row of HXL tags under its heads. */
export function tableWriter(options: { readonly hxl: boolean }): Writer {
  const row = (cells: Parameters<typeof csvRow>[0]): string => `${csvRow(cells)}\r\n`
  return {
    start: () => [
      piece(csvMark + row(columns.map((c) => c.name))),
      // Not through the escape of formulas: `#` starts none, and a tag must stand as it is.
      ...(options.hxl ? [piece(`${columns.map((c) => c.hxl).join(',')}\r\n`)] : []),
    ],
    item(item, leave) {
      tableRest(item, leave)
      return [piece(row(columns.map((c) => c.value(item))))]
    },
    end: () => [],
  }
}
