import type { Context } from '../context.ts'
import type { DateClass } from '../lexicon.ts'
import type { Piece } from '../model.ts'

/**
 * What a rule of dates claims. `fires` and `quiet` are run as tests with the anchor 2018-12-13 (a Thursday):
 * a text and what its one mention must be, written `first`, `first..last`, `first..` (since), `..last` (until) or `?` (open).
 */
export interface DateRecord {
  readonly id: string
  readonly claim: string
  /** The same sentence in Arabic. */
  readonly ar: string
  readonly fires: readonly (readonly [text: string, value: string])[]
  readonly quiet: readonly string[]
}

/** A way to read one part of a date phrase. */
export interface DateRule extends DateRecord {
  /** Classes of the word a reading may start at; 'digits' for a number in digits. */
  readonly starts: readonly (DateClass | 'digits')[]
  readonly read: (c: Context, i: number) => Piece | undefined
}
