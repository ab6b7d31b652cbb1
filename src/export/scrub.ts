import { fold } from '../text/fold.ts'
import type { Rule } from './item.ts'
import { givenNames, nameCues, notNames } from './names.ts'

/** What stands in place of masked words. */
export const mask = '█'

interface Hit {
  readonly start: number
  readonly end: number
  readonly rule: Rule
}

/** Patterns over folded text: digits are ASCII there and letters have one spelling. */
const patterns: readonly (readonly [Rule, RegExp])[] = [
  ['contact', /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/gu],
  ['contact', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu],
  ['address', /(?:https?:\/\/|www\.)\S+/giu],
  ['address', /(?<![\p{L}\p{N}])(?:t\.me|wa\.me|fb\.com|x\.com)\/\S+/giu],
  [
    'coordinates',
    /\d{1,3}[.,٫]\d{3,}\s*°?\s*[NSEWشجغق]?\s*[,;،؛/ ]\s*-?\d{1,3}[.,٫]\d{3,}\s*°?\s*[NSEWشجغق]?/gu,
  ],
  [
    'coordinates',
    /\d{1,3}\s*°\s*\d{1,2}(?:\s*['’′]\s*\d{1,2}(?:[.,]\d+)?(?:\s*["”″]|\s*''))?\s*['’′]?\s*[NSEWشجغق]?/gu,
  ],
  ['coordinates', /-?\d{1,3}[.٫]\d{4,}/gu],
  ['contact', /(?<![\d\p{L}])\+?\d(?:[\s().\-–/_]{0,2}\d){6,16}(?!\d)/gu],
  [
    'person',
    /(?:البالغه?|تبلغ|يبلغ|عمره?ا?)\s+(?:من العمر\s+)?(?:\S+\s+){0,2}?\d{1,3}\s*(?:عاما?|سنه|سنوات|اعوام|شهرا|اشهر|ربيعا)?/gu,
  ],
  ['person', /\d{1,3}\s*(?:عاما|عام|سنه|سنوات|اعوام|شهرا|اشهر|ربيعا)(?!\p{L})/gu],
  // Two or more capitalised words of Latin letters: what a name in a foreign press looks like.
  ['person', /\b\p{Lu}[\p{Ll}'’-]+(?:\s+(?:al-|el-|bin\s|ibn\s|abu\s)?\p{Lu}[\p{Ll}'’-]+)+/gu],
]

const isDate = (text: string): boolean =>
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text) || /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/.test(text)

/** A child, an infant, a pupil: one of them, so that whatever else the sentence says may tell who. */
const minor =
  /(?<!\p{L})(?:[وفبلك]{0,2}(?:ال)?)(?:طفل|طفله|طفلا|رضيع|رضيعه|رضيعا|قاصر|قاصره|قاصرا|فتاه|فتي|صبي|صبيه|تلميذ|تلميذه)(?!\p{L})/u

/** Whether a text speaks of a single minor. */
export const speaksOfMinor = (text: string): boolean => minor.test(fold(text).text)

/**
 * Masks contacts, addresses, coordinates, ages and what looks like a private person's name.
 * A name is a given name, or what follows a word that opens one (السيد، الشاب، أبو), with the words after it up to one
 * that no name holds. This misses names; that is why the public profile lets no words of reports out at all.
 *
 * @param figures names of public figures, left as they are
 * @returns the text with `mask` for each hit, and the rules that hit
 */
export function scrub(text: string, figures: readonly string[] = []): { text: string; rules: Set<Rule> } {
  const folded = fold(text)
  const hits: Hit[] = []
  for (const [rule, pattern] of patterns)
    for (const m of folded.text.matchAll(pattern))
      if (!isDate(m[0].trim())) hits.push({ start: m.index, end: m.index + m[0].length, rule })
  hits.push(...namesIn(folded.text))
  const open = figures.map((f) => fold(f).text)
  const closed = hits.filter((h) => !open.some((f) => folded.text.slice(h.start, h.end).trim() === f))
  closed.sort((a, b) => a.start - b.start || b.end - a.end)
  let out = ''
  let at = 0
  for (const h of closed) {
    const start = folded.origin[h.start]!
    const end = folded.origin[h.end]!
    if (end <= at) continue
    out += text.slice(at, Math.max(at, start)) + mask
    at = end
  }
  return { text: out + text.slice(at), rules: new Set(closed.map((h) => h.rule)) }
}

const bare = (word: string): string => word.replace(/^[وفبل](?=\p{L}{3,})/u, '')

function namesIn(folded: string): Hit[] {
  const words = [...folded.matchAll(/[\p{L}\p{M}]+/gu)]
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]![0]
    if (notNames.has(word)) continue
    const cue = nameCues.has(word) || nameCues.has(bare(word))
    if (!cue && !givenNames.has(word) && !givenNames.has(bare(word))) continue
    let last = i
    while (last + 1 < words.length && last - i < 4 && joins(folded, words[last]!, words[last + 1]!)) last++
    if (cue && last === i) continue
    const from = cue ? i + 1 : i
    hits.push({ start: words[from]!.index, end: words[last]!.index + words[last]![0].length, rule: 'person' })
    i = last
  }
  return hits
}

/** Whether the next word may go on with the name: only spaces between, and not a word that no name holds. */
const joins = (folded: string, a: RegExpExecArray, b: RegExpExecArray): boolean =>
  /^[ \t\u00a0]+$/.test(folded.slice(a.index + a[0].length, b.index)) && !notNames.has(b[0])
