import { type Split, splits, tails } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import type { Entry, FormKnowledge } from './compile.ts'
import type { Form, FormHit, Tail, TailWord } from './types.ts'

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
      if (!spellingAllows(text.received, word, reading)) continue
      const hit = place(text, i, reading)
      if (hit !== undefined) hits.push(hit)
    }
    if (hits.length > 1) {
      dropSplits(text.received, word, hits)
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

/**
 * What folding hides and the received letters still tell: إصابة is no «he hit him», and no finite verb of these forms
 * begins with إ. The other way round proves nothing, since print writes ه for ة.
 */
function spellingAllows(received: string, word: Word, { enc, entry, pro }: Reading): boolean {
  const last = lastLetter(received, word)
  if (last === 'ة' && (enc === 'ه' || entry.form.pos === 'verb')) return false
  const { form } = entry
  if (form.pos !== 'verb' || !/^(?:I|II|IV)$/.test(form.row.form)) return true
  return received[pro === '' ? word.start : afterClitic(received, word, pro)] !== 'إ'
}

function lastLetter(received: string, word: Word): string {
  let at = word.end - 1
  while (at > word.start && isMark(received.charCodeAt(at))) at--
  return received[at]!
}

/**
 * A finite verb that is a word as it stands (وصفت, وفرت) is not read as «and» + another verb (و+صفت, و+فرت), unless a
 * written shadda says so (وفرّت).
 */
function dropSplits(received: string, word: Word, hits: FormHit[]): void {
  const finite = (h: FormHit): boolean => h.form.pos === 'verb' && h.form.row.tails.length === 0
  if (!hits.some((h) => finite(h) && h.pro === '')) return
  const doubled = shaddaAt(received, word)
  for (let n = hits.length - 1; n >= 0; n--) {
    const { pro, form } = hits[n]!
    if (form.pos === 'verb' && (pro === 'و' || pro === 'ف') && doubled !== pro.length + 1) hits.splice(n, 1)
  }
}

/** Index of the letter that bears a written shadda, or -1. */
function shaddaAt(received: string, word: Word): number {
  let letter = -1
  for (let at = word.start; at < word.end; at++) {
    const unit = received.charCodeAt(at)
    if (unit === 0x0651) return letter
    if (!isMark(unit)) letter++
  }
  return -1
}

/** Which clitics a form may carry. */
function allowed(form: Form, { pro, article, rest }: Split, enc: string): boolean {
  // «My shelling» is no news; صاروخي, قتلى and سلبي are other words.
  if (enc === 'ي') return false
  if (form.pos !== 'verb') {
    if (pro.includes('س')) return false
    if (article) return form.construct !== true && form.indefinite !== true
    // The row's own text already begins with the article only where a set phrase needs it.
    if (enc !== '')
      return form.indefinite !== true && enc !== 'ني' && !/(?:ان|ين|ون)$/.test(rest.slice(0, -enc.length))
    return true
  }
  if (article) return false
  // Only a verb with an object takes a pronoun: قضتها is «she spent it», not the «they died» of قضوا.
  const { klass, gov } = form.row
  if (enc !== '' && klass === 'event' && gov.object === undefined) return false
  const last = pro.at(-1)
  if (last === 'ب' || last === 'ك') return false
  if (form.aspect === 'perfect') return last === undefined || last === 'و' || last === 'ف'
  if (last === 'س') return form.mood !== 'short'
  // The lam of purpose takes the subjunctive, that of command the jussive; neither keeps the ن of the plural.
  if (last === 'ل') return form.mood !== 'long'
  return true
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
    const end = beforePreposition(words, i + 1, follow(words, i + 1, tail))
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
      const end = beforePreposition(words, at, found)
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

const prepositions: ReadonlySet<string> = new Set([
  'علي',
  'الي',
  'في',
  'من',
  'عن',
  'مع',
  'حول',
  'خلف',
  'امام',
])

/** A phrase that ends in a preposition leaves it to its complement: القبض | على ستة. */
function beforePreposition(words: readonly Word[], from: number, end: number): number {
  return end > from - 1 && end > 0 && prepositions.has(words[end - 1]!.text) ? end - 1 : end
}

const quote = (word: Word): boolean => word.kind === 'punct' && /^["«»'#]$/.test(word.text)

/** Index after the tail where its words stand from `at` on, or -1. */
function follow(words: readonly Word[], at: number, tail: Tail): number {
  let next = at
  for (const part of tail) {
    while (next < words.length && quote(words[next]!)) next++
    const word = words[next]
    if (word === undefined || word.kind !== 'word' || !fits(word.text, part)) return -1
    next++
  }
  return next
}

/** A tail's word may carry the article (الضربة الجوية) or a pronoun (سراحه), or must carry one (أسلحتهم). */
function fits(word: string, part: TailWord): boolean {
  if (!part.pronoun && (word === part.text || (word.startsWith('ال') && word.slice(2) === part.text)))
    return true
  return !part.text.startsWith('ال') && tails(word).some(([, stem]) => stem === part.text)
}

/** Received offset after the proclitics; vowel marks between letters belong to the letter before them. */
function afterClitic(received: string, word: Word, pro: string): number {
  if (pro === '') return word.start
  let at = word.start
  let left = pro.length
  while (at < word.end) {
    if (isMark(received.charCodeAt(at))) {
      at++
      continue
    }
    if (left === 0) return at
    left--
    at++
  }
  return word.start
}

const isMark = (unit: number): boolean =>
  (unit >= 0x064b && unit <= 0x065f) || unit === 0x0640 || unit === 0x0670

/**
 * A written vowel decides what bare letters leave open: قُتل is passive, قَتل active. In the imperfect a damma on the
 * prefix says passive only for forms that otherwise have a fatha there.
 */
function marked(received: string, word: Word, start: number, form: Form): Form {
  if (form.pos !== 'verb' || form.voice !== 'either') return form
  // ألقي القبض is passive, يلقي القبض active; a final ى proves nothing, since Egypt writes it for both.
  if (form.text.endsWith('ي') && lastLetter(received, word) === 'ي')
    return { ...form, voice: form.aspect === 'perfect' ? 'passive' : 'active' }
  const mark = received.charCodeAt(start + 1)
  if (start + 1 >= word.end || (mark !== 0x064f && mark !== 0x064e)) return form
  if (form.aspect === 'imperfect' && /^(II|III|IV|QI)$/.test(form.row.form)) return form
  return { ...form, voice: mark === 0x064f ? 'passive' : 'active' }
}
