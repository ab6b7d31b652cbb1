import { foldForm } from '../../text/fold.ts'
import type { Text } from '../../text/text.ts'
import { type Word, WordMemo } from '../../text/words.ts'

/** One line of a page with what its typing looks at. Words [from, to), sentences [first, last). */
export interface Line {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  /** As received. */
  readonly raw: string
  /** Folded, one space between words. */
  readonly text: string
  /** Arabic words. */
  readonly words: number
  readonly latin: number
  /** Ends as prose does. */
  readonly closed: boolean
  /** Ends in a full stop. */
  readonly stopped: boolean
  /** Ends in three dots: the rest stands elsewhere. */
  readonly cut: boolean
  /** Begins as an entry of a list does: a dash, a bullet, a number, a coloured mark. */
  readonly listed: boolean
  /** Long enough, or closed, as running text is. */
  readonly prose: boolean
  /** Content stems, for comparing lines. */
  readonly stems: ReadonlySet<string>
}

const ending = /[.!?؟…»"”:]\s*[)\]]?\s*$/
/** A full stop; a closing quotation mark also ends headlines. */
const stop = /[.!?؟][\s»"”)\]]*$/
const cutOff = /(?:\.\.\.|…)\s*[»"”)\]]?\s*$/
const listMark = /^\s*(?:[-–—•●▪■*+✔✅☑➖🔴🔵🟢⚫🔺🔻🔹🔸📌📍💢▶►⬅]|[\d٠-٩]{1,2}\s*[-–.)_])/u

/** The lines of a text, in order. Linear in its words. */
export function linesOf(text: Text): Line[] {
  const lines: Line[] = []
  for (let s = 0; s < text.sentences.length; ) {
    const head = text.sentences[s]!
    let last = s
    while (last < text.sentences.length && text.sentences[last]!.paragraph === head.paragraph) last++
    lines.push(lineOf(text, s, last, head.from, text.sentences[last - 1]!.to))
    s = last
  }
  return lines
}

/** The part of a line that words [from, to) cover. */
export function lineOf(text: Text, first: number, last: number, from: number, to: number): Line {
  const words = text.words.slice(from, to)
  const raw = words.length === 0 ? '' : text.received.slice(words[0]!.start, words.at(-1)!.end)
  const arabic = words.filter((w) => w.kind === 'word').length
  const closed = ending.test(raw)
  const cut = cutOff.test(raw)
  const stopped = stop.test(raw)
  const inside = words.length === 0 ? 0 : text.sentenceOf[to - 1]! - text.sentenceOf[from]! + 1
  return {
    paragraph: text.sentences[first]!.paragraph,
    from,
    to,
    first,
    last,
    raw,
    text: foldForm(raw),
    words: arabic,
    latin: words.filter((w) => w.kind === 'latin').length,
    closed,
    stopped,
    cut,
    listed: listMark.test(raw),
    prose:
      !cut &&
      (arabic >= 22 || (arabic >= 9 && stopped) || (arabic >= 15 && closed) || (inside >= 3 && arabic >= 12)),
    stems: stemsOf(words),
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
