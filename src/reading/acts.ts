import { type FormHit, voiced } from '../forms/index.ts'
import type { EventType } from '../ontology.ts'
import type { Text } from '../text/text.ts'
import type { Act, Item, Phrase } from './phrases.ts'

/** What stands around an act when its reading is chosen. */
export interface ActContext {
  readonly previous: Item | undefined
  readonly next: Item | undefined
  readonly afterNext: Item | undefined
  /** Particles waiting for a verb or a noun: لم، قد، سوف | عدم، بدون. */
  readonly before: ReadonlySet<string>
  /** A verb of denying or meaning before an aside still waits for what it denies or means. */
  readonly awaited: boolean
  readonly text: Text
  /** The clause has told of a missile or shell only, which now gets its verb. */
  readonly fired: boolean
}

/** Adjectives that only an act noun takes: «قصف مدفعي», never a verb's subject. */
export const nounAdjectives = new Set(
  'جوي جويه مدفعي مدفعيه صاروخي صاروخيه عنيف عنيفه مكثف مكثفه متقطع متقطعه متبادل متبادله بري بريه متواصل متواصله عشوايي عشواييه مباشر مباشره واسع واسعه كبير كبيره محدود محدوده ليلي ليليه جديد جديده مفاجي مفاجيه مباغت مباغتا امني امنيه دقيق دقيقه نوعي نوعيه مشترك مشتركه انتحاري انتحاريه ارهابي ارهابيه مسلح مسلحه عسكري عسكريه مزدوج مستمر مستمره سابق سابقه'.split(
    ' ',
  ),
)
/** Acts whose unvowelled noun and passive verb are spelled alike. */
const befalls = new Set<EventType>(['kill', 'wound', 'abduct'])
const verbParticles = ['لم', 'لن', 'قد', 'لقد', 'سوف']

/**
 * Chooses one reading of an act word: unvowelled قصف is "he shelled" or "a shelling", قتل "killed", "was killed" or
 * "killing". The word before, the word after and written vowel marks decide; undefined where no reading fits.
 */
