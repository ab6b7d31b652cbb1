import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import { back, databaseAway, refused, unreachable } from './problems.ts'

/** What a person is told while work goes on. */
export interface Tell {
  /** `grave`: something was left undone. */
  problem(problem: Problem, grave: boolean): void
  /** Something is as it should be again. */
  note(en: string, ar: string): void
}

/** Waits, for less where `stop` comes. */
export async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => {})
}

/** States of the record that pass by themselves, or once somebody frees a disk. Nothing was written. */
const passing = new Set(['record.unreachable', 'record.locked', 'record.full', 'record.read-only'])

export const isDatabaseAway = (error: unknown): error is Problem =>
  error instanceof Problem && passing.has(error.code)

/** NATS says no, and will say so again. Everything else of it is taken for a state that passes (`timeout`, `jetstream is not enabled`). */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(?:Authorization|UserAuthenticationExpired|PermissionViolation)Error$/.test(error.name) ||
    /authorization violation|permissions violation/i.test(error.message))

/** What may be away. */
export type Side = keyof typeof back

/** Errors of the client of NATS by name, and of the network under it by code. */
const natsErrors = new Set([
  'TimeoutError',
  'NoResponders',
  'RequestError',
  'ConnectionError',
  'ClosedConnectionError',
  'DrainingConnectionError',
  'ProtocolError',
  'JetStreamNotEnabled',
  'JetStreamError',
  'JetStreamStatusError',
  'JetStreamApiError',
  'StreamNotFoundError',
  'ConsumerNotFoundError',
])
const networkCodes = /^(?:ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/

/** A programming error must not be waited out for ever: only what is known to be of NATS or the network is. */
export const isNats = (error: unknown): boolean =>
  error instanceof Error &&
  (natsErrors.has(error.name) || networkCodes.test((error as NodeJS.ErrnoException).code ?? ''))

const longest = 10_000

/** What is away at this moment, for a whole process: each side is said once when it goes, and once when it is back. */
export class Outages {
  readonly #tell: Tell
  readonly #where: string
  readonly #away = new Set<Side>()

  /** @param where the servers of NATS, as messages may show them */
  constructor(tell: Tell, where: string) {
    this.#tell = tell
    this.#where = where
  }

  /** Something failed. Throws it where it does not pass by itself. */
  failed(error: unknown): void {
    if (isDatabaseAway(error)) return this.#gone('database', databaseAway(error))
    if (isRefusal(error)) throw refused(this.#where, error)
    if (!isNats(error)) throw error
    this.#gone('nats', unreachable(this.#where, error))
  }

  /** A side did what was asked of it. */
  well(side: Side): void {
    if (!this.#away.delete(side)) return
    const [en, ar] = back[side]
    this.#tell.note(en, ar)
  }

  #gone(side: Side, problem: Problem): void {
    if (this.#away.has(side)) return
    this.#away.add(side)
    this.#tell.problem(problem, false)
  }
}

/** Waits out what fails and passes: longer each time, with some chance in it so that machines do not come back at one moment. */
export class Patience {
  readonly outages: Outages
  readonly #stop: AbortSignal
  #failures = 0

  constructor(outages: Outages, stop: AbortSignal) {
    this.outages = outages
    this.#stop = stop
  }

  /**
   * Does the work until it is done or all is to stop (undefined then). Rejects with what does not pass.
   * @param sides which did what was asked of them once the work is done
   */
  async until<T>(work: () => Promise<T>, ...sides: readonly Side[]): Promise<T | undefined> {
    while (!this.#stop.aborted) {
      try {
        const done = await work()
        for (const side of sides) this.outages.well(side)
        this.#failures = 0
        return done
      } catch (error) {
        await this.wait(error)
      }
    }
    return undefined
  }

  /** Nothing failed: the next wait is a short one again. */
  rest(): void {
    this.#failures = 0
  }

  /** Something failed: waits, if it passes; throws it, if not. */
  async wait(error: unknown): Promise<void> {
    this.outages.failed(error)
    const whole = Math.min(longest, 200 * 2 ** this.#failures++)
    await pause(whole * (0.5 + Math.random() / 2), this.#stop)
  }
}
