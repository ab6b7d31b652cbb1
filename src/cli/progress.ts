/** A bar on a terminal's standard error; on anything else it does nothing, so logs stay clean. */
export class Progress {
  readonly #total: number
  readonly #label: string
  #done = 0
  #items = 0
  #shown = 0
  readonly #began = performance.now()
  readonly #on: boolean

  /** @param total bytes to come; 0 when unknown (then only a count is shown) */
  constructor(total: number, label: string) {
    this.#total = total
    this.#label = label
    this.#on = process.stderr.isTTY === true
  }

  /** Another item is done. */
  step(bytes: number): void {
    this.#done += bytes
    this.#items++
    if (!this.#on) return
    const now = performance.now()
    if (now - this.#shown < 100) return
    this.#shown = now
    process.stderr.write(`\r\x1b[K${this.#bar()} ${this.#items} ${this.#label}${this.#pace(now)}`)
  }

  /** Items a second so far, and the time left where the end is known; nothing in the first second. */
  #pace(now: number): string {
    const seconds = (now - this.#began) / 1000
    if (seconds < 1) return ''
    const rate = `, ${Math.round(this.#items / seconds)}/s`
    if (this.#total === 0 || this.#done === 0) return rate
    return `${rate}, ${sayTime((seconds * Math.max(0, this.#total - this.#done)) / this.#done)} left`
  }

  #bar(): string {
    if (this.#total === 0) return ''
    const share = Math.min(1, this.#done / this.#total)
    const filled = Math.round(share * 24)
    return `[${'#'.repeat(filled)}${'.'.repeat(24 - filled)}] ${String(Math.round(share * 100)).padStart(3)}%`
  }

  /** Takes the bar off the screen. Call it before writing any other line to the terminal. */
  clear(): void {
    if (this.#on && this.#shown > 0) process.stderr.write('\r\x1b[K')
  }
}

/** «45 s», «12 min», «3 h 05 min». */
export function sayTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