export function chooseReading(act: Act, context: ActContext): FormHit | undefined {
  const { previous, next, before, text } = context
  let hits = act.hits
  // «أبدت» is "she showed", hardly ever "I wiped out": newsrooms speak of others, in the third person.
  const third = kept(
    hits,
    (h) =>
      h.form.pos !== 'verb' ||
      h.form.person === undefined ||
      h.form.person === 3 ||
      (h.form.person === 1 && h.form.number === 'pl'),
  )
  if (
    third.length === 0 &&
    act.hits.every((h) => h.form.person === 2 || (h.form.person === 1 && h.form.aspect === 'perfect'))
  )
    return undefined
  if (third.length > 0) hits = third
  // «وردت القوات بقصف»: parties answer; it is news that arrives («وردت أنباء»).
  if (hits.some((h) => h.form.row.flags.has('joins') && h.pro !== '')) {
    const answers =
      next?.item === 'phrase' &&
      (next.parties.length > 0 ||
        next.kind === 'source' ||
        next.thing?.class === 'weapon' ||
        next.thing?.class === 'means')
    hits = hits.filter((h) => (h.form.row.flags.has('joins') && h.pro !== '') === answers)
  }
  // «فرقه أسعفت رجلا»: what stands right before a verb is its subject.
  if (
    next?.item === 'act' &&
    next.conj === '' &&
    act.hits.every((h) => h.form.pos === 'verb' && h.form.row.klass === 'event' && h.enc !== '') &&
    next.hits.every((h) => h.form.pos === 'verb')
  )
    return undefined
  // «فككت فرق الهندسة عشرين عبوة»: no verb of an act stands right behind another.
  if (
    previous?.item === 'act' &&
    act.conj === '' &&
    act.intro === undefined &&
    [previous, act].every((x) =>
      x.hits.every((h) => h.form.pos === 'verb' && h.form.row.klass === 'event'),
    ) &&
    act.hits.every((h) => h.form.aspect === 'perfect' && h.form.number === 'sg' && h.enc === '')
  )
    return undefined
  // «يعد هذا الهجوم الثاني»: it counts as, it is no promise and no preparing.
  if (
    /^[يت]عد$/.test(act.unit.text) &&
    ((next?.item === 'phrase' && next.definite) || (next?.item === 'act' && next.unit.article))
  )
    return undefined
  // «عشرة صواريخ أُطلقت من لبنان»: passive only where what was fired stands before; «أطلقت القوات» is what somebody does.
  const flies = hits.filter((h) => h.form.row.lemma === 'أُطلق')
  if (flies.length > 0) {
    const passive = context.fired && (next?.item !== 'phrase' || next.prep !== '')
    const own = flies.filter((h) => h.form.pos === 'verb' && h.enc === '')
    if (passive && own.length > 0) return own[0]!
    hits = hits.filter((h) => h.form.row.lemma !== 'أُطلق')
    if (hits.length === 0) return undefined
  }
  // «مضيفا أن»: the participle tells only before what is told; «دولة مضيفة» is a host.
  if (
    hits.every((h) => h.form.pos === 'active' && h.form.row.lemma === 'أضاف') &&
    !(next?.item === 'mark' && next.particle?.kind === 'that')
  )
    return undefined
  // «في نوى»: no verb follows a preposition.
  if (/^(?:في|من|الي|علي|عن|قرب|بين)$/.test(act.prep) && hits.every((h) => h.form.pos === 'verb'))
    return undefined
  const governed = act.prep !== '' || act.intro !== undefined || act.unit.article
  if (governed) {
    const nouns = kept(
      hits,
      (h) =>
        h.form.pos !== 'verb' || (act.prep === 'ل' && act.unit.prep === 'ل' && h.form.aspect === 'imperfect'),
    )
    if (nouns.length > 0) hits = nouns
  } else if (verbParticles.some((p) => before.has(p))) {
    const verbs = kept(hits, isVerbHit)
    if (verbs.length > 0) hits = verbs
  }
  // A shape that only the jussive has (يقل of قال) needs its particle.
  const full = kept(
    hits,
    (h) =>
      h.form.mood !== 'short' ||
      before.has('لم') ||
      before.has('لا') ||
      before.has('لن') ||
      h.pro.endsWith('ل') ||
      /(?:وا|ا)$/.test(h.form.text),
  )
  if (full.length === 0) return undefined
  hits = full
  // Nunation is for nouns: «حققت تقدماً».
  if (/ًا?$/.test(text.received.slice(act.start, act.end))) hits = preferNoun(hits)
  // «تحقيق مزيد من التقدم»: before an act noun a word that can lend itself does.
  const follower = next?.item === 'mark' && next.particle?.kind === 'quantity' ? context.afterNext : next
  if (follower?.item === 'act' && follower.conj === '' && follower.prep === '') {
    const lending = kept(hits, (h) => h.form.row.klass === 'light' || h.form.row.klass === 'aspect')
    if (lending.length > 0) hits = lending
  }
  if (act.amount !== undefined) hits = preferNoun(hits)
  const verbs = kept(hits, isVerbHit)
  const nouns = kept(hits, isNounHit)
  if (verbs.length > 0 && nouns.length > 0) hits = isNoun(act, context, nouns) ? nouns : verbs
  // A participle is read as an act only where nothing else is left, or where it qualifies a noun.
  const acts = kept(hits, (h) => h.form.pos !== 'active' && h.form.pos !== 'passive')
  if (acts.length > 0) hits = acts
  // A written damma on the first letter: قُتل، جُرح.
  const first = hits[0]!
  if (first.form.pos === 'verb' && text.received.slice(first.start, first.start + 2).endsWith('ُ')) {
    const passive = hits.find((h) => h.form.pos === 'verb' && h.form.voice !== 'active')
    if (passive !== undefined) return { ...passive, form: voiced(passive.form, 'passive') }
  }
  let best = first
  for (const h of hits) if (rank(h) < rank(best)) best = h
  return best
}

const isVerbHit = (h: FormHit): boolean => h.form.pos === 'verb'
const isNounHit = (h: FormHit): boolean => h.form.pos === 'masdar' || h.form.pos === 'noun'

const none: readonly FormHit[] = []
/** Those that pass, in their order; where all or none do, as with most words, no list is made. */
function kept(hits: readonly FormHit[], passes: (h: FormHit) => boolean): readonly FormHit[] {
  let n = 0
  for (const h of hits) if (passes(h)) n++
  return n === hits.length ? hits : n === 0 ? none : hits.filter(passes)
}

