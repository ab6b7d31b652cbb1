import type { Text } from '../../text/text.ts'
import type { Word } from '../../text/words.ts'

/** A part of a line of a post: the platform's own words, the post, or what others say under it. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly kind: 'byline' | 'body' | 'comment'
}

const months =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
/** Longest header that a platform sets before a post: account, "verified account", date, "Shared with Public". */
const longestHeader = 34

/**
 * Platforms set account, date, buttons and comments around a post without a space: «حساب ماDecember 25, 2025 · Shared with
 * Publicقصف …All reactions:12 commentsLikeComment…», «نص6:51 AM · Nov 18, 2025340Views», and in a thread «حساب@handleDec 25,
 * 2025نص». Parts the lines of one page, in order. Linear in the words.
 */
export class PostCutter {
  readonly #words: readonly Word[]
  #begun = false
  /** What follows is not the author's: engagement figures, answers. */
  #others = false
  /** Nothing of the post follows on the page. */
  #over = false
  #handle: string | undefined
  #name = 0

  constructor(text: Text) {
    this.#words = text.words
  }

  /** Whether the post's header has been seen. */
  get begun(): boolean {
    return this.#begun
  }

  parts(from: number, to: number): Part[] {
    const words = this.#words
    const out: Part[] = []
    const put = (a: number, b: number, kind: Part['kind']): void => {
      if (b > a) out.push({ from: a, to: b, kind })
    }
    if (this.#over) return [{ from, to, kind: 'comment' }]
    let begin = from
    if (!this.#begun) {
      begin = afterHeader(words, from, to)
      if (begin > from) {
        this.#begun = true
        put(from, begin, 'byline')
        for (let i = from; i < begin; i++) if (at(words, i) === '@') this.#name = this.#noteHandle(i, from)
      }
    }
    for (let i = begin; i < to; i++) {
      const turn = at(words, i) === '@' ? threadAt(words, i, to) : undefined
      if (turn !== undefined) {
        const own = this.#handle !== undefined && bareHandle(turn.handle) === bareHandle(this.#handle)
        const name = nameBefore(words, i, begin, own ? this.#name : 6)
        put(begin, name, this.#others ? 'comment' : 'body')
        put(name, turn.after, 'byline')
        this.#others = !own
        begin = turn.after
        i = begin - 1
        continue
      }
      if (this.#others) continue
      const stop = tailAt(words, i, begin, to)
      if (stop === undefined) continue
      put(begin, stop.from, 'body')
      begin = stop.from
      this.#others = true
      if (stop.over) {
        this.#over = true
        break
      }
    }
    put(begin, to, this.#others ? 'comment' : 'body')
    return out
  }

  /** Keeps the author's handle; gives the length of the name before it. */
  #noteHandle(i: number, from: number): number {
    this.#handle = at(this.#words, i + 1)
    return Math.min(i - from, 8)
  }
}

/** A figure at the text's head («2/1 …») sticks to the handle before it. */
const bareHandle = (handle: string): string => handle.replace(/\d+$/, '')

/** «@handleDec 25, 2025» inside a page of X: a further post of a thread, or an answer. */
function threadAt(
  words: readonly Word[],
  i: number,
  to: number,
): { handle: string; after: number } | undefined {
  let k = i + 1
  let handle = ''
  while (
    k < to &&
    k < i + 8 &&
    words[k]!.glued &&
    (words[k]!.kind === 'latin' || words[k]!.kind === 'number' || at(words, k) === '_')
  ) {
    const { text, kind } = words[k]!
    const month = kind === 'latin' ? months.exec(text) : null
    if (month !== null && words[k + 1]?.kind === 'number' && at(words, k + 2) === ',') {
      handle += text.slice(0, month.index)
      return { handle, after: Math.min(to, k + 4) }
    }
    handle += text
    k++
  }
  // «@handle·Oct 29», «@handle · 5h», then «Replying to @handle»
  if (handle !== '' && at(words, k) === '·') {
    k++
    let n = 0
    while (
      k < to &&
      n < 3 &&
      (words[k]!.kind === 'number' || months.test(at(words, k)) || /^[hmds]$|replying$/.test(at(words, k)))
    ) {
      k++
      n++
    }
    if (n > 0) return { handle, after: afterReply(words, k, to) }
  }
  return undefined
}

function afterReply(words: readonly Word[], from: number, to: number): number {
  // The day's figure and the word may be one token: «29replying».
  let k = from
  if (/replying$/.test(at(words, k - 1)) && at(words, k) === 'to') k++
  else if (at(words, k) === 'replying' && at(words, k + 1) === 'to') k += 2
  else return k
  if (at(words, k) === '@') k += 2
  return Math.min(k, to)
}

/** Where the account's name before a handle begins; figures of engagement glued before it go with it. */
function nameBefore(words: readonly Word[], i: number, from: number, length: number): number {
  let k = i
  while (k > from && i - k < length && words[k - 1]!.kind !== 'number' && !/^[.!?؟]$/.test(at(words, k - 1)))
    k--
  while (k > from && (words[k - 1]!.kind === 'number' || /^[kmb]$/.test(at(words, k - 1)))) k--
  return k
}

const at = (words: readonly Word[], i: number): string => words[i]?.text ?? ''

function afterHeader(words: readonly Word[], from: number, to: number): number {
  const limit = Math.min(to, from + longestHeader)
  let after = from
  for (let i = from; i < limit; i++) {
    const { text, kind } = words[i]!
    if (kind === 'latin' && text.endsWith('shared') && at(words, i + 1) === 'with') {
      // «Shared with Public», «Shared with Your friends»
      let k = i + 2
      while (k < limit && words[k]!.kind === 'latin' && k < i + 5) k++
      return k
    }
    // «مشاركة مع العامة»
    if (
      /^(?:ال)?مشاركه$/.test(text) &&
      at(words, i + 1) === 'مع' &&
      /^(?:العامه|الجميع|الاصدقاء)/.test(at(words, i + 2))
    )
      return i + 3
    if (kind === 'latin' && months.test(text) && words[i + 1]?.kind === 'number') {
      // «December 25, 2025», «December 25 at 9:13 AM»
      let k = i + 2
      if (at(words, k) === ',') k++
      if (/^\d{4}$/.test(at(words, k))) k++
      if (at(words, k) === 'at') {
        k++
        while (
          k < limit &&
          (words[k]!.kind === 'number' || at(words, k) === ':' || /^[ap]m$/.test(at(words, k)))
        )
          k++
      }
      if (at(words, k) === '·') k++
      after = Math.max(after, k)
      i = k - 1
      continue
    }
    if (
      text === '@' &&
      words[i + 1]?.kind === 'latin' &&
      words[i + 1]!.glued &&
      i - from <= 14 &&
      after === from
    ) {
      let k = i + 2
      while (
        k < limit &&
        words[k]!.glued &&
        (words[k]!.kind === 'latin' || words[k]!.kind === 'number' || at(words, k) === '_')
      )
        k++
      // «اسم الحساب@handleنص», «Name @handle·47mنص»; «قال @user إن» is a name inside the sentence.
      const aged = at(words, k) === '·'
      if (aged) {
        k++
        while (k < limit && (words[k]!.kind === 'number' || words[k]!.kind === 'latin')) k++
      }
      if (aged || words[i]!.glued) after = k
    }
  }
  return after
}

interface Tail {
  readonly from: number
  /** Only others' words follow; after a time stamp the author's thread may. */
  readonly over: boolean
}

/** Where a platform's own words begin at word i, if they do. */
function tailAt(words: readonly Word[], i: number, from: number, to: number): Tail | undefined {
  const { text, kind } = words[i]!
  const end = (n = i): Tail => ({ from: n, over: true })
  if (kind === 'latin') {
    const next = at(words, i + 1)
    if (text.endsWith('all') && next === 'reactions') return end()
    if (/^(?:like)?comment(?:share|most)?$/.test(text) && text !== 'comment') return end()
    if (text.endsWith('most') && next === 'relevant') return end()
    if ((text === 'view' || text === 'see') && (next === 'all' || next === 'more' || next === 'translation'))
      return end()
    if (text === 'top' && next === 'fan') return end()
    if (text === 'limited' && next === 'who') return end(Math.max(from, i - 3))
    // «6:51 AM · Nov 18, 2025340Views»
    if ((text === 'am' || text === 'pm') && at(words, i + 1) === '·' && months.test(at(words, i + 2)))
      return { from: clock(words, i, from), over: false }
    return undefined
  }
  if (text === 'ص' || text === 'م') {
    if (at(words, i + 1) === '·' && words[i + 2]?.kind === 'number' && words[i - 1]?.kind === 'number')
      return { from: clock(words, i, from), over: false }
    return undefined
  }
  if (text === 'كل' && at(words, i + 1) === 'التفاعلات' && at(words, i + 2) === ':') return end()
  if (text === 'اعجبني' && /^(?:تعليق|رد|مشاركه)/.test(at(words, i + 1)) && i + 2 <= to) return end()
  if (text === 'الاكثر' && /^ملاءمه/.test(at(words, i + 1))) return end()
  return undefined
}

/** The first number of a time of day that ends before word i. */
function clock(words: readonly Word[], i: number, from: number): number {
  let k = i
  while (k - 1 >= from && (words[k - 1]!.kind === 'number' || words[k - 1]!.text === ':') && i - k < 4) k--
  return k
}
