import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { Problem } from '../../src/problem.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { openSqlite, openSqliteDatabase } from '../../src/record/sqlite/open.ts'
import { Readers } from '../../src/record/sqlite/readers.ts'
import type { Tables } from '../../src/record/tables.ts'
import { storeContract, type Trial } from './contract.ts'
import { accountsContract } from './contract-accounts.ts'
import { chartsContract } from './contract-charts.ts'
import { linkingContract } from './contract-linking.ts'
import { mapContract } from './contract-map.ts'
import { outboxContract } from './contract-outbox.ts'
import { pagesContract } from './contract-pages.ts'
import { reviewContract } from './contract-review.ts'
import { asReceived, by, events, reports, seed } from './fixture.ts'

const trialWith = (readers: number) => async (): Promise<Trial> => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'))
  let store = await openRecord(folder, { create: true, readers })
  return {
    store,
    async again() {
      await store.close()
      store = await openRecord(folder, { readers })
      return store
    },
    beside: () => openRecord(folder),
    another: () => openRecord(join(folder, 'another'), { create: true }),
    async done() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
const trial = trialWith(0)
storeContract('SQLite', trial)
linkingContract('SQLite', trial)
mapContract('SQLite', trial)
reviewContract('SQLite', trial)
accountsContract('SQLite', trial)
outboxContract('SQLite', trial)
chartsContract('SQLite', trial)

// As the service opens it: what is asked outside of transactions is answered by other threads.
storeContract('SQLite with reading threads', trialWith(2))
reviewContract('SQLite with reading threads', trialWith(2))

describe('SQLite: reading threads', () => {
  const slow = sql<{ n: number }>`
    select count(*) as n from (
      with recursive counted(i) as (select 1 union all select i + 1 from counted where i < 3000000) select i from counted
    )`
  const withDatabase = async (run: (db: Kysely<Tables>, path: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'))
    const path = join(folder, 'record.sqlite')
    const db = await openSqliteDatabase(path, 5000, 2)
    try {
      await run(db, path)
    } finally {
      await db.destroy()
      rmSync(folder, { recursive: true })
    }
  }
  const put = (db: Kysely<Tables>, id: string) =>
    db.insertInto('moved').values({ from_id: id, into_id: 'e' }).execute()
  const moved = async (db: Kysely<Tables>): Promise<number> =>
    (await db.selectFrom('moved').selectAll().execute()).length

  it('a write waits for no long question, and a question asked after it sees it', () =>
    withDatabase(async (db) => {
      // Both threads are there before the race begins.
      await Promise.all([moved(db), moved(db)])
      const order: string[] = []
      const question = slow.execute(db).then(({ rows }) => order.push(`read ${rows[0]!.n}`))
      await put(db, 'a')
      order.push('written')
      assert.equal(await moved(db), 1)
      order.push('seen')
      await question
      assert.deepEqual(order, ['written', 'seen', 'read 3000000'])
    }))

  it('a transaction sees its own writes, and no question outside sees them before its end', () =>
    withDatabase(async (db) => {
      await db.transaction().execute(async (inside) => {
        await put(inside, 'a')
        assert.equal(await moved(inside), 1)
        assert.equal(await moved(db), 0)
      })
      assert.equal(await moved(db), 1)
    }))

  it('what the database refuses is said as ever, and the next question is answered', () =>
    withDatabase(async (db, path) => {
      const refused = (from: Kysely<Tables>): Promise<unknown> =>
        sql`select nothing from nowhere`.execute(from).then(
          () => assert.fail('answered'),
          (error: unknown) => error,
        )
      const alone = await openSqliteDatabase(path)
      assert.deepEqual(String(await refused(db)), String(await refused(alone)))
      await alone.destroy()
      assert.equal(await moved(db), 0)
    }))

  it('a thread that only reads cannot write, whatever it is asked', () =>
    withDatabase(async (_, path) => {
      const readers = new Readers(path, 1, 5000)
      await assert.rejects(readers.ask("insert into moved values ('a', 'b')", []), /readonly/)
      await readers.close()
    }))
})
pagesContract('SQLite', trial)

describe('SQLite: what only a file can suffer', () => {
  const inFolder = (title: string, run: (folder: string) => Promise<void>): void => {
    it(title, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'))
      try {
        await run(folder)
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  }
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
  async function seeded(folder: string): Promise<void> {
    const store = await openRecord(folder, { create: true })
    await seed(store)
    await store.close()
  }
  /** Changes the database behind the record's back. */
  function meddle(folder: string, sql: string): void {
    const database = new DatabaseSync(join(folder, 'record.sqlite'))
    database.exec(sql)
    database.close()
  }
  async function faults(folder: string): Promise<unknown> {
    const store = await openRecord(folder)
    const verdict = await store.verify()
    await store.close()
    return verdict.faults
  }

  inFolder('an empty folder is not taken for an empty record', async (folder) => {
    await assert.rejects(openRecord(folder), code('record.missing'))
    await assert.rejects(openRecord(join(folder, 'nowhere')), code('record.missing'))
  })

  inFolder('a file that is no database is told from a record', async (folder) => {
    writeFileSync(join(folder, 'record.sqlite'), 'This is a letter, and not a short one. '.repeat(200))
    await assert.rejects(openRecord(folder), code('record.damaged'))
  })

  inFolder('a record of a newer schema is refused and left alone', async (folder) => {
    await seeded(folder)
    meddle(folder, "insert into kysely_migration values ('9999-later', '2040-01-01')")
    const before = readFileSync(join(folder, 'record.sqlite'))
    await assert.rejects(
      openRecord(folder),
      (error) =>
        error instanceof Problem && error.code === 'record.newer' && error.ar.why!.includes('9999-later'),
    )
    assert.deepEqual(readFileSync(join(folder, 'record.sqlite')), before)
  })

  inFolder(
    'the disk is asked for every change: WAL, synchronous FULL, for the owner only',
    async (folder) => {
      await seeded(folder)
      const database = new DatabaseSync(join(folder, 'record.sqlite'))
      assert.equal(database.prepare('pragma journal_mode').get()!.journal_mode, 'wal')
      database.close()
      if (process.platform !== 'win32') {
        const sha256 = await withStore(folder, putLarge)
        assert.equal(statSync(join(folder, 'originals', sha256.slice(0, 2), sha256)).mode & 0o077, 0)
      }
    },
  )
  /** A report whose original is too large for the database: the hash of its file. */
  async function putLarge(store: Awaited<ReturnType<typeof openRecord>>): Promise<string> {
    const report = { id: 'large', text: 'وقع قصف على البلدة. '.repeat(2000) }
    return (await store.putReport(asReceived(report), by)).sha256
  }
  async function withStore<T>(
    folder: string,
    run: (store: Awaited<ReturnType<typeof openRecord>>) => Promise<T>,
  ) {
    const store = await openRecord(folder)
    try {
      return await run(store)
    } finally {
      await store.close()
    }
  }

  inFolder('the log refuses change and deletion from any program', async (folder) => {
    await seeded(folder)
    assert.throws(() => meddle(folder, "update log set who = 'nobody'"), /append-only/)
    assert.throws(() => meddle(folder, 'delete from log'), /append-only/)
  })

  inFolder('verify finds a changed log, text, claim and original', async (folder) => {
    await seeded(folder)
    meddle(folder, "drop trigger log_no_update; update log set who = 'nobody' where seq = 3")
    assert.deepEqual(((await faults(folder)) as unknown[])[0], { kind: 'log', seq: 3, why: 'hash' })
    meddle(folder, "update log set who = 'test' where seq = 3")
    assert.deepEqual(await faults(folder), [])

    meddle(folder, "update report set text = text || '.' where id = 'nahr-1'")
    assert.deepEqual(await faults(folder), [{ kind: 'report', id: 'nahr-1', why: 'text' }])
    meddle(folder, "update report set text = substr(text, 1, length(text) - 1) where id = 'nahr-1'")

    meddle(folder, 'update claim set body = replace(body, \'"min":15\', \'"min":777\')')
    assert.deepEqual(await faults(folder), [{ kind: 'claims', report: 'mizan-3', why: 'changed' }])
    meddle(folder, 'update claim set body = replace(body, \'"min":777\', \'"min":15\')')
    assert.deepEqual(await faults(folder), [])

    const small = (await withStore(folder, (store) => store.reports())).items[0]!.sha256
    const stood = `(select bytes from original_bytes where sha256 = '${small}')`
    meddle(folder, `create table kept as select bytes from original_bytes where sha256 = '${small}'`)
    meddle(folder, `update original_bytes set bytes = ${stood} || 'x' where sha256 = '${small}'`)
    assert.deepEqual(await faults(folder), [{ kind: 'original', sha256: small, why: 'changed' }])
    meddle(
      folder,
      `update original_bytes set bytes = (select bytes from kept) where sha256 = '${small}'; drop table kept`,
    )
    assert.deepEqual(await faults(folder), [])

    const sha256 = await withStore(folder, putLarge)
    const original = join(folder, 'originals', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(original)
    writeFileSync(original, bytes.with(10, bytes[10]! ^ 1))
    assert.deepEqual(await faults(folder), [{ kind: 'original', sha256, why: 'changed' }])
    rmSync(original)
    assert.deepEqual(await faults(folder), [{ kind: 'original', sha256, why: 'missing' }])
  })

  inFolder('what charts are drawn from is checked against the events, and made anew', async (folder) => {
    await seeded(folder)
    for (const change of [
      'update figure set best = best + 1',
      'delete from figure_said',
      "update telling set copies = 7 where teller = 'nahr'",
      'delete from figure_area',
    ]) {
      meddle(folder, change)
      const found = (await faults(folder)) as { kind: string; why: string }[]
      assert.ok(found.length > 0, change)
      assert.ok(found.every(({ kind, why }) => kind === 'event' && why === 'shown'))
      await withStore(folder, (store) => store.replaceEvents(events, by))
      assert.deepEqual(await faults(folder), [], change)
    }
  })

  inFolder('a record of before there were charts is filled when it is opened', async (folder) => {
    await seeded(folder)
    const cells = (store: Store) =>
      Promise.all([
        store.charts.counts({}, 'teller'),
        store.charts.counts({}, 'type'),
        store.charts.sums({}, 'killed', 'harmed'),
        store.charts.sums({}, 'arrested', 'teller'),
      ])
    const before = await withStore(folder, cells)
    meddle(
      folder,
      `drop table telling; drop table figure; drop table figure_said; drop table figure_area;
       drop index event_days; drop index event_days_of;
       alter table event drop column hour; alter table event drop column total;
       delete from kysely_migration where name = '0009-charts'`,
    )
    assert.deepEqual(await withStore(folder, cells), before)
    assert.deepEqual(await faults(folder), [])
  })

  inFolder('a writer that another process keeps waiting says that the record is busy', async (folder) => {
    await seeded(folder)
    const store = await openSqlite(folder, false, 100)
    const other = new DatabaseSync(join(folder, 'record.sqlite'))
    other.exec('begin immediate')
    await assert.rejects(
      store.appendLog({ action: 'a', subject: 'b', detail: {} }, by),
      code('record.locked'),
    )
    other.exec('rollback')
    other.close()
    await store.appendLog({ action: 'a', subject: 'b', detail: {} }, by)
    await store.close()
  })

  inFolder('two processes make one record at once and write into it, and nothing is lost', async (folder) => {
    const script = new URL('./writer.ts', import.meta.url).pathname
    const run = (name: string) =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, [script, folder, name, '25'], {
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let said = ''
        child.stdout.on('data', (data) => {
          said += data
        })
        child.stderr.on('data', (data) => {
          said += data
        })
        child.on('error', reject)
        child.on('close', () => resolve(said))
      })
    const said = await Promise.all([run('a'), run('b')])
    assert.deepEqual(
      said.map((lines) => lines.trim().split('\n').length),
      [25, 25],
      said.join('\n'),
    )
    const store = await openRecord(folder)
    assert.equal((await store.totals()).reports, 50)
    assert.deepEqual((await store.verify()).faults, [])
    await store.close()
  })

  inFolder('a writer killed in the middle loses nothing that it was told is kept', async (folder) => {
    const script = new URL('./writer.ts', import.meta.url).pathname
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [script, folder, `k${round}`, '100000'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      const dead = new Promise((resolve) => child.on('close', resolve))
      child.stdout.on('data', (data) => {
        said += data
        if (said.split('\n').length > 5 + round * 7) child.kill('SIGKILL')
      })
      await dead
      const kept = said.split('\n').slice(0, -1)
      const store = await openRecord(folder)
      for (const id of kept) assert.notEqual(await store.report(id), undefined, id)
      assert.deepEqual((await store.verify()).faults, [])
      await store.close()
    }
  })

  inFolder('an old report of a reopened record is still known', async (folder) => {
    await seeded(folder)
    const again = await withStore(folder, (store) => store.putReport(asReceived(reports[0]!), by))
    assert.equal(again.outcome, 'known')
  })
})
