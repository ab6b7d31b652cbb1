import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

export * from './accounts/index.ts'
export { type ClaimChange, differenceOf } from './difference.ts'
export { StaleDecision } from './review/problems.ts'
export { claimVersion, editableFields } from './review/types.ts'
export type * from './store.ts'
export { eventSorts } from './store.ts'

/**
 * Opens the record in a folder, or in a PostgreSQL database (`database: 'postgres://…'`; the folder then holds the key of
 * checkpoints only). `create` makes one where there is none; without it that is a Problem (`record.missing`). Close it
 * when done. Rejects with a `Problem` (`record.*`) a person can act on.
 */
export async function openRecord(
  folder: string,
  options: { create?: boolean; database?: string | undefined } = {},
): Promise<Store> {
  const create = options.create ?? false
  if (options.database === undefined) return openSqlite(folder, create)
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(options.database, folder, create)
}
