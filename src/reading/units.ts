import type { ActorMention, PersonMention, SourceMention } from '../actors/index.ts'
import type { DateMention } from '../dates/dates.ts'
import type { FormHit } from '../forms/index.ts'
import type { NumberMention } from '../numbers/numbers.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Hit } from '../text/phrases.ts'
import type { Span } from '../text/span.ts'
import type { Text } from '../text/text.ts'
import type { Particle } from './particles.ts'
import { isThing, type LexicalEntry, type Thing } from './things.ts'

/** Everything the rooms below found in one report, before the grammar looks at it. */
export interface Mentions {
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly people: readonly PersonMention[]
  readonly sources: readonly SourceMention[]
  readonly forms: readonly (readonly FormHit[])[]
  /** Things and closed-class words, by the word they begin at. */
  readonly words: readonly (readonly Hit<LexicalEntry>[])[]
}

/** `tail` is a later word of a set phrase (أطلق … *سراح*) that its verb has taken. */
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
  | 'tail'

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

/** A reading that may cover the words from here on. */
interface Candidate {
  readonly kind: UnitKind
  readonly to: number
  /** Among readings of equal length the smaller wins. */
  readonly rank: number
  readonly hit: {
    readonly start: number
    readonly end: number
    readonly pro: string
    readonly enc?: string
    readonly article?: boolean
  }
  readonly extra: Partial<Unit>
}

type Starts<M> = (M | undefined)[]
const byStart = <M extends { readonly from: number }>(mentions: readonly M[]): Starts<M> => {
  const at: Starts<M> = []
  for (const m of mentions) at[m.from] ??= m
  return at
}

const splitPro = (pro: string): [conj: string, prep: string] => {
  const conj = pro.startsWith('و') || pro.startsWith('ف') ? pro[0]! : ''
  const rest = pro.slice(conj.length)
  return [conj, rest === 'س' ? '' : rest]
}

/** Participles are adjectives and nouns of agent in news prose; these classes alone report by them: هارب، مشيرا إلى. */
const reportsByParticiple = (h: FormHit): boolean =>
  h.form.pos === 'active' &&
  (((h.form.row.klass === 'say' || h.form.row.klass === 'deny') && !h.article) ||
    h.form.row.type === 'flee' ||
    h.form.row.type === 'escape')
const participle = (h: FormHit): boolean => h.form.pos === 'active' || h.form.pos === 'passive'

/** Pronouns of the speaker and the one spoken to: hardly ever on a verb of a report, often the end of a name (بتروني). */
const addressed = new Set(['ني', 'ك', 'كم', 'كما'])

/** «سقوط شهيد»: the people a set phrase ends with are counted, so they stay a phrase of their own. */
function apart(h: FormHit, people: Starts<PersonMention>, text: Text): FormHit {
  for (let w = h.i + 1; w < h.to; w++) if (people[w]?.casualty !== undefined) return { ...h, to: h.i + 1, end: text.words[h.i]!.end, tail: { from: w, to: h.to } }
  return h
}

/** The readings of a word that can be an act of its own; a noun listed as no event, or a mere adjective, is none. */
const actReadings = (hits: readonly FormHit[]): readonly FormHit[] => {
  if (hits.length === 0) return hits
  const longest = Math.max(...hits.map((h) => h.to))
  const kept = hits.filter(
    (h) =>
      h.to === longest && !(h.form.pos === 'verb' && addressed.has(h.enc)) && (!participle(h) || reportsByParticiple(h)) && !h.form.row.flags.has('casualty'),
  )
  return kept.every((h) => h.form.row.klass === 'other' && h.form.pos !== 'verb') ? [] : kept
}

const sameActor = (actor: ActorMention | undefined): { readonly actor?: ActorMention } =>
  actor === undefined ? {} : { actor }

