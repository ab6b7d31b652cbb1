import type { Problem } from '../../problem.ts'
import type { By } from '../../record/index.ts'

/** What takes reports into the record for a job. The service knows no intake and no reading: it is given one of these. */
export type Adder = (
  work: AddWork,
  tell: (progress: AddProgress) => void,
  stop: AbortSignal,
) => Promise<'done' | 'stopped'>

export interface AddWork {
  /** Files, in order. */
  readonly paths: readonly string[]
  /** A web address in their place. */
  readonly address?: string
  readonly published?: string
  /** So many items were put into the record before the work was stopped; they are not read again. */
  readonly skip: number
  readonly by: By
}

/** What happened since the last time it was told. Told after each batch that is safe in the record. */
export interface AddProgress {
  readonly step: 'taking' | 'linking'
  /** Bytes and items of the input that are behind us now. */
  readonly bytes: number
  readonly items: number
  readonly added: readonly string[]
  readonly known: number
  readonly claims: number
  readonly said: readonly { readonly problem: Problem; readonly grave: boolean }[]
}
