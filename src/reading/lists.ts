import type { SentenceReading } from './frame.ts'
import type { Phrase } from './phrases.ts'
import { isExact, type Settled } from './settle.ts'

/** «على النحو الآتي», «كالتالي»: what follows is told line by line. Folded. */
const asFollows = /^(?:الاتي|التالي|كالاتي|كالتالي|يلي)$/

/**
 * «توزع الشهداء على النحو الآتي:» opens a list whose lines begin with how many were killed: «- 5 بينهم 3 أطفال بقصف على القرية».
 * Lines are sentences of their own; the list ends with the first that does not begin so.
 */
export class TollList {
  #open = false
  /** The period that the list's head names: none of its lines happened on the report's own day. */
  #dates: readonly Phrase[] = []

  /** Gives the act of a line its dead; then notes whether the sentence opens a list. */
  read(reading: SentenceReading, settled: Settled): void {
    const counted = this.#open ? countedFirst(reading) : undefined
    const act = counted === undefined ? undefined : settled.groups.find((g) => isExact(g.primary))
    if (counted !== undefined && act !== undefined && !act.casualties.includes(counted)) {
      act.casualties.push(counted)
      if (act.primary.dates.length === 0) act.primary.dates.push(...this.#dates)
    }
    if (act !== undefined) return
    this.#open = opens(reading)
    this.#dates = this.#open ? reading.clauses.flatMap((c) => c.dates) : []
  }
}

/** People or a bare number at the head of a line, before any act. */
function countedFirst({ items }: SentenceReading): Phrase | undefined {
  const first = items.find((x) => x.item !== 'mark')
  return first?.item === 'phrase' && first.kind === 'group' && first.amount !== undefined && first.prep === ''
    ? first
    : undefined
}

/** The dead are told of, and the line ends with words that open a list. */
function opens({ items, frames }: SentenceReading): boolean {
  const dead =
    frames.some((f) => f.row.type === 'kill' || f.row.type === 'tally') ||
    items.some((x) => x.item === 'phrase' && x.person?.casualty === 'killed')
  return (
    dead &&
    items
      .slice(-6)
      .some(
        (x) => x.item === 'phrase' && (asFollows.test(x.head.text) || /^(?:النحو|الشكل)$/.test(x.head.text)),
      )
  )
}
