import type { WordSets } from '../forms/index.ts'
import type { EventType } from '../ontology.ts'
import type { Text } from '../text/text.ts'
import { WordMemo } from '../text/words.ts'
import type { Claim } from './claim.ts'

/** What a report is about when it is not about the conflict. */
export type Topic = 'art' | 'sport' | 'cyber' | 'crime' | 'space' | 'culture'

/** Word to the everyday topics it speaks for; made once from the `@` sets of the lexicon. */
export type TopicWords = ReadonlyMap<string, readonly Topic[]>

const topics: readonly Topic[] = ['art', 'sport', 'cyber', 'crime', 'space', 'culture']

/** Takes the single words of the sets; phrases and beginnings need neighbours and say little here. */
export function topicWords(sets: WordSets): TopicWords {
  const out = new Map<string, Topic[]>()
  for (const topic of topics)
    for (const word of sets.get(`@${topic}`) ?? []) {
      if (word.includes(' ') || word.endsWith('*')) continue
      const bare = word.replace(/^ال/, '')
      const known = out.get(bare)
      if (known === undefined) out.set(bare, [topic])
      else if (!known.includes(topic)) known.push(topic)
    }
  return out
}

/** Of the words of incident reports at most 2% belong to one set, of a film's review 3%, of a report on hackers 4%. */
const share = 0.025
const least = 3

const memo = new WordMemo<readonly Topic[]>()
const none: readonly Topic[] = []
const topicsOf = (word: string, words: TopicWords): readonly Topic[] =>
  words.get(word.replace(/^[وف]?(?:ب?ال|لل|[بل])/, '')) ??
  words.get(word) ??
  words.get(word.replace(/^[وف]/, '')) ??
  none

/** The everyday topic that a report's words speak of, if one does. One look-up a word. */
export function topicOf(text: Text, words: TopicWords): Topic | undefined {
  const found = new Map<Topic, number>()
  let all = 0
  for (const word of text.words) {
    if (word.kind !== 'word') continue
    all++
    let mine = memo.get(word)
    if (mine === undefined) {
      mine = topicsOf(word.text, words)
      memo.set(word, mine)
    }
    if (mine === none) continue
    for (const topic of mine) found.set(topic, (found.get(topic) ?? 0) + 1)
  }
  for (const [topic, n] of found) if (n >= least && n / all >= share) return topic
  return undefined
}

const force = new Set<EventType>([
  'airstrike',
  'shelling',
  'bombing',
  'attack',
  'kill',
  'wound',
  'raid',
  'arrest',
  'execute',
  'clash',
  'destroy',
  'abduct',
  'operation',
  'besiege',
])

/**
 * In a report on films, hackers or smugglers an act of force counts only where parties stand on the sides of it: the doer
 * or the one it is done to, and of a crime (police against thieves) the one it is done to.
 */
export function fitsTopic(claim: Claim, topic: Topic): boolean {
  if (!force.has(claim.type)) return true
  const party = (ids: Claim['agent']): boolean => ids.some((a) => a.id !== 'civilians')
  return party(claim.target) || (topic !== 'crime' && party(claim.agent))
}
