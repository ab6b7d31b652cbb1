import type { Kysely, Transaction } from 'kysely'
import { addToLog } from '../log.ts'
import { asReport, chunks } from '../rows.ts'
import type { By } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Aside, Duty, DutyName, Reading, SpreadCounts, Task, Waiting, Why } from './types.ts'
import { writeReadings } from './write.ts'

export type * from './types.ts'

type Write = <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>

/** Takes a duty if nobody has it. */
export type TakeDuty = (name: DutyName) => Promise<Duty | undefined>

/** Milliseconds for which a worker that said nothing counts as there. */
const remembered = 60_000

/**
 * Reports that are read elsewhere: which of them wait, who reads, what failed. A row is written in the transaction of its
 * report and stays; so all that was ever handed to a stream can be handed out again.
 */
export class Outbox {
  readonly #db: Kysely<Tables>
  readonly #write: Write
  /** Undefined where only one machine reaches the database. */
  readonly duty: TakeDuty | undefined

  constructor(db: Kysely<Tables>, write: Write, duty: TakeDuty | undefined) {
    this.#db = db
    this.#write = write
    this.duty = duty
  }

  /** The name under which this record's work is spread: twelve hex digits, made with the record. */
  async name(): Promise<string> {
    return (await this.#db.selectFrom('spread').select('id').executeTakeFirstOrThrow()).id
  }

  /** Reports that the stream does not hold yet, first added first. */
  async unpublished(limit: number): Promise<Waiting[]> {
    const rows = await this.#unread()
      .select(['report_id as report', 'round'])
      .where('published_at', 'is', null)
      .orderBy('batch')
      .orderBy('seq')
      .limit(limit)
      .execute()
    // node:sqlite gives rows without a prototype.
    return rows.map((row) => ({ ...row }))
  }

  /** Says that the stream holds these; one that was given out anew meanwhile stays unpublished. */
  async published(given: readonly Waiting[], at: string): Promise<void> {
    for (const some of chunks(given))
      await this.#db
        .updateTable('outbox')
        .set({ published_at: at })
        .where('published_at', 'is', null)
        .where((eb) =>
          eb.or(some.map((one) => eb.and([eb('report_id', '=', one.report), eb('round', '=', one.round)]))),
        )
        .execute()
  }

  /** How many unread reports the stream said it holds. */
  async held(): Promise<number> {
    const { n } = await this.#unread()
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('published_at', 'is not', null)
      .executeTakeFirstOrThrow()
    return Number(n)
  }

  /** All that is unread goes out again: the stream has lost messages. Returns how many. */
  async publishAgain(): Promise<number> {
    const { numUpdatedRows } = await this.#db
      .updateTable('outbox')
      .set((eb) => ({ published_at: null, round: eb('round', '+', 1) }))
      .where('linked_seq', 'is', null)
      .where('read_at', 'is', null)
      .where('aside_at', 'is', null)
      .where('published_at', 'is not', null)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  }

  /** Those of these reports that are still to be read. */
  async tasks(reports: readonly string[]): Promise<Map<string, Task>> {
    const tasks = new Map<string, Task>()
    for (const some of chunks(reports)) {
      const rows = await this.#db
        .selectFrom('outbox as o')
        .innerJoin('report as r', 'r.id', 'o.report_id')
        .select([
          'r.id',
          'r.title',
          'r.url',
          'r.publisher',
          'r.published',
          'r.retrieved',
          'r.text',
          'o.tries',
        ])
        .where('o.report_id', 'in', some)
        .where('o.read_at', 'is', null)
        .where('o.aside_at', 'is', null)
        .execute()
      for (const { tries, ...row } of rows) tasks.set(row.id, { report: asReport(row), tries })
    }
    return tasks
  }

  /**
   * Writes what was read, in one transaction. A report that was read before is passed over: no change, and no row in the
   * log. Returns the ids of those written.
   */
  async putRead(readings: readonly Reading[], by: By): Promise<readonly string[]> {
    return this.#write((db) => writeReadings(db, readings, by))
  }

  /** A report is tried alone once more: said before it is tried, for a try may end the process. */
  async trying(report: string): Promise<void> {
    await this.#db
      .updateTable('outbox')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('report_id', '=', report)
      .execute()
  }

  async failed(report: string, why: Why): Promise<void> {
    await this.#db
      .updateTable('outbox')
      .set({ why: JSON.stringify(why) })
      .where('report_id', '=', report)
      .execute()
  }

  /** Gives a report up, with the reason of the last try, or this one where a try left none. */
  async setAside(report: string, otherwise: Why, by: By): Promise<void> {
    await this.#write(async (db) => {
      const row = await db
        .selectFrom('outbox')
        .select(['tries', 'why'])
        .where('report_id', '=', report)
        .where('read_at', 'is', null)
        .where('aside_at', 'is', null)
        .executeTakeFirst()
      if (row === undefined) return
      const why = row.why ?? JSON.stringify(otherwise)
      await db.updateTable('outbox').set({ aside_at: by.at, why }).where('report_id', '=', report).execute()
      const { code } = JSON.parse(why) as Why
      await addToLog(db, { action: 'report.aside', subject: report, detail: { tries: row.tries, code } }, by)
    })
  }

  /** What was set aside, first first. */
  async asides(limit = 1000): Promise<Aside[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .select(['report_id', 'aside_at', 'tries', 'why'])
      .where('linked_seq', 'is', null)
      .where('aside_at', 'is not', null)
      .orderBy('aside_at')
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      report: row.report_id,
      at: row.aside_at!,
      tries: row.tries,
      why: JSON.parse(row.why!) as Why,
    }))
  }

  /** Gives out anew what was set aside: one report, or all. Returns how many. */
  async replay(report: string | undefined, by: By): Promise<number> {
    return this.#write(async (db) => {
      let query = db.selectFrom('outbox').select('report_id').where('aside_at', 'is not', null)
      if (report !== undefined) query = query.where('report_id', '=', report)
      const ids = (await query.orderBy('seq').execute()).map((row) => row.report_id)
      if (ids.length === 0) return 0
      // They are linked together, after all that came before.
      let batch = 0
      for (const id of ids) {
        const row = await addToLog(db, { action: 'report.replay', subject: id, detail: {} }, by)
        batch ||= row.seq
      }
      for (const some of chunks(ids))
        await db
          .updateTable('outbox')
          .set((eb) => ({
            batch,
            round: eb('round', '+', 1),
            tries: 0,
            why: null,
            aside_at: null,
            published_at: null,
          }))
          .where('report_id', 'in', some)
          .execute()
      return ids.length
    })
  }

  /** A worker says that it is there. */
  async seen(id: string, beganAt: string, at: string, read: number): Promise<void> {
    await this.#db
      .insertInto('worker')
      .values({ id, began_at: beganAt, seen_at: at, read })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: at, read }))
      .execute()
  }

  /** A worker leaves. */
  async left(id: string): Promise<void> {
    await this.#db.deleteFrom('worker').where('id', '=', id).execute()
  }

  async counts(now: string): Promise<SpreadCounts> {
    const since = new Date(Date.parse(now) - remembered).toISOString()
    const open = await this.#db
      .selectFrom('outbox')
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere('aside_at', 'is not', null).as('aside'),
        eb.fn.countAll<number>().filterWhere('read_at', 'is not', null).as('unlinked'),
        eb.fn
          .countAll<number>()
          .filterWhere((f) => f.and([f('read_at', 'is', null), f('aside_at', 'is', null)]))
          .as('unread'),
        eb.fn
          .countAll<number>()
          .filterWhere((f) =>
            f.and([f('read_at', 'is', null), f('aside_at', 'is', null), f('published_at', 'is', null)]),
          )
          .as('unpublished'),
      ])
      .where('linked_seq', 'is', null)
      .executeTakeFirstOrThrow()
    const { read } = await this.#db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('read'))
      .where('read_at', '>', since)
      .executeTakeFirstOrThrow()
    const { workers } = await this.#db
      .selectFrom('worker')
      .select((eb) => eb.fn.countAll<number>().as('workers'))
      .where('seen_at', '>', since)
      .executeTakeFirstOrThrow()
    return {
      unpublished: Number(open.unpublished),
      unread: Number(open.unread),
      unlinked: Number(open.unlinked),
      aside: Number(open.aside),
      readLastMinute: Number(read),
      workers: Number(workers),
    }
  }

  #unread() {
    return this.#db
      .selectFrom('outbox')
      .where('linked_seq', 'is', null)
      .where('read_at', 'is', null)
      .where('aside_at', 'is', null)
  }
}
