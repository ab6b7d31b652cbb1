import type { ActorKnowledge } from '../actors/index.ts'
import type { FormKnowledge } from '../forms/index.ts'
import type { Gazetteer } from '../places/index.ts'
import type { PhraseIndex } from '../text/phrases.ts'
import type { LexicalEntry } from './things.ts'
import type { TopicWords } from './topic.ts'

/** Everything reading knows, compiled once; immutable and shared by all reports. */
export interface Knowledge {
  readonly actors: ActorKnowledge
  readonly forms: FormKnowledge
  readonly places: Gazetteer
  /** Things and closed-class words. */
  readonly words: PhraseIndex<LexicalEntry>
  /** Words that tell what a report is about when it is not about the conflict. */
  readonly topics: TopicWords
}
