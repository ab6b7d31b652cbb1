import { dayNumber, isDay } from './calendar.ts'
import type { Anchor } from './model.ts'
import type { Frame } from './span.ts'

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/

/** Minutes that a zone is ahead of UTC at an instant; undefined for a zone Intl does not know. */
function offsetIn(zone: string, utcMinutes: number): number | undefined {
  try {
    const parts: Record<string, number> = {}
    const shown = new Intl.DateTimeFormat('en-u-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    for (const { type, value } of shown.formatToParts(new Date(utcMinutes * 60000)))
      parts[type] = Number(value)
    return (
      dayNumber(parts.year!, parts.month!, parts.day!) * 1440 + parts.hour! * 60 + parts.minute! - utcMinutes
    )
  } catch {
    return undefined
  }
}

/**
 * The day (and minute) that relative phrases count from. An instant is moved into `zone` where that is given, else kept
 * as written. Undefined where `published` is absent or no ISO date: never the clock.
 */
export function readAnchor({ published, zone }: Anchor): Frame | undefined {
  if (last.published === published && last.zone === zone) return last.frame
  const frame = frameOf(published, zone)
  last = { published, zone, frame }
  return frame
}
/** The anchor read last: many texts of one day come in a row. */
let last: { published?: string | undefined; zone?: string | undefined; frame: Frame | undefined } = {
  frame: undefined,
}

function frameOf(published: string | undefined, zone: string | undefined): Frame | undefined {
  const m = iso.exec(published?.trim() ?? '')
  if (m === null) return undefined
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])] as const
  if (!isDay(year, month, day)) return undefined
  const number = dayNumber(year, month, day)
  if (m[4] === undefined) return { day: number }
  const minute = number * 1440 + Number(m[4]) * 60 + Number(m[5])
  if (m[6] === undefined) return { day: number, minute }
  const sign = /^([+-])(\d{2}):?(\d{2})$/.exec(m[6])
  const offset = sign === null ? 0 : (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3]))
  const there = zone === undefined ? undefined : offsetIn(zone, minute - offset)
  if (there === undefined) return { day: number, minute, offset }
  const local = minute - offset + there
  return { day: Math.floor(local / 1440), minute: local, offset: there }
}
