import { type Kysely, sql, type Transaction } from 'kysely'
import { Problem } from '../../problem.ts'
import { isPostgres } from '../migrations/dialect.ts'
import type { Tables } from '../tables.ts'
import type { Worded } from './ask.ts'

/**
 * SQLite's indexes of words against the rows they are made from: checked by `verify`, made anew by `mend`. The triggers of
 * `0012-words.ts` keep them in step; damage to the file, or a program that took the triggers away, does not. PostgreSQL's
 * are indexes like any other, and not ours to check.
 */

type Db = Kysely<Tables>

const kinds = ['report', 'claim', 'event'] as const
const live = `(how is null or how in ('corrected', 'added'))`

/** The columns that narrow rows share with those they are made from. */
const narrowed = {
  claim: 'id, type, modality, first_day, last_day, report_id',
  event: 'id, type, modality, first_day, last_day, status, assignee, toll, tellers, need, changed',
} as const

/** The narrow rows as they should be, and the words of each with the number that the index knows it by. */
const sources: Readonly<Record<Worded, { readonly rows?: string; readonly words: string }>> = {
  report: { words: 'select seq, search from report' },
  claim: {
    rows: `select seq, ${narrowed.claim} from claim where ${live}`,
    words: 'select seq, search from claim_narrow join claim using (seq)',
  },
  event: {
    rows: `select (select seq from event_narrow where event_narrow.id = event.id) as seq, ${narrowed.event} from event`,
    words: 'select seq, search from event_narrow join event using (id)',
  },
}

/** Which indexes do not agree with their rows. */
export async function faultyWords(db: Db): Promise<Worded[]> {
  if (isPostgres(db)) return []
  const out: Worded[] = []
  for (const kind of kinds) if (!(await agrees(db, kind))) out.push(kind)
  return out
}

async function agrees(db: Db, kind: Worded): Promise<boolean> {
  try {
    return (await sameRows(db, kind)) && (await sameWords(db, kind))
  } catch (error) {
    // What of an index can no longer be read at all.
    if (error instanceof Problem && error.code === 'record.damaged') return false
    throw error
  }
}

async function sameRows(db: Db, kind: Worded): Promise<boolean> {
  const { rows } = sources[kind]
  if (rows === undefined || kind === 'report') return true
  const narrow = `select seq, ${narrowed[kind]} from ${kind}_narrow`
  const { rows: different } = await sql`
    select 1 from (
      select * from (${sql.raw(rows)} except ${sql.raw(narrow)})
      union all select * from (${sql.raw(narrow)} except ${sql.raw(rows)})
    ) limit 1`.execute(db)
  return different.length === 0
}

/** How many rows have a word, and the sum of their numbers: so that one row too many does not hide one too few. */
type Spread = { rows: number; sum: number }

const rowsAtOnce = 5000
/** FTS5 cuts words after 32,768 bytes: longer ones than this are not compared. */
const longest = 8000

/** Every word is in the index for as many rows as have it, and for the same ones as far as their numbers' sum can tell. */
async function sameWords(db: Db, kind: Worded): Promise<boolean> {
  const wanted = await spreads(db, kind)
  for (let after = ''; ; ) {
    const { rows } = await sql<Spread & { term: string }>`
      select term, count(*) as rows, sum(doc) as sum from ${sql.table(`${kind}_fts_terms`)}
      where term > ${after} and length(term) <= ${longest} group by term order by term limit ${rowsAtOnce}`.execute(
      db,
    )
    for (const { term, rows: count, sum } of rows) {
      const there = wanted.get(term)
      if (there === undefined || there.rows !== count || there.sum !== sum) return false
      wanted.delete(term)
    }
    if (rows.length < rowsAtOnce) return wanted.size === 0
    after = rows.at(-1)!.term
  }
}

async function spreads(db: Db, kind: Worded): Promise<Map<string, Spread>> {
  const out = new Map<string, Spread>()
  for (let after = 0; ; ) {
    const { rows } = await sql<{ seq: number; search: string }>`
      select * from (${sql.raw(sources[kind].words)}) where seq > ${after} order by seq limit ${rowsAtOnce}`.execute(
      db,
    )
    for (const { seq, search } of rows)
      for (const word of new Set(search.split(' '))) {
        if (word === '' || word.length > longest) continue
        const known = out.get(word)
        if (known === undefined) out.set(word, { rows: 1, sum: seq })
        else {
          known.rows++
          known.sum += seq
        }
      }
    if (rows.length < rowsAtOnce) return out
    after = rows.at(-1)!.seq
  }
}

/** Makes those indexes anew that do not agree with their rows. */
export async function mendWords(db: Transaction<Tables>): Promise<void> {
  for (const kind of await faultyWords(db)) {
    const { rows, words } = sources[kind]
    if (rows !== undefined) {
      await run(db, `create temp table right_rows as ${rows}`)
      await run(db, `delete from ${kind}_narrow`)
      await run(db, `insert into ${kind}_narrow select * from right_rows`)
      await run(db, 'drop table right_rows')
    }
    await run(db, `insert into ${kind}_fts (${kind}_fts) values ('delete-all')`)
    await run(db, `insert into ${kind}_fts (rowid, words) ${words}`)
  }
}

const run = (db: Db, statement: string): Promise<unknown> => sql.raw(statement).execute(db)
