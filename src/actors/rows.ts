/** One row of a lexicon file by column name, with its line for messages. Absent cells are ''. */
export interface Row {
  readonly line: number
  readonly cell: (column: string) => string
}

/** A lexicon file that cannot be used: names the file, the line and why. */
export class LexiconError extends Error {
  constructor(file: string, line: number, why: string) {
    super(`${file}:${line}: ${why}`)
    this.name = 'LexiconError'
  }
}

/**
 * Reads a tab-separated lexicon: a header line, `#` comments, blank lines.
 * @throws LexiconError where the header lacks a column, a row has too many cells, or a required cell is empty
 */
export function readRows(
  file: string,
  text: string,
  columns: readonly string[],
  required: readonly string[],
): Row[] {
  const rows: Row[] = []
  let at: Map<string, number> | undefined
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (content.trim() === '' || content.startsWith('#')) continue
    const cells = content.split('\t').map((cell) => cell.trim())
    if (at === undefined) {
      at = new Map(cells.map((name, i) => [name, i]))
      const missing = columns.filter((name) => !at!.has(name))
      if (missing.length > 0) throw new LexiconError(file, line, `the header lacks ${missing.join(', ')}`)
      continue
    }
    if (cells.length > at.size)
      throw new LexiconError(file, line, `${cells.length} cells under ${at.size} columns`)
    const columnOf = at
    const cell = (column: string): string => cells[columnOf.get(column)!] ?? ''
    const empty = required.filter((column) => cell(column) === '')
    if (empty.length > 0) throw new LexiconError(file, line, `${empty.join(', ')} must not be empty`)
    rows.push({ line, cell })
  }
  if (at === undefined) throw new LexiconError(file, line, 'there is no header line')
  return rows
}

/** The forms in a cell, separated by «|». */
export const formsIn = (cell: string): string[] =>
  cell
    .split('|')
    .map((form) => form.trim())
    .filter(Boolean)
