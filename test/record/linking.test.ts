import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import type { Kysely } from 'kysely'
import { openRecord } from '../../src/record/index.ts'
import { Linking } from '../../src/record/linked.ts'
import { openSqliteDatabase } from '../../src/record/sqlite/open.ts'
import type { Tables } from '../../src/record/tables.ts'
import { archiveOf } from './archive.ts'
import { by } from './fixture.ts'
import { landEntries, shuffled } from './land.ts'

/** The same database, with something else done behind each answer: what others write while this one reads. */
const withMeanwhile = (db: Kysely<Tables>, meanwhile: () => Promise<void>): Kysely<Tables> =>
  db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      await meanwhile()
      return result
    },
  })

for (const seed of [5, 12, 21])
  it(`who takes over the linking while others add and read links nothing before its turn (${seed})`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-linking-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    // Not in the order of their days: ids of events then depend on the steps in which they are linked.
    const entries = shuffled(landEntries(260, seed), seed)
    const batches = Array.from({ length: Math.ceil(entries.length / 3) }, (_, n) =>
      entries.slice(n * 3, n * 3 + 3),
    )
    const alone = await openRecord(join(folder, 'alone'), { create: true })
    for (const batch of batches) {
      await alone.putAll(batch, by)
      await alone.relink(by)
    }
    const wanted = await archiveOf(alone)
    await alone.close()

    const store = await openRecord(join(folder, 'record'), { create: true })
    const left = [...batches]
    const addAndRead = async (): Promise<void> => {
      const batch = left.shift()
      if (batch === undefined) return
      await store.putUnread(
        batch.map((entry) => entry.report),
        by,
      )
      await store.outbox.putRead(
        batch.map(({ report, claims }) => ({ report: report.report.id, claims })),
        by,
      )
    }
    for (let n = 0; n < 6; n++) await addAndRead()
    for (let n = 0; n < 3; n++) await store.linkNext(by)

    const db = await openSqliteDatabase(join(folder, 'record', 'record.sqlite'))
    const heir = new Linking()
    const before = left.length
    await heir.warm(withMeanwhile(db, addAndRead))
    assert.ok(left.length < before - 3)
    while (left.length > 0) await addAndRead()
    const step = () => db.transaction().execute((inside) => heir.linkNext(inside, by))
    while ((await step()).what === 'linked');
    assert.equal(await archiveOf(store), wanted)
    await db.destroy()
    await store.close()
  })
