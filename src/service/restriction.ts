import type { ReportRow } from '../record/index.ts'

/** Closed to all but editors and owners. */
export const isRestricted = (report: ReportRow): boolean => 'restricted' in report
