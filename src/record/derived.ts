import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Event } from '../linking/event.ts'
import type { Claim } from '../reading/claim.ts'
import { chartRows, chartTables, publishedOf } from './charts/fill.ts'
import { figuresOf, partsOf, tellingsOf } from './parts.ts'
import { keptClaims } from './review/claims.ts'
import { addedBy, reportDecisions } from './review/rows.ts'
import { asReport, chunks, claimKeys, eventKeys, eventPlaces } from './rows.ts'
import type { NewKey, NewPlace, Tables } from './tables.ts'
import { mendWords } from './words/keep.ts'
import { reportIndex } from './write.ts'
import { keptRow, layClaims } from './write-claims.ts'
import { claimSearch, layDecisions, outletsOf, refreshEvents, wholeRow } from './write-events.ts'

/**
 * What only follows from other rows: what is searched, and what people see of claims and events. Checked by `verify`, and
 * made anew by `mend` where it is not as the rules of today would have it.
 */

type Db = Kysely<Tables>
type Row<T extends keyof Tables> = Selectable<Tables[T]>

/** The same columns with the same values, whatever their order. */
const alike = (wanted: object, found: object | undefined): boolean =>
  found !== undefined &&
  Object.entries(wanted).every(([name, value]) => (found as Record<string, unknown>)[name] === value)

export const reportFollows = (row: Row<'report'>): boolean => alike(reportIndex(asReport(row)), row)

/** @param rows all claims of the report, in their order */
export async function claimsFollow(
  db: Db,
  report: Row<'report'>,
  rows: readonly Row<'claim'>[],
): Promise<boolean> {
  const claims = rows
    .filter((row) => addedBy(row.id, report.id) === undefined)
    .map((row) => JSON.parse(row.machine ?? row.body) as Claim)
  const whole = keptClaims(claims, await reportDecisions(db, report.id)).map((one) =>
    keptRow(one, asReport(report)),
  )
  const there = new Map(rows.map((row) => [row.id, row]))
  const keys = rows.length === 0 ? [] : await claimKeysOf(db, rows)
  const wanted = rows.flatMap((row) => claimKeys(JSON.parse(row.body) as Claim, asReport(report)))
  if (keys.sort().join('\n') !== wanted.map(ownedText).sort().join('\n')) return false
  return whole.length === rows.length && whole.every((row) => alike(row, there.get(row.id)))
}

const ownedText = (row: NewKey): string => `${JSON.stringify(row.owner)} ${keyText(row)}`

async function claimKeysOf(db: Db, rows: readonly Row<'claim'>[]): Promise<string[]> {
  const out: string[] = []
  for (const ids of chunks(rows.map((row) => row.id))) {
    const keys = await db.selectFrom('claim_key').selectAll().where('owner', 'in', ids).execute()
    out.push(...keys.map(ownedText))
  }
  return out
}

/** Ids of those events whose row, or what they are found by, does not follow from the machine's event and decisions. */
export async function unlikeEvents(db: Db, rows: readonly Row<'event'>[]): Promise<string[]> {
  const machine = rows.map((row) => JSON.parse(row.body) as Event)
  const laid = await layDecisions(db, machine)
  const search = await claimSearch(db, machine)
  const outlets = await outletsOf(db, machine)
  const found = await foundBy(
    db,
    rows.map((row) => row.id),
  )
  const published = await publishedOf(db, laid)
  return rows.flatMap((row, i) => {
    const { event } = laid[i]!
    const whole = wholeRow(machine[i]!, laid[i]!, search(machine[i]!))
    const { first_day, last_day } = whole
    const charted = chartRows([{ event, first_day, last_day }], published)
    const wanted = [
      ...eventKeys(event).map(keyText),
      ...event.claims.map(linkText),
      ...eventPlaces(event, whole).map(placeText),
      ...chartTables.flatMap((table) => charted[table].map(rowText)),
      ...[...partsOf(event), ...figuresOf(event), ...tellingsOf(event, outlets)].map(rowText),
    ].sort()
    const there = (found.get(row.id) ?? []).sort()
    return alike(whole, row) && there.join('\n') === wanted.join('\n') ? [] : [row.id]
  })
}

const keyText = (row: { facet: string; key: string; name: string; search: string }): string =>
  JSON.stringify([row.facet, row.key, row.name, row.search])
const linkText = (claim: { id: string; report: string }): string => JSON.stringify([claim.id, claim.report])
/** Columns by name: databases give them in an order of their own. */
const rowText = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
const placeText = ({ id: _, ...row }: NewPlace): string => rowText(row)

/** What each event is found by: its keys, its claims and their reports, its places; and what charts know of it. */
async function foundBy(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return out
  for (const row of await db.selectFrom('event_key').selectAll().where('owner', 'in', ids).execute())
    out.get(row.owner)!.push(keyText(row))
  for (const row of await db.selectFrom('event_claim').selectAll().where('event_id', 'in', ids).execute())
    out.get(row.event_id)!.push(linkText({ id: row.claim_id, report: row.report_id }))
  for (const row of await db.selectFrom('event_place').selectAll().where('id', 'in', ids).execute())
    out.get(row.id)!.push(placeText(row))
  for (const table of [...chartTables, 'event_part', 'party_figure', 'event_report'] as const)
    for (const row of await db.selectFrom(table).selectAll().where('event_id', 'in', ids).execute())
      out.get(row.event_id)!.push(rowText(row))
  return out
}

/** Reports in the order of their addition, some at a time. */
export async function* reportPages(db: Db): AsyncIterable<Row<'report'>[]> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('report')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(100)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < 100) return
    after = rows.at(-1)!.seq
  }
}

/** Events by id, some at a time. */
export async function* eventPages(db: Db): AsyncIterable<Row<'event'>[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < 200) return
    after = rows.at(-1)!.id
  }
}

export const claimsOf = (db: Db, report: string): Promise<Row<'claim'>[]> =>
  db.selectFrom('claim').selectAll().where('report_id', '=', report).orderBy('seq').execute()

/** Makes anew what does not follow: after an update that folds words otherwise, or damage. Nothing read or decided changes. */
export async function mend(db: Transaction<Tables>): Promise<void> {
  for await (const reports of reportPages(db))
    for (const report of reports) {
      if (!reportFollows(report))
        await db
          .updateTable('report')
          .set(reportIndex(asReport(report)))
          .where('id', '=', report.id)
          .execute()
      if (!(await claimsFollow(db, report, await claimsOf(db, report.id)))) await layClaims(db, report.id)
    }
  for await (const events of eventPages(db)) await refreshEvents(db, await unlikeEvents(db, events))
  await mendWords(db)
}
