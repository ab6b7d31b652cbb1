import type { Text } from '../text/text.ts'
import type { Draft } from './draft.ts'
import { notCounts } from './not-counts/index.ts'
import { Place } from './place.ts'

/** Why a number counts nothing (the id of the first record that says so, without its prefix), or undefined. */
export function uncounted(
  text: Text,
  made: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
): string | undefined {
  const place = new Place(text, made, before, after)
  for (const record of notCounts) if (record.test(place)) return record.id.slice('not-count.'.length)
  return undefined
}
