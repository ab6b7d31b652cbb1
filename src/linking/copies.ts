import type { Claim, Report } from '../reading/claim.ts'
import { byPublished, byText } from './order.ts'
import { hashWords, wordsOf } from './wording.ts'

const BANDS = 15
const ROWS = 4
const HASHES = BANDS * ROWS
/** Share of shingles from which two reports' tellings are copies. */
const alike = 0.6
const fewest = 12

/** Reports with one telling: its first teller is the one published first. */
interface Group {
  readonly members: Set<string>
  first: Report
}

/**
 * Which reports are copies of one another, kept as reports come and go. Compared are the sentences that hold claims, not
 * the whole page: menus and footers make strangers alike. MinHash over five-word shingles with banding (Broder 1997;
 * Leskovec et al., "Mining of Massive Datasets", ch. 3): 15 bands of 4 find 88% of pairs at 0.6 and all at 0.8. News is copied within weeks, and set phrases come back every
 * year: compared are reports published in the same month or the one before or after (a later reprint still shows in its
 * event, sentence by sentence). Reports of exactly the
 * same words share one entry, so that a thousand copies cost a thousand look-ups and no more.
 */
export class Copies {
  readonly #reports = new Map<string, { readonly report: Report; readonly claims: readonly Claim[] }>()
  readonly #groups = new Map<string, Group>()
  #exact = new Map<string, string>()
  #buckets = new Map<number, { readonly id: string; readonly signature: Uint32Array }[]>()

  /** Adds a report; gives the ids of reports whose first teller is another now. */
  add(report: Report, claims: readonly Claim[]): string[] {
    this.#reports.set(report.id, { report, claims })
    const words = told(report, claims)
    if (words.length < fewest) return []
    const changed = new Set<string>()
    const text = exactKey(words)
    const twin = this.#exact.get(text)
    if (twin !== undefined) this.#unite(report.id, twin, changed)
    else {
      this.#exact.set(text, report.id)
      const own = signature(words)
      const month = monthOf(report)
      const entry = { id: report.id, signature: own }
      for (let band = 0; band < BANDS; band++) {
        for (const near of month === none ? [none] : [month - 1, month, month + 1])
          for (const other of this.#buckets.get(bandKey(own, band, near)) ?? [])
            if (!this.#together(report.id, other.id) && likeness(own, other.signature) >= alike)
              this.#unite(report.id, other.id, changed)
        const key = bandKey(own, band, month)
        const bucket = this.#buckets.get(key)
        if (bucket === undefined) this.#buckets.set(key, [entry])
        else bucket.push(entry)
      }
    }
    return [...changed]
  }

  /** Takes a report out; gives the ids of reports whose first teller may be another now. */
  remove(id: string): string[] {
    if (!this.#reports.has(id)) return []
    const left = [...(this.#groups.get(id)?.members ?? [id])].sort(byText)
    for (const member of left) {
      const { report, claims } = this.#reports.get(member)!
      const words = told(report, claims)
      if (words.length < fewest) continue
      const text = exactKey(words)
      if (this.#exact.get(text) === member) this.#exact.delete(text)
      const own = signature(words)
      for (let band = 0; band < BANDS; band++) {
        const bucket = this.#buckets.get(bandKey(own, band, monthOf(report)))
        const at = bucket?.findIndex((b) => b.id === member) ?? -1
        if (at >= 0) bucket!.splice(at, 1)
      }
    }
    for (const member of left) this.#groups.delete(member)
    this.#reports.delete(id)
    const others = left.filter((member) => member !== id)
    for (const member of others) {
      const { report, claims } = this.#reports.get(member)!
      this.add(report, claims)
    }
    return others
  }

  /** No report will come any more: lets go of what only newcomers need. */
  close(): void {
    this.#buckets = new Map()
    this.#exact = new Map()
  }

  /** The id of the first teller of a report's telling: its own where it copies nobody. */
  firstOf(id: string): string {
    return this.#groups.get(id)?.first.id ?? id
  }

  /** Most reports copy nobody and have no group. */
  #groupOf(id: string): Group {
    return this.#groups.get(id) ?? { members: new Set([id]), first: this.#reports.get(id)!.report }
  }

  #together(x: string, y: string): boolean {
    const group = this.#groups.get(x)
    return x === y || (group !== undefined && group === this.#groups.get(y))
  }

  #unite(x: string, y: string, changed: Set<string>): void {
    const a = this.#groupOf(x)
    const b = this.#groupOf(y)
    if (a === b || x === y) return
    const [keep, gone] = a.members.size >= b.members.size ? [a, b] : [b, a]
    const first = byPublished(a.first, b.first) <= 0 ? a.first : b.first
    for (const group of [keep, gone])
      if (group.first !== first) for (const member of group.members) changed.add(member)
    for (const member of gone.members) keep.members.add(member)
    for (const member of gone.members) this.#groups.set(member, keep)
    this.#groups.set(keep === a ? x : y, keep)
    keep.first = first
  }
}

/** The words of the sentences that hold claims, each sentence once, in the order of the text. */
function told(report: Report, claims: readonly Claim[]): string[] {
  const words: string[] = []
  let last = -1
  for (const { sentence } of claims.toSorted((a, b) => a.sentence.start - b.sentence.start)) {
    if (sentence.start < last) continue
    last = sentence.end
    for (const word of wordsOf(report.text.slice(sentence.start, sentence.end))) words.push(word)
  }
  return words
}

const exactKey = (words: readonly string[]): string =>
  `${words.length} ${hashWords(words, 0, words.length)} ${hashWords(words, words.length >> 1, words.length)}`

/** Reports without a day of publication meet one another only. */
const none = 0
const monthOf = ({ published }: Report): number =>
  published === undefined ? none : Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7))

function bandKey(signature: Uint32Array, band: number, month: number): number {
  let h = month + 1
  for (let k = band * ROWS; k < band * ROWS + ROWS; k++) h = (Math.imul(h, 0x9e3779b1) ^ signature[k]!) >>> 0
  return band * 2 ** 32 + h
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let n = 0; n < HASHES; n++) if (a[n] === b[n]) same++
  return same / HASHES
}

function signature(words: readonly string[]): Uint32Array {
  const out = new Uint32Array(HASHES).fill(0xffffffff)
  for (let i = 0; i + 5 <= words.length; i++) {
    const h = hashWords(words, i, i + 5)
    for (let n = 0; n < HASHES; n++) {
      let x = h ^ Math.imul(n + 1, 0x9e3779b1)
      x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
      x = (x ^ (x >>> 13)) >>> 0
      if (x < out[n]!) out[n] = x
    }
  }
  return out
}
