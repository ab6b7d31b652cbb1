import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

export { StaleDecision } from './review/problems.ts'
export { claimVersion, editableFields } from './review/types.ts'
export type * from './store.ts'
export { eventSorts } from './store.ts'

/**
 * Opens the record in a folder. `create` makes one where there is none; without it that is a Problem
 * (`record.missing`). Close it when done. Rejects with a `Problem` (`record.*`) a person can act on.
 */
export async function openRecord(folder: string, options: { create?: boolean } = {}): Promise<Store> {
  return openSqlite(folder, options.create ?? false)
}
