import type { ActorMention, PersonMention, SourceMention } from '../actors/index.ts'
import type { DateMention } from '../dates/dates.ts'
import type { FormHit } from '../forms/index.ts'
import type { NumberMention } from '../numbers/numbers.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Hit } from '../text/phrases.ts'
import type { Span } from '../text/span.ts'
import type { Text } from '../text/text.ts'
import type { Word } from '../text/words.ts'
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
  for (let n = mentions.length - 1; n >= 0; n--) at[mentions[n]!.from] = mentions[n]!
  return at
}

const conjOf = (pro: string): string => (pro.startsWith('و') || pro.startsWith('ف') ? pro[0]! : '')
const prepOf = (pro: string, conj: string): string => {
  const rest = pro.slice(conj.length)
  return rest === 'س' ? '' : rest
}

/** Participles are adjectives and nouns of agent in news prose; these classes alone report by them: هارب، مشيرا إلى. */
const reportsByParticiple = (h: FormHit): boolean =>
  h.form.pos === 'active' &&
  (((h.form.row.klass === 'say' || h.form.row.klass === 'deny') && !h.article) ||
    h.form.row.type === 'flee' ||
    h.form.row.type === 'escape')
const participle = (h: FormHit): boolean => h.form.pos === 'active' || h.form.pos === 'passive'

/** Pronouns of the speaker and the one spoken to: hardly ever on a verb of a report, often the end of a name (بتروني). */
const addressed = new Set(['ني', 'ك', 'كم', 'كما', 'نا'])

/** «سقوط شهيد»: the people a set phrase ends with are counted, so they stay a phrase of their own. */
function apart(
  hits: readonly FormHit[],
  people: Starts<PersonMention>,
  actors: Starts<ActorMention>,
  text: Text,
): readonly FormHit[] {
  let parted: FormHit[] | undefined
  for (let n = 0; n < hits.length; n++) {
    const h = hits[n]!
    // «أرسلت قوات س تعزيزات»: the forces are who sends, not what is sent.
    if (h.to === h.i + 2 && (actors[h.i + 1]?.to ?? 0) > h.to) {
      parted ??= hits.slice()
      parted[n] = { ...h, to: h.i + 1, end: text.words[h.i]!.end }
      continue
    }
    // «راح ضحية الهجوم عشرة»: counted is who follows.
    if (h.form.row.root === 'روح') continue
    for (let w = h.i + 1; w < h.to; w++)
      if (people[w]?.casualty !== undefined) {
        parted ??= hits.slice()
        parted[n] = { ...h, to: h.i + 1, end: text.words[h.i]!.end, tail: { from: w, to: h.to } }
        break
      }
  }
  return parted ?? hits
}

/** The readings of a word that can be an act of its own; a noun listed as no event, or a mere adjective, is none. */
function actReadings(hits: readonly FormHit[], next: readonly FormHit[] | undefined): readonly FormHit[] {
  let longest = 0
  for (const h of hits) if (h.to > longest) longest = h.to
  let reports = false
  let left = 0
  for (const h of hits) {
    if (!canAct(h, longest, next)) {
      left++
      continue
    }
    if (h.form.row.klass !== 'other' || h.form.pos === 'verb') reports = true
  }
  if (!reports) return none
  return left === 0 ? hits : hits.filter((h) => canAct(h, longest, next))
}

