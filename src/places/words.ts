import { splits } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Word, WordMemo } from '../text/words.ts'
import { areaNouns, borderNouns, type Compass, type Cue, compassOf, cueOf } from './cues.ts'
import type { Candidate, Found, Gazetteer } from './gazetteer.ts'
import { generalOf, isTownPart } from './generals.ts'
import type { Ordinary } from './ordinary.ts'

/** A way to read a word as the beginning of a name. */
export interface Start {
  readonly pro: string
  readonly rest: string
  /** The text has an article that the gazetteer's name lacks. */
  readonly article: boolean
  readonly continues: boolean
  readonly candidates: readonly Candidate[]
  readonly ordinary: Ordinary['as'] | undefined
  readonly found: Found
}

/** What the place grammar knows of one folded word, whatever stands around it. */
export interface WordFacts {
  readonly starts: readonly Start[]
  readonly cue: { readonly pro: string; readonly cue: Cue } | undefined
  readonly compass: { readonly pro: string; readonly id: Compass; readonly article: boolean } | undefined
  readonly adjective:
    | { readonly pro: string; readonly article: boolean; readonly country: Candidate }
    | undefined
  /** «الحدود», «أراضي»: a noun whose adjective names a border or an area. */
  readonly borderNoun: boolean
  readonly areaNoun: boolean
  /** «البلدة»: a general word for a place, its clitics taken off. */
  readonly general: ReturnType<typeof generalOf>
  readonly townPart: boolean
}

/** How a country's adjective ends: ي، ية، ين، ون، ات، تان. */
const nisba = /..(?:ي|يه|ين|ون|ات|ان)$/

const none: WordFacts = {
  starts: [],
  cue: undefined,
  compass: undefined,
  adjective: undefined,
  borderNoun: false,
  areaNoun: false,
  general: undefined,
  townPart: false,
}
// ك and س never stand before a place's name in these texts; a bare «ف» seldom does, yet «فبلدة» is written.
const allowed = new Set(['', 'و', 'ب', 'ل', 'وب', 'ول', 'ف', 'فب', 'فل'])

/** Facts of a word, kept per gazetteer so that a word of a thousand reports is looked up once. */
export function factsOf(word: Word, gazetteer: Gazetteer): WordFacts {
  const memo = gazetteer.wordMemo as WordMemo<WordFacts>
  const known = memo.get(word)
  if (known !== undefined) return known
  const facts = factsOfLetters(word.text, gazetteer)
  memo.set(word, facts)
  return facts
}

/** Facts of folded letters that are not a word of the text as it stands. */
export function factsOfLetters(word: string, gazetteer: Gazetteer): WordFacts {
  if (word.length < 2) return none
  const starts: Start[] = []
  let cue: WordFacts['cue']
  let compass: WordFacts['compass']
  let adjective: WordFacts['adjective']
  for (const { pro, rest, article } of splits(word)) {
    if (!allowed.has(pro)) continue
    const found = gazetteer.find(rest)
    if (found.candidates.length > 0 || found.continues)
      starts.push({
        pro,
        rest,
        article,
        continues: found.continues,
        candidates: found.candidates,
        ordinary: found.ordinary,
        found,
      })
    if (!article) {
      const asCue = cueOf(rest)
      if (asCue !== undefined) cue ??= { pro, cue: asCue }
      const asCompass = compassOf(rest)
      if (asCompass !== undefined) compass ??= { pro, id: asCompass, article: rest.startsWith('ال') }
    }
    const country = nisba.test(rest) ? gazetteer.adjective(rest) : undefined
    if (country !== undefined) adjective ??= { pro, article, country }
  }
  const noun = bare(word)
  const borderNoun = borderNouns.has(noun)
  const areaNoun = areaNouns.has(noun) || areaNouns.has(word.replace(/^[وبل]/, ''))
  const general = generalOf(word)
  const townPart = isTownPart(word)
  const known =
    starts.length > 0 ||
    cue !== undefined ||
    compass !== undefined ||
    adjective !== undefined ||
    borderNoun ||
    areaNoun ||
    general !== undefined ||
    townPart
  return known ? { starts, cue, compass, adjective, borderNoun, areaNoun, general, townPart } : none
}

/** Takes a clitic off «والحدود», «بالحدود», «للحدود». */
const bare = (word: string): string => word.replace(/^[وفبل]+(?=ال)/, '').replace(/^لل/, 'ال')

/** A name found in the text: words [from, to). */
export interface NameHit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly pro: string
  /** The folded name. */
  readonly key: string
  readonly candidates: readonly Candidate[]
  readonly ordinary: Ordinary['as'] | undefined
  readonly article: boolean
  readonly loose: boolean
}

/** Names that begin at word `i`, longest first, then the fewest clitics first. */
export function namesAt(text: Text, i: number, gazetteer: Gazetteer): readonly NameHit[] {
  const first = text.words[i]!
  if (first.kind !== 'word') return noNames
  const { starts } = factsOf(first, gazetteer)
  if (starts.length === 0) return noNames
  const hits: NameHit[] = []
  for (const start of starts) {
    let { rest: key, found } = start
    if (found.candidates.length > 0) hits.push(nameHit(text, i, i + 1, start, key, found))
    for (let to = i + 1; found.continues; to++) {
      // «سجن "سوسة"»: quotation marks may stand inside a name.
      while (text.words[to]?.kind === 'punct' && insideNames.has(text.words[to]!.text)) to++
      const word = text.words[to]
      if (word === undefined || word.kind !== 'word' || !gazetteer.mayFollow(word)) break
      ;({ key, found } = gazetteer.longer(key, found, word.text))
      if (found.candidates.length > 0) hits.push(nameHit(text, i, to + 1, start, key, found))
    }
  }
  return hits.length > 1
    ? hits.sort((a, b) => b.to - a.to || a.pro.length - b.pro.length || (a.article ? 1 : -1))
    : hits
}
const noNames: readonly NameHit[] = []
const insideNames: ReadonlySet<string> = new Set('"«»\'#')

const nameHit = (
  { words, received }: Text,
  from: number,
  to: number,
  { pro, article }: Start,
  key: string,
  { candidates, ordinary }: Found,
): NameHit => ({
  from,
  to,
  start: words[from]!.start + pro.length,
  end: words[to - 1]!.end,
  pro,
  key,
  candidates,
  // «إب» is a town of Yemen, «آب» and «أب», which fold to the same letters, are a month and a father.
  ordinary: key === 'اب' && received[words[from]!.start + pro.length] === 'إ' ? 'told' : ordinary,
  article,
  loose: false,
})
