import type { Hit } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { ActorKnowledge, Entry } from './knowledge.ts'
import type { ActorHints } from './types.ts'

/** The one pass over the words that parties, people and sources share. */
export interface Scan {
  readonly text: Text
  readonly knowledge: ActorKnowledge
  /** Entries that start at each word, longest first. */
  readonly hits: readonly (readonly Hit<Entry>[])[]
  /** Country the report is mostly about: '' unknown. */
  readonly home: string
  /** Country that each sentence names clearly, or an earlier sentence of its paragraph does; '' none. */
  readonly homeOf: readonly string[]
  readonly hints: ActorHints
  /** Leaning of the outlet: as hinted, else of an outlet that the text names as its own; '' unknown. */
  readonly leaning: string
}

/** Whether a word, its proclitics taken off, carries the article; «آليات» and «ألوية» only look so once folded. */
export function hasArticle(text: Text, i: number, pro: string): boolean {
  const word = text.words[i]!
  const bare = word.text.slice(pro.length)
  if (pro.endsWith('ل') && bare.startsWith('ل')) return true
  return (
    bare.startsWith('ال') && bare.length > 3 && !/[أإآ]/.test(text.received[word.start + pro.length] ?? '')
  )
}

/** A hit of one kind of entry. */
export type HitOf<T extends Entry['t']> = Hit<Extract<Entry, { t: T }>>

/** First (longest) hit of a kind at a word, if any. */
export function hitOf<T extends Entry['t']>(hits: readonly Hit<Entry>[], t: T): HitOf<T> | undefined {
  return hits.find((h) => h.value.t === t) as HitOf<T> | undefined
}

/** Countries that a report can be about for the meaning of its general words; outside powers act everywhere. */
const theatres = new Set(['IQ', 'SY', 'LB', 'PS', 'YE', 'LY', 'SD', 'EG', 'AF', 'SO'])

/** Looks every word up once and guesses which country the report, and each sentence, is about. */
export function scan(text: Text, knowledge: ActorKnowledge, hints: ActorHints = {}): Scan {
  const hits = knowledge.index.all(text)
  const total = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  const perSentence = text.sentences.map(() => new Map<string, number>())
  for (let i = 0; i < hits.length; i++) {
    for (const { value } of hits[i]!) {
      const [country, weight] = evidence(value)
      if (weight === 0) continue
      if (!theatres.has(country)) {
        bump(elsewhere, country, weight)
        break
      }
      bump(total, country, weight)
      const sentence = perSentence[text.sentenceOf[i]!]
      if (sentence !== undefined) bump(sentence, country, weight)
      break
    }
  }
  const home = hints.country ?? (top(total) || top(elsewhere))
  return {
    text,
    knowledge,
    hits,
    home,
    homeOf: carried(text, perSentence),
    hints,
    leaning: leaningOf(hits, hints),
  }
}

/** An outlet names itself at a report's head or foot (dateline, credit, signature). */
function leaningOf(hits: readonly (readonly Hit<Entry>[])[], hints: ActorHints): string {
  if (hints.leaning !== undefined) return hints.leaning
  const edge = 40
  for (let i = 0; i < hits.length; i++) {
    if (i > edge && i < hits.length - edge) i = hits.length - edge
    for (const { value } of hits[i]!)
      if (value.t === 'outlet' && value.form.outlet.leaning !== '') return value.form.outlet.leaning
  }
  return ''
}

function carried(text: Text, perSentence: readonly ReadonlyMap<string, number>[]): string[] {
  const out: string[] = []
  for (let n = 0; n < perSentence.length; n++) {
    const own = top(perSentence[n]!, 2)
    const before =
      n > 0 && text.sentences[n - 1]!.paragraph === text.sentences[n]!.paragraph ? out[n - 1]! : ''
    out.push(own === '' ? before : own)
  }
  return out
}

/** Country and weight that a phrase speaks for. */
function evidence(value: Entry): readonly [country: string, weight: number] {
  switch (value.t) {
    case 'city':
      return [value.country, 2]
    case 'state':
      return [value.nation.state.country, 2]
    case 'nation':
      return [value.nation.state.country, 1]
    case 'party':
      // The Islamic State and coalitions act in many countries; a form with a scope would argue in a circle.
      return value.party.scope.length === 0 &&
        value.party.kind !== 'jihadist' &&
        value.party.kind !== 'coalition'
        ? [value.party.country, 1]
        : ['', 0]
    case 'outlet':
      return [value.form.outlet.country, value.form.bare ? 0.5 : 0]
    default:
      return ['', 0]
  }
}

const bump = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by)
}

function top(map: ReadonlyMap<string, number>, least = 0): string {
  let best = ''
  let most = 0
  for (const [key, n] of map) {
    if (n > most && n >= least) {
      best = key
      most = n
    }
  }
  return best
}
