import type { Evidence, LogRow, Store } from '../record/store.ts'

/** Rows of the custody log by what they are about, without their details. The log is walked once, when first asked. */
export class Custody {
  readonly #store: Store
  #rows: Map<string, LogRow[]> | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Rows about an event and its reports, oldest first. */
  async of({ event, reports }: Evidence): Promise<LogRow[]> {
    this.#rows ??= await this.#walk()
    const rows = this.#rows
    return [event.id, ...reports.map((row) => row.id)]
      .flatMap((subject) => rows.get(subject) ?? [])
      .sort((a, b) => a.seq - b.seq)
  }

  async #walk(): Promise<Map<string, LogRow[]>> {
    const found = new Map<string, LogRow[]>()
    for (let after = 0; ; ) {
      const rows = await this.#store.log(after, 1000)
      for (const row of rows) {
        const about = found.get(row.subject)
        const kept = { ...row, detail: '', prev: '' }
        if (about === undefined) found.set(row.subject, [kept])
        else about.push(kept)
      }
      if (rows.length < 1000) return found
      after = rows.at(-1)!.seq
    }
  }
}
