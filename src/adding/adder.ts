import type { ProblemCode, Wording } from '../problem.ts'
import type { By } from '../record/index.ts'

/** What takes reports into the record for a job of the service, apart from the thread that answers. */
export type Adder = (
  work: AddWork,
  tell: (progress: AddProgress) => void,
  stop: AbortSignal,
) => Promise<'done' | 'stopped'>

/** Plain data: it goes to another thread. */
export interface AddWork {
  /** Files, in order. */
  readonly paths: readonly string[]
  /** A web address in their place. */
  readonly address?: string
  /** ISO day of reports that carry none. */
  readonly published?: string
  /** So many items were put into the record before the work was stopped; they are not read again. */
  readonly skip: number
  readonly by: By
}

/** What happened since the last time it was told. Told after each batch that is safe in the record, and linked. */
export interface AddProgress {
  /** Bytes and items of the input that are behind us now. */
  readonly bytes: number
  readonly items: number
  /** Ids of the reports added since. */
  readonly added: readonly string[]
  readonly known: number
  readonly claims: number
  readonly said: readonly AddSaid[]
}

/** A Problem as plain data. `grave`: something was left unread. */
export interface AddSaid {
  readonly code: ProblemCode
  readonly grave: boolean
  readonly en: Wording
  readonly ar: Wording
}
