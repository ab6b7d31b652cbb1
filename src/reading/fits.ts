import type { FormHit, Role } from '../forms/index.ts'
import type { EventType } from '../ontology.ts'
import { genderOf } from './agreement.ts'
import { type Clause, type Frame, hasPlace, isVerb } from './frame.ts'
import type { Act, Amount, Phrase } from './phrases.ts'

/** Verbs by which a vehicle's load is told: حافلات تقل مسلحين. */
export const carrying = new Set(['أقلّ', 'قلّ', 'ضمّ', 'حمل', 'نقل', 'احتوى', 'شمل'])
export const wantsAct = (f: Frame): boolean =>
  f.row.klass === 'light' || f.row.klass === 'aspect' || f.row.klass === 'try' || f.row.klass === 'result'

/** «من جهة»، «من جانب»: folded. */
export const sideWords = new Set(['جهه', 'جانب', 'طرف', 'ناحيه'])

/** Nouns of report and of harm: folded. */
export const tellsOf =
  /^(?:ال)?(?:معلومات|انباء|نبا|تقارير|خساير|اصابات|ضحايا|اضرار|وجود|ورود|تسجيل|وقوع|ذكر|مدنيين|اي)/

/** Participles that say where a force stands: folded. */
export const stationed = /^(?:ال)?(?:متمركز|متواجد|منتشر|موجود|مرابط|متموضع|متحصن)/

/** «حملة طالت منازل، واعتقلت تسعة»: acts hold nobody; who does the main act does. */
export const custodial = (verb: Frame, antecedent: Phrase | Frame): boolean =>
  'act' in antecedent && custody.has(verb.row.type ?? 'meet') && verb.hit.enc === ''

/** Verbs of telling whose object may be an act noun. */
export const announcing = new Set(['أعلن', 'أكّد', 'ادّعى', 'زعم'])

/** «من أبناء بلدة س»: folded. */
export const nativesOf = /^(?:ابناء|اهالي|سكان|اهل)$/

/** Folded words that say there is none of the noun right behind. */
export const without = /^(?:من )?(?:دون|بدون)$/

/** What a force sets out for. */
export const ground = new Set<EventType>(['seize', 'raid', 'besiege', 'release', 'arrest'])

/** «غرب مدينة س»: where, not what. */
export const compass = /^(?:شمال|جنوب|شرق|غرب)/

export const strikes = (f: Frame): boolean => fired.has(f.row.type ?? 'meet')

/** Acts that are aimed: where to is where they are. */
export const fired = new Set<EventType>(['shelling', 'airstrike', 'attack', 'bombing'])

/** What is denied or meant when it is no act: «نفى الجيش ذلك», «نفت صحة الأنباء». Folded, without the article. */
export const deniedWords = new Set(
  'ذلك هذا هذه ما امر صحه انباء خبر اخبار تقارير معلومات اتهامات مزاعم ادعاءات شايعات روايه'.split(' '),
)

/** Most acts have no particle in front. */
export const noWords: ReadonlySet<string> = new Set()

/** What is done to people and to nothing else. */
export const bodily = new Set<EventType>(['kill', 'arrest', 'abduct', 'execute'])

/** A noun of its own, no adjective: «القصف المدفعي», «القصف الروسي». */
export const named = (p: Phrase): boolean =>
  p.conj === '' &&
  (p.kind === 'group' ||
    p.kind === 'place' ||
    (p.kind === 'party' && p.parties.some((x) => x.adjective !== true)))

/** A verb that joins an act to who did it, whom it befell or where. */
export const carries = (f: Frame): boolean =>
  isVerb(f) && (f.row.klass === 'light' || f.row.klass === 'result' || f.row.type === 'kill')

/** Whether no reading of the verb has the gender of the party before it. */
export function outOfGender(subject: Phrase, verb: Act): boolean {
  const gender = subject.kind === 'party' ? genderOf(subject) : undefined
  return (
    gender !== undefined &&
    verb.hits.every((h) => h.form.gender !== undefined && h.form.gender !== gender && h.form.number === 'sg')
  )
}

/** Whether a verb behind «أنه» is of another gender than who speaks, and so not said of them: «قال الجيش إنه وقعت إصابات». */
export function impersonal(verb: Frame, saying: Frame): boolean {
  const { gender, number } = verb.hit.form
  const own = saying.hit.form.gender
  return number === 'sg' && gender !== undefined && own !== undefined && gender !== own
}

/** Acts of holding and freeing people: after «و» they go on with the doer before, where killing may tell its result. */
export const custody = new Set<EventType>(['arrest', 'abduct', 'release'])

/** The clause whose subject goes on: «نفذت الجماعة حملة طالت منازل، واعتقلت»: a relative clause stands between. */
export const beyond = (c: Clause): Clause | undefined =>
  c.shared ?? (c.kind === 'relative' ? c.outer : undefined)

/** The party that the clause before, which this one goes on with, tells an act of. */
export function doerBefore(frame: Frame): Phrase | undefined {
  for (let c = frame.clause.shared, hops = 0; c !== undefined && hops < 4; c = beyond(c), hops++) {
    const sister = c.frames.find((f) => isVerb(f) && f.subject.length > 0)
    if (sister === undefined) continue
    const subject = sister.subject[0]!
    const acts =
      subject.kind === 'party' ||
      (subject.kind === 'thing' && subject.parties.length > 0) ||
      (subject.kind === 'group' && subject.person?.group !== 'civilian')
    return acts && !sister.passive && sister.row.gov.subject !== 'act' ? subject : undefined
  }
  return undefined
}

/** The interrupted clause that has a topic and no verb yet. */
export function waitingClause(relative: Clause): Clause | undefined {
  for (let c = relative.outer, hops = 0; c !== undefined && hops < 3; c = c.outer, hops++) {
    if (c.topic.some((p) => p.prep === '') && !c.frames.some(isVerb)) return c
    if (c.kind !== 'relative') return undefined
  }
  return undefined
}

/** Verbs that only someone can be the subject of: عمد إلى، تمكن من، حاول. */
export const setsAbout = (f: Frame): boolean =>
  (f.row.klass === 'light' || f.row.klass === 'try') &&
  f.row.gov.subject === 'agent' &&
  Object.values(f.row.gov.preps).includes('act')

/** «غارتين» counts two without a numeral. */
export const dual = (hit: FormHit, act: Act): Amount | undefined =>
  hit.form.pos !== 'verb' && hit.form.number === 'du' && !act.unit.article
    ? { start: act.start, end: act.end, min: 2, max: 2, approx: false, rule: 'count.dual-act' }
    : undefined

/** Whether a phrase can be coordinated with the one before it: people with people, places with places. */
export function kin(a: Phrase, b: Phrase): boolean {
  const animate = (p: Phrase): boolean => p.kind === 'group' || p.kind === 'party' || p.kind === 'source'
  if (animate(a)) return animate(b) || b.kind === 'thing'
  if (a.kind === 'place') return b.kind === 'place' || hasPlace(b)
  return (
    a.kind === b.kind ||
    (a.kind === 'unknown' && b.kind === 'thing') ||
    (a.kind === 'thing' && b.kind === 'unknown')
  )
}

export function suits(role: Role, phrase: Phrase): boolean {
  if (role === 'instrument') return phrase.kind !== 'place'
  if (role === 'from' || role === 'to' || role === 'via' || role === 'at')
    return hasPlace(phrase) || phrase.kind === 'thing' || phrase.kind === 'unknown' || phrase.kind === 'party'
  if (role === 'agent' || role === 'target' || role === 'sides') return phrase.kind !== 'date'
  return true
}