const canAct = (h: FormHit, longest: number, next: readonly FormHit[] | undefined): boolean => {
  const { pos, row } = h.form
  return !(
    h.to !== longest ||
    (pos === 'verb' && addressed.has(h.enc)) ||
    (participle(h) && !reportsByParticiple(h)) ||
    row.flags.has('casualty') ||
    // A noun that only carries an act noun (موجة غارات) needs one: «صاروخ موجه» is guided, no wave.
    (row.klass === 'light' &&
      pos === 'noun' &&
      (next === undefined || next.every((n) => n.form.row.klass !== 'event')))
  )
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

/** What a unit is read from: a mention, or a word as it stands. */
interface Head extends Span {
  readonly pro: string
  readonly enc?: string
  readonly article?: boolean
}

/** What every unit has before its kind fills one of the fields; one shape for all keeps the walk over units fast. */
const bareUnit = (
  kind: UnitKind,
  from: number,
  { start, end }: Span,
  text: string,
  conj: string,
  article: boolean,
  acts: readonly FormHit[] | undefined,
): Unit => ({
  kind,
  from,
  to: from + 1,
  start,
  end,
  conj,
  prep: '',
  article,
  enc: '',
  text,
  date: undefined,
  source: undefined,
  actor: undefined,
  place: undefined,
  person: undefined,
  thing: undefined,
  number: undefined,
  particle: undefined,
  acts,
})

/** The reading of a word that wins: the longest, and among equals the one of the smallest rank. */
class Best {
  kind: UnitKind = 'word'
  to = 0
  head: Head | undefined
  #rank = 0

  clear(): void {
    this.kind = 'word'
    this.to = 0
    this.head = undefined
  }
  offer(kind: UnitKind, rank: number, to: number, head: Head): void {
    if (to < this.to || (to === this.to && rank >= this.#rank)) return
    this.kind = kind
    this.#rank = rank
    this.to = to
    this.head = head
  }
}

/**
 * Lays the mentions over the words: one unit per stretch, the longest reading first and, among equals, the more exact
 * kind (the smaller rank). Linear in the words.
 */
export const layUnits = (text: Text, mentions: Mentions): Unit[] => new Layer(text, mentions).lay()

class Layer {
  readonly #text: Text
  readonly #m: Mentions
  readonly #dates: Starts<DateMention>
  readonly #sources: Starts<SourceMention>
  readonly #actors: Starts<ActorMention>
  readonly #places: Starts<PlaceMention>
  readonly #people: Starts<PersonMention>
  readonly #numbers: Starts<NumberMention>
  readonly #tails = new Set<number>()
  readonly #units: Unit[] = []
  readonly #best = new Best()
  /** «و» written apart from its word. */
  #loneConj = ''

  constructor(text: Text, m: Mentions) {
    const { length } = text.words
    this.#text = text
    this.#m = m
    this.#dates = byStart(m.dates, length)
    this.#sources = byStart(m.sources, length)
    this.#actors = byStart(m.actors, length)
    this.#places = byStart(m.places, length)
    this.#people = byStart(m.people, length)
    this.#numbers = byStart(m.numbers, length)
  }

  lay(): Unit[] {
    const { words } = this.#text
    for (let i = 0; i < words.length; ) {
      const word = words[i]!
      if (word.kind === 'punct' || word.kind === 'break') {
        this.#units.push(bareUnit('punct', i, word, word.text, '', false, undefined))
        this.#loneConj = ''
        i++
      } else if (word.text === 'و' && words[i + 1]?.kind === 'word') {
        this.#loneConj = 'و'
        i++
      } else i = this.#unitAt(i, word)
    }
    return this.#units
  }

  /** Adds the unit at a word; gives the word behind it. */
  #unitAt(i: number, word: Word): number {
    const m = this.#m
    const hits = m.forms[i]!
    const acts =
      hits.length === 0
        ? none
        : actReadings(apart(hits, this.#people, this.#actors, this.#text), m.forms[i + 1])
    for (const h of acts)
      if (h.tail !== undefined && h.form.row.klass === 'event')
        for (let w = h.tail.from; w < h.tail.to; w++) this.#tails.add(w)
    if (acts.length === 0 && this.#people[i] === undefined && this.#tails.has(i)) {
      this.#units.push(bareUnit('tail', i, word, word.text, '', false, undefined))
      return i + 1
    }
    const best = this.#best
    best.clear()
    this.#offerMentions(i)
    const lexical = m.words[i]!
    const particle = lexical.length === 0 ? undefined : this.#particle(lexical, i, acts)
    if (particle !== undefined) best.offer('particle', particle.to - i > 1 ? 1 : 4.5, particle.to, particle)
    const thing = lexical.length === 0 ? undefined : thingOf(lexical)
    // «استهدفت الغارة تجمعا»: hardly "the two of them gathered".
    if (thing !== undefined)
      best.offer(
        'thing',
        acts.every((a) => a.form.pos === 'noun' || a.form.number === 'du') ? 6.1 : 8,
        thing.to,
        thing,
      )
    if (acts.length > 0) best.offer('act', 6.5, acts[0]!.to, acts[0]!)
    const unit =
      best.head === undefined
        ? this.#plain(i, word, hits)
        : this.#typed(i, word, best.head, acts, particle?.value, thing?.value)
    this.#units.push(unit)
    this.#loneConj = ''
    return unit.to
  }

  #offerMentions(i: number): void {
    const best = this.#best
    const date = this.#dates[i]
    const source = this.#sources[i]
    const actor = this.#actors[i]
    const place = this.#placeAt(i)
    const person = this.#people[i]
    const number = this.#numbers[i]
    // «إب» is a town; «آب», which folds to the same letters, a month.
    if (date !== undefined && !(this.#text.received[date.start] === 'إ' && date.end - date.start === 2))
      best.offer('date', 0, date.to, date)
    if (source !== undefined) best.offer('source', source.ref === true ? 4 : 2, source.to, source)
    if (actor !== undefined) {
      const asPlace =
        actor.placeLike === true && place !== undefined && inPlaceSlot(this.#units, actor, this.#loneConj)
      best.offer('actor', asPlace ? 5.5 : 3, actor.to, actor)
    }
    if (place !== undefined && (place.place !== undefined || person === undefined)) {
      // «أربعة آلاف مدني»: a people noun that is also a town is people, unless a word calls it a town.
      const named = person === undefined || place.cue !== undefined || place.to > person.to
      best.offer('place', place.place === undefined ? 8 : named ? 5 : 6.3, place.to, place)
    }
    // «مقتل ثلاثة وإصابة سبعة»: after و the casualty noun is the next act, not what the number counts.
    // «عناصر الشرطة الاتحادية»: the men's noun must not part the name of their force.
    if (person !== undefined && !parts(person, this.#actors))
      best.offer(
        'person',
        // «أسر مقاتلو س جنديين»: no families stand before a noun that shows the subject's ending.
        (person.noun === 'أسرة' &&
          /[وا]$|ون$/.test(this.#text.words[person.to]?.text ?? '') &&
          this.#people[person.to] !== undefined) ||
          (person.noun === 'أسرة' && this.#actors[person.to] !== undefined)
          ? 6.7
          : person.casualty !== undefined &&
              person.pro.startsWith('و') &&
              this.#units.at(-1)?.kind === 'number'
            ? 6.7
            : 6,
        person.to,
        person,
      )
    if (number !== undefined) best.offer('number', number.count ? 1 : 9, number.to, number)
  }

  #placeAt(i: number): PlaceMention | undefined {
    const place = this.#places[i]
    return place?.demonym === true ? undefined : place
  }

  #particle(
    lexical: readonly Hit<LexicalEntry>[],
    i: number,
    acts: readonly FormHit[],
  ): Hit<Particle> | undefined {
    // «من محيط القائم»: a set phrase must not swallow the first word of a place.
    for (const p of lexical)
      if (
        !isThing(p.value) &&
        !p.article &&
        // «كلو» is a name, «كما لم» no «ما لم».
        !p.pro.endsWith('ك') &&
        // «آلية» is no «إليه», though they fold alike.
        !(p.value.kind === 'pronoun' && this.#text.received[p.start] === 'آ') &&
        !startsInside(this.#places, i + 1, p.to) &&
        !verbInstead(p, acts, this.#m.forms[i + 1])
      )
        return p as Hit<Particle>
    return undefined
  }

  /** The unit of a word that no room knows, or as a form at most. */
  #plain(i: number, word: Word, hits: readonly FormHit[]): Unit {
    const { text } = word
    const lone = this.#loneConj
    const conj = lone !== '' ? lone : text.length > 3 && text[0] === 'و' ? 'و' : ''
    const rest = lone === '' && conj !== '' ? text.slice(1) : text
    return bareUnit('word', i, word, rest, conj, rest.startsWith('ال'), hits.length > 0 ? hits : undefined)
  }

  #typed(
    i: number,
    word: Word,
    head: Head,
    acts: readonly FormHit[],
    particle: Particle | undefined,
    thing: Thing | undefined,
  ): Unit {
    const { kind, to } = this.#best
    const { pro } = head
    const conj = conjOf(pro)
    const rest = pro === '' ? word.text : word.text.slice(pro.length)
    return {
      kind,
      from: i,
      to,
      start: head.start,
      end: head.end,
      conj: conj || this.#loneConj,
      prep: prepOf(pro, conj),
      article: head.article ?? rest.startsWith('ال'),
      enc: head.enc ?? '',
      text: rest,
      date: kind === 'date' ? this.#dates[i] : undefined,
      source: kind === 'source' ? this.#sources[i] : undefined,
      // A ministry is a teller and a party at once.
      actor: kind === 'actor' || kind === 'source' ? this.#actors[i] : undefined,
      place: kind === 'place' ? this.#placeAt(i) : undefined,
      person: kind === 'person' ? this.#people[i] : undefined,
      thing: kind === 'thing' ? thing : undefined,
      number: kind === 'number' ? this.#numbers[i] : undefined,
      particle: kind === 'particle' ? particle : undefined,
      // A word that is a person, place or thing by its kind may still be a verb in its sentence: keep that at hand.
      acts: kind === 'act' || (kind !== 'particle' && acts.some((a) => a.to === to)) ? acts : undefined,
    }
  }
}

function thingOf(lexical: readonly Hit<LexicalEntry>[]): Hit<Thing> | undefined {
  // «المدفعي» is an adjective: nothing with the article has a pronoun.
  for (const p of lexical) if (isThing(p.value) && !(p.article && p.enc !== '')) return p as Hit<Thing>
  return undefined
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
    // «ولاذوا»: the verb with fewer clitics than the particle.
    acts.some((a) => a.form.pos === 'verb' && a.pro.length < p.pro.length) &&
    !(next?.some((h) => h.form.pos === 'verb') ?? false)
  )
}

/** A noun of several words whose later words begin a longer name of a party. */
function parts(person: PersonMention, actors: Starts<ActorMention>): boolean {
  for (let w = person.from + 1; w < person.to; w++) if ((actors[w]?.to ?? 0) > person.to) return true
  return false
}

function startsInside(places: Starts<PlaceMention>, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (places[w] !== undefined) return true
  return false
}

/** An act noun that governs a place: قصف، مهاجمة، اقتحام. */
const hitsPlaces = ({ form }: FormHit): boolean =>
  form.pos === 'masdar' && (form.row.gov.object === 'at' || form.row.gov.object === 'target')

/** A state's name stands where a place stands: after a preposition of place, or in a list of places. */
function inPlaceSlot(units: readonly Unit[], { pro, rule }: ActorMention, loneConj: string): boolean {
  if (pro.endsWith('ب')) return true
  const before = units.at(-1)
  if (before === undefined) return false
  // «بقصف بيروت»: what a strike's noun governs by a capital's name is the city.
  if (
    rule === 'state.capital' &&
    before.kind === 'act' &&
    // «تخضع صنعاء لسيطرة …»
    before.acts!.some((h) => hitsPlaces(h) || h.form.row.gov.subject === 'at')
  )
    return true
  if ((pro.startsWith('و') || loneConj !== '') && before.kind === 'place') return true
  return before.kind === 'particle' && beforePlace.has(before.text) && pro === ''
}
