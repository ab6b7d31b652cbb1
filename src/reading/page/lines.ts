import { foldLine } from '../../text/fold.ts'
import type { Text } from '../../text/text.ts'
import { type Word, WordMemo } from '../../text/words.ts'
import { lettersOf } from './letters.ts'

/** Which part of a page a line opens: `end`, nothing of the report is expected after it. */
export type Opener = 'end' | 'aside' | 'comment' | undefined

/**
 * One line of a page with what its typing looks at. Words [from, to), sentences [first, last). Most lines are told apart by
 * a few of these, so what costs a walk over their letters is made when it is first asked for.
 */
export class Line {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  /** As received. */
  readonly raw: string
  /** Arabic words. */
  readonly words: number
  /** What stands last, white space left aside; a line break where nothing stands. */
  readonly mark: string
  /** What `opens` (clutter.ts) makes of it; null before it is asked. */
  opener: Opener | null = null
  /** Ends as prose does. */
  readonly closed: boolean
  /** Ends in a full stop; a closing quotation mark also ends headlines. */
  readonly stopped: boolean
  /** Ends in three dots: the rest stands elsewhere. */
  readonly cut: boolean
  /** Begins as an entry of a list does: a dash, a bullet, a number, a coloured mark. */
  readonly listed: boolean
  /** Long enough, or closed, as running text is. */
  readonly prose: boolean
  readonly #page: Text
  #text: string | undefined
  #letters: string | undefined
  #stems: ReadonlySet<string> | undefined

  constructor(page: Text, first: number, last: number, from: number, to: number) {
    const raw = to > from ? page.received.slice(page.words[from]!.start, page.words[to - 1]!.end) : ''
    let arabic = 0
    for (let i = from; i < to; i++) if (page.words[i]!.kind === 'word') arabic++
    const inside = to > from ? page.sentenceOf[to - 1]! - page.sentenceOf[from]! + 1 : 0
    this.#page = page
    this.paragraph = page.sentences[first]!.paragraph
    this.from = from
    this.to = to
    this.first = first
    this.last = last
    this.raw = raw
    this.words = arabic
    // What stands last, white space and one closing mark left aside.
    const end = back(raw, raw.length, space)
    this.mark = end > 0 ? raw[end - 1]! : '\n'
    const bare = end > 0 && bracket.test(raw[end - 1]!) ? back(raw, end - 1, space) : end
    const whole = end > 0 && closing.test(raw[end - 1]!) ? back(raw, end - 1, space) : end
    this.closed = bare > 0 && ending.test(raw[bare - 1]!)
    this.cut = raw[whole - 1] === '…' || raw.endsWith('...', whole)
    const stop = back(raw, raw.length, closings)
    this.stopped = stop > 0 && stops.test(raw[stop - 1]!)
    this.listed = listMark.test(raw)
    this.prose =
      !this.cut &&
      (arabic >= 22 ||
        (arabic >= 9 && this.stopped) ||
        (arabic >= 15 && this.closed) ||
        (inside >= 3 && arabic >= 12))
  }

  /** Folded, one space between words. */
  get text(): string {
    this.#text ??= foldLine(this.raw)
    return this.#text
  }
  /** The letters and digits of its folded text. */
  get letters(): string {
    this.#letters ??= lettersOf(this.#page.words, this.from, this.to)
    return this.#letters
  }
  /** Its first letters and digits, at most so many. */
  opening(most: number): string {
    return lettersOf(this.#page.words, this.from, this.to, most).slice(0, most)
  }
  /** Whether one of its words is of a kind. */
  has(test: (word: Word) => boolean): boolean {
    for (let i = this.from; i < this.to; i++) if (test(this.#page.words[i]!)) return true
    return false
  }
  /** Content stems, for comparing lines. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= stemsOf(this.#page.words.slice(this.from, this.to))
    return this.#stems
  }
}

const space = /\s/
const bracket = /[)\]]/
const closing = /[»"”)\]]/
const closings = /[\s»"”)\]]/
const ending = /[.!?؟…»"”:]/
const stops = /[.!?؟]/
const listMark = /^\s*(?:[-–—•●▪■*+✔✅☑➖🔴🔵🟢⚫🔺🔻🔹🔸📌📍💢▶►⬅]|[\d٠-٩]{1,2}\s*[-–.)_])/u

/** From `end` back over the marks of a class; by hand, as a pattern that ends in `$` walks the whole line for it. */
function back(line: string, end: number, passed: RegExp): number {
  let at = end
  while (at > 0 && passed.test(line[at - 1]!)) at--
  return at
}

/** The lines of a text, in order. Linear in its words. */
export function linesOf(text: Text): Line[] {
  const lines: Line[] = []
  for (let s = 0; s < text.sentences.length; ) {
    const head = text.sentences[s]!
    let last = s
    while (last < text.sentences.length && text.sentences[last]!.paragraph === head.paragraph) last++
    lines.push(new Line(text, s, last, head.from, text.sentences[last - 1]!.to))
    s = last
  }
  return lines
}

/** The stems of a report's headline and first lines, put together when a line is first held against them. */
export class KnownStems {
  readonly #stems: Set<string>
  readonly #waiting: Line[] = []

  constructor(stems: ReadonlySet<string>) {
    this.#stems = new Set(stems)
  }
  add(line: Line): void {
    this.#waiting.push(line)
  }
  get stems(): ReadonlySet<string> {
    for (const line of this.#waiting) for (const stem of line.stems) this.#stems.add(stem)
    this.#waiting.length = 0
    return this.#stems
  }
}

const common = new Set(
  'علي الي التي الذي الذين هذا هذه ذلك بعد قبل خلال عبر منذ حتي عند بين كما وفي ومن وقال وقد كان كانت انه انها اليوم امس الان حيث بعض عدد احد كل غير اثر جراء قال ضمن لدي عام مدينه بلده قريه ريف محافظه'.split(
    ' ',
  ),
)

/** Content words without article and one-letter clitics, cut to five letters: enough to see that two lines speak of one thing. */
export function stemsOf(words: readonly Word[]): Set<string> {
  const stems = new Set<string>()
  for (const word of words) {
    if (word.kind !== 'word') continue
    const stem = stemMemo.get(word) ?? stemOf(word)
    if (stem !== '') stems.add(stem)
  }
  return stems
}

/** Stem by word; '' where a word has none. */
const stemMemo = new WordMemo<string>()
function stemOf(word: Word): string {
  const { text } = word
  let stem = ''
  if (text.length >= 3 && !common.has(text)) {
    const bare = text.replace(/^[وف]?(?:لل|[بكل]?ال|[بكلسي](?=.{4}))?/, '')
    if (bare.length >= 3 && !common.has(bare)) stem = bare.slice(0, 5)
  }
  stemMemo.set(word, stem)
  return stem
}

/** How many content stems two lines share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0
  for (const stem of a) if (b.has(stem)) n++
  return n
}
