import type { Claim } from '../reading/claim.ts'
import { dayOf } from './order.ts'

/**
 * When a claim's happening was, as linking needs it. `exact`: a day the words give; `loose`: the day of publication, so
 * the day itself or up to two before; `wide`: a stretch (a month, since January); `none`: not said.
 */
export interface When {
  readonly kind: 'exact' | 'loose' | 'wide' | 'none'
  readonly from: number
  readonly to: number
  /** Minutes of the day, where an hour is told. */
  readonly minutes?: number
}

const none: When = { kind: 'none', from: Number.NaN, to: Number.NaN }

export function whenOf({ time }: Pick<Claim, 'time'>): When {
  if (time.start === null) return none
  const from = dayOf(time.start)
  if (Number.isNaN(from)) return none
  const to = time.end === null ? Number.POSITIVE_INFINITY : dayOf(time.end)
  const day = time.precision === 'day' || time.precision === 'hour'
  // A night is told from one day to the next; more than that is a stretch.
  if (!day || !(to - from <= 1)) return { kind: 'wide', from, to }
  if (time.how === 'inferred') return { kind: 'loose', from, to }
  const clock = time.precision === 'hour' ? /T(\d\d):(\d\d)/.exec(time.start) : null
  return clock === null
    ? { kind: 'exact', from, to }
    : { kind: 'exact', from, to, minutes: Number(clock[1]) * 60 + Number(clock[2]) }
}

/** What two times say of each other. `gap` in days; `far` cannot be one happening; `next` only with strong grounds. */
export interface TimeFit {
  readonly how: 'same' | 'next' | 'loose' | 'wide' | 'unknown' | 'far'
  readonly value: number
  readonly gap: number
}

const far: TimeFit = { how: 'far', value: 0, gap: 0 }

export function timeFit(a: When, b: When): TimeFit {
  if (a.kind === 'none' || b.kind === 'none') return { how: 'unknown', value: 0, gap: 0 }
  if (a.kind === 'wide' || b.kind === 'wide')
    return a.from === b.from && a.to === b.to ? { how: 'wide', value: 0.4, gap: 0 } : far
  const gap =
    a.from <= b.to && b.from <= a.to ? 0 : Math.min(Math.abs(a.from - b.to), Math.abs(b.from - a.to))
  if (a.kind === 'exact' && b.kind === 'exact') {
    if (gap > 1) return far
    if (gap === 1) return { how: 'next', value: 0, gap }
    const apart = a.minutes === undefined || b.minutes === undefined ? 0 : Math.abs(a.minutes - b.minutes)
    return { how: 'same', value: apart >= 240 ? 0.4 : 1, gap }
  }
  if (a.kind === 'loose' && b.kind === 'loose') {
    if (gap > 1) return far
    return { how: 'loose', value: gap === 0 ? 0.9 : 0.3, gap }
  }
  const [loose, exact] = a.kind === 'loose' ? [a, b] : [b, a]
  // Published before the day it happened: not the same.
  if (exact.from > loose.to || gap > 2) return far
  return { how: 'loose', value: gap === 0 ? 0.9 : gap === 1 ? 0.6 : 0.1, gap }
}
