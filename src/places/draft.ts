import type { Compass, Cue } from './cues.ts'
import type { Evidence, PlaceRule } from './evidence.ts'
import type { Candidate } from './gazetteer.ts'
import type { Ordinary } from './ordinary.ts'
import type { NameHit } from './words.ts'

/**
 * How plainly the sentence says that a name is a place: 4 a type word («قرية س»), 3 a part, compass word, distance or border, 2 a place
 * preposition, hashtag or list, 1 the bare name.
 */
export type Strength = 1 | 2 | 3 | 4

/** A mention while it is being read; becomes a PlaceMention at the end. */
export interface Draft {
  from: number
  to: number
  start: number
  end: number
  pro: string
  /** The folded name. */
  key: string
  candidates: readonly Candidate[]
  strength: Strength
  rule: PlaceRule
  why: Evidence[]
  /** What else the name is. */
  ordinary: Ordinary['as'] | undefined
  loose: boolean
  cue: Cue | undefined
  direction: string | undefined
  within: number | undefined
  list: number | undefined
  demonym: boolean | undefined
  /** Kilometres of a distance phrase. */
  distance: number | undefined
  chosen: Candidate | undefined
  /** Candidates of the name without its type word, where the whole is a name too: «مخيم الهول». */
  bare: ReadonlySet<Candidate> | undefined
  /** A part of the town chosen, which the gazetteer does not know by itself. */
  part: boolean | undefined
  /** Kept without a place: the words name one that is not known or not certain. */
  open: boolean | undefined
}

/** Compass words read at a word: their joint direction and the word behind them. */
export interface Direction {
  readonly id: string
  readonly to: number
  readonly parts: readonly Compass[]
}

type Later =
  | 'cue'
  | 'direction'
  | 'within'
  | 'list'
  | 'demonym'
  | 'distance'
  | 'chosen'
  | 'bare'
  | 'part'
  | 'open'

/** A draft with all its fields, so that all have them in one order: the rules after this look at little else. */
export const newDraft = (d: Omit<Draft, Later> & Partial<Pick<Draft, Later>>): Draft => ({
  from: d.from,
  to: d.to,
  start: d.start,
  end: d.end,
  pro: d.pro,
  key: d.key,
  candidates: d.candidates,
  strength: d.strength,
  rule: d.rule,
  why: d.why,
  ordinary: d.ordinary,
  loose: d.loose,
  cue: d.cue,
  direction: d.direction,
  within: d.within,
  list: d.list,
  demonym: d.demonym,
  distance: d.distance,
  chosen: d.chosen,
  bare: d.bare,
  part: d.part,
  open: d.open,
})

/** A draft of a name found in the text. */
export const draftOf = (
  hit: NameHit,
  from: number,
  pro: string,
  strength: Strength,
  rule: PlaceRule,
): Draft =>
  newDraft({
    from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    pro,
    key: hit.key,
    candidates: hit.candidates,
    strength,
    rule,
    why: [],
    ordinary: hit.ordinary,
    loose: hit.loose,
  })
