import type { Problem } from '../problem.ts'
import type { Report } from '../reading/claim.ts'

/** A report's bytes as they came, for the record to keep and to hash. */
export interface Original {
  readonly bytes: Uint8Array
  /** The path, or the path and the line, where they were found. */
  readonly where: string
  readonly encoding: string
  /** The bytes are one row of JSON, not the bare text. */
  readonly row: boolean
}

/** Something to tell a person. `grave`: part of what was given stays unread, so the command ends with code 1. */
export interface Said {
  readonly problem: Problem
  readonly grave: boolean
}

/** One step of intake: a report or none, what is to be said of it, and how many bytes of the input are behind us. */
export interface Taken {
  readonly report?: Report
  readonly original?: Original
  readonly said: readonly Said[]
  readonly bytes: number
}

/** What was taken when nothing could be: one grave Problem. */
export const grave = (problem: Problem): { readonly said: readonly Said[] } => ({
  said: [{ problem, grave: true }],
})
