import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import { backUp, restore } from '../../src/record/backup/index.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { asReceived, by } from './fixture.ts'
import { landEntries } from './land.ts'
import { drop, newDatabase, reachable, server } from './server.ts'

const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

/** Everything a record shows, as far as its log goes. */
async function picture(store: Store): Promise<unknown> {
  const rows = await store.log(0, 100_000)
  const events = (await store.events({}, { limit: 500, sort: 'oldest' })).items
  const reports = (await store.reports({}, { limit: 500 })).items
  const history = await Promise.all(events.map((event) => store.history({ event: event.id })))
  return { rows, events, reports, history }
}

async function filled(store: Store): Promise<void> {
  await store.putAll(landEntries(120, 8), by)
  // Large enough for a file of its own.
  const large = { id: 'large', text: 'تقرير طويل. '.repeat(4000) }
  await store.putReport(asReceived(large), by)
  await store.relink(by)
  const [event] = (await store.events()).items
  await store.decide({ kind: 'accept', event: event!.id, version: event!.version }, by)
  await store.checkpoint(by)
}

const inFolder = (title: string, run: (folder: string) => Promise<void>): void => {
  it(title, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'))
    try {
      await run(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

describe('backup and restore', () => {
  inFolder('a restored record is the record, without the key of checkpoints', async (folder) => {
    const [from, copy, to] = ['from', 'copy', 'to'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const store = await openRecord(from, { create: true })
    await filled(store)
    const manifest = await backUp({ folder: from }, copy, by)
    assert.equal(manifest.log.seq, (await store.log(0, 100_000)).at(-1)!.seq)
    assert.ok(!existsSync(join(copy, 'keys')))
    const { verdict } = await restore(copy, { folder: to })
    assert.deepEqual(verdict, await store.verify())
    const again = await openRecord(to)
    assert.deepEqual(await picture(again), await picture(store))
    // The restored record goes on under a key of its own, which its log names.
    assert.notEqual((await again.checkpoint(by)).key, (await store.checkpoint(by)).key)
    assert.deepEqual((await again.verify()).faults, [])
    await again.close()
    await store.close()
    assert.deepEqual(readdirSync(folder).sort(), ['copy', 'from', 'to'])
  })

  inFolder('a backup taken while another process writes is the record at one moment', async (folder) => {
    const from = join(folder, 'from')
    const store = await openRecord(from, { create: true })
    await filled(store)
    const script = new URL('./hammer.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [script, from, 'w', '100000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const dead = new Promise((resolve) => child.on('close', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const seqs: number[] = []
    for (const n of [1, 2, 3]) {
      const copy = join(folder, `copy-${n}`)
      const { log } = await backUp({ folder: from }, copy, by)
      seqs.push(log.seq)
      await restore(copy, { folder: join(folder, `to-${n}`) })
    }
    child.kill('SIGKILL')
    await dead
    const rows = await store.log(0, 100_000)
    assert.ok(rows.length > seqs[2]!, 'nobody wrote meanwhile: the test shows nothing')
    for (const [i, seq] of seqs.entries()) {
      const again = await openRecord(join(folder, `to-${i + 1}`))
      assert.deepEqual(await again.log(0, 100_000), rows.slice(0, seq))
      await again.close()
    }
    await store.close()
  })

  inFolder('a place that holds something, and what is no backup, are refused', async (folder) => {
    const from = join(folder, 'from')
    const store = await openRecord(from, { create: true })
    await filled(store)
    await store.close()
    await assert.rejects(backUp({ folder: from }, from, by), code('record.not-empty'))
    await assert.rejects(restore(from, { folder: join(folder, 'to') }), code('record.no-backup'))
    await assert.rejects(
      backUp({ folder: join(folder, 'none') }, join(folder, 'x'), by),
      code('record.no-backup'),
    )
    assert.deepEqual(readdirSync(folder), ['from'])
  })

  inFolder('a damaged backup is refused whole', async (folder) => {
    const [from, copy, to] = ['from', 'copy', 'to'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const store = await openRecord(from, { create: true })
    await filled(store)
    await store.close()
    await backUp({ folder: from }, copy, by)
    const originals = join(copy, 'originals')
    const sub = join(originals, readdirSync(originals)[0]!)
    const file = join(sub, readdirSync(sub)[0]!)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(1))
    await assert.rejects(restore(copy, { folder: to }), code('record.faulty'))
    writeFileSync(file, bytes)
    const manifest = readFileSync(join(copy, 'backup.json'), 'utf8')
    writeFileSync(join(copy, 'backup.json'), manifest.replace(/"seq": \d+/, '"seq": 1'))
    await assert.rejects(restore(copy, { folder: to }), code('record.faulty'))
    assert.deepEqual(readdirSync(folder).sort(), ['copy', 'from'])
  })

  it('from PostgreSQL into a folder and back', { skip: !reachable && `no server at ${server}` }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'))
    const names = [await newDatabase(), await newDatabase()]
    const place = (n: number) => ({ folder: join(folder, `key-${n}`), database: `${server}/${names[n]}` })
    try {
      const store = await openRecord(place(0).folder, { database: place(0).database, create: true })
      await filled(store)
      await backUp(place(0), join(folder, 'copy'), by)
      await restore(join(folder, 'copy'), place(1))
      await assert.rejects(restore(join(folder, 'copy'), place(1)), code('record.not-empty'))
      const again = await openRecord(place(1).folder, { database: place(1).database })
      assert.deepEqual(await picture(again), await picture(store))
      // Counters stand behind what was copied: new rows find a number.
      await again.putAll(landEntries(200, 9).slice(0, 3).map(renamed), by)
      await again.relink(by)
      assert.deepEqual((await again.verify()).faults, [])
      await again.close()
      await store.close()
    } finally {
      for (const name of names) await drop(name)
      rmSync(folder, { recursive: true })
    }
  })
})

function renamed(entry: ReturnType<typeof landEntries>[number]) {
  const id = `again-${entry.report.report.id}`
  const report = { ...entry.report.report, id, publisher: 'other' }
  return {
    report: { ...entry.report, report },
    claims: entry.claims.map((claim) => ({ ...claim, id: `${id}${claim.id}`, report: id })),
  }
}
