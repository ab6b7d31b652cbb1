export { loadKnowledge } from './knowledge/load.ts'
export type { Constraints } from './linking/constraints.ts'
export type { Conflict, Event, EventCount, Join, Origin } from './linking/event.ts'
export { flows } from './linking/flows.ts'
export { keepIds } from './linking/ids.ts'
export { link } from './linking/link.ts'
export { Linker } from './linking/linker.ts'
export { tallySeries } from './linking/tallies.ts'
export type {
  ChainLink,
  Claim,
  ClaimActor,
  ClaimCount,
  ClaimPlace,
  ClaimTime,
  Report,
} from './reading/claim.ts'
export type { Knowledge } from './reading/knowledge.ts'
export { read } from './reading/read.ts'
export {
  type ReadingRule,
  type RuleKind,
  ruleIds,
  ruleKinds,
  ruleTable,
  type Saying,
  sayingsOf,
} from './reading/rules/all.ts'
