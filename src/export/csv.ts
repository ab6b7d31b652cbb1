/** UTF-8 byte-order mark: without it a spreadsheet shows Arabic as symbols. It begins the first line. */
export const csvMark = '\ufeff'

export type Cell = string | number | null | undefined

/**
 * One row of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it: texts here
 * come from outside, and `=HYPERLINK(...)` in a report's title must stay words.
 */
export const csvRow = (cells: readonly Cell[]): string =>
  cells.map((cell) => (typeof cell === 'number' ? String(cell) : quote(cell ?? ''))).join(',')

/** A text that no spreadsheet takes for a formula. */
export const unformula = (text: string): string =>
  /^[\s]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text

function quote(text: string): string {
  const safe = unformula(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
