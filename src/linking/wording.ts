import { fold } from '../text/fold.ts'

/** Distinct hashes kept of a sentence's three-word shingles: the smallest ones, in order. */
const KEPT = 12
/** A sentence of fewer words says too little to be told from another by its words. */
const fewest = 6

/** The smallest shingle hashes of a sentence; `undefined` where it is too short to compare. */
export type Sketch = Uint32Array

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
  return Uint32Array.from([...hashes].sort((a, b) => a - b).slice(0, KEPT))
}

/** Share of shingles that two sentences have in common, 0 to 1, estimated from their sketches. */
export function likeness(a: Sketch | undefined, b: Sketch | undefined): number {
  if (a === undefined || b === undefined) return 0
  const size = Math.min(KEPT, Math.max(a.length, b.length))
  let i = 0
  let j = 0
  let seen = 0
  let same = 0
  while (seen < size && (i < a.length || j < b.length)) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[j] ?? Number.POSITIVE_INFINITY
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
