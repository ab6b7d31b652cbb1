import { isoTime } from './report.ts'

/** Minutes east of Greenwich of a zone as it is written: `+03:00`, `Z`; undefined for anything else. */
export function zoneMinutes(zone: string): number | undefined {
  if (/^Z$/i.test(zone)) return 0
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (parts === null || Number(parts[2]) > 14 || Number(parts[3]) > 59) return undefined
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]))
}

/** In which order a table writes its days. Only who made it knows: 03/04/2021 is a day of March or of April. */
export const dayOrders = ['dmy', 'mdy', 'ymd'] as const
export type DayOrder = (typeof dayOrders)[number]

/**
 * A day in figures (`31/12/2021`, `٣١-١٢-٢٠٢١`, `2021.12.31`), also with a time after it, as ISO. Undefined for what is no
 * such day in this order; a year of two digits is none, for it names no century.
 */
export function dayIn(value: string, order: DayOrder): string | undefined {
  const western = value.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  const parts =
    /^[\u200e\u200f]*(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
      western.trim(),
    )
  if (parts === null) return undefined
  const figures = [parts[1]!, parts[3]!, parts[4]!]
  const part = (of: 'y' | 'm' | 'd'): string => figures[order.indexOf(of)]!
  if (part('y').length !== 4 || part('m').length > 2 || part('d').length > 2) return undefined
  const two = (text: string): string => text.padStart(2, '0')
  const time = parts[5] === undefined ? '' : `T${two(parts[5])}:${parts[6]}:${parts[7] ?? '00'}`
  return isoTime(`${part('y')}-${two(part('m'))}-${two(part('d'))}${time}`)
}

/** An instant as the clock of a zone shows it: `2024-03-05T01:30:00+03:00`. Undefined outside the years 1970 to 9999. */
export function instantIn(seconds: number, zone: number): string | undefined {
  if (!Number.isSafeInteger(seconds) || seconds < 0 || seconds > 253_402_300_799) return undefined
  const local = new Date((seconds + zone * 60) * 1000).toISOString().slice(0, 19)
  return `${local}${sayZone(zone)}`
}

function sayZone(minutes: number): string {
  if (minutes === 0) return 'Z'
  const two = (n: number): string => String(n).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/**
 * The date of a feed or a mail as ISO: ISO itself, or RFC 822 («Tue, 05 Mar 2024 21:30:00 GMT»). The day is the one its
 * own zone shows; an instant in UTC is shown in `zone` where one is given. Undefined for what is neither.
 */
export function feedTime(value: string, zone?: string): string | undefined {
  const iso = isoTime(value) ?? rfc822(value)
  if (iso === undefined || zone === undefined || !iso.endsWith('Z')) return iso
  const minutes = zoneMinutes(zone)
  return minutes === undefined ? iso : instantIn(Math.floor(Date.parse(iso) / 1000), minutes)
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** The zones that RFC 822 names by letters, in minutes. */
const named: Readonly<Record<string, number>> = {
  GMT: 0,
  UT: 0,
  UTC: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

function rfc822(value: string): string | undefined {
  const parts =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{2}:?\d{2})?(?:\s*\(.*\))?$/i.exec(
      value.trim(),
    )
  if (parts === null) return undefined
  const month = months.indexOf(parts[2]!.toLowerCase()) + 1
  const zone = parts[7] === undefined ? undefined : (named[parts[7].toUpperCase()] ?? zoneMinutes(parts[7]))
  if (month === 0 || (parts[7] !== undefined && zone === undefined)) return undefined
  const two = (text: string | number): string => String(text).padStart(2, '0')
  return isoTime(
    `${parts[3]}-${two(month)}-${two(parts[1]!)}T${two(parts[4]!)}:${parts[5]}:${parts[6] ?? '00'}${zone === undefined ? '' : sayZone(zone)}`,
  )
}
