import { fold } from '../text/fold.ts'
import { splits } from '../text/phrases.ts'
import type { Span } from '../text/span.ts'
import { splitWords, type Word } from '../text/words.ts'

/**
 * Search words are ours, not the database's: the text layer folds spelling and splits the clitics off, the database
 * only compares. So قصف finds والقصف, and finds the same in SQLite and in PostgreSQL.
 */

/** An apostrophe inside of a Latin word. */
const joiningMark = /(?<=[A-Za-z])['’‘ʼʻʿʾ`](?=[A-Za-z])/g

/** Latin letters lose their accents and apostrophes, so that `Qaim` finds `Al Qā'im`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(joiningMark, '')

/** The search words of a text: every word with and without what is attached before it. */
export function searchWords(text: string, into: Set<string> = new Set()): Set<string> {
  for (const word of splitWords(plain(text))) {
    if (word.kind === 'punct' || word.kind === 'break') continue
    if (word.kind === 'word') {
      into.add(word.text)
      for (const split of splits(word.text)) into.add(split.rest)
    } else into.add(word.text)
  }
  return into
}

/** Search words as one column: ` word word `, so that ` word` finds a word's beginning. */
export const searchColumn = (words: ReadonlySet<string>): string => ` ${[...words].join(' ')} `

/**
 * What to look for: for each word of the query the spellings that count as it. Only what stands before an article is
 * taken off a query's word (والقصف also asks for قصف, but وزير never for زير).
 */
export function queryWords(query: string): readonly (readonly string[])[] {
  const out: string[][] = []
  for (const word of splitWords(plain(query))) {
    if (word.kind === 'punct' || word.kind === 'break') continue
    const forms = [word.text]
    if (word.kind === 'word') for (const split of splits(word.text)) if (split.article) forms.push(split.rest)
    out.push([...new Set(forms)])
  }
  return out
}

/** Not more spans of one text are looked for: a reader looks at the first few. */
const spansAtMost = 200

/**
 * Where the words of a query stand in a text as received: of each word that it finds there, what it matched, without what
 * is attached before (of والقصف the letters قصف). In order, none over another.
 */
export function matchSpans(text: string, query: string): Span[] {
  const forms = queryWords(query).flat()
  if (forms.length === 0) return []
  const { plain: bare, origin } = plainWithOrigin(text)
  const out: Span[] = []
  for (const word of splitWords(bare)) {
    if (word.kind === 'punct' || word.kind === 'break') continue
    const found = matchIn(word, forms, bare)
    if (found === undefined) continue
    out.push({ start: origin[found.start]!, end: origin[found.end]! })
    if (out.length === spansAtMost) break
  }
  return out
}

/** The longest match of a word: by any of its search words that begins with one of the forms. */
function matchIn(word: Word, forms: readonly string[], text: string): Span | undefined {
  let best: { readonly from: number; readonly to: number } | undefined
  const rests =
    word.kind === 'word' ? [word.text, ...splits(word.text).map((split) => split.rest)] : [word.text]
  for (const rest of rests) {
    // Of لل the alif of the article is not written: the rest stands one letter shorter in the word.
    const whole = word.text.endsWith(rest)
    const from = word.text.length - rest.length + (whole ? 0 : 1)
    for (const form of forms) {
      if (!rest.startsWith(form)) continue
      // Of «ا» in لل nothing is written: the letter that stands for both is shown.
      const to = Math.max(from + 1, from + form.length - (whole ? 0 : 1))
      if (best === undefined || to - from > best.to - best.from) best = { from, to }
    }
  }
  if (best === undefined) return undefined
  const folded = fold(text.slice(word.start, word.end))
  // A word in disguise is folded by what stands around it: then the whole of it is shown.
  if (folded.text !== word.text) return { start: word.start, end: word.end }
  const end = best.to === word.text.length ? word.end : word.start + folded.origin[best.to]!
  return { start: word.start + folded.origin[best.from]!, end }
}

/** `plain`, with the received offset of each unit of it; one more for its end. */
function plainWithOrigin(text: string): { readonly plain: string; readonly origin: readonly number[] } {
  const marked = /[\u0300-\u036f]/
  let out = ''
  const origin: number[] = []
  let at = 0
  for (const letter of text) {
    for (const unit of letter.normalize('NFD')) {
      if (marked.test(unit)) continue
      out += unit
      for (let i = 0; i < unit.length; i++) origin.push(at)
    }
    at += letter.length
  }
  origin.push(at)
  const kept: number[] = []
  let last = 0
  let bare = ''
  for (const { index } of out.matchAll(joiningMark)) {
    bare += out.slice(last, index)
    for (let i = last; i < index; i++) kept.push(origin[i]!)
    last = index + 1
  }
  for (let i = last; i < origin.length; i++) kept.push(origin[i]!)
  return { plain: bare + out.slice(last), origin: kept }
}
