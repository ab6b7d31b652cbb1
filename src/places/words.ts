import { splits } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Word, WordMemo } from '../text/words.ts'
import { type Compass, type Cue, compassOf, cueOf } from './cues.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
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
}

/** What the place grammar knows of one folded word, whatever stands around it. */
export interface WordFacts {
  readonly starts: readonly Start[]
  readonly cue: { readonly pro: string; readonly cue: Cue } | undefined
  readonly compass: { readonly pro: string; readonly id: Compass; readonly article: boolean } | undefined
  readonly adjective:
    | { readonly pro: string; readonly article: boolean; readonly country: Candidate }
    | undefined
}

/** How a country's adjective ends: ي، ية، ين، ون، ات، تان. */
const nisba = /..(?:ي|يه|ين|ون|ات|ان)$/

const none: WordFacts = { starts: [], cue: undefined, compass: undefined, adjective: undefined }
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
  if (starts.length === 0 && cue === undefined && compass === undefined && adjective === undefined)
    return none
  return { starts, cue, compass, adjective }
}

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
export function namesAt(text: Text, i: number, gazetteer: Gazetteer): NameHit[] {
  const first = text.words[i]!
  if (first.kind !== 'word') return []
  const hits: NameHit[] = []
  for (const start of factsOf(first, gazetteer).starts) {
    let key = start.rest
    const put = (to: number, found: Pick<Start, 'candidates' | 'ordinary'>): void => {
      if (found.candidates.length === 0) return
      hits.push({
        from: i,
        to,
        start: first.start + start.pro.length,
        end: text.words[to - 1]!.end,
        pro: start.pro,
        key,
        candidates: found.candidates,
        ordinary: found.ordinary,
        article: start.article,
        loose: false,
      })
    }
    put(i + 1, start)
    let goes = start.continues
    for (let to = i + 1; goes; to++) {
      // «سجن "سوسة"»: quotation marks may stand inside a name.
      while (text.words[to]?.kind === 'punct' && /^["«»'#]$/.test(text.words[to]!.text)) to++
      const word = text.words[to]
      if (word === undefined || word.kind !== 'word') break
      key = `${key} ${word.text}`
      const found = gazetteer.find(key)
      put(to + 1, found)
      goes = found.continues
    }
  }
  return hits.length > 1
    ? hits.sort((a, b) => b.to - a.to || a.pro.length - b.pro.length || (a.article ? 1 : -1))
    : hits
}
