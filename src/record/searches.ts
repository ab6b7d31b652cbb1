import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { noSearch, tooManySearches } from './problems.ts'
import type { Tables } from './tables.ts'

/** A question that someone keeps: the view that asks it and what stands in its address. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly view: SavedView
  /** The address's query, without `?`. */
  readonly query: string
  readonly createdAt: string
  readonly seenAt: string
  /** Seq of the last report that there was when it was last looked at; for `EventFilter.since`. */
  readonly seenSeq: number
}

export const savedViews = ['search', 'events'] as const
export type SavedView = (typeof savedViews)[number]

/** One person keeps at most so many. */
export const searchesAtMost = 100

type Write = <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>

/**
 * Searches that people keep, each for themselves. They are no part of the evidence: nothing of them stands in the custody
 * log, for what a person looks for is nobody's business. Rejects with `record.no-search`, `record.searches`.
 */
export class Searches {
  readonly #db: Kysely<Tables>
  readonly #write: Write

  constructor(db: Kysely<Tables>, write: Write) {
    this.#db = db
    this.#write = write
  }

  /** In the order they were saved. */
  async all(login: string): Promise<readonly SavedSearch[]> {
    const rows = await this.#db
      .selectFrom('saved_search')
      .selectAll()
      .where('login', '=', login)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    return rows.map(asSearch)
  }

  async add(
    login: string,
    search: Pick<SavedSearch, 'name' | 'view' | 'query'>,
    at: string,
  ): Promise<SavedSearch> {
    return this.#write(async (db) => {
      const there = await db.selectFrom('saved_search').select('id').where('login', '=', login).execute()
      if (there.length >= searchesAtMost) throw tooManySearches(searchesAtMost)
      const row = {
        id: randomUUID(),
        login,
        ...search,
        created_at: at,
        seen_at: at,
        seen_seq: await lastReport(db),
      }
      await db.insertInto('saved_search').values(row).execute()
      return asSearch(row)
    })
  }

  async rename(login: string, id: string, name: string): Promise<SavedSearch> {
    return this.#write(async (db) => {
      await db
        .updateTable('saved_search')
        .set({ name })
        .where('login', '=', login)
        .where('id', '=', id)
        .execute()
      return one(db, login, id)
    })
  }

  /** What there is now has been seen. */
  async look(login: string, id: string, at: string): Promise<SavedSearch> {
    return this.#write(async (db) => {
      await db
        .updateTable('saved_search')
        .set({ seen_at: at, seen_seq: await lastReport(db) })
        .where('login', '=', login)
        .where('id', '=', id)
        .execute()
      return one(db, login, id)
    })
  }

  async drop(login: string, id: string): Promise<void> {
    await this.#write(async (db) => {
      await one(db, login, id)
      await db.deleteFrom('saved_search').where('login', '=', login).where('id', '=', id).execute()
    })
  }
}

async function one(db: Kysely<Tables>, login: string, id: string): Promise<SavedSearch> {
  const row = await db
    .selectFrom('saved_search')
    .selectAll()
    .where('login', '=', login)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw noSearch(id)
  return asSearch(row)
}

async function lastReport(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('report')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

const asSearch = (row: Tables['saved_search']): SavedSearch => ({
  id: row.id,
  name: row.name,
  view: row.view as SavedView,
  query: row.query,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  seenSeq: row.seen_seq,
})
