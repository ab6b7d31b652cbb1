import { accountOperations } from './accounts.ts'
import { addingOperations } from './adding.ts'
import { custodyOperations } from './custody.ts'
import { liveOperations } from './live.ts'
import { recordOperations } from './record.ts'
import { reviewOperations } from './review.ts'

/** Every operation of the API by its id. The client of `web/client` takes its types from here. */
export const operations = {
  ...recordOperations,
  ...reviewOperations,
  ...accountOperations,
  ...addingOperations,
  ...custodyOperations,
  ...liveOperations,
} as const
export type Operations = typeof operations
export type OperationId = keyof Operations

export type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from './operation.ts'
