import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite'
import type { Kysely, Transaction } from 'kysely'
import { DatabaseOriginals } from '../database-originals.ts'
import { sha256 } from '../hash.ts'
import type { Originals } from '../originals.ts'
import { openPostgres, openPostgresDatabase } from '../postgres/open.ts'
import { recordProblem } from '../problems.ts'
import { openSqlite, openSqliteDatabase, originalsOf } from '../sqlite/open.ts'
import type { Verdict } from '../store.ts'
import type { Tables } from '../tables.ts'
import { faultyBackup, noBackup, notEmpty } from './problems.ts'
import { copyTables, tablesOf } from './tables.ts'

/**
 * Backups. A backup is a record itself, in a folder: SQLite and originals, without the key of checkpoints, and with a
 * manifest. It is made beside its place, checked as any record is, and only then given its name: what has the name is
 * whole. The record may be read and written meanwhile; the backup is what it was at one moment.
 */

/** What stands in `backup.json`. */
export interface Manifest {
  readonly format: 'isnad backup 1'
  readonly at: string
  readonly tool: string
  /** The end of the log: seq and hash of its last row. */
  readonly log: { readonly seq: number; readonly hash: string }
  readonly originals: number
  readonly reports: number
}

export interface Place {
  readonly folder: string
  readonly database?: string | undefined
}

const manifestFile = 'backup.json'

/** Makes a backup of a record in a new folder. */
export async function backUp(
  from: Place,
  target: string,
  by: { who: string; at: string },
): Promise<Manifest> {
  return inPlace(target, async (folder) => {
    const path = join(folder, 'record.sqlite')
    if (from.database === undefined) await copySqlite(join(from.folder, 'record.sqlite'), path)
    else
      await copyAcross(
        () => openPostgresDatabase(from.database!),
        () => openSqliteDatabase(path),
      )
    await fillOriginals(path, from, originalsOf(folder))
    const verdict = await checked(folder, target)
    const manifest: Manifest = {
      format: 'isnad backup 1',
      at: by.at,
      tool: by.who,
      log: await endOfLog(folder),
      originals: verdict.originals,
      reports: verdict.reports,
    }
    writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    return manifest
  })
}

/**
 * Restores a backup as a new record, in a folder or in an empty database. The backup itself is only read: what is checked
 * is the copy of it.
 */
export async function restore(source: string, to: Place): Promise<{ manifest: Manifest; verdict: Verdict }> {
  const manifest = readManifest(source)
  if (to.database === undefined)
    return { manifest, verdict: await inPlace(to.folder, (folder) => copyBackup(source, folder, manifest)) }
  const { database } = to
  const between = mkdtempSync(join(tmpdir(), 'isnad-restore-'))
  try {
    await copyBackup(source, between, manifest)
    await copyAcross(
      () => openSqliteDatabase(join(between, 'record.sqlite')),
      () => openPostgresDatabase(database),
      (sqlite, postgres) =>
        copyOriginals(
          { from: originalsOf(between), db: sqlite },
          { to: new DatabaseOriginals(), db: postgres },
        ),
    )
  } finally {
    rmSync(between, { recursive: true, force: true })
  }
  const store = await openPostgres(database, to.folder, false)
  try {
    return { manifest, verdict: sound(await store.verify(), to.folder) }
  } finally {
    await store.close()
  }
}

/** Copies a backup into a folder and checks what came of it. */
async function copyBackup(source: string, folder: string, manifest: Manifest): Promise<Verdict> {
  const path = join(folder, 'record.sqlite')
  await copySqlite(join(source, 'record.sqlite'), path)
  await fillOriginals(path, { folder: source }, originalsOf(folder))
  const end = await endOfLog(folder)
  if (end.hash !== manifest.log.hash || end.seq !== manifest.log.seq) throw faultyBackup(source, 'log')
  return checked(folder, source)
}

