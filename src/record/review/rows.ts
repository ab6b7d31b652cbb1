import type { Kysely } from 'kysely'
import type { Claim } from '../../reading/claim.ts'
import { sha256 } from '../hash.ts'
import { chunks } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { addedId, findRef, refsOf, type Standing } from './refs.ts'
import type { ClaimRef, DecisionBody, DecisionKind, DecisionRow } from './types.ts'

/** Decisions and claims as they lie in the database. */

type Db = Kysely<Tables>

const select = (db: Db) =>
  db
    .selectFrom('decision as d')
    .leftJoin('decision as u', 'u.undoes', 'd.seq')
    .selectAll('d')
    .select('u.seq as undone_by')
    .orderBy('d.seq')

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const asDecision = (row: Row): DecisionRow => ({
  seq: row.seq,
  at: row.at,
  who: row.who,
  kind: row.kind as DecisionKind,
  event: row.event,
  report: row.report,
  body: JSON.parse(row.body) as DecisionBody,
  ...(row.undoes === null ? {} : { undoes: row.undoes }),
  ...(row.undone_by === null ? {} : { undoneBy: row.undone_by }),
})

export async function decisionAt(db: Db, seq: number): Promise<DecisionRow | undefined> {
  const row = await select(db).where('d.seq', '=', seq).executeTakeFirst()
  return row === undefined ? undefined : asDecision(row)
}

/** Every decision there is, oldest first. */
export const everyDecision = async (db: Db): Promise<DecisionRow[]> =>
  (await select(db).execute()).map(asDecision)

/** Decisions about claims of a report, oldest first. */
export async function reportDecisions(db: Db, report: string): Promise<DecisionRow[]> {
  return (await select(db).where('d.report', '=', report).execute()).map(asDecision)
}

/** Every merge and split, oldest first. */
export async function bindings(db: Db): Promise<DecisionRow[]> {
  return (await select(db).where('d.kind', 'in', ['merge', 'split']).execute()).map(asDecision)
}

/** Decisions about events and about those they absorbed, by event, oldest first. */
export async function eventDecisions(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionRow[]>> {
  const found = new Map<string, DecisionRow[]>()
  for (const some of chunks(ids)) {
    const moved = await db.selectFrom('moved').selectAll().where('into_id', 'in', some).execute()
    const home = new Map(moved.map((row) => [row.from_id, row.into_id]))
    for (const about of chunks([...some, ...home.keys()]))
      for (const row of await select(db).where('d.event', 'in', about).execute()) {
        const id = home.get(row.event!) ?? row.event!
        found.set(id, [...(found.get(id) ?? []), asDecision(row)])
      }
  }
  for (const rows of found.values()) rows.sort((a, b) => a.seq - b.seq)
  return found
}

/** The digest of a decision that the log keeps. */
export const decisionDigest = (row: {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly kind: string
  readonly event: string | null
  readonly report: string | null
  readonly undoes: number | null
  readonly body: string
}): string =>
  sha256(JSON.stringify([row.seq, row.at, row.who, row.kind, row.event, row.report, row.undoes, row.body]))

/** The decision behind a claim's id, where a person added it. */
export function addedBy(id: string, report: string): number | undefined {
  const digits = /#p(\d+)$/.exec(id)?.[1]
  if (digits === undefined || id !== addedId(report, Number(digits))) return undefined
  return Number(digits)
}

export interface StandingRow {
  readonly id: string
  readonly report_id: string
  readonly body: string
  readonly machine: string | null
}
export function asStanding(row: StandingRow): Standing {
  const added = addedBy(row.id, row.report_id)
  const base = JSON.parse(row.machine ?? row.body) as Claim
  return { id: row.id, base, ...(added === undefined ? {} : { added }) }
}

/** The claims of some reports by where they stand: from ids to references, and from references to ids. */
export class Places {
  readonly #refs = new Map<string, ClaimRef[]>()
  readonly #ids = new Map<string, string[]>()
  readonly #byId = new Map<string, ClaimRef>()

  static async of(db: Db, reports: Iterable<string>): Promise<Places> {
    const places = new Places()
    for (const some of chunks([...new Set(reports)])) {
      const rows = await db
        .selectFrom('claim')
        .select(['id', 'report_id', 'body', 'machine'])
        .where('report_id', 'in', some)
        .orderBy('seq')
        .execute()
      for (const [report, own] of Map.groupBy(rows, (row) => row.report_id))
        places.#take(report, own.map(asStanding))
    }
    return places
  }

  #take(report: string, standing: readonly Standing[]): void {
    const refs = refsOf(standing)
    this.#refs.set(report, refs)
    this.#ids.set(
      report,
      standing.map((one) => one.id),
    )
    for (const [i, one] of standing.entries()) this.#byId.set(one.id, refs[i]!)
  }

  idOf(ref: ClaimRef): string | undefined {
    const at = findRef(ref, this.#refs.get(ref.report) ?? [])
    return at < 0 ? undefined : this.#ids.get(ref.report)![at]
  }
  refOf(id: string): ClaimRef | undefined {
    return this.#byId.get(id)
  }
}
