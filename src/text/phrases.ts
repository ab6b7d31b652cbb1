import { foldForm } from './fold.ts'
import type { Span } from './span.ts'
import type { Text } from './text.ts'
import { type Word, WordMemo } from './words.ts'

/** A lexicon entry found in a text. Words [from, to); the span leaves the proclitics and enclitic pronoun out. */
export interface Hit<V> extends Span {
  readonly from: number
  readonly to: number
  /** Proclitics split off the first word: '', 'و', 'ل', 'وب', ... (the article is never among them). */
  readonly pro: string
  /** The article was in the text but not in the row's form. */
  readonly article: boolean
  /** Attached pronoun split off the last word: '', 'ه', 'هم', ... */
  readonly enc: string
  readonly value: V
}

interface Node<V> {
  values: V[] | undefined
  next: Map<string, Node<V>> | undefined
  /** Some entry ends in a next word that may carry a pronoun. */
  pronouns: boolean
}

/**
 * One way a word begins entries: its clitics, the entries that it is the whole of, what may follow it in the tree, and
 * entries that end in it before an attached pronoun. What is asked at each word stands here itself, not behind others.
 */
interface Start<V> {
  readonly pro: string
  readonly article: boolean
  readonly letters: number
  readonly values: readonly V[]
  /** Its place in the tree, where entries go on. */
  readonly longer: Node<V> | undefined
  readonly ends: readonly (readonly [enc: string, value: V])[]
}

/** A word as proclitics + rest, with and without the article; the first split is always the whole word. */
export interface Split {
  readonly pro: string
  readonly rest: string
  readonly article: boolean
  /** Received letters before the rest: one more than `pro` where ل and the article are written لل. */
  readonly letters: number
}

const proclitics = new Set([
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'س',
  'وب',
  'ول',
  'وك',
  'وس',
  'فب',
  'فل',
  'فك',
  'فس',
  'ا',
  'اب',
  'ال',
])
/** Attached pronouns by their last letter, the longest first. */
const enclitics: ReadonlyMap<number, readonly string[]> = new Map(
  [['هما', 'كما', 'ها', 'نا'], ['هم', 'كم'], ['هن'], ['ني', 'ي'], ['ه'], ['ك']].map((list) => [
    list[0]!.charCodeAt(list[0]!.length - 1),
    list,
  ]),
)

const splitMemo = new Map<string, readonly Split[]>()

/**
 * Ways to read a folded word as proclitics and a rest: «وللجيش» gives وللجيش, و+للجيش, ول+الجيش (and الجيش without its
 * article). What a row's class forbids (ب on a verb, س on a noun) is for the caller to refuse.
 */
export function splits(word: string): readonly Split[] {
  const known = splitMemo.get(word)
  if (known !== undefined) return known
  const out: Split[] = []
  const add = (pro: string, rest: string, letters: number): void => {
    if (rest.length < 2) return
    out.push({ pro, rest, article: false, letters })
    if (rest.startsWith('ال') && rest.length > 4)
      out.push({ pro, rest: rest.slice(2), article: true, letters })
  }
  add('', word, 0)
  for (let n = 1; n <= 2 && n < word.length - 1; n++) {
    const pro = word.slice(0, n)
    if (!proclitics.has(pro) || pro.startsWith('ا')) continue
    const rest = word.slice(n)
    add(pro, rest, n)
    // ل + ال is written لل; after it the article is part of the rest.
    if (pro.endsWith('ل') && rest.startsWith('ل') && rest.length > 2) add(pro, `ال${rest.slice(1)}`, n + 1)
  }
  if (splitMemo.size < 100_000) splitMemo.set(word, out)
  return out
}

const noTails: readonly (readonly [enc: string, stem: string])[] = []

/** Ways to take an attached pronoun off a folded word; each gives the pronoun and the stem as the lexicon spells it. */
export function tails(word: string): readonly (readonly [enc: string, stem: string])[] {
  const possible = enclitics.get(word.charCodeAt(word.length - 1))
  if (possible === undefined) return noTails
  const out: (readonly [string, string])[] = []
  for (const enc of possible) {
    if (word.length - enc.length < 2 || !word.endsWith(enc)) continue
    const stem = word.slice(0, -enc.length)
    out.push([enc, stem])
    const head = stem.slice(0, -1)
    switch (stem.charCodeAt(stem.length - 1)) {
      case 0x62a: // ت
        out.push([enc, `${head}ه`])
        break
      case 0x648: // و
        out.push([enc, `${stem}ا`], [enc, `${head}ء`], [enc, `${stem}ن`])
        break
      case 0x64a: // ي
        out.push([enc, `${head}ء`], [enc, `${stem}ن`])
        break
      case 0x627: // ا; duals and sound plurals drop their ن before a pronoun: طفليه، مقاتلوهم
        out.push([enc, `${head}ي`], [enc, `${stem}ن`])
    }
  }
  return out
}

