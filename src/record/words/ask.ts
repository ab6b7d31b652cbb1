import { type Expression, expressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { isPostgres } from '../migrations/dialect.ts'
import { queryWords } from '../search.ts'
import type { Tables } from '../tables.ts'

/**
 * Words asked of the databases' own indexes (`0012-words.ts`): FTS5 in SQLite, GIN in PostgreSQL. Both only compare the
 * beginnings of our words (`search.ts`); neither knows a language.
 */

type Condition = Expression<SqlBool>
type Db = Kysely<Tables>

/** What is found by its words. */
export type Worded = 'report' | 'claim' | 'event'

/** For each word of a question the beginnings that count as it. */
type Asked = readonly (readonly string[])[]

const nothing = (): Condition => expressionBuilder<Tables, never>().lit(false)

/**
 * Every word of the question occurs in the column of search words, which is read row by row: for columns without an index.
 * A question without a word is found nowhere.
 */
export function scanned(column: Expression<string>, question: string): Condition {
  const asked = queryWords(question)
  return asked.length === 0 ? nothing() : like(column, asked)
}

/**
 * The key `k` has a name with every word. A name stands in the table once for each event or claim: SQLite steps along its
 * index of names from one to the next, and compares each once.
 */
export function namedWith(
  db: Db,
  table: 'event_key' | 'claim_key',
  facet: string,
  question: string,
): Condition {
  const search = sql.ref<string>('k.search')
  if (isPostgres(db)) return scanned(search, question)
  const next = (after: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select min(search) from ${sql.table(table)} where facet = ${facet} ${after}`
  return sql<SqlBool>`${search} in (
    with recursive one(name) as (
      ${next(sql``)} union all select (${next(sql`and search > one.name`)}) from one where one.name is not null
    ) select one.name from one where ${scanned(sql.ref<string>('one.name'), question)})`
}

/** Search words have no `%` and no `_` in them: a pattern needs no escaping. */
function like(column: Expression<string>, asked: Asked): Condition {
  const eb = expressionBuilder<Tables, never>()
  return eb.and(
    asked.map((forms) => eb.or(forms.map((form) => sql<SqlBool>`${column} like ${`% ${form}%`}`))),
  )
}

/**
 * The row has every word of the question.
 * @param of the kind of rows, under the name by which the query knows them; in SQLite events and claims are asked in their
 * narrow tables (`event_narrow as event`)
 */
export function hasWords(db: Db, of: Worded, question: string): Condition {
  const asked = queryWords(question)
  if (asked.length === 0) return nothing()
  if (isPostgres(db)) return inVector(of, asked)
  return sql<SqlBool>`${sql.ref(`${of}.seq`)} in (${numbersWith(of, asked)})`
}

/** Those with every word of the question, by their ids: for tables that are about them. */
export function idsWithWords(db: Db, of: 'claim' | 'event', question: string): Condition {
  const asked = queryWords(question)
  if (asked.length === 0) return nothing()
  const ids = isPostgres(db)
    ? sql`select w.id from ${sql.table(of)} as w where ${inVector('w', asked)}`
    : sql`select w.id from ${sql.table(`${of}_narrow`)} as w where w.seq in (${numbersWith(of, asked)})`
  return sql<SqlBool>`${sql.ref(`${of}.id`)} in (${ids})`
}

/** How many have the words, by SQLite's index alone. */
export async function countWith(db: Db, of: Worded, question: string): Promise<number> {
  const asked = queryWords(question)
  if (asked.length === 0) return 0
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${numbersWith(of, asked)})
  `.execute(db)
  return rows[0]!.total
}

function numbersWith(of: Worded, asked: Asked) {
  const index = sql.table(`${of}_fts`)
  return sql`select rowid from ${index} where ${sql.ref(`${of}_fts`)} match ${ftsQuery(asked)}`
}

/** A question as FTS5 reads it: `("قصف"* OR "القصف"*) AND …`. */
const ftsQuery = (asked: Asked): string =>
  asked
    .map((forms) => forms.map((form) => `"${form.replaceAll('"', '""')}" *`).join(' OR '))
    .map((either) => `(${either})`)
    .join(' AND ')

/** What the vectors of `0012-words.ts` hold of a word; and of a row of more bytes, of each word behind a mark. */
const lettersHeld = 500
const bytesHeld = 500_000
const lettersOfMany = 2

function inVector(row: string, asked: Asked): Condition {
  const eb = expressionBuilder<Tables, never>()
  const search = sql.ref<string>(`${row}.search`)
  const found = sql<SqlBool>`search_lexemes(${search}) @@ ${tsQuery(asked)}::tsquery`
  const compared = like(search, asked)
  // What was found by a beginning that is shorter than what was asked.
  if (asked.some((forms) => forms.some((form) => form.length > lettersHeld))) return eb.and([found, compared])
  return eb.and([found, eb.or([sql<SqlBool>`octet_length(${search}) <= ${sql.lit(bytesHeld)}`, compared])])
}

/** A question as PostgreSQL reads it: `('قصف':* | '~قص':*) & …`. */
const tsQuery = (asked: Asked): string =>
  asked
    .map((forms) => forms.flatMap((form) => [cut(form, lettersHeld), `~${cut(form, lettersOfMany)}`]))
    .map((either) => either.map((lexeme) => `'${lexeme.replace(/['\\]/g, '$&$&')}':*`).join(' | '))
    .map((either) => `(${either})`)
    .join(' & ')

const cut = (form: string, letters: number): string => [...form].slice(0, letters).join('')
