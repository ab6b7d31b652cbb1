/**
 * `isnad/arabic`: Arabic numbers and dates alone. Pure and small: no clock, no files, no network; runs in a browser too.
 */

import { dates as datesOf, type PublicDate } from './dates/dates.ts'
import { findNumbers } from './numbers/numbers.ts'

export type { PublicDate } from './dates/dates.ts'
export * from './numbers/numbers.ts'

/**
 * The dates of a text, with the numbers it is written with.
 * @param published ISO date or date-time of publication; without it relative phrases stay open (`from` and `to` null)
 */
export const dates = (text: string, published?: string): PublicDate[] => datesOf(text, published, findNumbers)
