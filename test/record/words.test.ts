import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { openRecord, type Store } from '../../src/record/index.ts'
import { searchWords } from '../../src/record/search.ts'
import { wordsContract } from './contract-words.ts'
import { by, seed } from './fixture.ts'
import { landEntries } from './land.ts'
import { ask, drop, newDatabase, reachable, server } from './server.ts'

const inFolder = (title: string, run: (folder: string) => Promise<void>): void => {
  it(title, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-words-'))
    try {
      await run(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

async function withStore<T>(folder: string, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openRecord(folder, { create: true })
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}

/** Changes the database behind the record's back. */
function meddle(folder: string, sql: string): void {
  // Newer SQLite guards the tables of FTS5 itself; a damaged disk does not.
  const database = new DatabaseSync(join(folder, 'record.sqlite'), { defensive: false })
  database.exec(sql)
  database.close()
}

const totals = async (store: Store, text: string): Promise<number[]> => [
  (await store.reports({ text })).total,
  (await store.claims({ text })).total,
  (await store.events({ text })).total,
]

for (const readers of [0, 2])
  wordsContract(readers === 0 ? 'SQLite' : 'SQLite with reading threads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-words-'))
    const store = await openRecord(folder, { create: true, readers })
    return {
      store,
      again: () => assert.fail('not asked'),
      beside: () => assert.fail('not asked'),
      another: () => assert.fail('not asked'),
      async done() {
        await store.close()
        rmSync(folder, { recursive: true })
      },
    }
  })

describe('SQLite: the index of words', () => {
  it('takes every word for one word, and for itself', () => {
    const database = new DatabaseSync(':memory:')
    database.exec(`create virtual table w using fts5(words, content='', contentless_delete=1, detail=none,
      prefix='2 3 4', tokenize="ascii tokenchars '.,'")`)
    database.exec('create virtual table terms using fts5vocab(w, instance)')
    const words = new Set<string>()
    for (let unit = 0; unit < 0x10000; unit++) {
      const one = String.fromCharCode(unit)
      for (const text of [`ب${one}ب`, `a${one}a`, `1${one}1`, `1${one}a`]) searchWords(text, words)
    }
    const all = [...words]
    assert.ok(all.length > 500)
    const put = database.prepare('insert into w (rowid, words) values (?, ?)')
    for (const [i, word] of all.entries()) put.run(i, ` ${word} `)
    const kept = database.prepare('select doc, term from terms order by doc').all()
    assert.deepEqual(
      kept.map((row) => row.term),
      all,
    )
    database.close()
  })

  inFolder('that does not agree with the record is found by verify and made anew', async (folder) => {
    const before = await withStore(folder, async (store) => {
      await seed(store)
      await store.relink(by, { all: true })
      return totals(store, 'غارة')
    })
    assert.deepEqual(before.slice(0, 2), [2, 2])
    assert.ok(before[2]! > 0)
    const triggers = ['event', 'claim', 'report'].map((kind) => `drop trigger ${kind}_found_set;`).join('')
    const changes: readonly (readonly [sql: string, of: readonly string[]])[] = [
      ['delete from event_fts where rowid = 1', ['event']],
      ["insert into event_fts (rowid, words) values (77, 'قصف')", ['event']],
      ["update claim_fts set words = 'غيره' where rowid = 2", ['claim']],
      ["insert into report_fts (report_fts) values ('delete-all')", ['report']],
      ["update event_narrow set type = 'raid'", ['event']],
      ['delete from claim_narrow where seq = 1', ['claim']],
      ['delete from report_fts_data where id > 10', ['report']],
    ]
    for (const [sql, of] of changes) {
      meddle(folder, sql)
      await withStore(folder, async (store) => {
        const { faults } = await store.verify()
        assert.deepEqual(
          faults,
          of.map((kind) => ({ kind: 'words', of: kind, why: 'shown' })),
          sql,
        )
        await store.relink(by, { all: true })
        assert.deepEqual((await store.verify()).faults, [], sql)
        assert.deepEqual(await totals(store, 'غارة'), before, sql)
      })
    }
    // A program that took the triggers away, and wrote other words.
    meddle(folder, `${triggers} update report set search = ' قصف ' where id = 'post/2 #نسخة'`)
    await withStore(folder, async (store) => {
      const found = (await store.verify()).faults.map((fault) => fault.kind)
      assert.deepEqual(found, ['report', 'words'])
    })
  })

  inFolder('outlives VACUUM, and rows added after it', async (folder) => {
    const entries = landEntries(300, 5)
    const words = entries.slice(0, 40).map(({ report }) => report.report.text.split(/\s+/)[3]!)
    const ids = (store: Store) =>
      Promise.all(words.map(async (text) => (await store.events({ text })).items.map((event) => event.id)))
    const before = await withStore(folder, async (store) => {
      await store.putAll(entries.slice(0, 60), by)
      await store.relink(by)
      const [event] = (await store.events()).items
      await store.decide({ kind: 'accept', event: event!.id, version: event!.version }, by)
      return ids(store)
    })
    meddle(folder, 'vacuum')
    await withStore(folder, async (store) => {
      assert.deepEqual(await ids(store), before)
      await store.putAll(entries.slice(60), by)
      await store.relink(by)
      assert.deepEqual((await store.verify()).faults, [])
    })
  })
})

describe('PostgreSQL: the index of words', { skip: !reachable && `no server at ${server}` }, () => {
  it('is made for a record of before, and asked', async () => {
    const name = await newDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'isnad-words-'))
    const open = () => openRecord(folder, { database: `${server}/${name}`, create: true })
    try {
      const first = await open()
      await seed(first)
      await first.close()
      const drops = ['event', 'claim', 'report'].map((kind) => `drop index ${kind}_words;`)
      await ask(
        `${drops.join('')} drop index report_day; drop function search_lexemes;
         delete from kysely_migration where name = '0012-words'`,
        name,
      )
      const store = await open()
      assert.deepEqual(await totals(store, 'غارة'), [2, 2, 1])
      assert.deepEqual((await store.verify()).faults, [])
      await store.close()
      const plan = (await ask(
        `explain select id from event where search_lexemes(search) @@ '''غارة'':*'::tsquery`,
        name,
      )) as unknown
      assert.match(JSON.stringify(plan), /event_words/)
    } finally {
      await drop(name)
      rmSync(folder, { recursive: true })
    }
  })
})
