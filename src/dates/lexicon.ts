import { foldForm } from '../text/fold.ts'
import { splits } from '../text/phrases.ts'
import { type Word, WordMemo } from '../text/words.ts'

const classes = [
  'month',
  'month-weak',
  'hijri',
  'hijri-weak',
  'weekday',
  'relday',
  'now',
  'tonight',
  'unit',
  'turn',
  'edge',
  'part',
  'eve',
  'adverb',
  'midnight',
  'season',
  'share',
  'feast',
  'decade',
  'lead',
  'card',
  'ord',
  'ten',
  'last',
  'vague',
  'link',
  'every',
  'this',
  'clock',
  'around',
  'future',
  'quiet',
  'namer',
] as const
/** What a row of `lexicon/dates.tsv` is; the file's comments say what each class means. */
export type DateClass = (typeof classes)[number]

/** One row: a folded form, its class, and its value as written and as a number (NaN where it is none). */
export interface DateWord {
  readonly form: string
  readonly cls: DateClass
  readonly value: string
  readonly n: number
  /** A value of two parts, `unit/count`. */
  readonly parts: readonly string[]
}

/** A row found at words [from, to), with the proclitics split off and whether the article was. */
export interface WordHit {
  readonly word: DateWord
  readonly from: number
  readonly to: number
  readonly pro: string
  readonly article: boolean
}

interface Node {
  words: DateWord[]
  next: Map<string, Node> | undefined
}
interface Way {
  readonly pro: string
  readonly article: boolean
  readonly node: Node
}

interface Ways {
  readonly list: readonly Way[]
  /** Nothing but rows that begin no date. */
  readonly idle: boolean
}

const idle = ({ words, next }: Node): boolean =>
  next === undefined &&
  words.every(
    (w) =>
      w.cls === 'namer' || w.cls === 'turn' || w.cls === 'future' || (w.cls === 'link' && w.value === 'in'),
  )

const none: readonly WordHit[] = []
const unknown: Ways = { list: [], idle: true }

/** The date words, looked up at a word; made by {@link compileDateWords}. */
export class DateLexicon {
  readonly #root: Node = { words: [], next: new Map() }
  readonly #memo = new WordMemo<Ways>()

  /**
   * Endings of the rows' first words: proclitics change a word's head only, so a word with none of these endings is no
   * date word, and most new words are known for none without taking their clitics off.
   */
  readonly #two = new Uint8Array(1 << 16)
  readonly #three = new Uint8Array(1 << 16)
  readonly #four = new Uint8Array(1 << 16)

  /** @internal */
  add(word: DateWord): boolean {
    this.#learn(word.form.split(' ', 1)[0]!)
    let node = this.#root
    for (const part of word.form.split(' ')) {
      node.next ??= new Map()
      let next = node.next.get(part)
      if (next === undefined) {
        next = { words: [], next: undefined }
        node.next.set(part, next)
      }
      node = next
    }
    if (node.words.some((w) => w.cls === word.cls)) return false
    node.words.push(word)
    return true
  }

  /** Whether a date may start at a word: false for most words, and for those that only stand inside or around dates. */
  mayStart(word: Word): boolean {
    return !this.#waysOf(word).idle
  }

  /** Whether any row may start at a word. */
  mayBe(word: Word): boolean {
    return word.kind === 'word' && this.#waysOf(word) !== unknown
  }

  /** Every row that starts at word `i`, longest first. */
  at(words: readonly Word[], i: number): readonly WordHit[] {
    const word = words[i]!
    if (word.kind !== 'word') return none
    const ways = this.#waysOf(word).list
    if (ways.length === 0) return none
    const only = ways.length === 1 ? ways[0]! : undefined
    if (only !== undefined && only.node.next === undefined && only.node.words.length === 1)
      return [{ word: only.node.words[0]!, from: i, to: i + 1, pro: only.pro, article: only.article }]
    const hits: WordHit[] = []
    for (const way of ways) walk(words, i, i + 1, way, way.node, hits)
    if (hits.length > 1) hits.sort((a, b) => b.to - a.to || a.pro.length - b.pro.length)
    return hits
  }

  #waysOf(word: Word): Ways {
    const known = this.#memo.get(word)
    if (known !== undefined) return known
    const ways = this.#endsAsOne(word.text) ? this.#look(word.text) : unknown
    this.#memo.set(word, ways)
    return ways
  }

  #look(text: string): Ways {
    const found: Way[] = []
    for (const split of splits(text)) {
      const node = this.#root.next!.get(split.rest)
      if (node !== undefined) found.push({ pro: split.pro, article: split.article, node })
    }
    return found.length > 0 ? { list: found, idle: found.every((w) => idle(w.node)) } : unknown
  }

  /** A row of two or three letters stands behind at most two proclitics, one of three behind the article too. */
  #endsAsOne(text: string): boolean {
    const { length } = text
    if (length < 2) return false
    const last = text.charCodeAt(length - 1)
    const two = (text.charCodeAt(length - 2) << 8) ^ last
    const seen = this.#two[two & 0xffff]!
    if (seen === 0) return false
    if ((seen & 2) !== 0 && length <= 4) return true
    if (length < 3) return false
    const three = Math.imul(text.charCodeAt(length - 3), 0x9e3b) ^ two
    if (length <= 7 && this.#three[three & 0xffff] === 1) return true
    return length > 3 && this.#four[(Math.imul(text.charCodeAt(length - 4), 0x51ed) ^ three) & 0xffff] === 1
  }
  #learn(text: string): void {
    const { length } = text
    const two = (text.charCodeAt(length - 2) << 8) ^ text.charCodeAt(length - 1)
    this.#two[two & 0xffff]! |= length === 2 ? 3 : 1
    if (length === 2) return
    const three = Math.imul(text.charCodeAt(length - 3), 0x9e3b) ^ two
    if (length === 3) this.#three[three & 0xffff] = 1
    else this.#four[(Math.imul(text.charCodeAt(length - 4), 0x51ed) ^ three) & 0xffff] = 1
  }
}

function walk(words: readonly Word[], from: number, to: number, way: Way, node: Node, hits: WordHit[]): void {
  for (const word of node.words) hits.push({ word, from, to, pro: way.pro, article: way.article })
  if (node.next === undefined) return
  const word = words[to]
  if (word === undefined || word.kind !== 'word') return
  const next = node.next.get(word.text)
  if (next !== undefined) walk(words, from, to + 1, way, next, hits)
}

/**
 * Compiles `lexicon/dates.tsv` (header `form class value scope source`, `#` comments).
 * @throws Error naming file, line and reason for a row without scope or source, of an unknown class, or met twice
 */
export function compileDateWords(tsv: string, file = 'lexicon/dates.tsv'): DateLexicon {
  const lexicon = new DateLexicon()
  const lines = tsv.split('\n')
  const fail = (line: number, why: string): never => {
    throw new Error(`${file}:${line + 1}: ${why}`)
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line === '' || line.startsWith('#')) continue
    const [form, cls, value, scope, source] = line.split('\t')
    if (!form || !cls || value === undefined || !scope || !source)
      fail(i, 'a row needs form, class, value, scope and source')
    if (!(classes as readonly string[]).includes(cls!)) fail(i, `unknown class "${cls}"`)
    const word = {
      form: foldForm(form!),
      cls: cls as DateClass,
      value: value!,
      n: Number.parseInt(value!, 10),
      parts: value!.split('/'),
    }
    if (!lexicon.add(word)) fail(i, `"${form}" is a second row of class ${cls}`)
  }
  return lexicon
}
