/** [start, end) in UTF-16 code units of a report's text as received; never of folded text. */
export interface Span {
  readonly start: number
  readonly end: number
}
