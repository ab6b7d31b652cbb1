export { loadKnowledge } from './knowledge/load.ts'
export type { Conflict, Event, EventCount, Join, Origin } from './linking/event.ts'
export { link } from './linking/link.ts'
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
