import type { ActorMention, PersonMention, SourceMention } from '../actors/index.ts'
import type { DateMention } from '../dates/dates.ts'
import type { FormHit } from '../forms/index.ts'
import type { NumberMention } from '../numbers/numbers.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Hit } from '../text/phrases.ts'
import type { Span } from '../text/span.ts'
import type { Text } from '../text/text.ts'
import type { Particle } from './particles.ts'
import type { Thing } from './things.ts'

/** Everything the rooms below found in one report, before the grammar looks at it. */
export interface Mentions {
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly people: readonly PersonMention[]
  readonly sources: readonly SourceMention[]
  readonly forms: readonly (readonly FormHit[])[]
  readonly things: readonly (readonly Hit<Thing>[])[]
  readonly particles: readonly (readonly Hit<Particle>[])[]
}

export type UnitKind =
  | 'date'
  | 'source'
  | 'actor'
  | 'place'
  | 'person'
  | 'thing'
  | 'number'
  | 'act'
  | 'particle'
  | 'word'
  | 'punct'

/** One typed stretch of words: what the grammar walks over. Words [from, to); the span leaves clitics out. */
export interface Unit extends Span {
  readonly kind: UnitKind
  readonly from: number
  readonly to: number
  /** Conjunction clitic: '', 'و' or 'ف'. */
  readonly conj: string
  /** Preposition clitic: '', 'ب', 'ل' or 'ك'. */
  readonly prep: string
  readonly article: boolean
  readonly enc: string
  /** The folded first word without clitics. */
  readonly text: string
  readonly date?: DateMention
  readonly source?: SourceMention
  readonly actor?: ActorMention
  readonly place?: PlaceMention
  readonly person?: PersonMention
  readonly thing?: Thing
  readonly number?: NumberMention
  readonly particle?: Particle
  /** Readings as an act (verb, verbal noun, participle); also kept beside a person or place reading. */
  readonly acts?: readonly FormHit[]
}

interface Candidate {
  readonly kind: UnitKind
  readonly to: number
  readonly rank: number
  readonly make: (base: Omit<Unit, 'kind'>) => Unit
  readonly pro: string
  readonly enc: string
  readonly article: boolean
  readonly start: number
  readonly end: number
}

const byStart = <M extends { readonly from: number }>(mentions: readonly M[]): Map<number, M> => {
  const map = new Map<number, M>()
  for (const m of mentions) if (!map.has(m.from)) map.set(m.from, m)
  return map
}

const splitPro = (pro: string): [conj: string, prep: string] => {
  const conj = pro.startsWith('و') || pro.startsWith('ف') ? pro[0]! : ''
  const rest = pro.slice(conj.length)
  return [conj, rest === 'س' ? '' : rest]
}

/**
 * Lays the mentions over the words: one unit per stretch, the longest reading first and, among equals, the more exact
 * kind. Linear in the words.
 */
export function layUnits(text: Text, m: Mentions): Unit[] {
  const dates = byStart(m.dates)
  const sources = byStart(m.sources)
  const actors = byStart(m.actors)
  const places = byStart(m.places)
  const people = byStart(m.people)
  const numbers = byStart(m.numbers)
  const units: Unit[] = []
  let i = 0
  while (i < text.words.length) {
    const word = text.words[i]!
    if (word.kind === 'punct' || word.kind === 'break') {
      units.push({
        kind: 'punct',
        from: i,
        to: i + 1,
        start: word.start,
        end: word.end,
        conj: '',
        prep: '',
        article: false,
        enc: '',
        text: word.text,
      })
      i++
      continue
    }
    const options: Candidate[] = []
    const offer = (
      kind: UnitKind,
      rank: number,
      hit: { to: number; start: number; end: number; pro: string; enc?: string; article?: boolean },
      extra: Partial<Unit>,
    ): void => {
      options.push({
        kind,
        rank,
        to: hit.to,
        pro: hit.pro,
        enc: hit.enc ?? '',
        article: hit.article ?? word.text.slice(hit.pro.length).startsWith('ال'),
        start: hit.start,
        end: hit.end,
        make: (base) => ({ ...base, ...extra, kind }),
      })
    }
    const date = dates.get(i)
    if (date !== undefined) offer('date', 0, date, { date })
    const source = sources.get(i)
    if (source !== undefined) offer('source', source.ref === true ? 4 : 2, source, { source })
    const actor = actors.get(i)
    if (actor !== undefined) offer('actor', 3, actor, { actor })
    const place = places.get(i)
    if (place !== undefined && place.demonym !== true)
      offer('place', place.place !== undefined ? 5 : 8, place, { place })
    const person = people.get(i)
    if (person !== undefined) offer('person', 6, person, { person })
    const number = numbers.get(i)
    if (number !== undefined) offer('number', number.count ? 1 : 9, number, { number })
    const particle = m.particles[i]?.[0]
    if (particle !== undefined && !particle.article)
      offer('particle', particle.to - i > 1 ? 1 : 7, particle, { particle: particle.value })
    const thing = m.things[i]?.[0]
    if (thing !== undefined) offer('thing', 8, thing, { thing: thing.value })
    const acts = m.forms[i] ?? []
    if (acts.length > 0) {
      const longest = Math.max(...acts.map((a) => a.to))
      const kept = acts.filter((a) => a.to === longest)
      const best = kept[0]!
      offer('act', 6.5, { ...best, to: longest }, { acts: kept })
    }
    options.sort((a, b) => b.to - a.to || a.rank - b.rank)
    const best = options[0]
    if (best === undefined) {
      const conj = word.text.length > 3 && word.text[0] === 'و' ? 'و' : ''
      units.push({
        kind: 'word',
        from: i,
        to: i + 1,
        start: word.start,
        end: word.end,
        conj,
        prep: '',
        article: word.text.slice(conj.length).startsWith('ال'),
        enc: '',
        text: word.text,
      })
      i++
      continue
    }
    const [conj, prep] = splitPro(best.pro)
    const made = best.make({
      from: i,
      to: best.to,
      start: best.start,
      end: best.end,
      conj,
      prep,
      article: best.article,
      enc: best.enc,
      text: word.text.slice(best.pro.length),
    })
    // A word that is a person, place or thing by its kind may still be a verb in its sentence: keep that reading at hand.
    const beside =
      made.kind !== 'act' && made.kind !== 'particle' && acts.some((a) => a.to === best.to)
        ? { acts: acts.filter((a) => a.to === best.to) }
        : {}
    units.push({ ...made, ...beside })
    i = best.to
  }
  return units
}
