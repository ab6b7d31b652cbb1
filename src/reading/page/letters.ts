import { type Word, WordMemo } from '../../text/words.ts'

/** Letters and digits alone. */
export function letters(s: string): string {
  let out = ''
  let from = -1
  for (let i = 0; i <= s.length; i++) {
    if (i < s.length && isLetterOrDigit(s.charCodeAt(i))) {
      if (from < 0) from = i
    } else if (from >= 0) {
      out += s.slice(from, i)
      from = -1
    }
  }
  return out
}

/** The letters and digits of words [from, to) in a row, at least the first `most` where there are so many. */
export function lettersOf(words: readonly Word[], from: number, to: number, most = Infinity): string {
  let out = ''
  for (let i = from; i < to && out.length < most; i++) out += lettersIn(words[i]!)
  return out
}

const memo = new WordMemo<string>()
/** A word's own letters and digits: all but the separators of figures, and marks. */
function lettersIn(word: Word): string {
  if (word.kind === 'word') return word.text
  let own = memo.get(word)
  if (own === undefined) {
    own = letters(word.text)
    memo.set(word, own)
  }
  return own
}

/** 1 letter or digit, 2 neither, 0 not asked yet; by UTF-16 unit (emoji and other pairs are neither). */
const unitKinds = new Uint8Array(0x10000)
function isLetterOrDigit(unit: number): boolean {
  const kind = unitKinds[unit]!
  return kind === 1 || (kind === 0 && looked(unit))
}
function looked(unit: number): boolean {
  const is = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  unitKinds[unit] = is ? 1 : 2
  return is
}
