/**
 * The actors room: parties, people and tellers named in a report. One pass over the words
 * (`findAll`). Pure.
 */
import type { Text } from '../text/text.ts'
import { readBackers } from './backing.ts'
import { freeze } from './draft.ts'
import type { ActorKnowledge } from './knowledge.ts'
import { namedParties } from './named.ts'
import { personMentions } from './persons.ts'
import { resolveReferences } from './references.ts'
import { scan } from './scan.ts'
import { sourceMentions } from './source-mentions.ts'
import type { ActorHints, ActorMention, PersonMention, SourceMention } from './types.ts'

export { type ActorFiles, type ActorKnowledge, compileActors } from './knowledge.ts'
export { outletOf } from './outlet.ts'
export type { Nation, Party } from './parties.ts'
export type {
  ActorHints,
  ActorMention,
  Casualty,
  Means,
  Outlet,
  PartyKind,
  PersonGroup,
  PersonMention,
  RefClass,
  SourceMention,
} from './types.ts'

/** All three readings of one report. */
export interface Mentions {
  readonly actors: readonly ActorMention[]
  readonly people: readonly PersonMention[]
  readonly sources: readonly SourceMention[]
}

/** Parties, people and tellers in one pass. `hints` say what is known of the report beside its text. */
export function findAll(text: Text, k: ActorKnowledge, hints: ActorHints = {}): Mentions {
  const s = scan(text, k, hints)
  const actors = resolveReferences(s, readBackers(s, namedParties(s))).map(freeze)
  return { actors, people: personMentions(s, actors), sources: sourceMentions(s, actors) }
}

/** The canonical party that people without one belong to: civilians for civilian nouns, else none. */
export const partyOfPeople = (person: PersonMention): 'civilians' | undefined =>
  person.group === 'civilian' ? 'civilians' : undefined
