import { splits } from '../text/phrases.ts'
import { splitWords } from '../text/words.ts'

/**
 * Search words are ours, not the database's: the text layer folds spelling and splits the clitics off, the database
 * only compares. So قصف finds والقصف, and finds the same in SQLite and in PostgreSQL.
 */

/** Latin letters lose their accents and apostrophes, so that `Qaim` finds `Al Qā'im`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[A-Za-z])['’‘ʼʻʿʾ`](?=[A-Za-z])/g, '')

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
