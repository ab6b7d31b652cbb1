import { clean, fit, width } from './terminal.ts'

/** A column: its head and the widest it may become. The last column is not padded: Arabic quotes stand there. */
export interface Column {
  readonly head: string
  readonly most: number
}

/**
 * Rows under their heads as lines of text. Cells come cleaned. Quotes belong in the last column: a line that turns
 * to right-to-left in its middle would be misread by most terminals.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  heads = true,
): string[] {
  const cells = rows.map((row) => columns.map((c, i) => fit(clean(row[i] ?? ''), c.most)))
  const all = heads ? [columns.map((c) => c.head), ...cells] : cells
  // Not Math.max over all rows at once: a hundred thousand arguments overflow the stack.
  const widths = columns.map((_, i) => all.reduce((most, row) => Math.max(most, width(row[i]!)), 0))
  // A column that no row fills is left out.
  const kept = columns.map((_, i) => i).filter((i) => cells.some((row) => row[i] !== ''))
  return all.map((row) =>
    kept
      .map((i, n) => (n === kept.length - 1 ? row[i]! : row[i]! + ' '.repeat(widths[i]! - width(row[i]!))))
      .join('  ')
      .trimEnd(),
  )
}