/** Event readings before others; the lexicon's order after that. */
/** A set phrase found whole («سقط … شهداء») says more than its verb alone. */
const rank = (h: FormHit): number =>
  (h.tail === undefined ? 0 : -0.5) +
  (h.form.row.klass === 'event' ? 0 : h.form.row.klass === 'other' ? 2 : 1)

const preferNoun = (hits: readonly FormHit[]): readonly FormHit[] => {
  const nouns = kept(hits, isNounHit)
  return nouns.length > 0 ? nouns : hits
}

function isNoun(
  act: Act,
  { previous, next, afterNext, before, awaited, text }: ActContext,
  nouns: readonly FormHit[],
): boolean {
  if (before.has('عدم') || before.has('دون') || before.has('بدون')) return true
  // «نفى الجيش، اليوم الأربعاء، قصف البلدة»: the object, late.
  if (awaited && act.conj === '') return true
  const word = text.words[act.unit.to]
  // «فجر انتحاري نفسه»: it was not the dawn that was suicidal.
  const acts = nouns.some((h) => h.form.row.klass !== 'other')
  if (
    acts &&
    word?.kind === 'word' &&
    (nounAdjectives.has(word.text) || nounAdjectives.has(word.text.replace(/^ال/, '').replace(/ا$/, '')))
  )
    return true
  // «قصف شنه الجيش»: a pronoun on a verb right after an act noun makes it a relative clause.
  if (
    previous?.item === 'act' &&
    act.conj === '' &&
    act.hits.some((h) => h.form.pos === 'verb' && h.enc !== '')
  )
    return false
  // «اشتباكات قُتل فيها ثلاثة»: a relative clause.
  if (
    previous?.item === 'act' &&
    next?.item === 'mark' &&
    next.particle?.kind === 'pronoun' &&
    /^في/.test(next.particle.word)
  )
    return false
  // The object of a verb or the second part of an annexation: «شن قصفا», «عمليات قصف».
  if (previous?.item === 'act' && act.conj === '') return true
  if (
    previous?.item === 'phrase' &&
    previous.kind !== 'date' &&
    previous.prep === '' &&
    act.conj === '' &&
    (previous.kind === 'party' || previous.kind === 'group')
  )
    return false
  // «تسبب القصف بمقتل»: a verb that joins an act to its result has that act as its subject.
  if (
    next?.item === 'act' &&
    next.conj === '' &&
    act.hits.some((h) => h.form.pos === 'verb' && h.form.row.klass === 'result')
  )
    return false
  if (next === undefined) return true
  // «اشتباكات قُتل فيها ثلاثة»: what follows «فيها» is whom it befell.
  if (next.item === 'mark' && next.particle?.kind === 'pronoun' && afterNext?.item === 'phrase')
    return !(afterNext.kind === 'group' && afterNext.prep === '')
  if (next.item === 'mark') return next.particle?.kind !== 'that'
  // «قتل وأصيب عدد»: coordinated with a verb it is one.
  if (next.item === 'act' && next.conj === 'و' && next.hits.every((h) => h.form.pos === 'verb')) return false
  // «وقتل في الانفجار جندي»: whom it befell comes after where.
  if (
    next.item === 'act' &&
    /^[فب]ي?$/.test(next.prep) &&
    nouns.every((h) => befalls.has(h.form.row.type ?? 'meet'))
  )
    if (afterNext?.item === 'phrase' && afterNext.kind === 'group' && afterNext.prep === '') return false
  if (next.item === 'act') return act.conj === '' || next.conj === ''
  const phrase = next as Phrase
  if (phrase.prep !== '') {
    // «قصف على بلدة», «قتل في بغداد»: without a subject or object a noun; «قتل 3» is below.
    return phrase.prep !== 'في' && phrase.prep !== 'ب'
  }
  if (phrase.parties.some((p) => p.adjective === true) && phrase.kind === 'party') return true
  if (phrase.kind === 'party' || phrase.kind === 'thing') {
    const after = afterNext?.item === 'phrase' ? afterNext : undefined
    // «قصف قوات النظام لبلدة س» / «قصف على» is a noun; «قصف الطيران قرية س» a verb.
    if (after !== undefined && (after.prep === 'ل' || after.prep === 'علي')) return true
    return false
  }
  return false
}
