/** How often one address may try the doors in a minute: enough for a team behind one address, too few for guessing. */
const perMinute = 30

/** Counts tries by address in windows of a minute. In memory only: addresses of people are kept nowhere. */
export class AddressLimit {
  readonly #counts = new Map<string, number>()
  #window = 0

  /** Seconds to wait; 0 when the try may go on. */
  wait(address: string, now: Date): number {
    const window = Math.floor(now.getTime() / 60_000)
    if (window !== this.#window) this.#counts.clear()
    this.#window = window
    const count = (this.#counts.get(address) ?? 0) + 1
    this.#counts.set(address, count)
    return count <= perMinute ? 0 : 60 - Math.floor((now.getTime() / 1000) % 60)
  }
}

/** Failures under one name before it is locked; then for how long, doubling with each more, up to an hour. */
const freeFailures = 5
const firstLock = 30_000
const longestLock = 3_600_000

/** Until when a name is locked after its `failures`th failure in a row; null while tries are free. */
export function lockAfter(failures: number, now: Date): string | null {
  if (failures < freeFailures) return null
  const length = Math.min(firstLock * 2 ** (failures - freeFailures), longestLock)
  return new Date(now.getTime() + length).toISOString()
}
