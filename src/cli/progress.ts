/** A bar on a terminal's standard error; on anything else it does nothing, so logs stay clean. */
export class Progress {
  readonly #total: number
  readonly #label: string
  #done = 0
  #items = 0
  #shown = 0
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
    process.stderr.write(`\r\x1b[K${this.#bar()} ${this.#items} ${this.#label}`)
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
