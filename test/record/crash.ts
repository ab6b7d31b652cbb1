import { spawn } from 'node:child_process'
import { openRecord } from '../../src/record/index.ts'
import { dice } from '../linking/invent.ts'
import { by } from './fixture.ts'

/** What became of rounds in which two writers were killed in the middle of their work. */
export interface Crashed {
  readonly rounds: number
  /** Reports and decisions that a writer was told are kept. */
  readonly acknowledged: number
  /** Of those, what the record does not hold. */
  readonly missing: readonly string[]
  /** What `verify` found, over all rounds. */
  readonly faults: readonly unknown[]
  /** Rows of the log at the end. */
  readonly log: number
}

/**
 * Two processes add, link and decide on one record; both are killed (SIGKILL) after a random while; then the record is
 * opened, linked, verified, and everything acknowledged is looked for. The same record goes through all rounds.
 *
 * @param options.most milliseconds that a writer lives after its first word, at most
 * @param options.told hears the sum after each round
 */
export async function killRounds(
  folder: string,
  rounds: number,
  options: {
    readonly database?: string
    readonly most?: number
    readonly seed?: number
    readonly told?: (so: Crashed) => void
  } = {},
): Promise<Crashed> {
  const { database, most = 400, seed = 1, told } = options
  const roll = dice(seed)
  const missing: string[] = []
  const faults: unknown[] = []
  let acknowledged = 0
  let log = 0
  await (await openRecord(folder, { create: true, database })).close()
  for (let round = 0; round < rounds; round++) {
    const said = await Promise.all(
      ['a', 'b'].map((name) => killed([folder, `${name}${round}`, '100000', database], roll() * most)),
    )
    const store = await openRecord(folder, { database })
    for (const line of said.flat()) {
      acknowledged++
      const [kind, id] = line.split(' ') as [string, string]
      const there =
        kind === 'report' ? (await store.report(id)) !== undefined : await isLogged(store, Number(id))
      if (!there) missing.push(`round ${round}: ${line}`)
    }
    await store.relink(by)
    const verdict = await store.verify()
    faults.push(...verdict.faults)
    log = verdict.log
    await store.close()
    told?.({ rounds: round + 1, acknowledged, missing, faults, log })
  }
  return { rounds, acknowledged, missing, faults, log }
}

async function isLogged(store: Awaited<ReturnType<typeof openRecord>>, seq: number): Promise<boolean> {
  for (let after = 0; ; ) {
    const rows = await store.log(after, 5000)
    if (rows.some((row) => row.action === 'event.decide' && JSON.parse(row.detail).decision === seq))
      return true
    if (rows.length < 5000) return false
    after = rows.at(-1)!.seq
  }
}

/** Runs a writer, kills it a while after its first word, and gives the whole lines it had said. */
function killed(args: readonly (string | undefined)[], after: number): Promise<string[]> {
  const script = new URL('./hammer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, ...args.filter((arg) => arg !== undefined)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let wrong = ''
  child.stderr.on('data', (data) => {
    wrong += data
  })
  child.stdout.on('data', (data) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += data
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== null && code !== 0) reject(new Error(`The writer ended by itself: ${wrong}`))
      else resolve(said.split('\n').slice(0, -1))
    })
  })
}
