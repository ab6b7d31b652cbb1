import type { Claim, Report } from '../../reading/claim.ts'
import { jsonLine } from '../out.ts'
import { claimLines } from './claims.ts'

/** How the claims of reports are printed; plain data, so that a thread can be told. */
export interface ClaimShape {
  readonly format: string
  /** Width of a table. */
  readonly columns: number
}

/** What is printed of one report: whole lines, or nothing. */
export const claimText =
  ({ format, columns }: ClaimShape) =>
  (claims: readonly Claim[], report: Report): string =>
    (format === 'ndjson' ? claims.map(jsonLine) : claimLines(report, claims, columns))
      .map((line) => `${line}\n`)
      .join('')
