import { typeFit } from './families.ts'
import { byText } from './order.ts'
import { placeFit } from './place.ts'
import { timeFit } from './time.ts'
import { longest, momentary } from './total.ts'
import { figureFit, type Traits } from './traits.ts'
import { likeness } from './wording.ts'

/** How well two claims speak of one happening, with the reasons in words. Below 0 they cannot. */
export interface Score {
  readonly value: number
  readonly reasons: readonly string[]
}

/** From this score on, two claims of different reports may stand in one event. */
export const joinAt = 2.4
/** One report seldom tells a thing twice in other words, but often tells two like things: it needs more. */
const sameReport = 0.4
/** The words contradict each other: another day, another place, another kind of thing. */
const impossible: Score = { value: -1, reasons: [] }
/** Nothing speaks against it, and too little for it. */
const silent: Score = { value: 0, reasons: [] }

/** Parties that reports put in each other's place: an ally, a member, the wing for the whole. */
const allied: readonly (readonly string[])[] = [
  ['syrian-government', 'russia', 'iran-backed-militias', 'iran'],
  ['turkey', 'syrian-national-army', 'turkish-forces'],
  ['coalition', 'usa'],
  ['sdf', 'ypg', 'pkk', 'asayish', 'ne-syria-administration', 'pyd'],
  ['syrian-opposition', 'hts', 'fath-al-mubin', 'syrian-national-army'],
  ['iraqi-forces', 'popular-mobilization', 'iraq'],
  ['peshmerga', 'kurdistan-region', 'asayish'],
  ['saudi-coalition', 'yemen-government', 'saudi-arabia'],
]

function partyFit(a: Traits, b: Traits): { value: number; reason?: string } {
  const { agents: x } = a
  const { agents: y } = b
  if (x.length > 0 && y.length > 0) {
    if (x.some((id) => y.includes(id))) return { value: 0.5, reason: 'same agent' }
    if (x.some((id) => allied.some((side) => side.includes(id) && y.some((other) => side.includes(other)))))
      return { value: 0, reason: 'allied agents' }
    // Who struck whom is read wrong more often than who was there at all.
    if (x.some((id) => b.targets.includes(id)) && y.some((id) => a.targets.includes(id)))
      return { value: 0.2, reason: 'same two sides' }
    return { value: -0.6, reason: 'other agents' }
  }
  if (x.some((id) => y.includes(id)) || a.targets.some((id) => b.targets.includes(id)))
    return { value: 0.25, reason: 'a party in common' }
  // Across reports one of them may have been read the wrong way round; one report tells both sides' acts one by one.
  if (x.some((id) => b.targets.includes(id)) || y.some((id) => a.targets.includes(id)))
    return a.claim.report === b.claim.report
      ? { value: -0.6, reason: 'doer of one, target of the other' }
      : { value: 0.25, reason: 'a party in common' }
  return { value: 0 }
}

const told = (m: Traits['claim']['modality']): number => (m === 'planned' || m === 'threatened' ? 1 : 0)

/**
 * Scores two claims over type, day, place, parties, figures and wording. Symmetric, and a function of the two claims
 * alone, so that an event does not depend on the order in which its reports came.
 */
