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

/** The mention without what only the reading needed. */
export function freeze(d: Draft): ActorMention {
  const { backer: _, country, ...rest } = d
  return country === '' ? rest : { ...rest, country }
}
