import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeArchive } from '../../src/publish/archive.ts'
import type { Report } from '../../src/reading/claim.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { Cluster, type Running } from './cluster.ts'

/**
 * Reports are worked on by several machines, and one part after the other is killed meanwhile: the node that leads the stream,
 * a worker, the relay, the connections of the database, the database itself. At the end the record must be the one that
 * a single machine makes.
 */

export interface ChaosOptions {
  readonly reports: readonly Report[]
  readonly workers: number
  /** Milliseconds between two kills, once the one before is recovered from. */
  readonly pause: number
  /** Seconds after which a message that a dead worker had goes to another. */
  readonly patience: number
  readonly say: (line: string) => void
}

/** One kill and what came after. Seconds from the kill to the next report read, and to the next linked. */
export interface Recovery {
  readonly killed: string
  readonly read: number
  readonly linked: number
}

export interface Outcome {
  readonly recoveries: readonly Recovery[]
  /** Seconds from the first report added to the last one linked. */
  readonly seconds: number
  readonly aloneSeconds: number
  readonly same: boolean
  readonly added: number
  /** Rows of the log that set claims: one a report, or one was written twice. */
  readonly written: number
  readonly aside: number
  readonly faults: number
  readonly bytes: number
  /** Workers that did not end with 0 when told to stop. */
  readonly badEnds: readonly string[]
}

export async function chaos(options: ChaosOptions): Promise<Outcome> {
  const { reports, say } = options
  const cluster = await Cluster.start()
  try {
    return await new Chaos(cluster, options).run()
  } finally {
    say(`stopping the cluster (${reports.length} reports)`)
    await cluster.stop()
  }
}

/** The canonical export as the SHA-256 of the whole and of each line: it may be longer than any string. */
export async function archiveDigest(
  store: Store,
): Promise<{ digest: string; bytes: number; lines: Set<string> }> {
  const hash = createHash('sha256')
  const lines = new Set<string>()
  let bytes = 0
  await writeArchive(store, {
    async write(_, data) {
      hash.update(data)
      lines.add(createHash('sha1').update(data).digest('base64'))
      bytes += Buffer.byteLength(data as string)
    },
    end: async () => [],
  })
  return { digest: hash.digest('hex'), bytes, lines }
}

/** Lines of a record's export that another has not: the first few, cut short, for whoever looks for the reason. */
export async function unlikeLines(store: Store, other: ReadonlySet<string>): Promise<string[]> {
  const out: string[] = []
  let count = 0
  await writeArchive(store, {
    async write(_, data) {
      if (other.has(createHash('sha1').update(data).digest('base64'))) return
      count++
      if (out.length < 3) out.push(String(data).slice(0, 4000))
    },
    end: async () => [],
  })
  return [`${count} lines`, ...out]
}

class Chaos {
  readonly #cluster: Cluster
  readonly #options: ChaosOptions
  readonly #workers: Running[] = []
  #relay: Running | undefined
  #files: readonly string[] = []

  constructor(cluster: Cluster, options: ChaosOptions) {
    this.#cluster = cluster
    this.#options = options
  }