/** Marks that may stand inside a name without breaking it: تنظيم "داعش", «هيئة تحرير الشام». */
const transparent = (word: Word): boolean => word.kind === 'punct' && marks.has(word.text)
const marks: ReadonlySet<string> = new Set('"«»\'#')

const none: readonly never[] = []

/** Phrases of one or more words, looked up at each word with clitics on the first and a pronoun on the last. */
export class PhraseIndex<V> {
  readonly #root: Node<V> = { values: undefined, next: new Map(), pronouns: false }
  readonly #pronouns: (value: V) => boolean
  /** The ways a word can begin an entry: most words of a text begin none, and words repeat. */
  #starts = new WordMemo<readonly Start<V>[]>()
  /** The words of entries behind their first, and which words of a text are one: most that follow a first word are none. */
  readonly #later = new Set<string>()
  #follows = new WordMemo<boolean>()
  #asked = false

  /** @param pronouns whether a row's last word may carry an attached pronoun (عناصره); default never */
  constructor(pronouns: (value: V) => boolean = () => false) {
    this.#pronouns = pronouns
  }

  /** Adds a form (any spelling; folded here). Several values may share a form. */
  add(form: string, value: V): void {
    const folded = foldForm(form)
    const parts = /[ "«»']/.test(folded)
      ? folded
          .replace(/["«»']/g, '')
          .split(' ')
          .filter(Boolean)
      : [folded]
    if (this.#asked) {
      this.#starts = new WordMemo()
      this.#follows = new WordMemo()
      this.#asked = false
    }
    if (parts.length === 0 || folded === '')
      throw new Error(`A lexicon form is empty: ${JSON.stringify(value)}`)
    let node = this.#root
    let before = node
    for (const part of parts) {
      node.next ??= new Map()
      let next = node.next.get(part)
      if (next === undefined) {
        next = { values: undefined, next: undefined, pronouns: false }
        node.next.set(part, next)
      }
      if (node !== this.#root) this.#later.add(part)
      before = node
      node = next
    }
    if (this.#pronouns(value)) before.pronouns = true
    if (node.values === undefined) node.values = [value]
    else if (!node.values.includes(value)) node.values.push(value)
  }

  /** Every entry that starts at word `i`, longest first. */
  at(text: Text, i: number): readonly Hit<V>[] {
    const { words } = text
    const first = words[i]!
    if (first.kind === 'punct' || first.kind === 'break') return none
    const starts = this.#startsOf(first)
    if (starts.length === 0) return none
    const found: Hit<V>[] = []
    for (let n = 0; n < starts.length; n++) {
      const start = starts[n]!
      const { values, ends } = start
      for (let v = 0; v < values.length; v++) found.push(hit(text, i, i + 1, start, '', values[v]!))
      if (start.longer !== undefined) this.#follow(text, i, i + 1, start.longer, start, found)
      for (let e = 0; e < ends.length; e++)
        if (carriesPronoun(text.received, first, ends[e]![0]))
          found.push(hit(text, i, i + 1, start, ends[e]![0], ends[e]![1]))
    }
    if (found.length === 0) return none
    const lone = loneClitic(words, i)
    if (lone !== '') return withPro(found, lone)
    longestFirst(found)
    return found
  }

  /** Worked out once a word: see `#starts`. */
  #startsOf(word: Word): readonly Start<V>[] {
    const known = this.#starts.get(word)
    if (known !== undefined) return known
    this.#asked = true
    const found: Start<V>[] = []
    for (const split of splits(word.text)) {
      const child = this.#root.next!.get(split.rest)
      const ends = this.#root.pronouns ? this.#pronounEnds(this.#root, split.rest) : none
      if (child !== undefined || ends.length > 0)
        found.push({
          pro: split.pro,
          article: split.article,
          letters: split.letters,
          values: child?.values ?? none,
          longer: child?.next === undefined ? undefined : child,
          ends,
        })
    }
    const starts = found.length > 0 ? found : none
    this.#starts.set(word, starts)
    return starts
  }

  /** Every entry at every word; index = word. */
  all(text: Text): readonly (readonly Hit<V>[])[] {
    const { length } = text.words
    const out: (readonly Hit<V>[])[] = new Array(length)
    for (let i = 0; i < length; i++) out[i] = this.at(text, i)
    return out
  }

  /** The entries that go on behind a place in the tree, with the words from `to` on. */
  #follow(text: Text, from: number, to: number, node: Node<V>, start: Start<V>, found: Hit<V>[]): void {
    const { words } = text
    let at = to
    while (at < words.length && transparent(words[at]!)) at++
    const word = words[at]
    if (word === undefined || word.kind === 'break' || word.kind === 'punct') return
    if (!this.#mayFollow(word)) return
    const child = node.next!.get(word.text)
    if (child !== undefined) {
      const values = child.values ?? none
      for (let n = 0; n < values.length; n++) found.push(hit(text, from, at + 1, start, '', values[n]!))
      if (child.next !== undefined) this.#follow(text, from, at + 1, child, start, found)
    }
    if (!node.pronouns) return
    const ends = this.#pronounEnds(node, word.text)
    for (let n = 0; n < ends.length; n++)
      if (carriesPronoun(text.received, word, ends[n]![0]))
        found.push(hit(text, from, at + 1, start, ends[n]![0], ends[n]![1]))
  }

  #mayFollow(word: Word): boolean {
    let may = this.#follows.get(word)
    if (may === undefined) {
      may = this.#later.has(word.text) || tails(word.text).some(([, stem]) => this.#later.has(stem))
      this.#follows.set(word, may)
    }
    return may
  }

  /** Values that end in `text` once an attached pronoun is taken off. */
  #pronounEnds(node: Node<V>, text: string): readonly (readonly [enc: string, value: V])[] {
    if (text.length < 4 || node.next === undefined) return none
    const stems = tails(text)
    if (stems.length === 0) return none
    const out: (readonly [string, V])[] = []
    for (const [enc, stem] of stems) {
      const child = node.next.get(stem)
      if (child?.values === undefined) continue
      for (const value of child.values) if (this.#pronouns(value)) out.push([enc, value])
    }
    return out
  }
}

/** A written ta marbuta is no pronoun: «صاروخية» is not «صاروخيه», though they fold alike. */
const carriesPronoun = (received: string, word: Span, enc: string): boolean =>
  enc !== 'ه' || received.charCodeAt(word.end - 1) !== 0x0629

/** Hits that lack one take a proclitic written apart. */
const withPro = <V>(hits: readonly Hit<V>[], pro: string): readonly Hit<V>[] =>
  hits.map((h) => (h.pro === '' ? { ...h, pro } : h)).sort((a, b) => b.to - a.to)

interface Reach {
  readonly to: number
  readonly pro: string
}

/**
 * Sorts readings of a word in place: the longest first, among equals the one with the fewest clitics, else as they came.
 * By insertion, since there are two or three: the built-in sort makes arrays of its own for each call.
 */
export function longestFirst(hits: Reach[]): void {
  for (let n = 1; n < hits.length; n++) {
    const moved = hits[n]!
    let at = n
    while (at > 0 && later(hits[at - 1]!, moved)) {
      hits[at] = hits[at - 1]!
      at--
    }
    hits[at] = moved
  }
}
const later = (a: Reach, b: Reach): boolean => a.to < b.to || (a.to === b.to && a.pro.length > b.pro.length)

function hit<V>(
  { received, words }: Text,
  from: number,
  to: number,
  { pro, article, letters }: Start<V>,
  enc: string,
  value: V,
): Hit<V> {
  const first = words[from]!
  const last = words[to - 1]!
  // Proclitics are single received letters at the word's head (marks may follow them; they go with the clitic).
  return {
    from,
    to,
    start: letters === 0 ? first.start : afterLetters(received, first, letters),
    end: last.end - enc.length,
    pro,
    article,
    enc,
    value,
  }
}

/** Received offset after so many letters of a word; a vowel mark belongs to the letter before it. */
export function afterLetters(received: string, word: Span, letters: number): number {
  let at = word.start
  let left = letters
  while (at < word.end) {
    const unit = received.charCodeAt(at)
    const mark = (unit >= 0x064b && unit <= 0x065f) || unit === 0x0670 || unit === 0x0640
    if (!mark && left === 0) return at
    if (!mark) left--
    at++
  }
  return word.start
}

/** A clitic cut off by a quotation mark or elongation: لـ"داعش". */
function loneClitic(words: readonly Word[], i: number): string {
  let at = i
  while (at > 0 && words[at]!.glued && transparent(words[at - 1]!)) at--
  const before = words[at - 1]
  const joined = at > 0 && words[at]!.glued && before!.kind === 'word'
  return joined && before!.text.length <= 2 && proclitics.has(before!.text) ? before!.text : ''
}
