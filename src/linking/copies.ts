import type { Report } from '../reading/claim.ts'
import { readText } from '../text/text.ts'

const HASHES = 48
const BANDS = 12
const ROWS = HASHES / BANDS

/** Groups of reports whose texts are copies of one another: same words, or nearly so. */
export interface Copies {
  /** Report id to the id of the first teller of its text (itself where it is no copy). */
  readonly first: ReadonlyMap<string, string>
}

/**
 * Finds copies by MinHash over five-word shingles with banding: near linear in the reports. Two texts that share 0.6 of
 * their shingles are copies. The earliest published, then the smallest id, is the first teller.
 * Method: Broder 1997, "On the resemblance and containment of documents".
 */
export function findCopies(reports: readonly Report[]): Copies {
  const signatures = reports.map((r) => signature(r.text))
  const parent = reports.map((_, n) => n)
  const find = (n: number): number => {
    let at = n
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  const buckets = new Map<string, number>()
  signatures.forEach((sig, n) => {
    if (sig === undefined) return
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${sig.subarray(band * ROWS, band * ROWS + ROWS).join(',')}`
      const other = buckets.get(key)
      if (other === undefined) buckets.set(key, n)
      else if (find(other) !== find(n) && likeness(signatures[other]!, sig) >= 0.6)
        parent[find(n)] = find(other)
    }
  })
  const groups = new Map<number, number[]>()
  reports.forEach((_, n) => {
    const root = find(n)
    groups.set(root, [...(groups.get(root) ?? []), n])
  })
  const first = new Map<string, string>()
  for (const members of groups.values()) {
    const teller = members.toSorted((a, b) => order(reports[a]!, reports[b]!))[0]!
    for (const n of members) first.set(reports[n]!.id, reports[teller]!.id)
  }
  return { first }
}

/** By code units: the machine's language may not change which teller is first. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const order = (a: Report, b: Report): number =>
  byText(a.published ?? '9999', b.published ?? '9999') || byText(a.id, b.id)

const likeness = (a: Uint32Array, b: Uint32Array): number => {
  let same = 0
  for (let n = 0; n < HASHES; n++) if (a[n] === b[n]) same++
  return same / HASHES
}

/** MinHash signature; undefined for a text too short to tell (fewer than 12 words). */
function signature(received: string): Uint32Array | undefined {
  const words = readText(received).words.filter((w) => w.kind === 'word' || w.kind === 'number')
  if (words.length < 12) return undefined
  const out = new Uint32Array(HASHES).fill(0xffffffff)
  for (let i = 0; i + 5 <= words.length; i++) {
    let h = 2166136261
    for (let k = 0; k < 5; k++)
      for (const c of words[i + k]!.text) h = Math.imul(h ^ c.charCodeAt(0), 16777619)
    for (let n = 0; n < HASHES; n++) {
      let x = h ^ Math.imul(n + 1, 0x9e3779b1)
      x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
      x = (x ^ (x >>> 16)) >>> 0
      if (x < out[n]!) out[n] = x
    }
  }
  return out
}
