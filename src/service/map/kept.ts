import type { Store } from '../../record/index.ts'

/** Answers that are kept for other questions; the one asked for longest ago goes first. */
const answersAtMost = 24

/** Rows of the log that change nothing which is counted: coming in, reading, giving out. */
const idle = /^(?:account|session|token|read|export|key|service|backup)[.-]/

/**
 * What is counted over many events, kept until the custody log tells of a change, by whatever process. Askers who come while
 * it is being counted wait for the same count.
 */
export class Kept<T> {
  readonly #store: Store
  readonly #count: (key: string) => Promise<T>
  readonly #known = new Map<string, Promise<T>>()
  readonly #atMost: number
  #head = 0

  /** @param count counts anew; the key says all that the answer follows from */
  constructor(store: Store, count: (key: string) => Promise<T>, atMost = answersAtMost) {
    this.#store = store
    this.#count = count
    this.#atMost = atMost
  }

  async get(key: string): Promise<T> {
    await this.#follow()
    const known = this.#known.get(key)
    this.#known.delete(key)
    const value = known ?? this.#count(key)
    this.#known.set(key, value)
    value.catch(() => this.#known.delete(key))
    for (const old of this.#known.keys()) {
      if (this.#known.size <= this.#atMost) break
      this.#known.delete(old)
    }
    return value
  }

  async #follow(): Promise<void> {
    if (this.#head === 0) this.#head = await lastRow(this.#store)
    for (;;) {
      const from: number = this.#head
      const rows = await this.#store.log(from, 1000)
      // Someone else followed meanwhile.
      if (this.#head > from) continue
      this.#head = rows.at(-1)?.seq ?? from
      if (rows.some(({ action }) => !idle.test(action))) this.#known.clear()
      if (rows.length < 1000) return
    }
  }
}

/** The number of the last row of the log, which has no gaps: found by halves, not by reading all of it. */
async function lastRow(store: Store): Promise<number> {
  const isThere = async (seq: number): Promise<boolean> => (await store.log(seq - 1, 1)).length > 0
  let [low, high] = [0, 1]
  while (await isThere(high)) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await isThere(middle)) low = middle
    else high = middle
  }
  return low
}
