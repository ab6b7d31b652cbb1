import type { Text } from '../text/text.ts'
import type { Gazetteer } from './gazetteer.ts'
import { factsOfLetters, type NameHit, namesAt } from './words.ts'

/** Whether the caller has taken words [from, to) for a party, source or person. */
export type Taken = (from: number, to: number) => boolean

/** The name behind a type or part word; spelling may slip there, and the article may be missing. */
export function nameBehind(
  text: Text,
  at: number,
  gazetteer: Gazetteer,
  typed: boolean,
  taken: Taken,
): NameHit | undefined {
  const word = text.words[at]
  if (word === undefined || word.kind !== 'word') return undefined
  const exact = namesAt(text, at, gazetteer).find(
    (h) => h.pro === '' && (typed || !h.article) && !taken(h.from, h.to),
  )
  if (exact !== undefined && (exact.to - exact.from > 1 || !typed)) return exact
  return exact ?? (typed ? slippedName(text, at, gazetteer, taken) : undefined)
}

/** Words that open the next phrase, and so end a misspelt name: «بريف», «شمالي», «السورية». */
function leads(word: string, gazetteer: Gazetteer): boolean {
  const facts = factsOfLetters(word, gazetteer)
  return (
    facts.cue !== undefined ||
    facts.compass !== undefined ||
    facts.adjective !== undefined ||
    gazetteer.find(word).ordinary === 'never'
  )
}

function slippedName(text: Text, at: number, gazetteer: Gazetteer, taken: Taken): NameHit | undefined {
  const first = text.words[at]!
  for (const length of [3, 2, 1]) {
    const words = text.words.slice(at, at + length)
    if (
      words.length < length ||
      words.some((w) => w.kind !== 'word' || leads(w.text, gazetteer)) ||
      taken(at, at + length)
    )
      continue
    const key = words.map((w) => w.text).join(' ')
    const article = gazetteer.find(`ال${key}`)
    const candidates = article.candidates.length > 0 ? article.candidates : gazetteer.findLoose(key)
    if (candidates.length === 0) continue
    return {
      from: at,
      to: at + length,
      start: first.start,
      end: words.at(-1)!.end,
      pro: '',
      key,
      candidates,
      ordinary: undefined,
      article: false,
      loose: article.candidates.length === 0,
    }
  }
  return undefined
}
