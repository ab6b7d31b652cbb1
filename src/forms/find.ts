import { splits, tails } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import { afterClitic, allowed, marked, spellingAllows } from './clitics.ts'
import type { Entry, FormKnowledge } from './compile.ts'
import { dropParts, dropSplits } from './prune.ts'
import { beforePreposition, follow } from './tails.ts'
import type { FormHit } from './types.ts'

/** One reading of a single word, before its set phrase is looked for. */
interface Reading {
  readonly pro: string
  readonly article: boolean
  readonly enc: string
  readonly entry: Entry
}

/** Words of a split phrase may stand this far apart: verb, a long subject, object. */
const farthest = 14

const memos = new WeakMap<FormKnowledge, Map<string, readonly Reading[]>>()

/** Per word index, every reading that the clitic rules allow. Linear in the words; pure. */
export function findForms(text: Text, k: FormKnowledge): FormHit[][] {
  let memo = memos.get(k)
  if (memo === undefined) {
    memo = new Map()
    memos.set(k, memo)
  }
  const out: FormHit[][] = []
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i]!
    const hits: FormHit[] = []
    out.push(hits)
    if (word.kind !== 'word' || word.text.length < 2) continue
    let readings = memo.get(word.text)
    if (readings === undefined) {
      readings = readWord(word.text, k)
      if (memo.size < 100_000) memo.set(word.text, readings)
    }
    for (const reading of readings) {
      const { entry, pro, enc } = reading
      if (!spellingAllows(text.received, word, entry.form, pro, enc)) continue
      const hit = place(text, i, reading)
      if (hit !== undefined) hits.push(hit)
    }
    if (hits.length > 1) {
      dropSplits(text.received, word, hits)
      dropParts(hits)
      hits.sort((a, b) => b.to - a.to || a.pro.length - b.pro.length)
    }
  }
  return out
}

/** All readings of one folded word: clitics off, stem looked up, rules of the class applied. */
function readWord(word: string, k: FormKnowledge): readonly Reading[] {
  const out: Reading[] = []
  for (const split of splits(word)) {
    for (const entry of k.table.get(split.rest) ?? [])
      if (allowed(entry.form, split, '')) out.push({ ...split, enc: '', entry })
    if (split.article) continue
    for (const [enc, stem] of tails(split.rest)) {
      for (const entry of k.table.get(stem) ?? [])
        if (allowed(entry.form, split, enc) && entry.tails.length === 0)
          if (!out.some((r) => r.entry === entry && r.pro === split.pro)) out.push({ ...split, enc, entry })
    }
  }
  return out
}

function place(text: Text, i: number, reading: Reading): FormHit | undefined {
  const { words } = text
  const word = words[i]!
  const { entry, pro, article, enc } = reading
  if (entry.form.mood === 'short' && entry.form.number === 'sg' && !shortened(words, i, pro)) return undefined
  const start = afterClitic(text.received, word, pro)
  const form = marked(text.received, word, start, entry.form)
  if (entry.tails.length === 0)
    return { i, to: i + 1, pro, article, enc, form, start, end: word.end - enc.length }
  for (const tail of entry.tails) {
    const end = beforePreposition(words, follow(words, i + 1, tail))
    if (end > 0) return { i, to: end, pro, article, enc, form, start, end: words[end - 1]!.end }
  }
  if (!form.row.flags.has('split')) return undefined
  const sentence = text.sentences[text.sentenceOf[i]!]
  const limit = Math.min(sentence?.to ?? words.length, i + 2 + farthest)
  for (let at = i + 2; at < limit; at++) {
    if (words[at]!.kind === 'break') break
    for (const tail of entry.tails) {
      const found = follow(words, at, tail)
      if (found < 0) continue
      const end = beforePreposition(words, found)
      const hit = { i, to: i + 1, pro, article, enc, form, start, end: word.end }
      return end > at ? { ...hit, tail: { from: at, to: end } } : hit
    }
  }
  return undefined
}

const shorteners: ReadonlySet<string> = new Set([
  'لم',
  'ولم',
  'فلم',
  'الم',
  'لا',
  'ولا',
  'فلا',
  'لما',
  'ولما',
])

/** A jussive stands after its particle or its lam; elsewhere ترد is «it reaches», not a clipped «she kills». */
const shortened = (words: readonly Word[], i: number, pro: string): boolean =>
  pro.endsWith('ل') || (i > 0 && shorteners.has(words[i - 1]!.text))
