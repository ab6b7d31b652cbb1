import { accountOperations } from './accounts.ts'
import { addingOperations } from './adding.ts'
import { chartOperations } from './charts.ts'
import { custodyOperations } from './custody.ts'
import { liveOperations } from './live.ts'
import { mapOperations } from './map.ts'
import { pageOperations } from './pages.ts'
import { recordOperations } from './record.ts'
import { reviewOperations } from './review.ts'
import { searchesOperations } from './searches.ts'

/** Every operation of the API by its id. The client of `web/client` takes its types from here. */
export const operations = {
  ...recordOperations,
  ...mapOperations,
  ...chartOperations,
  ...pageOperations,
  ...searchesOperations,
  ...reviewOperations,
  ...accountOperations,
  ...addingOperations,
  ...custodyOperations,
  ...liveOperations,
} as const
export type Operations = typeof operations
export type OperationId = keyof Operations

export type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from './operation.ts'
