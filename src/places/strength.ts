import type { Text } from '../text/text.ts'
import { compassOf, organisationHeads, personHeads, placePrepositions } from './cues.ts'
import type { Strength } from './draft.ts'
import type { Gazetteer } from './gazetteer.ts'
import { startsLikePlace } from './spelling.ts'
import type { PlaceKind } from './types.ts'
import type { NameHit } from './words.ts'

/** Quotation marks and brackets that may stand around a name. */
export const isWrapper = (mark: string): boolean => wrappers.has(mark)
const wrappers: ReadonlySet<string> = new Set('"«»\'()[]#')

/** The folded word before, past quotation marks and brackets; '' at a line's or sentence's head. */
export function wordBefore(text: Text, i: number): string {
  let at = i - 1
  while (at >= 0 && text.words[at]!.kind === 'punct' && isWrapper(text.words[at]!.text)) at--
  const word = text.words[at]
  return word === undefined || word.kind !== 'word' ? '' : word.text
}

/** Takes a conjunction off a preposition: «وفي» is «في». */
const plain = (word: string): string =>
  word.length > 2 && (word[0] === 'و' || word[0] === 'ف') && placePrepositions.has(word.slice(1))
    ? word.slice(1)
    : word

/** How plainly the words around an uncued name say that it is a place. */
export function strengthOf(text: Text, hit: NameHit): Strength {
  if (hit.pro === '' && behindCapital(text, hit)) return 4
  if (hit.pro.endsWith('ب') || hit.pro.endsWith('ل')) return 2
  if (text.words[hit.from]!.tag) return 2
  return placePrepositions.has(plain(wordBefore(text, hit.from))) ? 2 : 1
}

/** «العاصمة السعودية الرياض»: the capital's name in apposition. */
const behindCapital = (text: Text, hit: NameHit): boolean =>
  /^[وفبل]*العاصمه$/.test(text.words[hit.from - 2]?.text ?? '') && text.words[hit.from - 1]?.kind === 'word'

/** Whether an uncued name stands where a person's or an organisation's name goes on, or where an adjective stands. */
export function looksOtherwise(text: Text, hit: NameHit, gazetteer: Gazetteer): string | undefined {
  if (behindCapital(text, hit)) return undefined
  const before = wordBefore(text, hit.from)
  const bare =
    before.startsWith('و') || before.startsWith('ل') || before.startsWith('ب') ? before.slice(1) : before
  if (hit.pro === '' && (personHeads.has(before) || (bare.length > 2 && personHeads.has(bare))))
    return 'behind a title or kunya'
  if (hit.pro === '' && (organisationHeads.has(before) || organisationHeads.has(bare)))
    return "in an organisation's name"
  // «الطور الابتدائي»: a definite adjective follows an ordinary word.
  const next = text.words[hit.to]
  if (
    hit.ordinary !== undefined &&
    hit.to === hit.from + 1 &&
    next?.kind === 'word' &&
    next.text.startsWith('ال') &&
    text.words[hit.from]!.text.includes('ال') &&
    compassOf(next.text) === undefined &&
    !next.text.endsWith('ي') &&
    !next.text.endsWith('يه')
  )
    return 'a noun that its adjective follows'
  // «القوات السعودية», «قوات سورية»: adjective, not the country.
  if (
    hit.candidates[0]?.kind === 'country' &&
    hit.pro === '' &&
    /يه$/.test(hit.key) &&
    !placePrepositions.has(plain(before))
  )
    return 'an adjective behind its noun'
  // «هجوما جوياً»: a place's name takes no tanwin.
  if (hit.to === hit.from + 1 && /\u064b/.test(text.received.slice(hit.start, hit.end))) return 'an adverb'
  // «الضفة الغربية لنهر الفرات»: a bank, not the West Bank.
  if (text.words[hit.to]?.text === 'لنهر' || text.words[hit.to + 1]?.text === 'لنهر') return "a river's side"
  // «قوات سوريا الديمقراطية»: the country inside a party's name.
  if (/^الديمقراطيه$/.test(text.words[hit.to]?.text ?? '') && hit.candidates[0]?.kind === 'country')
    return "in a party's name"
  // «خالد السفيرة»: a family name behind a given name.
  // «على» folds to «علي»: a preposition is no given name.
  if (
    hit.pro === '' &&
    hit.to === hit.from + 1 &&
    !placePrepositions.has(plain(before)) &&
    gazetteer.find(before).ordinary === 'person'
  )
    return 'behind a given name'
  // «منزل جده» is his grandfather's, «جدة» the city: a name with the article takes no pronoun.
  if (
    hit.to === hit.from + 1 &&
    (hit.ordinary !== undefined || (!hit.key.startsWith('ال') && hit.candidates.every((c) => c.rank < 3))) &&
    hit.candidates.every((c) => c.arabic.endsWith('ة')) &&
    text.received[hit.end - 1] === 'ه'
  )
    return 'a word with an attached pronoun'
  // «الوضع القائم»: a definite word behind a definite noun qualifies it.
  if (
    // «الحديقة العثمانية» too: a small place's name that is built like an adjective.
    (hit.ordinary !== undefined || (/يه$/.test(hit.key) && hit.candidates.every((c) => c.rank < 3))) &&
    hit.pro === '' &&
    hit.to === hit.from + 1 &&
    text.words[hit.from]!.text.startsWith('ال') &&
    before.length > 3 &&
    (before.startsWith('ال') || /^[وبفل]ال|^لل/.test(before))
  )
    return 'an adjective behind a definite noun'
  return undefined
}

/** The least strength a name needs by what else it may be. */
export function needs(
  hit: Pick<NameHit, 'candidates' | 'ordinary' | 'key' | 'loose' | 'pro'>,
  article: boolean,
): Strength | 5 {
  if (hit.ordinary !== 'never' && (hit.loose || article)) return 4
  const rank = hit.candidates.reduce((best, c) => Math.max(best, c.rank), 0)
  const single = !hit.key.includes(' ')
  switch (hit.ordinary) {
    case 'never':
      return 5
    case 'noun':
      return 4
    case 'word':
      return rank === 3 && !clitic(hit.pro) ? 2 : 3
    case 'person':
      return 3
    case 'told':
      return 2
    case undefined:
  }
  // A short rest behind ب or ل is more often the inside of a word: «بعيدة», «باب».
  if (single && clitic(hit.pro) && hit.key.length <= (rank === 3 ? 2 : rank === 2 ? 3 : 4)) return 3
  // Quarters and sites bear the names of things and people.
  if (single && hit.candidates.every((c) => named.has(c.kind))) return 3
  // Camps, crossings and bases without the article are often called after a common noun.
  if (
    single &&
    !hit.key.startsWith('ال') &&
    hit.candidates.every((c) => installed.has(c.kind) || named.has(c.kind))
  )
    return 3
  // «بصمة الفرات», «حوض دجلة» are named after a river; on it one does something.
  if (single && hit.candidates.every((c) => c.kind === 'river')) return 2
  if (rank === 3) return hit.key.length <= 2 ? 3 : 1
  if (rank === 2) return !single || hit.key.length >= 4 ? 1 : 2
  const toponymic = startsLikePlace(hit.key)
  if (rank === 1) return toponymic ? 1 : 2
  return toponymic ? 1 : 3
}

const clitic = (pro: string): boolean => pro.endsWith('ب') || pro.endsWith('ل')
const installed: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'camp',
  'crossing',
  'base',
  'dam',
  'airport',
  'border',
])
const named: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'neighbourhood',
  'site',
  'hospital',
  'road',
  'prison',
])
