import type { Kysely, Transaction } from 'kysely'
import type { Claim } from '../reading/claim.ts'
import { eventPages, reportPages } from './derived.ts'
import { outletOf, siteOf } from './outlets.ts'
import { partsVersion } from './parts.ts'
import { asReport } from './rows.ts'
import type { Tables } from './tables.ts'
import { asShown, outletsOf, writeParts } from './write-events.ts'

/**
 * What only follows from other rows and is new in this version, or made by other rules: written when a record is opened, so
 * that no migration needs a copy of today's rules. One row of `follows` says by which rules it was last written.
 */

type Db = Transaction<Tables>
const what = 'pages'

/** @param lock makes other writers wait, where the database does not */
export async function follow(db: Kysely<Tables>, lock?: (db: Db) => Promise<void>): Promise<void> {
  if (await isWritten(db)) return
  await db.transaction().execute(async (inside) => {
    await lock?.(inside)
    // Another process may have opened it meanwhile.
    if (await isWritten(inside)) return
    await fillOutlets(inside)
    for (const table of ['event_part', 'party_figure', 'event_report'] as const)
      await inside.deleteFrom(table).execute()
    for await (const rows of eventPages(inside)) {
      const events = rows.map(asShown)
      await writeParts(inside, events, await outletsOf(inside, events))
    }
    await inside
      .insertInto('follows')
      .values({ what, version: partsVersion })
      .onConflict((conflict) => conflict.column('what').doUpdateSet({ version: partsVersion }))
      .execute()
  })
}

async function isWritten(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom('follows').select('version').where('what', '=', what).executeTakeFirst()
  // A newer program's rows are left to it.
  return row !== undefined && row.version >= partsVersion
}

async function fillOutlets(db: Db): Promise<void> {
  for await (const reports of reportPages(db))
    for (const row of reports) {
      const report = asReport(row)
      const outlet = siteOf(report)
      if (outlet !== row.outlet)
        await db.updateTable('report').set({ outlet }).where('id', '=', row.id).execute()
      const claims = await db
        .selectFrom('claim')
        .select(['id', 'body', 'outlet'])
        .where('report_id', '=', row.id)
        .execute()
      for (const claim of claims) {
        const teller = outletOf(JSON.parse(claim.body) as Claim, report)
        if (teller !== claim.outlet)
          await db.updateTable('claim').set({ outlet: teller }).where('id', '=', claim.id).execute()
      }
    }
}
