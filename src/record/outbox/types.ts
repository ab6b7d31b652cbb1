import type { ProblemCode, Wording } from '../../problem.ts'
import type { Claim, Report } from '../../reading/claim.ts'

/** A report that waits to be read elsewhere, as a message names it. */
export interface Waiting {
  readonly report: string
  /** Rises each time it is given out anew, so that a stream which drops repeats takes it again. */
  readonly round: number
}

/** What a worker made of a report. */
export interface Reading {
  readonly report: string
  readonly claims: readonly Claim[]
}

/** Why a report could not be read: a Problem as plain data. */
export interface Why {
  readonly code: ProblemCode
  readonly en: Wording
  readonly ar: Wording
}

/** A report that nobody tries to read any more until a person says so. */
export interface Aside {
  readonly report: string
  readonly at: string
  readonly tries: number
  readonly why: Why
}

/** What is to be done with a report that a message named. */
export interface Task {
  readonly report: Report
  /** How often it was tried alone. */
  readonly tries: number
}

/** How far the work is. */
export interface SpreadCounts {
  /** Not in the stream yet. */
  readonly unpublished: number
  /** Not read yet, in the stream or not. */
  readonly unread: number
  /** Read, and not linked yet. */
  readonly unlinked: number
  readonly aside: number
  /** Reports read within the last minute. */
  readonly readLastMinute: number
  /** Workers heard of within the last minute. */
  readonly workers: number
}

/**
 * What came of a look at the next reports to link: `linked`; `waiting` for reports added together with those that are read
 * already; `nothing` to link.
 */
export interface LinkStep {
  readonly what: 'linked' | 'waiting' | 'nothing'
  /** Reports linked. */
  readonly reports: number
}

/** What one process does for all. */
export type DutyName = 'relay' | 'linking'

/** Held until it is let go, or the connection that holds it breaks: then another may have it. */
export interface Duty {
  /** Asks the database: false once it was lost. */
  held(): Promise<boolean>
  release(): Promise<void>
}
