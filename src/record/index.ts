import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

export * from './accounts/index.ts'
export { several } from './charts/rows.ts'
export type * from './charts/types.ts'
export { ledgerGroups, timelineGroups, timeUnits } from './charts/types.ts'
export { type ClaimChange, differenceOf } from './difference.ts'
export { StaleDecision } from './review/problems.ts'
export { claimVersion, editableFields } from './review/types.ts'
export { matchSpans, queryWords, searchWords } from './search.ts'
export { savedViews, searchesAtMost } from './searches.ts'
export type * from './store.ts'
export { eventSorts } from './store.ts'

/**
 * Opens the record in a folder, or in a PostgreSQL database (`database: 'postgres://…'`; the folder then holds the key of
 * checkpoints only). `create` makes one where there is none; without it that is a Problem (`record.missing`). Close it
 * when done. Rejects with a `Problem` (`record.*`) a person can act on.
 * @param options.readers threads that answer questions in SQLite, for a service: none waits for another's search then.
 * PostgreSQL needs none.
 */
export async function openRecord(
  folder: string,
  options: { create?: boolean; database?: string | undefined; readers?: number } = {},
): Promise<Store> {
  const create = options.create ?? false
  if (options.database === undefined) return openSqlite(folder, create, undefined, options.readers)
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(options.database, folder, create)
}
