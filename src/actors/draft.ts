import type { ActorMention, Means, PartyKind, RefClass } from './types.ts'

/** A mention while it is being read; frozen into an ActorMention at the end. Words [from, to). */
export interface Draft {
  from: number
  to: number
  start: number
  end: number
  pro: string
  enc: string
  id: string
  name: string
  kind: PartyKind
  country: string
  rule: string
  loaded?: boolean
  ref?: RefClass
  antecedent?: number
  adjective?: boolean
  placeLike?: boolean
  means?: Means
  /** Stated as someone's backer: read, then left out. */
  backer?: boolean
}

/** The mention without what only the reading needed; all have one layout. */
export const freeze = (d: Draft): ActorMention => ({
  from: d.from,
  to: d.to,
  start: d.start,
  end: d.end,
  pro: d.pro,
  enc: d.enc,
  id: d.id,
  name: d.name,
  kind: d.kind,
  rule: d.rule,
  loaded: d.loaded,
  ref: d.ref,
  antecedent: d.antecedent,
  adjective: d.adjective,
  placeLike: d.placeLike,
  means: d.means,
  country: d.country === '' ? undefined : d.country,
})
