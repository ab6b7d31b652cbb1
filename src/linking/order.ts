import type { Report } from '../reading/claim.ts'

/** By code units: the machine's language may not change an order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** First published first; reports without a day come last, so that an unknown day is never the first teller. */
export const byPublished = (a: Report, b: Report): number =>
  byText(instant(a.published), instant(b.published)) || byText(a.id, b.id)

/** An ISO time with its zone as a time that sorts as text; a bare day sorts at its end, so that an hour known comes first. */
export function instant(published: string | undefined): string {
  if (published === undefined) return '9999'
  const at = published.length > 10 ? Date.parse(published) : Number.NaN
  return Number.isNaN(at) ? `${published.slice(0, 10)}T99` : isoOf(at)
}

const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** UTC seconds as ISO text, by calendar arithmetic (no clock involved). */
function isoOf(ms: number): string {
  const day = Math.floor(ms / 864e5)
  const rest = Math.floor((ms - day * 864e5) / 1000)
  return `${dayText(day)}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`
}

/** Days since 1970-01-01 of an ISO day; NaN where it is none. */
export const dayOf = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / 864e5)

/** ISO day of a number of days since 1970-01-01 (civil-from-days, proleptic Gregorian). */
export function dayText(day: number): string {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return `${yoe + era * 400 + (month <= 2 ? 1 : 0)}-${pad(month)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1)}`
}
