import type { Context } from '../context.ts'
import type { DateClass } from '../lexicon.ts'
import type { Piece } from '../model.ts'

/**
 * A way to read one part of a date phrase. `fires` and `quiet` are run as tests with the anchor 2018-12-13 (a Thursday):
 * a text and what its one mention must be, written `first`, `first..last`, `first..` (since), `..last` (until) or `?` (open).
 */
export interface DateRule {
  readonly id: string
  readonly claim: string
  /** Classes of the word a reading may start at; 'digits' for a number in digits. */
  readonly starts: readonly (DateClass | 'digits')[]
  readonly read: (c: Context, i: number) => Piece | undefined
  readonly fires: readonly (readonly [text: string, value: string])[]
  readonly quiet: readonly string[]
}