  async run(): Promise<Outcome> {
    const { say, workers } = this.#options
    mkdirSync(join(this.#cluster.folder, 'record'), { recursive: true })
    const store = await this.#open(true)
    const began = performance.now()
    this.#relay = this.#work(['--relay'])
    for (let n = 0; n < workers; n++) this.#workers.push(this.#work([]))
    const recoveries = await this.#killAll(store)
    await this.#wait('the rest', store, (now) => now.linked >= this.#options.reports.length)
    const seconds = (performance.now() - began) / 1000
    say(`all read and linked after ${seconds.toFixed(1)} s`)
    const badEnds: string[] = []
    for (const one of [...this.#workers, this.#relay]) {
      const end = await this.#cluster.end(one)
      if (end !== 0) badEnds.push(`${end}: ${one.said}`)
    }
    await store.close()
    return { recoveries, seconds, badEnds, ...(await this.#compare()) }
  }

  /** The reports in files: one for the beginning, and one for each kill, so that there is work when it comes. */
  #parts(count: number): string[] {
    const { reports } = this.#options
    const size = Math.ceil(reports.length / count)
    return Array.from({ length: count }, (_, n) => {
      const file = join(this.#cluster.folder, `reports-${n}.ndjson`)
      const some = reports.slice(n * size, (n + 1) * size)
      writeFileSync(file, some.map((report) => `${JSON.stringify(report)}\n`).join(''))
      return file
    })
  }

  /** Adds a file, again where the database was taken away meanwhile: what is there already stays as it is. */
  async #add(file: string): Promise<void> {
    for (let tries = 0; ; tries++) {
      const { child, said } = await this.#ended(this.#cluster.isnad(['add', '--reports', file]))
      if (child.exitCode === 0) return
      if (tries === 5 || !/record\.unreachable/.test(said))
        throw new Error(`isnad add ended with ${child.exitCode}:\n${said}`)
      await this.#cluster.databaseAnswers()
    }
  }

  #ended(one: Running): Promise<Running> {
    return new Promise((resolve) => one.child.once('close', () => resolve(one)))
  }

  #open(create = false): Promise<Store> {
    return openRecord(join(this.#cluster.folder, 'record'), { database: this.#cluster.database, create })
  }

  #work(args: readonly string[]): Running {
    return this.#cluster.isnad(['work', '--patience', String(this.#options.patience), ...args])
  }

  async #killAll(store: Store): Promise<Recovery[]> {
    const cluster = this.#cluster
    const record = await store.outbox.name()
    const kills: readonly (readonly [string, () => Promise<void>])[] = [
      [
        'the node that leads the stream',
        async () => {
          const leader = (await cluster.leader(record)) ?? 0
          await cluster.killNode(leader)
          // Back after a while, as a service manager would have it.
          setTimeout(() => cluster.startNode(leader), 3000)
        },
      ],
      [
        'a worker (it linked, too)',
        async () => {
          const first = this.#workers.shift()!
          await cluster.kill(first)
          this.#workers.push(this.#work([]))
        },
      ],
      [
        'the relay',
        async () => {
          await cluster.kill(this.#relay!)
          this.#relay = this.#work(['--relay'])
        },
      ],
      ['every connection to the database', () => terminate(cluster.database)],
      [
        'the database server, as a power cut would',
        async () => {
          await cluster.killDatabase()
          cluster.startDatabase()
          await cluster.databaseAnswers()
        },
      ],
    ]
    const out: Recovery[] = []
    const [first, ...parts] = this.#parts(kills.length + 1)
    this.#files = [first!, ...parts]
    await this.#add(first!)
    await this.#wait('the first reports are linked', store, (now) => now.linked > 0)
    for (const [n, [killed, kill]] of kills.entries()) {
      const adding = this.#add(parts[n]!)
      await this.#wait(`work before ${killed} is killed`, store, (now) => now.unread > 0)
      await sleep(this.#options.pause)
      const before = await this.#progress(store)
      const at = performance.now()
      const since = (): number => +((performance.now() - at) / 1000).toFixed(1)
      await kill()
      await this.#wait(`reading after ${killed}`, store, (now) => now.read > before.read)
      const read = since()
      await this.#wait(`linking after ${killed}`, store, (now) => now.linked > before.linked)
      const linked = since()
      await adding
      out.push({ killed, read, linked })
      this.#options.say(`killed ${killed}: read again after ${read} s, linked after ${linked} s`)
    }
    return out
  }

  /** Looks until it holds. What fails is the database that was killed; how long nothing moves is bounded. */
  async #wait(what: string, store: Store, holds: (now: Progress) => boolean): Promise<void> {
    let last = ''
    let moved = Date.now()
    let told = Date.now()
    for (;;) {
      const now = await this.#progress(store).catch(() => undefined)
      if (now !== undefined && holds(now)) return
      const text = JSON.stringify(now ?? last)
      if (now !== undefined && text !== last) {
        last = text
        moved = Date.now()
      }
      if (Date.now() - told > 30_000) {
        told = Date.now()
        this.#options.say(`${what}: ${text}`)
      }
      if (Date.now() - moved > 120_000) {
        const said = [...this.#workers, this.#relay!].map((one) => one.said).join('\n---\n')
        throw new Error(`Nothing moves for two minutes: ${what}, ${text}\n${said}`)
      }
      await sleep(this.#options.reports.length > 5000 ? 1000 : 100)
    }
  }

  async #progress(store: Store): Promise<Progress> {
    const { unread, unlinked, aside } = await store.outbox.counts(new Date().toISOString())
    const { total } = await store.reports({}, { limit: 1 })
    const read = total - unread - aside
    return { added: total, unread, read, linked: read - unlinked }
  }

  async #compare(): Promise<Omit<Outcome, 'recoveries' | 'seconds' | 'badEnds'>> {
    const { say, reports } = this.#options
    const folder = join(this.#cluster.folder, 'alone')
    say('the same on a single machine…')
    const began = performance.now()
    for (const file of this.#files) {
      const here = ['--record', folder, '--database', '', '--nats', '']
      const { child, said } = await this.#ended(this.#cluster.isnad(['add', '--reports', file, ...here]))
      if (child.exitCode !== 0) throw new Error(`isnad add ended with ${child.exitCode}:\n${said}`)
    }
    const aloneSeconds = (performance.now() - began) / 1000
    say('comparing…')
    const spread = await this.#open()
    const single = await openRecord(folder)
    try {
      const [a, b] = [await archiveDigest(spread), await archiveDigest(single)]
      if (a.digest !== b.digest) {
        for (const line of await unlikeLines(spread, b.lines)) say(`only where it was spread: ${line}`)
        for (const line of await unlikeLines(single, a.lines)) say(`only on one machine: ${line}`)
      }
      const { faults } = await spread.verify()
      let written = 0
      for (let after = 0; ; ) {
        const rows = await spread.log(after, 1000)
        written += rows.filter((row) => row.action === 'claims.set').length
        if (rows.length < 1000) break
        after = rows.at(-1)!.seq
      }
      const { aside } = await spread.outbox.counts(new Date().toISOString())
      const { reports: added } = await spread.totals()
      if (added !== reports.length) say(`${added} reports of ${reports.length}`)
      return {
        aloneSeconds,
        same: a.digest === b.digest,
        added,
        written,
        aside,
        faults: faults.length,
        bytes: a.bytes,
      }
    } finally {
      await spread.close()
      await single.close()
    }
  }
}

interface Progress {
  readonly added: number
  readonly unread: number
  readonly read: number
  readonly linked: number
}

async function terminate(database: string): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: database.replace(/\/isnad$/, '/postgres') })
  await client.connect()
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'isnad'")
  await client.end()
}
