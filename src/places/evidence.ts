/** How a name was found to be one: by its bare form or by the words around it. */
export type PlaceRule =
  | 'place.name'
  | 'place.preposition'
  | 'place.type-word'
  | 'place.part'
  | 'place.direction'
  | 'place.distance'
  | 'place.list'
  | 'place.unknown'
  | 'place.reference'
  | 'place.adjective'
  | 'place.area-of-country'
  | 'place.border'
  | 'place.border-side'

/** What spoke for the place that a name was taken for, or why it was left open. */
export type EvidenceRule =
  | 'place.called-elsewhere'
  | 'place.country-follows'
  | 'place.lies-in'
  | 'place.lies-by'
  | 'place.wider-follows'
  | 'place.wider-after-mark'
  | 'place.kilometres'
  | 'place.side-before'
  | 'place.border-of'
  | 'place.other-side'
  | 'place.stands-for'
  | 'place.part-of'
  | 'place.country-told'
  | 'place.kind-told'
  | 'place.can-lie-in'
  | 'place.near'
  | 'place.rivals'
  | 'place.no-candidate'

/** One reason for a place's reading: the rule, and what it rests on. The sentences are in `reading/rules/evidence.ts`. */
export interface Evidence {
  readonly rule: EvidenceRule
  /** The words of the report, where the reason is words. */
  readonly quote: string
  /** Else what was found: a country's code, another place, a distance. */
  readonly about: string
}

/** A reason that rests on words of the report. */
export const said = (rule: EvidenceRule, quote: string): Evidence => ({ rule, quote, about: '' })
/** A reason that rests on what is known of places. */
export const known = (rule: EvidenceRule, about = ''): Evidence => ({ rule, quote: '', about })