export function score(one: Traits, two: Traits): Score {
  const [a, b] = byText(one.claim.id, two.claim.id) <= 0 ? [one, two] : [two, one]
  const type = typeFit(a.claim.type, b.claim.type)
  if (type === 0 || a.family !== b.family || told(a.claim.modality) !== told(b.claim.modality))
    return impossible
  const time = timeFit(a.when, b.when)
  if (time.how === 'far') return impossible
  const place = placeFit(a.spots, b.spots)
  if (place.how === 'far') return impossible
  const own = a.claim.report === b.claim.report
  const sameSentence = own && a.claim.sentence.start === b.claim.sentence.start
  const words = sameSentence ? 0 : likeness(a.sketch, b.sketch)
  const figures = figureFit(a.figures, b.figures)
  const party = partyFit(a, b)
  const wording = words >= 0.7 ? 1.2 : words >= 0.4 ? 0.7 : words >= 0.2 ? 0.3 : 0
  // A day, a stretch or a place that is only like the other asks for words or figures that are the same.
  const names = sameSentence ? 0 : a.names.filter((n) => b.names.includes(n)).length
  const teller = own ? undefined : tellerInCommon(a, b)
  const sure = wording >= 0.7 || figures.value >= 0.8 || names > 0
  if ((time.how === 'wide' || time.how === 'unknown') && !sure) return silent
  // «393 هجوما منذ حزيران»: force told of a stretch of months is a total of many acts, in whatever words.
  if (time.how === 'wide' && !own && momentary.has(a.claim.type) && !(a.when.to - a.when.from <= longest))
    return silent
  // Two days told in words are two happenings, be the words ever so like: bulletins repeat themselves daily.
  if (time.how === 'next' && names === 0 && words < 0.9 && !(figures.value >= 0.8 && words >= 0.4))
    return impossible
  if (place.how === 'namesake' && !sure) return silent
  // «قصفت قوات النظام قرية س» is said of every village in the same words: a village next door needs the same people.
  if (place.how === 'beside' && names === 0 && figures.value < 0.4 && words < 0.85) return impossible
  if (place.how === 'unknown' && !own && !sure && figures.value < 0.4 && wording === 0) return silent
  let value =
    type * 0.6 +
    time.value +
    place.value +
    party.value +
    figures.value +
    wording +
    (names > 0 ? 0.8 : 0) +
    (teller === undefined ? 0 : 0.3)
  const reasons = [
    a.claim.type === b.claim.type ? `type ${a.claim.type}` : `types ${a.claim.type}/${b.claim.type}`,
    time.gap === 0
      ? time.how === 'unknown'
        ? 'day unknown'
        : time.how === 'wide'
          ? 'same period'
          : 'same day'
      : `${time.gap} day(s) apart`,
    place.how === 'unknown'
      ? 'place unknown'
      : place.how === 'same'
        ? 'same place'
        : `${place.how}, ${Math.round(place.km)} km apart`,
  ]
  if (party.reason !== undefined) reasons.push(party.reason)
  if (figures.same.length > 0) reasons.push(`figures agree: ${figures.same.join(', ')}`)
  if (figures.other.length > 0) reasons.push(`figures differ: ${figures.other.join(', ')}`)
  if (words >= 0.2) reasons.push(`wording ${Math.round(words * 100)}% alike`)
  if (names > 0) reasons.push(`the same person named${names > 1 ? ` (${names})` : ''}`)
  if (teller !== undefined) reasons.push(`both from ${teller}`)
  if (a.claim.modality !== b.claim.modality) {
    value -= 0.2
    reasons.push(`${a.claim.modality}/${b.claim.modality}`)
  }
  if (own) {
    const toll = tollBeside(a, b)
    value += toll - sameReport
    reasons.push(toll > 0 ? 'the toll told beside its act' : 'same report')
  }
  return { value, reasons }
}

/** The innermost named teller, where it is the same one: two outlets with one agency's news. */
function tellerInCommon(a: Traits, b: Traits): string | undefined {
  const last = (t: Traits): string | undefined =>
    t.claim.chain.findLast((l, n) => l.id !== undefined && (n > 0 || l.kind !== 'outlet'))?.id
  const teller = last(a)
  return teller !== undefined && teller === last(b) ? teller : undefined
}

/** A toll without a place, within a breath of an act that has one and no such toll: the act's. */
function tollBeside(a: Traits, b: Traits): number {
  const toll = (t: Traits): boolean =>
    t.claim.type === 'kill' || t.claim.type === 'wound' || t.claim.type === 'tally'
  const [bare, act] = toll(a) ? [a, b] : [b, a]
  if (!toll(bare) || toll(act) || bare.spots.length > 0 || act.spots.length === 0) return 0
  const gap = Math.max(
    bare.claim.sentence.start - act.claim.sentence.end,
    act.claim.sentence.start - bare.claim.sentence.end,
  )
  return gap <= 3 ? 1.2 : gap <= 200 ? 0.8 : 0
}
