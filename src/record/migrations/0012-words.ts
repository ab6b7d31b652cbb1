import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres, textOf } from './dialect.ts'

/** Indexes of the words that reports, claims and events are found by, kept by the database itself. */
async function up(db: Kysely<unknown>): Promise<void> {
  await (isPostgres(db) ? inPostgres(db) : inSqlite(db))
  // The day of publication, in the words of `list.ts`.
  await run(db, 'create index report_day on report (substr(published, 1, 10))')
}

/**
 * FTS5 knows rows by number: of an event, which has none that outlives VACUUM, its narrow row's. The narrow rows hold what
 * else is asked of events and claims, so that a common word's hits are counted and sorted without reading whole bodies.
 */
async function inSqlite(db: Kysely<unknown>): Promise<void> {
  await addNarrow(db, 'event', ['status', 'assignee'], ['toll', 'tellers', 'need', 'changed'])
  await addNarrow(db, 'claim', ['report_id'], [])
  for (const table of ['event', 'claim', 'report']) {
    // Rows are searched by beginnings of words: those of two to four letters have lists of their own. A word is what stands
    // between spaces: `ascii` leaves all letters but A to Z as they are, and numbers have points and commas in them.
    await run(
      db,
      `create virtual table ${table}_fts using fts5(words, content='', contentless_delete=1, detail=none,
         prefix='2 3 4', tokenize="ascii tokenchars '.,'")`,
      `create virtual table ${table}_fts_terms using fts5vocab(${table}_fts, instance)`,
    )
  }
  await keepEvents(db)
  await keepClaims(db)
  await keepReports(db)
  // The words in an index of scans are asked for no more.
  await run(db, 'drop index if exists event_search')
}

async function addNarrow(
  db: Kysely<unknown>,
  kind: 'event' | 'claim',
  texts: readonly string[],
  numbers: readonly string[],
): Promise<void> {
  const text = textOf(db)
  let table = db.schema
    .createTable(`${kind}_narrow`)
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', text, (c) => c.notNull().unique())
  for (const name of ['type', 'modality', 'first_day', 'last_day', ...texts])
    table = table.addColumn(name, text)
  for (const name of numbers) table = table.addColumn(name, 'integer')
  await table.execute()
}

async function keepEvents(db: Kysely<unknown>): Promise<void> {
  const columns =
    'id, type, modality, first_day, last_day, status, assignee, toll, tellers, need, changed'.split(', ')
  const news = columns.map((name) => `new.${name}`).join(', ')
  await run(
    db,
    `insert into event_narrow (${columns.join(', ')}) select ${columns.join(', ')} from event`,
    'insert into event_fts (rowid, words) select seq, search from event_narrow join event using (id)',
    `create trigger event_found_put after insert on event begin
       insert into event_narrow (${columns.join(', ')}) values (${news});
       insert into event_fts (rowid, words) select seq, new.search from event_narrow where id = new.id;
     end`,
    `create trigger event_found_set after update of ${columns.join(', ')}, search on event begin
       update event_narrow set (${columns.join(', ')}) = (${news}) where id = old.id;
       update event_fts set words = new.search where rowid = (select seq from event_narrow where id = new.id);
     end`,
    `create trigger event_found_gone after delete on event begin
       delete from event_fts where rowid = (select seq from event_narrow where id = old.id);
       delete from event_narrow where id = old.id;
     end`,
  )
}

/** Claims that a person rejected, or said anew, are found by nobody. */
async function keepClaims(db: Kysely<unknown>): Promise<void> {
  const columns = 'id, type, modality, first_day, last_day, report_id'.split(', ')
  const live = (of: string): string => `(${of}how is null or ${of}how in ('corrected', 'added'))`
  const put = `
    insert into claim_narrow (seq, ${columns.join(', ')})
      select new.seq, ${columns.map((name) => `new.${name}`).join(', ')} where ${live('new.')};
    insert into claim_fts (rowid, words) select seq, new.search from claim_narrow where seq = new.seq;`
  const gone = `
    delete from claim_fts where rowid = (select seq from claim_narrow where seq = old.seq);
    delete from claim_narrow where seq = old.seq;`
  await run(
    db,
    `insert into claim_narrow (seq, ${columns.join(', ')}) select seq, ${columns.join(', ')} from claim where ${live('')}`,
    'insert into claim_fts (rowid, words) select seq, search from claim_narrow join claim using (seq)',
    `create trigger claim_found_put after insert on claim begin ${put} end`,
    `create trigger claim_found_set after update of seq, ${columns.join(', ')}, how, search on claim begin
       ${gone} ${put} end`,
    `create trigger claim_found_gone after delete on claim begin ${gone} end`,
  )
}

async function keepReports(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    'insert into report_fts (rowid, words) select seq, search from report',
    `create trigger report_found_put after insert on report begin
       insert into report_fts (rowid, words) values (new.seq, new.search);
     end`,
    `create trigger report_found_set after update of seq, search on report begin
       delete from report_fts where rowid = old.seq;
       insert into report_fts (rowid, words) values (new.seq, new.search);
     end`,
    `create trigger report_found_gone after delete on report begin
       delete from report_fts where rowid = old.seq;
     end`,
  )
}

/**
 * GIN over the words as they stand, whatever the server's language. A tsvector holds a megabyte, of words up to 2,046 bytes,
 * and makes nonsense of more: longer words are cut, and of a row of very many words only the first two letters of each are
 * held, behind a mark that no word has; what is found by these is compared. The cost keeps the server from making the
 * vectors of a whole table anew.
 */
async function inPostgres(db: Kysely<unknown>): Promise<void> {
  const words = `unnest(string_to_array(search, ' ')) as word where word <> ''`
  await run(
    db,
    `create or replace function search_lexemes(search text) returns tsvector
       language plpgsql immutable strict parallel safe cost 10000 as $$
     begin
       if octet_length(search) > 500000 then
         return array_to_tsvector(array(select distinct '~' || left(word, 2) from ${words}));
       end if;
       return array_to_tsvector(array(select left(word, 500) from ${words}));
     end $$`,
  )
  for (const table of ['event', 'claim', 'report'])
    await run(db, `create index ${table}_words on ${table} using gin (search_lexemes(search))`)
}

async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export const words: Migration = { up }
