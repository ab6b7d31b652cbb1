import { fold } from '../text/fold.ts'

/** Distinct hashes kept of a sentence's three-word shingles: the smallest ones, in order. */
const KEPT = 12
/** A sentence of fewer words says too little to be told from another by its words. */
const fewest = 6

/**
 * The smallest shingle hashes of a sentence, in order; two units of a string each, for a million small typed arrays cost
 * four times the memory. `undefined` stands for a sentence too short to compare.
 */
export type Sketch = string

/** How many hashes a sketch holds. */
export const sizeOf = (s: Sketch): number => s.length >> 1
/** The hash at a place of a sketch. */
export const hashAt = (s: Sketch, n: number): number =>
  (s.charCodeAt(2 * n) * 65536 + s.charCodeAt(2 * n + 1)) >>> 0

/** Words of a text after folding: letters and digits only, so that marks and spacing make no difference. */
export const wordsOf = (text: string): string[] => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []

/** FNV-1a over the units of some words, mixed (murmur3's finalizer) so that its smallest values are a fair sample. */
export function hashWords(words: readonly string[], from: number, to: number): number {
  let h = 2166136261
  for (let i = from; i < to; i++) {
    const word = words[i]!
    for (let k = 0; k < word.length; k++) h = Math.imul(h ^ word.charCodeAt(k), 16777619)
    h = Math.imul(h ^ 32, 16777619)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Sketches a sentence (bottom-k, Broder 1997: the smallest hashes are a sample of its shingles). */
export function sketch(words: readonly string[]): Sketch | undefined {
  if (words.length < fewest) return undefined
  const hashes = new Set<number>()
  for (let i = 0; i + 3 <= words.length; i++) hashes.add(hashWords(words, i, i + 3))
  const kept = [...hashes].sort((a, b) => a - b).slice(0, KEPT)
  return String.fromCharCode(...kept.flatMap((h) => [h >>> 16, h & 0xffff]))
}

/** Share of shingles that two sentences have in common, 0 to 1, estimated from their sketches. */
export function likeness(a: Sketch | undefined, b: Sketch | undefined): number {
  if (a === undefined || b === undefined) return 0
  const [m, n] = [sizeOf(a), sizeOf(b)]
  const size = Math.min(KEPT, Math.max(m, n))
  let i = 0
  let j = 0
  let seen = 0
  let same = 0
  while (seen < size && (i < m || j < n)) {
    const x = i < m ? hashAt(a, i) : Number.POSITIVE_INFINITY
    const y = j < n ? hashAt(b, j) : Number.POSITIVE_INFINITY
    if (x === y) {
      same++
      i++
      j++
    } else if (x < y) i++
    else j++
    seen++
  }
  return seen === 0 ? 0 : same / seen
}