/** A preposition that a place can follow. */
const beforePlace = new Set([
  'من',
  'الي',
  'في',
  'نحو',
  'باتجاه',
  'صوب',
  'عبر',
  'داخل',
  'خارج',
  'وسط',
  'قرب',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
])

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
  const tails = new Set<number>()
  const units: Unit[] = []
  /** «و» written apart from its word. */
  let loneConj = ''
  let i = 0
  while (i < text.words.length) {
    const word = text.words[i]!
    const plain = { from: i, to: i + 1, start: word.start, end: word.end, prep: '', enc: '' }
    if (word.kind === 'punct' || word.kind === 'break') {
      units.push({ ...plain, kind: 'punct', conj: '', article: false, text: word.text })
      loneConj = ''
      i++
      continue
    }
    if (word.text === 'و' && text.words[i + 1]?.kind === 'word') {
      loneConj = 'و'
      i++
      continue
    }
    const hits = m.forms[i] ?? []
    const acts = actReadings(hits.map((h) => apart(h, people, text)))
    for (const h of acts)
      if (h.tail !== undefined && h.form.row.klass === 'event')
        for (let w = h.tail.from; w < h.tail.to; w++) tails.add(w)
    if (tails.has(i) && acts.length === 0 && people[i] === undefined) {
      units.push({ ...plain, kind: 'tail', conj: '', article: false, text: word.text })
      i++
      continue
    }
    let best: Candidate | undefined
    const offer = (
      kind: UnitKind,
      rank: number,
      to: number,
      hit: Candidate['hit'],
      extra: Partial<Unit>,
    ): void => {
      if (best === undefined || to > best.to || (to === best.to && rank < best.rank))
        best = { kind, rank, to, hit, extra }
    }
    const date = dates[i]
    if (date !== undefined) offer('date', 0, date.to, date, { date })
    const source = sources[i]
    if (source !== undefined)
      offer('source', source.ref === true ? 4 : 2, source.to, source, { source, ...sameActor(actors[i]) })
    const actor = actors[i]
    const place = places[i]?.demonym === true ? undefined : places[i]
    const asPlace =
      actor?.placeLike === true && place !== undefined && inPlaceSlot(units, actor.pro, loneConj)
    if (actor !== undefined) offer('actor', asPlace ? 5.5 : 3, actor.to, actor, { actor })
    const person = people[i]
    // «أربعة آلاف مدني»: a people noun that is also a town is people, unless a word calls it a town.
    const named =
      place !== undefined && (person === undefined || place.cue !== undefined || place.to > person.to)
    if (place !== undefined)
      offer('place', place.place === undefined ? 8 : named ? 5 : 6.3, place.to, place, { place })
    if (person !== undefined) offer('person', 6, person.to, person, { person })
    const number = numbers[i]
    if (number !== undefined) offer('number', number.count ? 1 : 9, number.to, number, { number })
    // «من محيط القائم»: a set phrase must not swallow the first word of a place.
    const lexical = m.words[i]!
    const particle = lexical.length === 0 ? undefined : lexical.find((p): p is Hit<Particle> => !isThing(p.value) && !startsInside(places, i + 1, p.to))
    if (particle !== undefined && !particle.article)
      offer('particle', particle.to - i > 1 ? 1 : 4.5, particle.to, particle, { particle: particle.value })
    const thing = lexical.length === 0 ? undefined : lexical.find((p): p is Hit<Thing> => isThing(p.value))
    if (thing !== undefined)
      offer('thing', acts.every((a) => a.form.pos === 'noun') ? 6.1 : 8, thing.to, thing, {
        thing: thing.value,
      })
    if (acts.length > 0) offer('act', 6.5, acts[0]!.to, acts[0]!, { acts })
    const found = best as Candidate | undefined
    if (found === undefined) {
      const conj = loneConj !== '' ? loneConj : word.text.length > 3 && word.text[0] === 'و' ? 'و' : ''
      const rest = loneConj === '' ? word.text.slice(conj.length) : word.text
      units.push({
        ...plain,
        kind: 'word',
        conj,
        article: rest.startsWith('ال'),
        text: rest,
        ...(hits.length > 0 ? { acts: hits } : {}),
      })
      loneConj = ''
      i++
      continue
    }
    const [conj, prep] = splitPro(found.hit.pro)
    units.push({
      kind: found.kind,
      from: i,
      to: found.to,
      start: found.hit.start,
      end: found.hit.end,
      conj: conj || loneConj,
      prep,
      article: found.hit.article ?? word.text.slice(found.hit.pro.length).startsWith('ال'),
      enc: found.hit.enc ?? '',
      text: word.text.slice(found.hit.pro.length),
      // A word that is a person, place or thing by its kind may still be a verb in its sentence: keep that reading at hand.
      ...(found.kind !== 'act' && found.kind !== 'particle' && acts.some((a) => a.to === found.to)
        ? { acts }
        : {}),
      ...found.extra,
    })
    loneConj = ''
    i = found.to
  }
  return units
}

function startsInside(places: Starts<PlaceMention>, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (places[w] !== undefined) return true
  return false
}

/** A state's name stands where a place stands: after a preposition of place, or in a list of places. */
function inPlaceSlot(units: readonly Unit[], pro: string, loneConj: string): boolean {
  if (/[ب]$/.test(pro)) return true
  const before = units.at(-1)
  if (before === undefined) return false
  if ((pro.startsWith('و') || loneConj !== '') && before.kind === 'place') return true
  return before.kind === 'particle' && beforePlace.has(before.text) && pro === ''
}
