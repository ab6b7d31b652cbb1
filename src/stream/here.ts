import { setImmediate as turn } from 'node:timers/promises'
import type { Claim, Report } from '../reading/claim.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { read } from '../reading/read.ts'
import type { Outcome, Readers } from './types.ts'

/** What a report's claims are made into where they are read: less has to travel, and the other thread does the work. */
export type Make<T> = (claims: readonly Claim[], report: Report) => T

/** Reads one report. What reading throws becomes the outcome of this report. */
export function readSafely<T>(report: Report, knowledge: Knowledge, make: Make<T>): Outcome<T> {
  try {
    return { value: make(read(report, knowledge), report) }
  } catch (error) {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

/** Reads in the thread that asks, a report at a time. Between two reports others of this thread have their turn. */
export const readHere = <T>(knowledge: Knowledge, make: Make<T>): Readers<T> => ({
  bounds: { reports: 1, units: 1, batches: 1 },
  async read(reports) {
    await turn()
    return reports.map((report) => readSafely(report, knowledge, make))
  },
  async close() {},
})
