import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Problem } from '../../src/problem.ts'
import type { Report } from '../../src/reading/claim.ts'
import { read } from '../../src/reading/read.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import {
  Nats,
  natsAddress,
  type Read,
  runWorker,
  type Tell,
  type WorkOptions,
} from '../../src/stream/nats/index.ts'
import { streamName } from '../../src/stream/nats/stream.ts'
import { asReceived, by } from '../record/fixture.ts'
import { drop, newDatabase, reachable as postgres, server } from '../record/server.ts'

/** NATS and PostgreSQL of this machine, for tests. */

export const natsServer = process.env.ISNAD_TEST_NATS ?? 'nats://127.0.0.1:4222'

const nats = await new Nats(natsAddress(natsServer), 'isnad test')
  .open()
  .then(async ({ connection, manage }) => {
    const ready = await manage.getAccountInfo().then(
      () => true,
      () => false,
    )
    await connection.close()
    return ready
  })
  .catch(() => false)

/** Why these tests cannot run here; false where they can. */
export const missing: string | false = !postgres
  ? `no PostgreSQL at ${server}`
  : !nats
    ? `no NATS with JetStream at ${natsServer}`
    : false

/** A record in a database of its own, gone after the test with its stream. */
export interface Place {
  readonly database: string
  readonly folder: string
  open(): Promise<Store>
  way(): Nats
}

export async function place(t: TestContext, servers = natsServer): Promise<Place> {
  const name = await newDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'isnad-nats-'))
  const opened: Store[] = []
  const ways: Nats[] = []
  const database = `${server}/${name}`
  const here: Place = {
    database,
    folder,
    async open() {
      const store = await openRecord(folder, { database, create: true })
      opened.push(store)
      return store
    },
    way() {
      const way = new Nats(natsAddress(servers), 'isnad test')
      ways.push(way)
      return way
    },
  }
  const first = await here.open()
  const stream = streamName(await first.outbox.name())
  t.after(async () => {
    const { manage } = await here.way().open()
    await manage.streams.delete(stream).catch(() => {})
    for (const way of ways) await way.close()
    for (const store of opened) await store.close()
    await drop(name)
    rmSync(folder, { recursive: true })
  })
  return here
}

const knowledge = await loadKnowledge()

/** Reads for real. */
export const reader: Read = async (reports) => reports.map((report) => ({ value: read(report, knowledge) }))

/** The record that one machine makes of these reports, a hundred at a time as `isnad add` does. */
export async function aloneRecord(t: TestContext, reports: readonly Report[]): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-alone-'))
  const store = await openRecord(folder, { create: true })
  t.after(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  for (let i = 0; i < reports.length; i += 100) {
    const some = reports.slice(i, i + 100)
    await store.putAll(
      some.map((report) => ({ report: asReceived(report), claims: read(report, knowledge) })),
      by,
    )
    await store.relink(by)
  }
  return store
}

/** Hands reports to the outbox, a hundred at a time. */
export async function handOver(store: Store, reports: readonly Report[]): Promise<void> {
  for (let i = 0; i < reports.length; i += 100)
    await store.putUnread(reports.slice(i, i + 100).map(asReceived), by)
}

/** What was told, to look at. */
export class Told implements Tell {
  readonly problems: Problem[] = []
  readonly notes: string[] = []
  problem(problem: Problem): void {
    this.problems.push(problem)
  }
  note(en: string): void {
    this.notes.push(en)
  }
  get codes(): string[] {
    return this.problems.map((problem) => problem.code)
  }
}

/** A worker of this process; `end` stops it as a signal would. */
export function worker(
  store: Store,
  nats: Nats,
  options: Partial<WorkOptions> = {},
  told = new Told(),
): { readonly end: () => Promise<void>; readonly told: Told } {
  const stop = new AbortController()
  const whole: WorkOptions = {
    who: 'isnad test work',
    read: reader,
    batch: 20,
    tries: 3,
    patience: 3000,
    again: () => 50,
    ...options,
  }
  const running = runWorker(store, nats, whole, told, stop.signal)
  running.catch(() => {})
  return {
    told,
    async end() {
      stop.abort()
      await running
    },
  }
}

/** Waits until something holds; fails with what it waited for after a while. */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const last = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`Waited ${seconds} s in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Everything that was handed over is read and linked, or set aside. */
export const allDone = async (store: Store): Promise<boolean> => {
  const { unread, unlinked } = await store.outbox.counts(new Date().toISOString())
  return unread === 0 && unlinked === 0
}
