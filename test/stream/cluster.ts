import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { Nats, natsAddress } from '../../src/stream/nats/index.ts'
import { streamName } from '../../src/stream/nats/stream.ts'

/** A cluster of three NATS servers, a PostgreSQL server and workers, all of this test alone, on this machine's own address. */

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin']

const program = (name: string, more: readonly string[] = []): string | undefined =>
  [...folders, ...more]
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/** Debian keeps the server's own programs apart, a folder a version. */
const versions = '/usr/lib/postgresql'
const postgresFolders = existsSync(versions)
  ? readdirSync(versions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
  : []
const natsServer = program('nats-server')
const initdb = program('initdb', postgresFolders)
const postgres = program('postgres', postgresFolders)
/** PostgreSQL does not run as root: then as the user of its package. */
const asRoot = process.getuid?.() === 0
const runuser = asRoot ? program('runuser') : undefined
const owner = ((): { uid: number; gid: number } | undefined => {
  if (!asRoot) return undefined
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
})()

/** Why no cluster can be had here; false where it can. */
export const noCluster: string | false =
  natsServer === undefined
    ? 'nats-server is not installed'
    : initdb === undefined || postgres === undefined
      ? 'the programs of a PostgreSQL server (initdb, postgres) are not installed'
      : asRoot && (runuser === undefined || owner === undefined)
        ? 'we are root, PostgreSQL must not be, and there is no user postgres to run it as'
        : false

/** Ports that nobody has at this moment. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer()
      return new Promise<typeof server>((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, '127.0.0.1', () => resolve(server))
      })
    }),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

/** A process of ours with what it said on standard error. */
export interface Running {
  readonly child: ChildProcess
  said: string
}

export class Cluster {
  readonly folder: string
  readonly #natsPorts: readonly number[]
  readonly #routePorts: readonly number[]
  readonly #postgresPort: number
  readonly #nodes: (ChildProcess | undefined)[] = [undefined, undefined, undefined]
  #database: ChildProcess | undefined
  readonly running = new Set<Running>()

  private constructor(folder: string, ports: readonly number[]) {
    this.folder = folder
    this.#natsPorts = ports.slice(0, 3)
    this.#routePorts = ports.slice(3, 6)
    this.#postgresPort = ports[6]!
  }

  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-cluster-'))
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
    const cluster = new Cluster(folder, await freePorts(7))
    try {
      for (const n of [0, 1, 2]) cluster.startNode(n)
      cluster.#makeDatabase()
      cluster.startDatabase()
      await cluster.databaseAnswers()
      const client = new Client({ connectionString: cluster.database.replace(/\/isnad$/, '/postgres') })
      await client.connect()
      await client.query('create database isnad')
      await client.end()
      await cluster.jetStreamAnswers()
      return cluster
    } catch (error) {
      await cluster.stop()
      throw error
    }
  }

  get servers(): string {
    return this.#natsPorts.map((port) => `nats://127.0.0.1:${port}`).join(',')
  }
  get database(): string {
    return `postgres://postgres@127.0.0.1:${this.#postgresPort}/isnad`
  }

  startNode(n: number): void {
    const store = join(this.folder, `node-${n}`)
    mkdirSync(store, { recursive: true })
    this.#nodes[n] = spawn(
      natsServer!,
      [
        ...['-n', `node-${n}`, '-a', '127.0.0.1', '-p', String(this.#natsPorts[n])],
        ...['-js', '-sd', store, '--cluster_name', 'isnad-test'],
        ...['--cluster', `nats://127.0.0.1:${this.#routePorts[n]}`],
        ...['--routes', this.#routePorts.map((port) => `nats-route://127.0.0.1:${port}`).join(',')],
        ...['-l', join(this.folder, `node-${n}.log`)],
      ],
      { stdio: 'ignore' },
    )
  }

  /** Which node leads the record's stream; undefined while none does. */
  async leader(record: string): Promise<number | undefined> {
    const nats = new Nats(natsAddress(this.servers), 'isnad test')
    try {
      const { manage } = await nats.open()
      const name = (await manage.streams.info(streamName(record))).cluster?.leader
      return name === undefined ? undefined : Number(name.slice('node-'.length))
    } catch {
      return undefined
    } finally {
      await nats.close()
    }
  }

  async killNode(n: number): Promise<void> {
    const node = this.#nodes[n]!
    node.kill('SIGKILL')
    await gone(node)
  }

  async jetStreamAnswers(): Promise<void> {
    const nats = new Nats(natsAddress(this.servers), 'isnad test')
    await until('a JetStream cluster that answers', async () => {
      const { manage } = await nats.open()
      await manage.getAccountInfo()
      return true
    })
    await nats.close()
  }

  #makeDatabase(): void {
    const data = join(this.folder, 'postgres')
    const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
    if (asRoot) execFileSync(runuser!, ['-u', 'postgres', '--', initdb!, ...args], { stdio: 'ignore' })
    else execFileSync(initdb!, args, { stdio: 'ignore' })
    writeFileSync(
      join(data, 'postgresql.auto.conf'),
      `listen_addresses = '127.0.0.1'\nport = ${this.#postgresPort}\nunix_socket_directories = ''\nmax_connections = 200\n`,
    )
  }

  startDatabase(): void {
    this.#database = spawn(postgres!, ['-D', join(this.folder, 'postgres')], {
      stdio: 'ignore',
      ...(owner === undefined ? {} : owner),
      cwd: this.folder,
    })
  }

  /** As a power cut would: no process of the server writes anything any more. */
  async killDatabase(): Promise<void> {
    const server = this.#database!
    // The others see that their parent is gone and end; SIGQUIT is `pg_ctl stop -m immediate`.
    server.kill('SIGQUIT')
    await gone(server)
  }

  async databaseAnswers(): Promise<void> {
    await until('PostgreSQL answers', async () => {
      const client = new Client({ connectionString: this.database.replace(/\/isnad$/, '/postgres') })
      client.on('error', () => {})
      await client.connect()
      await client.end()
      return true
    })
  }

  /** Runs `isnad …` with the cluster's addresses in its environment. */
  isnad(args: readonly string[]): Running {
    const child = spawn(process.execPath, [entry, ...args], {
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        LC_ALL: '',
        ISNAD_DATABASE: this.database,
        ISNAD_NATS: this.servers,
        ISNAD_RECORD: join(this.folder, 'record'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const one: Running = { child, said: '' }
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      one.said += text
    })
    this.running.add(one)
    child.once('exit', () => this.running.delete(one))
    return one
  }

  async kill(one: Running): Promise<void> {
    one.child.kill('SIGKILL')
    await gone(one.child)
  }

  /** Stops a process as a person would; its exit code. */
  async end(one: Running): Promise<number | null> {
    one.child.kill('SIGTERM')
    await gone(one.child)
    return one.child.exitCode
  }

  async stop(): Promise<void> {
    for (const { child } of this.running) child.kill('SIGKILL')
    for (const node of this.#nodes) node?.kill('SIGKILL')
    this.#database?.kill('SIGQUIT')
    await Promise.all([...this.#nodes, this.#database].map((child) => child && gone(child)))
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  let last: unknown
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    try {
      if (await holds()) return
    } catch (error) {
      last = error
    }
  }
  throw new Error(`Waited ${seconds} s in vain: ${what}`, { cause: last })
}
