import { type DateMention, findDates } from '../../src/dates/dates.ts'
import { findNumbers } from '../../src/numbers/numbers.ts'
import { readText } from '../../src/text/text.ts'

/** The day that the rules' examples count from: a Thursday. */
export const anchor = '2018-12-13'

/** Reads as the pipeline does: text, numbers, dates. `published` '' is no anchor. */
export function read(received: string, published: string = anchor, zone?: string): DateMention[] {
  const text = readText(received)
  const at = published === '' ? {} : zone === undefined ? { published } : { published, zone }
  return findDates(text, findNumbers(text), at)
}

/** `first`, `first..last`, `first..` (since), `..last` (until), `?` (open), `duration`, `recurring`. */
export function show(m: DateMention): string {
  if (m.kind === 'duration' || m.kind === 'recurring') return m.kind
  if (m.how === 'open') return '?'
  if (m.kind === 'since') return `${m.first}..`
  if (m.kind === 'until') return `..${m.last}`
  return m.first === m.last || m.precision === 'hour' ? m.first : `${m.first}..${m.last}`
}
