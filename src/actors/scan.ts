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
  /** Which kinds of entries start at each word, as bits of `kindBits`: most words have none that a rule asks for. */
  readonly kinds: Uint16Array
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
  for (let n = 0; n < hits.length; n++) if (hits[n]!.value.t === t) return hits[n] as HitOf<T>
  return undefined
}

/** One bit for each kind of entry. */
export const kindBits = {
  party: 1,
  state: 2,
  nation: 4,
  head: 8,
  modifier: 16,
  ref: 32,
  city: 64,
  person: 128,
  teller: 256,
  outlet: 512,
} as const satisfies Readonly<Record<Entry['t'], number>>

/** Kinds that speak for a country (see `weightOf`). */
const telling = kindBits.city | kindBits.state | kindBits.nation | kindBits.party | kindBits.outlet

function kindsOf(hits: readonly (readonly Hit<Entry>[])[]): Uint16Array {
  const kinds = new Uint16Array(hits.length)
  for (let i = 0; i < hits.length; i++) {
    const here = hits[i]!
    let bits = 0
    for (let n = 0; n < here.length; n++) bits |= kindBits[here[n]!.value.t]
    kinds[i] = bits
  }
  return kinds
}

/** Countries that a report can be about for the meaning of its general words; outside powers act everywhere. */
const theatres = new Set(['IQ', 'SY', 'LB', 'PS', 'YE', 'LY', 'SD', 'EG', 'AF', 'SO'])

/** Looks every word up once and guesses which country the report, and each sentence, is about. */
export function scan(text: Text, knowledge: ActorKnowledge, hints: ActorHints = {}): Scan {
  const hits = knowledge.index.all(text)
  const total = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  const kinds = kindsOf(hits)
  const perSentence: (Map<string, number> | undefined)[] = new Array(text.sentences.length).fill(undefined)
  for (let i = 0; i < hits.length; i++) {
    if ((kinds[i]! & telling) === 0) continue
    for (const { value } of hits[i]!) {
      const weight = weightOf(value)
      if (weight === 0) continue
      const country = countryOf(value)
      if (!theatres.has(country)) {
        bump(elsewhere, country, weight)
        break
      }
      bump(total, country, weight)
      const n = text.sentenceOf[i]!
      if (n >= 0) {
        const counts = perSentence[n] ?? new Map<string, number>()
        perSentence[n] = counts
        bump(counts, country, weight)
      }
      break
    }
  }
  const home = hints.country ?? (top(total) || hints.countryOfPlaces?.() || top(elsewhere))
  return {
    text,
    knowledge,
    hits,
    kinds,
    home,
    homeOf: carried(text, perSentence),
    hints,
    leaning: leaningOf(hits, kinds, hints),
  }
}

/** An outlet names itself at a report's head or foot (dateline, credit, signature). */
function leaningOf(hits: readonly (readonly Hit<Entry>[])[], kinds: Uint16Array, hints: ActorHints): string {
  if (hints.leaning !== undefined) return hints.leaning
  const edge = 40
  for (let i = 0; i < hits.length; i++) {
    if (i > edge && i < hits.length - edge) i = hits.length - edge
    if ((kinds[i]! & kindBits.outlet) === 0) continue
    for (const { value } of hits[i]!)
      if (value.t === 'outlet' && value.form.outlet.leaning !== '') return value.form.outlet.leaning
  }
  return ''
}

function carried(text: Text, perSentence: readonly (ReadonlyMap<string, number> | undefined)[]): string[] {
  const out: string[] = []
  for (let n = 0; n < perSentence.length; n++) {
    const counts = perSentence[n]
    const own = counts === undefined ? '' : top(counts, 2)
    const before =
      n > 0 && text.sentences[n - 1]!.paragraph === text.sentences[n]!.paragraph ? out[n - 1]! : ''
    out.push(own === '' ? before : own)
  }
  return out
}

/** How much a phrase speaks for its country (see `countryOf`). */
function weightOf(value: Entry): number {
  switch (value.t) {
    case 'city':
    case 'state':
      return 2
    case 'nation':
      return 1
    case 'party':
      // The Islamic State and coalitions act in many countries; a form with a scope would argue in a circle.
      return value.party.scope.length === 0 &&
        value.party.kind !== 'jihadist' &&
        value.party.kind !== 'coalition'
        ? 1
        : 0
    case 'outlet':
      return value.form.bare ? 0.5 : 0
    default:
      return 0
  }
}

function countryOf(value: Entry): string {
  switch (value.t) {
    case 'city':
      return value.country
    case 'state':
    case 'nation':
      return value.nation.state.country
    case 'party':
      return value.party.country
    case 'outlet':
      return value.form.outlet.country
    default:
      return ''
  }
}

const bump = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by)
}

function top(map: ReadonlyMap<string, number>, least = 0): string {
  let best = ''
  let most = 0
  for (const key of map.keys()) {
    const n = map.get(key)!
    if (n > most && n >= least) {
      best = key
      most = n
    }
  }
  return best
}
