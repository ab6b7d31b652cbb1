import type { LogRow, Store } from '../../record/index.ts'
import type { Live } from '../contract/live.ts'
import { type Role, suffices } from '../contract/roles.ts'
import type { Identity } from '../identity.ts'
import { isRestricted } from '../restriction.ts'
import { Presence } from './presence.ts'

/** How often the log is looked at for what other processes wrote. */
const pollEvery = 1000
/** More rows than this at once are one message: an addition of thousands of reports would drown the rest. */
const toldSingly = 50
const atMost = 1000

export interface Listener {
  readonly who: Identity
  /** Called in order; what it does not take in time it must drop itself. */
  tell(message: Live): void
}

/** Rows of the log that tell of the record itself, and not of people coming and going. */
const ofPeople = /^(?:session|account|token|service|read|export)[.-]|^export$/

/**
 * Tells those who listen what happens: changes out of the custody log, whoever made them and in whatever process; who is
 * looking at what; how far jobs are. What rests on a restricted report is told to nobody who may not read it.
 */
export class LiveHub {
  readonly #store: Store
  readonly #listeners = new Set<Listener>()
  readonly #presence: Presence
  #head: number
  #timer: NodeJS.Timeout | undefined
  #polling: Promise<void> | undefined

  /** @param head the last row of the log that is not told any more */
  constructor(store: Store, head: number, now: () => Date) {
    this.#store = store
    this.#head = head
    this.#presence = new Presence(now)
  }

  get listeners(): number {
    return this.#listeners.size
  }
  get head(): number {
    return this.#head
  }

  /** Begins to tell; gives what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#timer ??= setInterval(() => void this.poke(), pollEvery).unref()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }

  /** Looks at the log now: something was changed here. */
  poke(): Promise<void> {
    this.#polling ??= this.#poll()
      .catch(() => undefined)
      .finally(() => {
        this.#polling = undefined
      })
    return this.#polling
  }

  /** Says which event someone looks at, or none; gives who looks at it now. */
  async lookAt(who: Identity, event: string | null): Promise<Live & { kind: 'presence' }> {
    const touched = this.#presence.set(who, event)
    for (const id of touched) await this.#tellPresence(id)
    return this.#presence.of(event ?? '')
  }

  /** To all whose role suffices. */
  tell(message: Live, least: Role): void {
    for (const listener of this.#listeners) if (suffices(listener.who.role, least)) listener.tell(message)
  }

  /** Rows after one that a listener has seen, as messages; undefined when they are too many to be told again. */
  async since(after: number, who: Identity): Promise<readonly Live[] | undefined> {
    if (this.#head - after > atMost || after > this.#head) return undefined
    const rows = (await this.#store.log(after, atMost)).filter((row) => row.seq <= this.#head)
    const out: Live[] = []
    for (const row of rows) if (await this.#mayHear(who, row)) out.push(asChange(row))
    return out
  }

  close(): void {
    clearInterval(this.#timer)
    this.tell({ kind: 'bye', retry: 2000 }, 'public')
    this.#listeners.clear()
  }

  async #poll(): Promise<void> {
    for (;;) {
      const rows = await this.#store.log(this.#head, atMost)
      const last = rows.at(-1)
      if (last === undefined) return
      this.#head = last.seq
      const told = rows.filter((row) => !ofPeople.test(row.action))
      if (told.length > toldSingly) this.tell(many(told.at(-1)!), 'viewer')
      else for (const row of told) await this.#tellRow(row)
      if (rows.length < atMost) return
    }
  }

  async #tellRow(row: LogRow): Promise<void> {
    for (const listener of [...this.#listeners])
      if (await this.#mayHear(listener.who, row)) listener.tell(asChange(row))
  }

  async #tellPresence(event: string): Promise<void> {
    const message = this.#presence.of(event)
    for (const listener of [...this.#listeners])
      if (await this.#maySee(listener.who, event)) listener.tell(message)
  }

  async #mayHear(who: Identity, row: LogRow): Promise<boolean> {
    return !ofPeople.test(row.action) && (await this.#maySee(who, row.subject))
  }

  /** Editors see everything; others what rests on no restricted report. What is no event and no report any more is nobody's secret but its id. */
  async #maySee(who: Identity, id: string): Promise<boolean> {
    if (suffices(who.role, 'editor')) return true
    if (!suffices(who.role, 'viewer')) return false
    const event = await this.#store.event(id)
    if (event !== undefined) return event.reports.every((report) => !isRestricted(report))
    const report = await this.#store.report(id)
    return report !== undefined && !isRestricted(report.report)
  }
}

const asChange = ({ seq, action, subject, who, at }: LogRow): Live => ({
  kind: 'change',
  seq,
  action,
  subject,
  by: who,
  at,
})

/** Many rows in one: whoever hears it loads anew what is on the screen. */
const many = (last: LogRow): Live =>
  ({ ...asChange(last), kind: 'change', action: 'many', subject: '' }) as Live
