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
  readonly date: DateMention | undefined
  readonly source: SourceMention | undefined
  readonly actor: ActorMention | undefined
  readonly place: PlaceMention | undefined
  readonly person: PersonMention | undefined
  readonly thing: Thing | undefined
  readonly number: NumberMention | undefined
  readonly particle: Particle | undefined
  /** Readings as an act (verb, verbal noun, participle); also kept beside a person or place reading. */
  readonly acts: readonly FormHit[] | undefined
}

type Starts<M> = (M | undefined)[]
/** Mentions by the word they begin at; the first of two that begin together. */
function byStart<M extends { readonly from: number }>(mentions: readonly M[], words: number): Starts<M> {
  const at: Starts<M> = new Array<M | undefined>(words)
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
function apart(hits: readonly FormHit[], people: Starts<PersonMention>, text: Text): readonly FormHit[] {
  if (hits.every((h) => h.to === h.i + 1)) return hits
  return hits.map((h) => {
    for (let w = h.i + 1; w < h.to; w++)
      if (people[w]?.casualty !== undefined)
        return { ...h, to: h.i + 1, end: text.words[h.i]!.end, tail: { from: w, to: h.to } }
    return h
  })
}

/** The readings of a word that can be an act of its own; a noun listed as no event, or a mere adjective, is none. */
const actReadings = (hits: readonly FormHit[], next: readonly FormHit[] | undefined): readonly FormHit[] => {
  let longest = 0
  for (const h of hits) if (h.to > longest) longest = h.to
  let reports = false
  const kept: FormHit[] = []
  for (const h of hits) {
    const { pos, row } = h.form
    if (
      h.to !== longest ||
      (pos === 'verb' && addressed.has(h.enc)) ||
      (participle(h) && !reportsByParticiple(h)) ||
      row.flags.has('casualty') ||
      // A noun that only carries an act noun (موجة غارات) needs one: «صاروخ موجه» is guided, no wave.
      (row.klass === 'light' &&
        pos === 'noun' &&
        (next === undefined || next.every((n) => n.form.row.klass !== 'event')))
    )
      continue
    if (row.klass !== 'other' || pos === 'verb') reports = true
    kept.push(h)
  }
  return reports ? kept : none
}

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

/** What every unit has before its kind fills one of the fields; one shape for all keeps the walk over units fast. */
const blank = {
  conj: '',
  prep: '',
  article: false,
  enc: '',
  date: undefined,
  source: undefined,
  actor: undefined,
  place: undefined,
  person: undefined,
  thing: undefined,
  number: undefined,
  particle: undefined,
  acts: undefined,
} as const

type Head = {
  readonly start: number
  readonly end: number
  readonly pro: string
  readonly enc?: string
  readonly article?: boolean
}

/**
 * Lays the mentions over the words: one unit per stretch, the longest reading first and, among equals, the more exact
 * kind (the smaller rank). Linear in the words.
 */
export function layUnits(text: Text, m: Mentions): Unit[] {
  const { words } = text
  const dates = byStart(m.dates, words.length)
  const sources = byStart(m.sources, words.length)
  const actors = byStart(m.actors, words.length)
  const places = byStart(m.places, words.length)
  const people = byStart(m.people, words.length)
  const numbers = byStart(m.numbers, words.length)
  const tails = new Set<number>()
  const units: Unit[] = []
  /** «و» written apart from its word. */
  let loneConj = ''
  let i = 0
  while (i < words.length) {
    const word = words[i]!
    if (word.kind === 'punct' || word.kind === 'break') {
      units.push({
        ...blank,
        kind: 'punct',
        from: i,
        to: i + 1,
        start: word.start,
        end: word.end,
        text: word.text,
      })
      loneConj = ''
      i++
      continue
    }
    if (word.text === 'و' && words[i + 1]?.kind === 'word') {
      loneConj = 'و'
      i++
      continue
    }
    const hits = m.forms[i]!
    const acts = hits.length === 0 ? none : actReadings(apart(hits, people, text), m.forms[i + 1])
    for (const h of acts)
      if (h.tail !== undefined && h.form.row.klass === 'event')
        for (let w = h.tail.from; w < h.tail.to; w++) tails.add(w)
    const person = people[i]
    if (acts.length === 0 && person === undefined && tails.has(i)) {
      units.push({
        ...blank,
        kind: 'tail',
        from: i,
        to: i + 1,
        start: word.start,
        end: word.end,
        text: word.text,
      })
      i++
      continue
    }
    let kind: UnitKind = 'word'
    let to = 0
    let rank = 0
    let head: Head = word as unknown as Head
    const offer = (k: UnitKind, r: number, end: number, hit: Head): void => {
      if (end < to || (end === to && r >= rank)) return
      kind = k
      rank = r
      to = end
      head = hit
    }
    const date = dates[i]
    const source = sources[i]
    const actor = actors[i]
    const place = places[i]?.demonym === true ? undefined : places[i]
    const number = numbers[i]
    const lexical = m.words[i]!
    let particle: Hit<Particle> | undefined
    let thing: Hit<Thing> | undefined
    if (date !== undefined) offer('date', 0, date.to, date)
    if (source !== undefined) offer('source', source.ref === true ? 4 : 2, source.to, source)
    if (actor !== undefined) {
      const asPlace =
        actor.placeLike === true && place !== undefined && inPlaceSlot(units, actor.pro, loneConj)
      offer('actor', asPlace ? 5.5 : 3, actor.to, actor)
    }
    if (place !== undefined && (place.place !== undefined || person === undefined)) {
      // «أربعة آلاف مدني»: a people noun that is also a town is people, unless a word calls it a town.
      const named = person === undefined || place.cue !== undefined || place.to > person.to
      offer('place', place.place === undefined ? 8 : named ? 5 : 6.3, place.to, place)
    }
    // «مقتل ثلاثة وإصابة سبعة»: after و the casualty noun is the next act, not what the number counts.
    if (person !== undefined)
      offer(
        'person',
        person.casualty !== undefined && person.pro.startsWith('و') && units.at(-1)?.kind === 'number'
          ? 6.7
          : 6,
        person.to,
        person,
      )
    if (number !== undefined) offer('number', number.count ? 1 : 9, number.to, number)
    for (const p of lexical) {
      if (isThing(p.value)) thing ??= p as Hit<Thing>
      // «من محيط القائم»: a set phrase must not swallow the first word of a place.
      else if (
        particle === undefined &&
        !p.article &&
        // «آلية» is no «إليه», though they fold alike.
        !((p.value as Particle).kind === 'pronoun' && text.received[p.start] === 'آ') &&
        !startsInside(places, i + 1, p.to) &&
        !verbInstead(p, acts, m.forms[i + 1])
      )
        particle = p as Hit<Particle>
    }
    if (particle !== undefined) offer('particle', particle.to - i > 1 ? 1 : 4.5, particle.to, particle)
    if (thing !== undefined)
      offer('thing', acts.every((a) => a.form.pos === 'noun') ? 6.1 : 8, thing.to, thing)
    if (acts.length > 0) offer('act', 6.5, acts[0]!.to, acts[0]!)
    if (to === 0) {
      const conj = loneConj !== '' ? loneConj : word.text.length > 3 && word.text[0] === 'و' ? 'و' : ''
      const rest = loneConj === '' && conj !== '' ? word.text.slice(1) : word.text
      units.push({
        ...blank,
        kind: 'word',
        from: i,
        to: i + 1,
        start: word.start,
        end: word.end,
        conj,
        article: rest.startsWith('ال'),
        text: rest,
        acts: hits.length > 0 ? hits : undefined,
      })
      loneConj = ''
      i++
      continue
    }
    const chosen = kind as UnitKind
    const { pro } = head
    const [conj, prep] = splitPro(pro)
    const rest = pro === '' ? word.text : word.text.slice(pro.length)
    units.push({
      kind: chosen,
      from: i,
      to,
      start: head.start,
      end: head.end,
      conj: conj || loneConj,
      prep,
      article: head.article ?? rest.startsWith('ال'),
      enc: head.enc ?? '',
      text: rest,
      date: chosen === 'date' ? date : undefined,
      source: chosen === 'source' ? source : undefined,
      // A ministry is a teller and a party at once.
      actor: chosen === 'actor' || chosen === 'source' ? actor : undefined,
      place: chosen === 'place' ? place : undefined,
      person: chosen === 'person' ? person : undefined,
      thing: chosen === 'thing' ? thing?.value : undefined,
      number: chosen === 'number' ? number : undefined,
      particle: chosen === 'particle' ? particle?.value : undefined,
      // A word that is a person, place or thing by its kind may still be a verb in its sentence: keep that at hand.
      acts: chosen === 'act' || (chosen !== 'particle' && acts.some((a) => a.to === to)) ? acts : undefined,
    })
    loneConj = ''
    i = to
  }
  return units
}

const none: readonly FormHit[] = []

/** «سلم»، «فقد»: a verb that only looks like a particle with a clitic; قد keeps its verb right after it. */
function verbInstead(
  p: Hit<unknown>,
  acts: readonly FormHit[],
  next: readonly FormHit[] | undefined,
): boolean {
  if (p.pro.endsWith('س')) return true
  return (
    p.pro !== '' &&
    acts.some((a) => a.form.pos === 'verb' && a.pro === '') &&
    !(next?.some((h) => h.form.pos === 'verb') ?? false)
  )
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
