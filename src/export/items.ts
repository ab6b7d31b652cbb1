import { piece, type Writer } from './format.ts'
import type { About } from './item.ts'
import { summaryOf } from './summary.ts'

/** Items one a line, as the gate let them through; the last line says what is left out. */
export function itemsWriter(): Writer {
  let about: About
  return {
    start(told) {
      about = told
      return [
        piece(
          `${JSON.stringify({ kind: 'isnad-items', version: 1, profile: told.profile, filter: told.filter })}\n`,
        ),
      ]
    },
    item: (item) => [piece(`${JSON.stringify({ kind: 'event', ...item })}\n`)],
    end: (summary) => [piece(`${JSON.stringify({ kind: 'end', ...summaryOf(about, summary) })}\n`)],
  }
}
