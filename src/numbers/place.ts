import { foldForm } from '../text/fold.ts'
import { splits } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import type { Draft } from './draft.ts'

/**
 * What the lists know of a word, as bits: every number asks some thirty lists for the words around it, so a word is looked
 * up once for all of them.
 */
interface Membership {
  readonly word: string
  /** Lists that have the word as it stands. */
  readonly is: Uint32Array
  /** Lists that have it, or what its proclitics and article leave of it. */
  readonly has: Uint32Array
}

const lists: ReadonlySet<string>[] = []
const asked = new Map<string, Membership>()
const mostAsked = 20_000
/** The words asked for last, by length: the same few neighbours are asked for again and again. */
const recent: (Membership | undefined)[] = new Array(16).fill(undefined)

function membership(word: string): Membership {
  const last = recent[word.length & 15]
  if (last !== undefined && last.word === word) return last
  const known = asked.get(word) ?? lookUp(word)
  recent[word.length & 15] = known
  return known
}

function lookUp(word: string): Membership {
  const is = new Uint32Array((lists.length >> 5) + 1)
  const has = new Uint32Array((lists.length >> 5) + 1)
  const forms = word.length > 2 ? splits(word) : []
  lists.forEach((list, n) => {
    const bit = 1 << (n & 31)
    const whole = list.has(word)
    if (whole) is[n >> 5]! |= bit
    if (whole || forms.some((s) => list.has(s.rest))) has[n >> 5]! |= bit
  })
  const made = { word, is, has }
  if (asked.size < mostAsked) asked.set(word, made)
  return made
}

/** A set of words written naturally, folded; looked up with proclitics and article taken off. */
export class Words {
  readonly #place: number
  readonly #bit: number
  constructor(forms: string) {
    const n = lists.push(new Set(forms.split(/\s+/).filter(Boolean).map(foldForm))) - 1
    this.#place = n >> 5
    this.#bit = 1 << (n & 31)
    // What was looked up before knows nothing of this list.
    asked.clear()
    recent.fill(undefined)
  }
  /** The word itself or what its proclitics and article leave of it. */
  has(word: string): boolean {
    return (membership(word).has[this.#place]! & this.#bit) !== 0
  }
  /** The folded word as it stands, nothing taken off. */
  is(word: string): boolean {
    return (membership(word).is[this.#place]! & this.#bit) !== 0
  }
}

/** Marks that may stand between a number and its context without parting them. */
const open: ReadonlySet<string> = new Set('"«»\'#*')

/** A number and its neighbours on the same line, for the records of not-counts/. */
export class Place {
  readonly text: Text
  readonly words: readonly Word[]
  readonly d: Draft
  readonly previous: Draft | undefined
  readonly following: Draft | undefined
  /** The words before and after as `before` and `after` give them, as far as they were asked for. */
  readonly #before: string[] = []
  readonly #after: string[] = []
  /** What `isCountedNext` said. */
  counted: boolean | undefined

  constructor(text: Text, d: Draft, previous: Draft | undefined, following: Draft | undefined) {
    this.text = text
    this.words = text.words
    this.d = d
    this.previous = previous
    this.following = following
  }

  /** The folded word `k` places before the mention (1 is next to it), '' past the line's start. Lone clitics are skipped. */
  before(k: number): string {
    while (this.#before.length < k) this.#before.push(this.#lookBefore(this.#before.length + 1))
    return this.#before[k - 1]!
  }
  #lookBefore(k: number): string {
    let i = this.d.from - 1
    for (let left = k; i >= 0; i--) {
      const word = this.words[i]!
      if (word.kind === 'break') return ''
      if (word.kind === 'punct' && open.has(word.text)) continue
      if (i === this.d.from - 1 && this.#clitic(word)) continue
      if (--left === 0) return word.text
    }
    return ''
  }

  /** The folded word `k` places after the mention, '' past the line's end. */
  after(k: number): string {
    while (this.#after.length < k) this.#after.push(this.#lookAfter(this.#after.length + 1))
    return this.#after[k - 1]!
  }
  #lookAfter(k: number): string {
    let left = k
    for (let i = this.d.to; i < this.words.length; i++) {
      const word = this.words[i]!
      if (word.kind === 'break') return ''
      if (word.kind === 'punct' && open.has(word.text)) continue
      if (--left === 0) return word.text
    }
    return ''
  }

  /** Digits as written, where the bare number is one word of them, else ''. */
  get raw(): string {
    const word = this.words[this.d.bareFrom]!
    return this.d.bareTo === this.d.bareFrom + 1 && word.kind === 'number' ? word.text : ''
  }

  get whole(): boolean {
    return Number.isInteger(this.d.value)
  }

  /** The token right before the bare number, whatever its kind; undefined at the text's start. */
  get tokenBefore(): Word | undefined {
    return this.words[this.d.from - 1]
  }
  get tokenAfter(): Word | undefined {
    return this.words[this.d.to]
  }
  /** The number's first token follows the one before without white space. */
  get gluedBefore(): boolean {
    return this.d.from > 0 && this.words[this.d.from]!.glued
  }
  get gluedAfter(): boolean {
    return this.tokenAfter?.glued === true
  }

  /** Whether the mention is the first thing of its line («1- », «(2) »). */
  get heads(): boolean {
    let i = this.d.from - 1
    if (this.words[i]?.text === '(') i--
    return i < 0 || this.words[i]!.kind === 'break'
  }

  /** Whether any word of the sentence, near the number, is in the set. */
  sentenceHas(set: Words): boolean {
    const s = this.text.sentences[this.text.sentenceOf[this.d.from] ?? -1]
    if (s === undefined) return false
    // Within thirty words: a page without stops is one sentence, and every score of it would walk it again.
    const to = Math.min(s.to, this.d.to + 30)
    for (let i = Math.max(s.from, this.d.from - 30); i < to; i++)
      if (this.words[i]!.kind === 'word' && set.has(this.words[i]!.text)) return true
    return false
  }

  /** Number tokens joined to this one by the given marks without spaces, this one included, first to last; eight at most. */
  chain(marks: RegExp): readonly Word[] {
    const joined = (i: number): boolean =>
      this.words[i]?.glued === true && marks.test(this.words[i]!.text) && this.words[i + 1]?.glued === true
    let first = this.d.bareFrom
    const least = first - 8
    while (first >= 2 && first > least && joined(first - 1) && this.words[first - 2]!.kind === 'number')
      first -= 2
    const out: Word[] = []
    for (let i = first; out.length < 8 && this.words[i]?.kind === 'number'; i += 2) {
      out.push(this.words[i]!)
      if (!joined(i + 1)) break
    }
    return out
  }

  #clitic(word: Word): boolean {
    return (
      this.words[this.d.from]!.kind === 'number' &&
      word.kind === 'word' &&
      word.text.length <= 4 &&
      /^[وفبلك]{0,2}(ال|ل)?$/.test(word.text)
    )
  }
}