/** Works in a folder beside the target and gives it its name at the end; where it fails nothing is left. */
async function inPlace<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
  if (existsSync(target) && readdirSync(target).length > 0) throw notEmpty(target)
  const part = `${target.replace(/[/\\]+$/, '')}.${process.pid}.part`
  try {
    mkdirSync(part, { recursive: true, mode: 0o700 })
    const result = await work(part)
    rmSync(target, { recursive: true, force: true })
    renameSync(part, target)
    return result
  } catch (error) {
    throw recordProblem(error, target)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/** SQLite's own online copy, in one step: readers and writers of the record go on meanwhile. */
async function copySqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw noBackup(from)
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    await copyDatabase(source, to, { rate: 2 ** 31 - 1 })
  } catch (error) {
    throw recordProblem(error, to)
  } finally {
    source.close()
  }
}

/** From one database to another kind. */
async function copyAcross(
  openFrom: () => Promise<Kysely<Tables>>,
  openTo: () => Promise<Kysely<Tables>>,
  also: (from: Transaction<Tables>, to: Transaction<Tables>) => Promise<void> = async () => {},
): Promise<void> {
  const from = await openFrom()
  const to = await openTo()
  try {
    const { seq } = await to
      .selectFrom('log')
      .select((eb) => eb.fn.countAll<number>().as('seq'))
      .executeTakeFirstOrThrow()
    if (Number(seq) > 0) throw notEmpty('--database')
    await from
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute((source) =>
        to.transaction().execute(async (target) => {
          const tables = await tablesOf(source as never)
          await copyTables(source as never, target as never, tables)
          await also(source, target)
        }),
      )
  } finally {
    await from.destroy()
    await to.destroy()
  }
}

/** Gives a copied database the originals it names, from where they lie: small ones came with a copy of SQLite. */
async function fillOriginals(path: string, from: Place, to: Originals): Promise<void> {
  const copy = await openSqliteDatabase(path)
  const source = from.database === undefined ? undefined : await openPostgresDatabase(from.database)
  const known = from.database === undefined ? originalsOf(from.folder) : new DatabaseOriginals()
  try {
    await copy.transaction().execute((db) => copyOriginals({ from: known, db: source ?? db }, { to, db }))
  } finally {
    await source?.destroy()
    await copy.destroy()
  }
}

/** Every original that the copy names, each checked against its name. */
async function copyOriginals(
  { from, db: source }: { readonly from: Originals; readonly db: Kysely<Tables> },
  { to, db }: { readonly to: Originals; readonly db: Transaction<Tables> },
): Promise<void> {
  for (const { sha256: name } of await db.selectFrom('original').select('sha256').execute()) {
    const bytes = await from.get(name, source)
    if (bytes === undefined || sha256(bytes) !== name) throw faultyBackup(name, 'original')
    await to.put(bytes, db)
  }
}

/** The verdict on the record in a folder; a Problem where anything is wrong with it. */
async function checked(folder: string, where: string): Promise<Verdict> {
  const store = await openSqlite(folder, false)
  try {
    return sound(await store.verify(), where)
  } finally {
    await store.close()
  }
}

function sound(verdict: Verdict, where: string): Verdict {
  const [fault] = verdict.faults
  if (fault !== undefined) throw faultyBackup(where, `${fault.kind} ${fault.why}`)
  return verdict
}

async function endOfLog(folder: string): Promise<Manifest['log']> {
  const db = await openSqliteDatabase(join(folder, 'record.sqlite'))
  try {
    const row = await db
      .selectFrom('log')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? { seq: 0, hash: '' } : { ...row }
  } finally {
    await db.destroy()
  }
}

/** The manifest of a backup, or of what claims to be one. */
export function readManifest(folder: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as Manifest
    if (manifest.format === 'isnad backup 1' && typeof manifest.log?.hash === 'string') return manifest
  } catch {
    // Said below: there is none, or it cannot be read.
  }
  throw noBackup(folder)
}
