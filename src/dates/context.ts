import type { Text } from '../text/text.ts'
import { noWord, type Word } from '../text/words.ts'
import type { Phrase } from './compose.ts'
import type { DateClass, DateLexicon, WordHit } from './lexicon.ts'
import type { CountLike, Piece } from './model.ts'

/** A number at a word, as far as dates need it. */
export interface Num {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly pro: string
  readonly ordinal: boolean
  /** How many digits it is written with; 0 for words. */
  readonly digits: number
}

/** «سيعقد», «ستنطلق»: س before an imperfect; a list, as «سيطر» and «سيارة» begin so too. */
const comingVerb =
  /^[وف]?س(?:ي|ت|ا|ن)(?:كون|بدا|نطلق|عقد|جري|تم|عود|زور|لتقي|جتمع|غادر|شارك|فتتح|ستانف|قام|ستمر|نتهي|علن|خرج|رحل|رجع|حدث|صدر|فرج|توجه|نعقد|نتخب|صوت)/

const seen = 'س'.charCodeAt(0)
const spelledClasses = ['card', 'ord', 'ten'] as const

const empty: readonly WordHit[] = []
const nowhere = noWord('')

/** One text under reading: the words, the date words at each, and the numbers. Nothing here knows the anchor. */
export class Context {
  readonly text: Text
  readonly words: readonly Word[]
  readonly #lexicon: DateLexicon
  readonly #hits: (readonly WordHit[] | undefined)[]
  readonly #counts = new Map<number, CountLike>()
  /** What `compose.ts` read at each word; null for nothing, undefined where it did not look. */
  readonly pieces: (Piece | null | undefined)[]
  readonly phrases: (Phrase | null | undefined)[]
  readonly #nums: (Num | null | undefined)[]

  constructor(text: Text, numbers: readonly CountLike[], lexicon: DateLexicon) {
    this.text = text
    this.words = text.words
    this.#lexicon = lexicon
    const { length } = text.words
    this.#hits = new Array(length)
    this.pieces = new Array(length)
    this.phrases = new Array(length)
    this.#nums = new Array(length)
    for (const n of numbers) this.#counts.set(n.from, n)
  }

  /** The word, or a break past either end of the text. */
  word(i: number): Word {
    return this.words[i] ?? nowhere
  }
  /** Whether a date may start at a word, by its spelling alone. */
  mayStart(word: Word): boolean {
    return this.#lexicon.mayStart(word)
  }
  /** Every date word at word `i`, longest first. */
  hits(i: number): readonly WordHit[] {
    const word = this.words[i]
    if (word === undefined || !this.#lexicon.mayBe(word)) return empty
    const known = this.#hits[i]
    if (known !== undefined) return known
    const found = this.#lexicon.at(this.words, i)
    this.#hits[i] = found
    return found
  }
  /** The longest date word of a class at word `i`. */
  hit(i: number, cls: DateClass): WordHit | undefined {
    for (const h of this.hits(i)) if (h.word.cls === cls) return h
    return undefined
  }
  /** A link word of the given value (from, to, in, ...). */
  link(i: number, value: string): WordHit | undefined {
    for (const h of this.hits(i)) if (h.word.cls === 'link' && h.word.value === value) return h
    return undefined
  }
  /** The numbers room's mention that starts at word `i`. */
  count(i: number): CountLike | undefined {
    return this.#counts.get(i)
  }
  is(i: number, ...texts: string[]): boolean {
    return texts.includes(this.word(i).text)
  }
  punct(i: number, marks: string): boolean {
    const w = this.word(i)
    return w.kind === 'punct' && marks.includes(w.text)
  }

  /** The number at word `i`; an article before digits («الـ 10») is part of it. */
  num(i: number): Num | undefined {
    const known = this.#nums[i]
    if (known !== undefined) return known ?? undefined
    const found = this.#num(i)
    if (i < this.words.length) this.#nums[i] = found ?? null
    return found
  }
  #num(i: number): Num | undefined {
    const word = this.word(i)
    if (word.kind === 'number') return this.#digits(i, i, '')
    if (word.kind !== 'word') return undefined
    if (word.text.length <= 4 && this.word(i + 1).kind === 'number') {
      const article = /^([وبلف]{0,2})(?:ال|لل)$/.exec(word.text)
      if (article) return this.#digits(i, i + 1, article[1]!)
      if (this.word(i + 1).glued && /^[وبلف]{1,2}$/.test(word.text)) return this.#digits(i, i + 1, word.text)
      // «و 15» with a space is common in lists of days.
      if (word.text === 'و') return this.#digits(i, i + 1, 'و')
    }
    return this.#spelled(i)
  }

  #digits(from: number, at: number, pro: string): Num | undefined {
    const { text } = this.word(at)
    if (text.length > 4 || /[.,]/.test(text)) return undefined
    return { value: Number(text), from, to: at + 1, pro, ordinal: false, digits: text.length }
  }

  #spelled(i: number): Num | undefined {
    const hits = this.hits(i)
    if (hits.length === 0) return undefined
    for (const cls of spelledClasses) {
      const h = hits.find((x) => x.word.cls === cls)
      if (h === undefined) continue
      const ordinal = cls === 'ord'
      let value = h.word.n
      let to = h.to
      const made = (): Num => ({
        value,
        from: i,
        to,
        pro: h.pro,
        ordinal: ordinal || (cls === 'ten' && h.article),
        digits: 0,
      })
      if (cls === 'ten' || value > 10) return made()
      const next = this.word(to).text
      if ((next === 'عشر' || next === 'عشره') && value < 10) {
        value += 10
        to++
        return made()
      }
      const ten = this.hit(to, 'ten')
      if (ten !== undefined && ten.pro === 'و' && value < 10) {
        value += ten.word.n
        to = ten.to
      } else if (this.is(to, 'و') && value < 10) {
        const apart = this.hit(to + 1, 'ten')
        if (apart !== undefined && apart.pro === '') {
          value += apart.word.n
          to = apart.to
        }
      }
      return made()
    }
    return undefined
  }

  /** Whether nothing but the phrase (and small words before it) stands in the text: a date on its own. */
  lone(from: number, to: number): boolean {
    for (let i = 0; i < this.words.length; i++) {
      if (i === from) i = to
      const w = this.words[i]
      if (w === undefined) break
      if (w.kind === 'punct' || w.kind === 'break') continue
      if (!/^(في|من|يوم|عند|علي|قرابه|بحدود|نحو|حوالي|ب|ل|و|بتاريخ|تاريخ)$/.test(w.text)) return false
    }
    return true
  }

  /** Whether the sentence speaks of things to come, before the phrase. */
  future(at: number): boolean {
    const s = this.text.sentences[this.text.sentenceOf[at] ?? -1]
    if (s === undefined) return false
    for (let i = at - 1; i >= s.from && i > at - 25; i--) {
      const { text, kind } = this.words[i]!
      if (kind !== 'word') continue
      if (this.hit(i, 'future') !== undefined) return true
      if ((text.charCodeAt(0) === seen || text.charCodeAt(1) === seen) && comingVerb.test(text)) return true
    }
    return false
  }
}
