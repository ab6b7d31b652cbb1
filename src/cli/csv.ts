/** UTF-8 byte-order mark: without it a spreadsheet shows Arabic as symbols. It begins the first line. */
export const csvMark = '\ufeff'

/**
 * One row of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it: texts here
 * come from outside, and `=HYPERLINK(...)` in a report's title must stay words.
 */
export const csvRow = (cells: readonly (string | number | null | undefined)[]): string =>
  cells.map((cell) => (typeof cell === 'number' ? String(cell) : quote(cell ?? ''))).join(',')

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
