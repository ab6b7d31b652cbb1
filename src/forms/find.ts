import { longestFirst, splits, tails } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import { type Word, WordMemo } from '../text/words.ts'
import { afterClitic, allowed, marked, type Spelled, spelledHere, spellingAllows } from './clitics.ts'
import type { Entry, FormKnowledge } from './compile.ts'
import { dropParts, dropSplits } from './prune.ts'
import { beforePreposition, follow, lettersOf, mayFollow } from './tails.ts'
import type { Form, FormHit, Tail } from './types.ts'

/**
 * One reading of a single word, before its set phrase is looked for. What is asked of its form at every place where the
 * word stands is kept here, so that most readings are turned away or taken without a look at the form.
 */
interface Reading {
  readonly pro: string
  readonly article: boolean
  readonly enc: string
  readonly entry: Entry
  readonly form: Form
  readonly tails: readonly Tail[]
  /** The letters that the tails begin with. */
  readonly letters: readonly number[]
  readonly verb: boolean
  /** A verb whose bare letters leave its voice open. */
  readonly eitherVoice: boolean
  /** No finite verb of its kind begins with إ. */
  readonly hamzaless: boolean
  /** A shape that only the jussive has, in the singular. */
  readonly clipped: boolean
  /** The second part of its phrase may stand apart. */
  readonly splits: boolean
}

const readingOf = (pro: string, article: boolean, enc: string, entry: Entry): Reading => {
  const { form, tails } = entry
  const verb = form.pos === 'verb'
  const kind = form.row.form
  return {
    pro,
    article,
    enc,
    entry,
    form,
    tails,
    letters: lettersOf(tails),
    verb,
    eitherVoice: verb && form.voice === 'either',
    hamzaless: verb && (kind === 'I' || kind === 'II' || kind === 'IV'),
    clipped: form.mood === 'short' && form.number === 'sg',
    splits: form.row.flags.has('split'),
  }
}

/** Words of a split phrase may stand this far apart: verb, a long subject, object. */
const farthest = 14

/**
 * What came of it is told in a clause of its own: «تعرضت السيارة لهجوم أدى لإصابة» is no «تعرضت … لإصابة». The clause opens with «مما» or
 * with a finite verb of class `result`.
 */
function opensResult(word: Word, { k, results }: Met): boolean {
  let opens = results.get(word)
  if (opens === undefined) {
    const { text } = word
    const bare = /^[وف]/.test(text) ? text.slice(1) : text
    opens = bare === 'مما' || isResult(text, k) || (bare !== text && isResult(bare, k))
    results.set(word, opens)
  }
  return opens
}

const isResult = (verb: string, k: FormKnowledge): boolean =>
  k.table
    .get(verb)
    ?.some(({ form }) => form.row.klass === 'result' && form.pos === 'verb' && form.person === 3) === true

/** What is known of the words met so far, whatever stands around them. */
interface Met {
  readonly k: FormKnowledge
  readonly readings: WordMemo<readonly Reading[]>
  readonly results: WordMemo<boolean>
}
const memos = new WeakMap<FormKnowledge, Met>()

const none: readonly never[] = []

/** Per word index, every reading that the clitic rules allow. Linear in the words; pure. */
export function findForms(text: Text, k: FormKnowledge): readonly (readonly FormHit[])[] {
  let met = memos.get(k)
  if (met === undefined) {
    met = { k, readings: new WordMemo(), results: new WordMemo() }
    memos.set(k, met)
  }
  const { words } = text
  const out: (readonly FormHit[])[] = new Array(words.length)
  for (let i = 0; i < words.length; i++) {
    out[i] = none
    const word = words[i]!
    if (word.kind !== 'word') continue
    let readings = met.readings.get(word)
    if (readings === undefined) {
      readings = word.text.length < 2 ? none : readWord(word.text, k)
      met.readings.set(word, readings)
    }
    if (readings.length > 0) out[i] = readingsHere(text, i, word, readings, met)
  }
  return out
}

/** The readings of a word that its spelling and its neighbours allow, the longest phrase first. */
function readingsHere(
  text: Text,
  i: number,
  word: Word,
  readings: readonly Reading[],
  met: Met,
): readonly FormHit[] {
  const spelled = spelledHere(text.received, word)
  const hits: FormHit[] = []
  for (let n = 0; n < readings.length; n++) {
    const reading = readings[n]!
    if (!spellingAllows(text.received, word, spelled, reading)) continue
    const hit = place(text, i, reading, spelled, met)
    if (hit !== undefined) hits.push(hit)
  }
  if (hits.length > 1) {
    dropSplits(text.received, word, hits)
    dropParts(hits)
    longestFirst(hits)
  }
  return hits
}

/** All readings of one folded word: clitics off, stem looked up, rules of the class applied. */
function readWord(word: string, k: FormKnowledge): readonly Reading[] {
  const out: Reading[] = []
  for (const split of splits(word)) {
    const { pro, article, rest } = split
    for (const entry of k.table.get(rest) ?? none)
      if (allowed(entry.form, split, '')) out.push(readingOf(pro, article, '', entry))
    if (article) continue
    for (const [enc, stem] of tails(rest)) {
      for (const entry of k.table.get(stem) ?? none)
        if (allowed(entry.form, split, enc) && entry.tails.length === 0)
          if (!out.some((r) => r.entry === entry && r.pro === pro))
            out.push(readingOf(pro, article, enc, entry))
    }
  }
  return out.length > 0 ? out : none
}

function place(text: Text, i: number, reading: Reading, spelled: Spelled, met: Met): FormHit | undefined {
  const { words } = text
  const word = words[i]!
  const { pro, enc, tails } = reading
  if (reading.clipped && !shortened(words, i, pro)) return undefined
  const start = spelled.bare ? word.start + pro.length : afterClitic(text.received, word, pro)
  const form = reading.eitherVoice ? marked(text.received, word, spelled, start, reading.form) : reading.form
  if (tails.length === 0) return hitOf(i, i + 1, reading, form, start, word.end - enc.length, undefined)
  const { letters } = reading
  if (mayFollow(words, i + 1, letters))
    for (let n = 0; n < tails.length; n++) {
      const end = beforePreposition(words, follow(words, i + 1, tails[n]!))
      if (end > 0) return hitOf(i, end, reading, form, start, words[end - 1]!.end, undefined)
    }
  if (!reading.splits) return undefined
  const sentence = text.sentences[text.sentenceOf[i]!]
  const limit = Math.min(sentence?.to ?? words.length, i + 2 + farthest)
  for (let at = i + 2; at < limit; at++) {
    if (words[at]!.kind === 'break' || opensResult(words[at]!, met)) break
    if (!mayFollow(words, at, letters)) continue
    for (let n = 0; n < tails.length; n++) {
      const found = follow(words, at, tails[n]!)
      if (found < 0) continue
      const end = beforePreposition(words, found)
      return hitOf(i, i + 1, reading, form, start, word.end, end > at ? { from: at, to: end } : undefined)
    }
  }
  return undefined
}

/** With all its fields, so that all hits have one layout. */
const hitOf = (
  i: number,
  to: number,
  { pro, article, enc }: Reading,
  form: Form,
  start: number,
  end: number,
  tail: FormHit['tail'],
): FormHit => ({ i, to, pro, article, enc, form, start, end, tail })

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
