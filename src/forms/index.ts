/**
 * Forms: which lemma a word may be, in which shape. The lexicon (lexicon/verbs.tsv, lexicon/nouns.tsv) names lemmas,
 * their class, type and government; the inflector makes their surfaces; `findForms` gives each word's readings. Which
 * reading holds, and what fills the roles, is for `src/reading` to decide. See docs/lexicon.md.
 */

export { voiced } from './clitics.ts'
export { compileForms, type FormKnowledge } from './compile.ts'
export { conjugate } from './conjugate.ts'
export { findForms } from './find.ts'
export { matchesStem, neighbour, registerStems } from './neighbours.ts'
export { readSets, type WordSets } from './sense.ts'
export { restoreForms, storeForms } from './stored.ts'
export type {
  ArgKind,
  Form,
  FormClass,
  FormHit,
  Government,
  LemmaRow,
  Pos,
  Role,
  SenseRule,
  Tail,
  Turn,
  VerbForm,
} from './types.ts'
