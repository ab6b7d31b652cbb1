import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { newerRecord } from '../problems.ts'
import { first } from './0001-first.ts'
import { review } from './0002-review.ts'
import { bytes } from './0003-bytes.ts'
import { smallOriginals } from './0004-small-originals.ts'
import { scans } from './0005-scans.ts'
import { need } from './0006-need.ts'
import { outbox } from './0007-outbox.ts'
import { points } from './0008-points.ts'
import { charts } from './0009-charts.ts'
import { accounts } from './0010-accounts.ts'
import { pages } from './0011-pages.ts'
import { words } from './0012-words.ts'

/** Every schema there ever was, in order. A kept record may stand at any of them; none is ever edited or removed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-review': review,
  '0003-bytes': bytes,
  '0004-small-originals': smallOriginals,
  '0005-scans': scans,
  '0006-need': need,
  '0007-outbox': outbox,
  '0008-points': points,
  '0009-charts': charts,
  '0010-accounts': accounts,
  '0011-pages': pages,
  '0012-words': words,
}

/** Brings the database to the present schema. Refuses one that a newer Isnad made, before anything is touched. */
export async function migrate<T>(db: Kysely<T>, where: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some((table) => table.name === 'kysely_migration')) {
    const done = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
      .selectFrom('kysely_migration')
      .select('name')
      .execute()
    const unknown = done.find((row) => !(row.name in migrations))
    if (unknown !== undefined) throw newerRecord(where, unknown.name)
    if (done.length === Object.keys(migrations).length) return
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    // Rooms number their migrations apart: one may come after another that was made later.
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
