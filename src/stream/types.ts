import type { Report } from '../reading/claim.ts'

/**
 * The seam between what is to be read and where it is read: in this thread (`here.ts`), in threads of this machine
 * (`threads.ts`), on other machines. Order, batches and back-pressure stand before the seam (`in-order.ts`), once for all.
 */

/** What came of one report: a value, or why there is none. A report that cannot be read keeps no other from being read. */
export type Outcome<T> = { readonly value: T } | { readonly failed: string }

/** How much is handed over at a time, and how much may be on its way. */
export interface Bounds {
  /** Reports of one batch, at most. */
  readonly reports: number
  /** A batch that has so many UTF-16 units of text is full; a longer report goes alone. */
  readonly units: number
  /** Batches that may be away or waiting for those before them. */
  readonly batches: number
}

/** Reads batches of reports. */
export interface Readers<T> {
  /** May change as readers come and go. */
  readonly bounds: Bounds
  /**
   * One outcome for each report, in their order. Several batches may be away at a time, and a later one may come back first.
   * Rejects only where nothing can be read at all.
   */
  read(reports: readonly Report[]): Promise<readonly Outcome<T>[]>
  /** Lets go of everything; what is away stays unanswered. */
  close(): Promise<void>
}

/** An item with what came of its report; `outcome` is missing where it has none. */
export interface Done<I, T> {
  readonly item: I
  readonly outcome?: Outcome<T>
}
