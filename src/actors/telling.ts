import type { Scan } from './scan.ts'
import { tellingPhrases, tellingVerbs } from './tellers.ts'

/**
 * A word of telling beside the words [from, to): a verb or by-phrase just before («قال مدير», «نقلا عن قيادي»), or a verb
 * after, before the next stop or a new clause («القيادي في الفصيل أكد»).
 */
/** The first word before `k` that looks like the verb of «نقلت ... عن». */
function reporting(s: Scan, k: number, low: number): string {
  for (let n = k - 1; n >= Math.max(0, low - 4); n--) {
    const { text } = s.text.words[n]!
    if (/^و?(?:نقل|ينقل)/.test(text)) return text
  }
  return ''
}

export function tellingNear(
  s: Scan,
  from: number,
  to: number,
  not: ReadonlySet<string> = new Set(),
): boolean {
  const sentence = s.text.sentences[s.text.sentenceOf[from]!]
  const low = Math.max(sentence?.from ?? 0, from - 3)
  for (let k = from - 1; k >= low; k--) {
    const { text, kind } = s.text.words[k]!
    if (not.has(text)) return false
    if (tellingVerbs.has(text) || tellingPhrases.has(text)) return true
    if (text === 'عن' && /^و?نقل(?:ا|ت)?$|^و?ينقل$/.test(reporting(s, k, low))) return true
    // «نقلت إلى المشفى»: what stands after a preposition is not the verb's subject.
    if (/^(?:الي|علي|في|من|عن|مع)$/.test(text)) break
    // Between the telling and the teller only small words and marks may stand: «قال لنا», «أكد أحد».
    if (kind === 'word' && text.length > 4) break
  }
  const high = Math.min(sentence?.to ?? s.text.words.length, to + 7)
  for (let k = to; k < high; k++) {
    const { text } = s.text.words[k]!
    if (text === '.' || text === '؛') return false
    if (tellingVerbs.has(text)) return !text.startsWith('و') || text.startsWith('وث')
  }
  return false
}
