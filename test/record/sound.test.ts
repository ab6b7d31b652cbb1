import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Problem } from '../../src/problem.ts'
import { sha256 } from '../../src/record/hash.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { genesis, logHash } from '../../src/record/log.ts'
import { migrations } from '../../src/record/migrations/index.ts'
import { databaseProblem } from '../../src/record/postgres/problems.ts'
import { NodeSqliteDialect } from '../../src/record/sqlite/dialect.ts'
import { killRounds } from './crash.ts'
import { asReceived, by, claims, events, reports } from './fixture.ts'
import { landEntries } from './land.ts'
import { drop, newDatabase, reachable, server } from './server.ts'

const inFolder = (title: string, run: (folder: string) => Promise<void>): void => {
  it(title, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-sound-'))
    try {
      await run(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

describe('writers killed in the middle', () => {
  inFolder('SQLite: what was acknowledged is there, and the record is sound', async (folder) => {
    const { missing, faults, acknowledged } = await killRounds(join(folder, 'record'), 3)
    assert.deepEqual({ missing, faults }, { missing: [], faults: [] })
    assert.ok(acknowledged > 0)
  })

  it('PostgreSQL: the same', { skip: !reachable && `no server at ${server}` }, async () => {
    const name = await newDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'isnad-sound-'))
    try {
      const { missing, faults, acknowledged } = await killRounds(folder, 2, { database: `${server}/${name}` })
      assert.deepEqual({ missing, faults }, { missing: [], faults: [] })
      assert.ok(acknowledged > 0)
    } finally {
      await drop(name)
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a full disk', () => {
  const mounted = (folder: string): boolean => {
    try {
      mkdirSync(folder)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }

  it('says so, and the record is what it was before', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-sound-'))
    const disk = join(folder, 'disk')
    if (!mounted(disk)) {
      rmSync(folder, { recursive: true })
      return t.skip('a small file system cannot be mounted here')
    }
    const store = await openRecord(join(disk, 'record'), { create: true })
    try {
      const kept: string[] = []
      await assert.rejects(
        async () => {
          for (const [i, entry] of landEntries(4000, 3).entries()) {
            await store.putAll([entry], by)
            kept.push(entry.report.report.id)
            if (i % 20 === 0) await store.relink(by)
          }
        },
        (error) =>
          error instanceof Problem && error.code === 'record.full' && /القرص ممتلئ/.test(error.ar.what),
      )
      assert.ok(kept.length > 5)
      for (const id of kept) assert.notEqual(await store.report(id), undefined)
      assert.deepEqual((await store.verify()).faults, [])
    } finally {
      await store.close()
      execFileSync('umount', [disk])
      rmSync(folder, { recursive: true })
    }
  })

  it('a connection that broke in the middle of a transaction is a server that cannot be reached', () => {
    const error = new Error('Client has encountered a connection error and is not queryable')
    assert.equal((databaseProblem(error, 'postgres://x') as Problem).code, 'record.unreachable')
  })

  it('of a database server is said in the same words', () => {
    const error = Object.assign(new Error('could not extend file'), { code: '53100' })
    assert.equal((databaseProblem(error, 'postgres://x') as Problem).code, 'record.full')
  })
})

describe('verify', () => {
  /** Not covered: numbers that only order or date things, and where ids of old lead. */
  const uncovered = ['event.version', 'report.seq', 'moved.from_id', 'moved.into_id']
  /** No evidence: who may come in, how work is spread, what people search; and what FTS5 keeps for itself (`contract-words.ts`). */
  const others =
    /_fts|^(kysely_|sqlite_|account|session|token|invitation|job|login|setting|outbox|worker|spread|saved_search|follows)/

  inFolder('a changed value in any column of the record is found', async (folder) => {
    const store = await openRecord(folder, { create: true })
    await store.putAll(
      reports.map((report) => ({
        report: asReceived(report),
        claims: claims.filter((claim) => claim.report === report.id),
      })),
      by,
    )
    await store.relink(by)
    await decideAll(store)
    await store.checkpoint(by)
    assert.deepEqual((await store.verify()).faults, [])
    const database = new DatabaseSync(join(folder, 'record.sqlite'))
    database.exec('pragma foreign_keys = off')
    for (const { name } of database.prepare("select name from sqlite_master where type = 'trigger'").all())
      database.exec(`drop trigger ${name}`)
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .all()
      .map((row) => String(row.name))
      .filter((name) => !others.test(name))
    assert.ok(tables.includes('decision') && tables.includes('log'))
    const unseen: string[] = []
    for (const table of tables)
      for (const { name, type } of database
        .prepare(`select name, type from pragma_table_info('${table}')`)
        .all()) {
        const column = `${table}.${name}`
        if (uncovered.includes(column)) continue
        const row = database
          .prepare(`select rowid as row, ${name} as value from ${table} where ${name} is not null limit 1`)
          .get()
        if (row === undefined) continue
        const other =
          String(type).toLowerCase() === 'blob'
            ? `cast('x' as blob)`
            : String(type).toLowerCase() === 'integer'
              ? `${name} + 977`
              : `${name} || 'x'`
        const before = database.prepare(`select * from ${table} where rowid = ?`).get(row.row!)!
        database.exec(`update ${table} set ${name} = ${other} where rowid = ${row.row}`)
        const found = await store.verify().then(
          ({ faults }) => faults.length > 0,
          // What can no longer be read at all is found too.
          () => true,
        )
        if (!found) unseen.push(column)
        const set = Object.keys(before).map((key) => `${key} = ?`)
        const at = name === 'seq' && table !== 'checkpoint' ? Number(row.row) + 977 : row.row!
        database
          .prepare(`update ${table} set ${set.join(', ')} where rowid = ?`)
          .run(...Object.values(before), at)
      }
    assert.deepEqual(unseen, [])
    assert.deepEqual((await store.verify()).faults, [], 'the test put everything back')
    database.close()
    await store.close()
  })
})

/** Decisions of each kind, so that every column has a value. */
async function decideAll(store: Store): Promise<void> {
  const [event] = (await store.events()).items
  const seen = { event: event!.id, version: event!.version }
  const edit = {
    kind: 'edit' as const,
    ...seen,
    field: 'type' as const,
    value: 'raid' as const,
    reason: 'سبب',
  }
  const { events: now } = await store.decide(edit, by)
  await store.decide({ kind: 'assign', event: event!.id, version: now[0]!.version, to: 'sara' }, by)
  const claim = { claim: 'mizan-3:2', version: 0, reason: 'سبب' }
  const { decision } = await store.decide({ kind: 'reject-claim', ...claim }, by)
  await store.decide({ kind: 'undo', decision: decision.seq, version: decision.seq }, by)
  await store.decide({ kind: 'correct-claim', ...claim, fields: { modality: 'possible' } }, by)
}

describe('migrations', () => {
  for (const name of Object.keys(migrations))
    inFolder(`a record at ${name} comes to the present, whole`, async (folder) => {
      const path = join(folder, 'record.sqlite')
      const database = new DatabaseSync(path)
      const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect(database, path) })
      const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
      const to = async (target: string): Promise<void> => {
        const { error } = await migrator.migrateTo(target)
        if (error !== undefined) throw error
      }
      await to('0001-first')
      firstRecord(database, folder)
      await to(name)
      await db.destroy()

      const store = await openRecord(folder)
      assert.deepEqual((await store.report('nahr-1'))!.claims, claims.slice(0, 1))
      const view = (await store.event('ev-strike'))!
      assert.deepEqual(view.machine, { ...events[0], claims: events[0]!.claims.slice(0, 1) })
      assert.deepEqual(
        new Uint8Array((await store.original(view.reports[0]!.sha256))!),
        asReceived(reports[0]!).bytes,
      )
      const totals = await Promise.all(
        (['reports', 'claims', 'events'] as const).map(
          async (all) => (await store[all]({ text: 'القصف' })).total,
        ),
      )
      assert.deepEqual(totals, [1, 1, 1])
      const faults = (await store.verify()).faults.filter(({ why }) => why !== 'shown')
      assert.deepEqual(faults, [])
      const again = new DatabaseSync(path, { readOnly: true })
      const row = again.prepare('select need, tellers, toll from event').get() as {
        need: number
        tellers: number
        toll: number
      }
      again.close()
      assert.ok(view.machine.conflicts.length > 0)
      assert.equal(row.need, 1e9 + row.tellers * 1e6 + row.toll)
      await store.relink(by, { all: true })
      assert.deepEqual((await store.verify()).faults, [])
      await store.close()
    })
})

/** One report, its claim and its event, as the first Isnad wrote them. */
function firstRecord(database: DatabaseSync, folder: string): void {
  const [report] = reports
  const { bytes, mediaType } = asReceived(report!)
  const hash = sha256(bytes)
  const file = join(folder, 'originals', hash.slice(0, 2), hash)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  const [claim] = claims
  const event = { ...events[0]!, claims: events[0]!.claims.slice(0, 1) }
  const put = (table: string, row: Record<string, string | number | null>): void => {
    const names = Object.keys(row)
    database
      .prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  }
  const text = sha256(report!.text)
  put('original', { sha256: hash, bytes: bytes.length, media_type: mediaType, added_at: by.at })
  put('report', {
    id: report!.id,
    sha256: hash,
    title: report!.title!,
    url: report!.url!,
    publisher: report!.publisher!,
    published: report!.published!,
    retrieved: report!.retrieved!,
    text: report!.text,
    text_sha256: text,
    added_at: by.at,
    added_by: by.who,
    search: ' قصف ',
    source: ' ',
  })
  const day = { first_day: '2031-05-30', last_day: '2031-05-30' }
  const body = JSON.stringify(claim)
  const found = { type: 'airstrike', modality: 'reported', search: ' قصف ' }
  put('claim', { id: claim!.id, report_id: report!.id, ...found, ...day, body })
  const shown = { status: 'proposed', toll: 12, tellers: 2, body: JSON.stringify(event) }
  put('event', { id: event.id, ...found, ...day, ...shown })
  put('event_claim', { event_id: event.id, claim_id: claim!.id, report_id: report!.id })
  let prev = genesis
  const log: readonly (readonly [action: string, subject: string, detail: object])[] = [
    ['report.add', report!.id, { original: hash, mediaType, text, url: report!.url }],
    ['claims.set', report!.id, { claims: 1, sha256: sha256(body) }],
    ['events.set', '*', { events: 1, sha256: sha256(JSON.stringify(event)) }],
  ]
  for (const [i, [action, subject, detail]] of log.entries()) {
    const row = { seq: i + 1, ...by, action, subject, detail: JSON.stringify(detail), prev }
    prev = logHash(row)
    put('log', { ...row, hash: prev })
  }
}
