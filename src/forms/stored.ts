import type { Entry, FormKnowledge, FormTable } from './compile.ts'
import { formOf, rowOf } from './form.ts'
import type { Form, LemmaRow, Tail } from './types.ts'

/**
 * The compiled lexicon as text and back. Inflecting some nine hundred lemmas takes half a second; reading what came of it
 * a hundredth, because a surface's entries are made when its word is first met.
 */

/** A form without its spelling and its row; there are some hundred of them for forty thousand forms. */
type Shape = Omit<Form, 'text' | 'row'>

interface Stored {
  readonly rows: readonly (Omit<LemmaRow, 'flags'> & { readonly flags: readonly string[] })[]
  readonly shapes: readonly Shape[]
  /** Tails of entries that differ from their row's: adjectives that agree with their noun. */
  readonly tails: readonly (readonly Tail[])[]
  /** Lines `surface<TAB>entries`; an entry is `row.shape` or `row.shape.tails`, numbers in base 36, with a space between. */
  readonly surfaces: string
  readonly size: number
}

/** Numbers things by their JSON, in the order they come. */
class Numbered<T> {
  readonly list: T[] = []
  readonly #at = new Map<string, number>()
  of(value: T): string {
    const key = JSON.stringify(value)
    let n = this.#at.get(key)
    if (n === undefined) {
      n = this.list.push(value) - 1
      this.#at.set(key, n)
    }
    return n.toString(36)
  }
}

/** Text from which `restoreForms` makes the same knowledge. */
export function storeForms(k: FormKnowledge): string {
  const rowAt = new Map(k.rows.map((row, n) => [row, n.toString(36)]))
  const shapes = new Numbered<Shape>()
  const tails = new Numbered<readonly Tail[]>()
  const lines: string[] = []
  for (const surface of k.table.keys()) {
    const entries = k.table.get(surface)!.map(({ form: { row, text: _, ...shape }, tails: own }) => {
      const code = `${rowAt.get(row)}.${shapes.of(shape)}`
      return own === row.tails ? code : `${code}.${tails.of(own)}`
    })
    lines.push(`${surface}\t${entries.join(' ')}`)
  }
  const stored: Stored = {
    rows: k.rows.map((row) => ({ ...row, flags: [...row.flags] })),
    shapes: shapes.list,
    tails: tails.list,
    surfaces: lines.join('\n'),
    size: k.size,
  }
  return JSON.stringify(stored)
}

/** The knowledge that `storeForms` wrote. Throws on text that is no JSON; what else it holds is not checked. */
export function restoreForms(text: string): FormKnowledge {
  const stored = JSON.parse(text) as Stored
  const rows = stored.rows.map((row) => rowOf({ ...row, flags: new Set(row.flags) }))
  return { rows, table: new StoredTable(stored, rows), size: stored.size }
}

class StoredTable implements FormTable {
  /** The line's entries as written, or as made from it. */
  readonly #entries = new Map<string, string | readonly Entry[]>()
  readonly #stored: Stored
  readonly #rows: readonly LemmaRow[]

  constructor(stored: Stored, rows: readonly LemmaRow[]) {
    this.#stored = stored
    this.#rows = rows
    for (const line of stored.surfaces.split('\n')) {
      const tab = line.indexOf('\t')
      this.#entries.set(line.slice(0, tab), line.slice(tab + 1))
    }
  }

  get(surface: string): readonly Entry[] | undefined {
    const known = this.#entries.get(surface)
    if (typeof known !== 'string') return known
    const made = known.split(' ').map((code) => this.#entry(surface, code))
    this.#entries.set(surface, made)
    return made
  }

  keys(): Iterable<string> {
    return this.#entries.keys()
  }

  #entry(text: string, code: string): Entry {
    const [row, shape, tails] = code.split('.').map((n) => Number.parseInt(n, 36))
    const lemma = this.#rows[row!]!
    return {
      form: formOf(this.#stored.shapes[shape!]!, text, lemma),
      tails: tails === undefined ? lemma.tails : this.#stored.tails[tails]!,
    }
  }
}
