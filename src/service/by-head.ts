import type { LogRow, Store } from '../record/index.ts'

/** Rows of the log that change nothing of what is read: who came and went, who read, what was given out. */
const quiet = /^(?:session|account|token|service|read|export|checkpoint)\./

interface Known<T> {
  readonly head: number
  readonly answer: Promise<T>
  weight: number
}

/**
 * What is worked out over the whole record, and asked for again and again, is worked out anew only when the custody log
 * tells of a change, by whatever process. Askers who come meanwhile wait for the same answer. The least recently asked goes
 * first.
 */
export class ByHead<T> {
  readonly #store: Store
  readonly #most: number
  readonly #weigh: (answer: T) => number
  readonly #known = new Map<string, Known<T>>()
  #read = 0
  #head = 0

  /**
   * @param most how much is kept, in what `weigh` counts
   * @param weigh one for each answer when left out
   */
  constructor(store: Store, most: number, weigh: (answer: T) => number = () => 1) {
    this.#store = store
    this.#most = most
    this.#weigh = weigh
  }

  /** @param question names it whole: the same question has the same answer while the log stands */
  async get(question: unknown, work: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question)
    const head = await this.#headNow()
    const known = this.#known.get(key)
    this.#known.delete(key)
    const entry = known?.head === head ? known : { head, answer: work(), weight: 0 }
    this.#known.set(key, entry)
    try {
      const answer = await entry.answer
      entry.weight = this.#weigh(answer)
      this.#dropOld()
      return answer
    } catch (error) {
      if (this.#known.get(key) === entry) this.#known.delete(key)
      throw error
    }
  }

  #dropOld(): void {
    let weight = 0
    for (const entry of this.#known.values()) weight += entry.weight
    for (const [key, entry] of this.#known) {
      if (weight <= this.#most) return
      weight -= entry.weight
      this.#known.delete(key)
    }
  }

  /** The last row of the log that tells of a change. */
  async #headNow(): Promise<number> {
    for (;;) {
      const rows = await this.#store.log(this.#read, 1000)
      this.#read = Math.max(this.#read, rows.at(-1)?.seq ?? 0)
      this.#head = Math.max(this.#head, rows.findLast(changes)?.seq ?? 0)
      if (rows.length < 1000) return this.#head
    }
  }
}

const changes = ({ action }: LogRow): boolean => !quiet.test(action)
