import type { Transaction } from 'kysely'
import type { Report } from '../reading/claim.ts'
import { sha256, sha256Of } from './hash.ts'
import { addToLog } from './log.ts'
import type { Originals } from './originals.ts'
import { siteOf } from './outlets.ts'
import { changedOriginal, unknownReport } from './problems.ts'
import { searchColumn, searchWords } from './search.ts'
import type { By, NewReport, PutResult } from './store.ts'
import type { ReportRecord, Tables } from './tables.ts'
import { cleanField, encodeText } from './texts.ts'

/** Reports on their way in, inside the transaction that the row of the custody log shares. */

type Db = Transaction<Tables>

/** Adds a report, unless it is there. See `PutOutcome`. */
export async function putOne(db: Db, originals: Originals, given: NewReport, by: By): Promise<PutResult> {
  const report = cleanReport(given.report)
  const hash = sha256Of(given.bytes)
  if (given.sha256 !== undefined && given.sha256.toLowerCase() !== hash)
    throw changedOriginal(given.sha256, hash)
  const text = sha256(report.text)
  const namesake = await db
    .selectFrom('report')
    .select(['id', 'text_sha256'])
    .where('id', '=', report.id)
    .executeTakeFirst()
  if (namesake !== undefined)
    return { id: report.id, outcome: namesake.text_sha256 === text ? 'known' : 'differs', sha256: hash }
  const twin = await sameOriginal(db, report, given.part, hash)
  if (twin !== undefined) return { id: twin, outcome: 'known', sha256: hash }

  // Before the row that names it: a crash in between leaves a file that nothing names, never a name without its file.
  await originals.put(given.bytes, db)
  await db
    .insertInto('original')
    .values({ sha256: hash, bytes: given.bytes.length, media_type: given.mediaType, added_at: by.at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const row = reportRow(report, given.part, hash, text, by)
  await db.insertInto('report').values(row).execute()
  await addToLog(
    db,
    {
      action: 'report.add',
      subject: report.id,
      detail: {
        original: hash,
        part: given.part,
        mediaType: given.mediaType,
        text,
        url: report.url,
        fields: reportDigest(row),
        facts: given.facts,
      },
    },
    by,
  )
  return { id: report.id, outcome: 'added', sha256: hash }
}

/** What a report is searched and counted by. */
export const reportIndex = (report: Report): Pick<ReportRecord, 'search' | 'source' | 'outlet'> => ({
  search: searchColumn(searchWords(`${report.title ?? ''}\n${report.text}`)),
  source: searchColumn(searchWords(`${report.publisher ?? ''} ${report.url ?? ''}`)),
  outlet: siteOf(report),
})

/** The digest of what is told of a report beside its text. */
export const reportDigest = (row: Omit<ReportRecord, 'seq' | 'restricted'>): string =>
  sha256(
    JSON.stringify([
      row.id,
      row.sha256,
      row.part,
      row.title,
      row.url,
      row.publisher,
      row.published,
      row.retrieved,
      row.added_at,
      row.added_by,
    ]),
  )

/** The same whole file under another name, from the same publisher and address: the report that is there already. */
async function sameOriginal(
  db: Db,
  { url, publisher, published }: Report,
  part: string | undefined,
  hash: string,
): Promise<string | undefined> {
  if (part !== undefined) return undefined
  const twins = await db
    .selectFrom('report')
    .select(['id', 'url', 'publisher', 'published'])
    .where('sha256', '=', hash)
    .where('part', 'is', null)
    .execute()
  return twins.find(
    (twin) =>
      twin.url === (url ?? null) &&
      twin.publisher === (publisher ?? null) &&
      twin.published === (published ?? null),
  )?.id
}

/** What is told of a report beside its text, as databases can hold it. */
const cleanReport = ({ text, ...rest }: Report): Report => ({
  ...(Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, cleanField(value)])) as Omit<
    Report,
    'text'
  >),
  text,
})

function reportRow(
  report: Report,
  part: string | undefined,
  hash: string,
  text: string,
  by: By,
): Omit<ReportRecord, 'seq' | 'restricted'> {
  return {
    id: report.id,
    sha256: hash,
    part: part ?? null,
    title: report.title ?? null,
    url: report.url ?? null,
    publisher: report.publisher ?? null,
    published: report.published ?? null,
    retrieved: report.retrieved ?? null,
    text: encodeText(report.text),
    text_sha256: text,
    added_at: by.at,
    added_by: by.who,
    ...reportIndex(report),
  }
}

/** Sets or lifts a report's restriction. */
export async function restrict(db: Db, id: string, restricted: boolean, by: By): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('report')
    .set({ restricted: restricted ? 1 : 0 })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 0) throw unknownReport(id)
  await addToLog(db, { action: 'report.restrict', subject: id, detail: { restricted } }, by)
}
