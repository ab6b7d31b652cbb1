import type { Text, Word } from '../../text/text.ts'

/** Where the report begins and ends in a line of a post; `over`: nothing of the report follows on the page. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly over: boolean
}

const months = /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
/** Longest header that a platform sets before a post: account, "verified account", date, "Shared with Public". */
const longestHeader = 34

/**
 * Platforms set account, date, buttons and comments around a post without a space: «حساب ماDecember 25, 2025 · Shared with
 * Publicقصف …All reactions:12 commentsLikeComment…». Gives the words of the line that are the post's own. Linear.
 */
export function cutPost(text: Text, from: number, to: number, header: boolean): Cut {
  const { words } = text
  const begin = header ? afterHeader(words, from, to) : from
  let end = to
  let over = false
  for (let i = begin; i < to; i++) {
    const stop = tailAt(words, i, begin, to)
    if (stop === undefined) continue
    end = stop
    over = true
    break
  }
  return { from: Math.min(begin, end), to: end, over }
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
    if (/^(?:ال)?مشاركه$/.test(text) && at(words, i + 1) === 'مع' && /^(?:العامه|الجميع|الاصدقاء)/.test(at(words, i + 2))) return i + 3
    if (kind === 'latin' && months.test(text) && words[i + 1]?.kind === 'number') {
      // «December 25, 2025», «December 25 at 9:13 AM»
      let k = i + 2
      if (at(words, k) === ',') k++
      if (/^\d{4}$/.test(at(words, k))) k++
      if (at(words, k) === 'at') {
        k++
        while (k < limit && (words[k]!.kind === 'number' || at(words, k) === ':' || /^[ap]m$/.test(at(words, k)))) k++
      }
      if (at(words, k) === '·') k++
      after = Math.max(after, k)
      i = k - 1
      continue
    }
    if (text === '@' && words[i + 1]?.kind === 'latin' && words[i + 1]!.glued && i - from <= 14 && after === from) {
      let k = i + 2
      while (k < limit && words[k]!.glued && (words[k]!.kind === 'latin' || words[k]!.kind === 'number' || at(words, k) === '_')) k++
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

/** Where a platform's own words begin at word i, if they do. */
function tailAt(words: readonly Word[], i: number, from: number, to: number): number | undefined {
  const { text, kind } = words[i]!
  if (kind === 'latin') {
    const next = at(words, i + 1)
    if (text.endsWith('all') && next === 'reactions') return i
    if (/^(?:like)?comment(?:share|most)?$/.test(text) && text !== 'comment') return i
    if (text.endsWith('most') && next === 'relevant') return i
    if ((text === 'view' || text === 'see') && (next === 'all' || next === 'more' || next === 'translation')) return i
    if (text === 'top' && next === 'fan') return i
    if (text === 'limited' && next === 'who') return Math.max(from, i - 3)
    // «8:25 AM · Dec 25, 2025102Views»
    if ((text === 'am' || text === 'pm') && at(words, i + 1) === '·' && months.test(at(words, i + 2))) return clock(words, i, from)
    return undefined
  }
  if (text === 'ص' || text === 'م') {
    if (at(words, i + 1) === '·' && words[i + 2]?.kind === 'number' && words[i - 1]?.kind === 'number') return clock(words, i, from)
    return undefined
  }
  if (text === 'كل' && at(words, i + 1) === 'التفاعلات' && at(words, i + 2) === ':') return i
  if (text === 'اعجبني' && /^(?:تعليق|رد|مشاركه)/.test(at(words, i + 1)) && i + 2 <= to) return i
  if (text === 'الاكثر' && /^ملاءمه/.test(at(words, i + 1))) return i
  return undefined
}

/** The first number of a time of day that ends before word i. */
function clock(words: readonly Word[], i: number, from: number): number {
  let k = i
  while (k - 1 >= from && (words[k - 1]!.kind === 'number' || words[k - 1]!.text === ':') && i - k < 4) k--
  return k
}
