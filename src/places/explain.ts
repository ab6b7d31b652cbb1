import { readText } from '../text/text.ts'
import { findPlaces } from './find.ts'
import type { Gazetteer } from './gazetteer.ts'
import { unquotedName } from './spelling.ts'
import type { Place, PlaceContext, PlaceMention } from './types.ts'

/** What a word or phrase may mean, and what wins when nothing else is known. */
export interface PlaceExplanation {
  /** The words as the gazetteer looks them up. */
  readonly key: string
  /** never, noun, word, person: the name is also that, and needs a sentence that calls it a place. */
  readonly ordinary: string | undefined
  readonly candidates: readonly Place[]
  /** Places whose names differ only where spelling slips. */
  readonly alike: readonly Place[]
  /** The reading of the words as they were given: type words and compass words count. */
  readonly mentions: readonly PlaceMention[]
}

/** Candidates for a word and why one wins, for `isnad places WORD`. Best known first. */
export function explainPlace(
  word: string,
  gazetteer: Gazetteer,
  context: PlaceContext = {},
): PlaceExplanation {
  const text = readText(word)
  const mentions = findPlaces(text, gazetteer, context)
  const own = unquotedName(word)
  // «قرية كفر نوران»: the name alone is looked up where the whole phrase is no name.
  const named = mentions[0] === undefined ? own : unquotedName(word.slice(mentions[0].start, mentions[0].end))
  const key = gazetteer.find(own).candidates.length > 0 ? own : named
  const found = gazetteer.find(key)
  const candidates = [...found.candidates].sort((a, b) => b.rank - a.rank || b.population - a.population)
  const alike = gazetteer.findLoose(key).filter((c) => !candidates.includes(c))
  return { key, ordinary: found.ordinary, candidates, alike, mentions }
}
