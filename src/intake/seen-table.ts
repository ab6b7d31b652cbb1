/** What is remembered of one id. */
export interface Seen {
  /** 32 bits of the text's digest. */
  readonly text: number
  /** Number of the source's name, and the line in it; 0 where unknown. */
  readonly source: number
  readonly line: number
}

/** Five numbers of 32 bits an id: two of its digest, then what is remembered. */
const width = 5

/**
 * Ids by 64 bits of their digest, twenty bytes a place: a million of them in a map of strings would take three hundred megabytes.
 * Open addressing; a place whose first two numbers are 0 is free.
 */
export class SeenTable {
  #cells = new Uint32Array(1024 * width)
  size = 0

  get(high: number, low: number): Seen | undefined {
    const at = this.#find(high, low)
    const [text, source, line] = this.#cells.subarray(at + 2, at + width)
    return this.#free(at) ? undefined : { text: text!, source: source!, line: line! }
  }

  /** An id that is not there yet. */
  set(high: number, low: number, { text, source, line }: Seen): void {
    if (this.size * width >= this.#cells.length * 0.75) this.#grow()
    this.#cells.set([high, low, text, source, line], this.#find(high, low))
    this.size++
  }

  #free(at: number): boolean {
    return this.#cells[at] === 0 && this.#cells[at + 1] === 0
  }

  #find(high: number, low: number): number {
    const places = this.#cells.length / width
    for (let place = low & (places - 1); ; place = (place + 1) & (places - 1)) {
      const at = place * width
      if (this.#free(at) || (this.#cells[at] === high && this.#cells[at + 1] === low)) return at
    }
  }

  #grow(): void {
    const old = this.#cells
    this.#cells = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += width)
      if (old[at] !== 0 || old[at + 1] !== 0)
        this.#cells.set(old.subarray(at, at + width), this.#find(old[at]!, old[at + 1]!))
  }
}
