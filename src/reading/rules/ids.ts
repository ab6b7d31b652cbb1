import type { EventType, Measure, PlaceRole } from '../../ontology.ts'
import type { EvidenceRule, PlaceRule } from '../../places/index.ts'

/**
 * The names of all rules that a derivation can hold. A rule that is not named here does not compile where it is used,
 * and a name without a record does not compile in the registry (`all.ts`). Stars of a family stand for a lemma,
 * a preposition or a verb of telling.
 */

/** What made a word an act: `kill.قتل`, `attack.هجم.turned`; one record a type, one an ending. */
export type ActRule = `${EventType}.${string}`
export const actEndings = ['turned', 'by-aircraft', 'by-artillery', 'casualty-noun'] as const
export type ActEnding = (typeof actEndings)[number]

/** Words told with the act that are no act of their own: `joined.light.شنّ`. */
export type JoinedRule = `joined.${string}.${string}`
export const joinedClasses = ['event', 'light', 'aspect', 'try', 'result'] as const
export type JoinedClass = (typeof joinedClasses)[number]

/** Where a participant, place or figure stood beside its word: `قتل.passive-subject`, `هجم.prep-على`. */
export const slots = [
  'subject',
  'passive-subject',
  'object',
  'annexed',
  'relative',
  'relative-object',
  'shared-subject',
  'place',
] as const
export type NamedSlot = (typeof slots)[number]
export type Slot = NamedSlot | `prep-${string}`

/** How the participant was found inside of, or by way of, what stood there: `قصف.object.possessor`. */
export const turns = [
  'contents',
  'possessor',
  'reference',
  'speaks-for',
  'fired',
  'owner',
  'relative-clause',
  'vehicles',
  'percent',
  'places',
] as const
export type TurnOf = (typeof turns)[number]

/** Ways to a participant, place or figure that need no slot. */
export const ways = [
  'agent.of-order',
  'agent.of-plan',
  'agent.of-threat',
  'agent.of-say',
  'agent.of-purpose',
  'agent.of-accused',
  'agent.of-claimed',
  'agent.of-after',
  'target.of-condemned',
  'agent.same-act',
  'agent.of-other-side',
  'agent.of-when',
  'agree.announced-by',
  'reference.pronoun',
  'reference.pronoun-place',
  'reference.verb-plural',
  'reference.doer',
  'reference.act-again',
  'tally.figure',
  'tally.part',
  'tally.beside',
  'tally.also',
  'tally.place',
  'toll.casualty-noun',
  'place.in-phrase',
  'place.of-people',
  'place.of-purpose',
  'place.sentence',
  'place.of-sentence',
  'place.heading',
  'place.paragraph',
  'place.lead',
  'count.strikes',
  'count.car-bombs',
] as const
export type Way = (typeof ways)[number]

export type RoleRule = Way | `${string}.${Slot}` | `${string}.${TurnOf}`

/** How a figure was written; numerals have the rules of the numbers room. */
export const amounts = [
  'count.singular-noun',
  'count.dual-noun',
  'count.dual-thing',
  'count.dual-act',
  'count.others',
  'count.one-of',
] as const
export type WrittenRule = (typeof amounts)[number]
export type AmountRule = WrittenRule | `number.${string}`

export const timeRules = [
  'time.own-clause',
  'time.sentence',
  'time.paragraph',
  'time.lead',
  'time.published',
  'time.background',
  'time.silent',
] as const
export type TimeRule = (typeof timeRules)[number]

export const modalityRules = [
  'modality.plain',
  'modality.negation',
  'modality.denial',
  'modality.failed',
  'modality.negated-purpose',
  'modality.not-planned',
  'modality.future',
  'modality.plan',
  'modality.purpose',
  'modality.purpose-lam',
  'modality.attempt',
  'modality.order',
  'modality.agreed',
  'modality.demand',
  'modality.condition',
  'modality.possible',
  'modality.qad-imperfect',
  'modality.likely',
  'modality.feared',
  'modality.not-denied',
  'modality.warning',
  'modality.question',
  'modality.threat',
] as const
export type ModalityRule = (typeof modalityRules)[number]

/** Who tells it: `attribution.أفاد` for a verb of telling, or the way it was said. */
export type ChainRule = `attribution.${string}`
export const chainWays = ['according', 'headed', 'statement', 'continued', 'credit'] as const
export type ChainWay = (typeof chainWays)[number]

/** One step's rule as it stands in a derivation. */
export type StepRule =
  | ActRule
  | JoinedRule
  | `agent: ${RoleRule}`
  | `target: ${RoleRule}`
  | `place.${PlaceRole}: ${RoleRule}`
  | `count.${Measure}: ${RoleRule}`
  | AmountRule
  | PlaceRule
  | EvidenceRule
  | TimeRule
  | `date.${string}`
  | ModalityRule
  | ChainRule

/** A doubt that reading notes about a claim. */
export type ReadingNote = 'count.parts-over-whole'
/** Linking notes its own about events and running totals. */
export type NoteCode = ReadingNote | 'event.part-over-whole' | 'tally.falls' | 'tally.part-over-whole'
