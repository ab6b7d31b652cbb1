import type { Kysely, Transaction } from 'kysely'
import { sha256 } from './hash.ts'
import type { By, Fault, LogEntry, LogRow } from './store.ts'
import type { Tables } from './tables.ts'

/** What stands before the first row. */
export const genesis = '0'.repeat(64)

/** The hash of a row: see `LogRow`. */
export const logHash = (row: Omit<LogRow, 'hash'>): string =>
  sha256(JSON.stringify([row.seq, row.at, row.who, row.action, row.subject, row.detail, row.prev]))

async function lastRow(db: Kysely<Tables>): Promise<{ seq: number; hash: string }> {
  const last = await db
    .selectFrom('log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { seq: 0, hash: genesis }
}

export const lastSeq = async (db: Kysely<Tables>): Promise<number> => (await lastRow(db)).seq
/** The seq that the next row will have; writers go one after the other. */
export const nextSeq = async (db: Transaction<Tables>): Promise<number> => (await lastSeq(db)) + 1

/** Adds a row to the chain. Inside the transaction of the change it tells of: both are written, or neither. */
export async function addToLog(db: Transaction<Tables>, entry: LogEntry, by: By): Promise<LogRow> {
  const [row] = await addAllToLog(db, [entry], by)
  return row!
}

/** Adds rows in their order, with one question for the end of the chain. */
export async function addAllToLog(
  db: Transaction<Tables>,
  entries: readonly LogEntry[],
  by: By,
): Promise<LogRow[]> {
  let last: { readonly seq: number; readonly hash: string } = await lastRow(db)
  const rows: LogRow[] = []
  for (const entry of entries) {
    const unsealed = {
      seq: last.seq + 1,
      at: by.at,
      who: by.who,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail),
      prev: last.hash,
    }
    const row = { ...unsealed, hash: logHash(unsealed) }
    rows.push(row)
    last = row
  }
  // Both databases bound the parameters of a statement.
  for (let i = 0; i < rows.length; i += 200)
    await db
      .insertInto('log')
      .values(rows.slice(i, i + 200))
      .execute()
  return rows
}

/** Rows after a seq, oldest first. */
export async function logRows(db: Kysely<Tables>, after: number, limit: number): Promise<LogRow[]> {
  const rows = await db
    .selectFrom('log')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  // node:sqlite gives rows without a prototype.
  return rows.map((row) => ({ ...row }))
}

/** Walks the chain: the rows one by one to `see`, and the first broken link, after which nothing is proven. */
export async function walkLog(
  db: Kysely<Tables>,
  see: (row: LogRow) => void,
): Promise<{ readonly rows: number; readonly fault: Fault | undefined }> {
  let prev = genesis
  let seq = 0
  for (;;) {
    const rows = await logRows(db, seq, 1000)
    for (const row of rows) {
      const why =
        row.seq !== seq + 1
          ? 'gap'
          : row.prev !== prev
            ? 'prev'
            : logHash(row) !== row.hash
              ? 'hash'
              : undefined
      if (why !== undefined) return { rows: seq, fault: { kind: 'log', seq: row.seq, why } }
      see(row)
      prev = row.hash
      seq = row.seq
    }
    if (rows.length < 1000) return { rows: seq, fault: undefined }
  }
}
