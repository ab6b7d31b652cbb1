import type { Measure } from '../ontology.ts'
import type { ClaimPlace } from '../reading/claim.ts'
import type { Event, EventCount } from './event.ts'
import { byText } from './order.ts'

/** People or forces on their way from one place to another, on one day. */
export interface Step {
  readonly event: string
  readonly type: Event['type']
  /** ISO day, `null` where none is told. */
  readonly day: string | null
  readonly measure?: Measure
  readonly of?: string
  readonly low?: number
  readonly best?: number
  readonly high?: number | null
}

/** Movement between two places over time. */
export interface Flow {
  readonly from: ClaimPlace
  readonly to: ClaimPlace
  readonly via: readonly ClaimPlace[]
  /** By day. A step without a figure is a movement whose size nobody tells. */
  readonly steps: readonly Step[]
  /** Sum of the steps' figures by measure; events that overlap in time are not told apart, so this is an upper reading. */
  readonly sums: readonly {
    readonly measure: Measure
    readonly low: number
    readonly best: number
    readonly high: number | null
  }[]
}

/** Types of events in which people or forces go from one place to another. */
export const moving: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'flee',
  'escape',
  'withdraw',
  'evacuate',
  'displace',
  'move',
  'infiltrate',
  'mobilize',
  'surrender',
])
/** What says how many went, people before vehicles. */
const amounts: readonly Measure[] = ['moved', 'escaped', 'surrendered', 'released', 'vehicles']

/**
 * How many went: the figures of the first measure that has any, added up (20 fighters and 30 civilians are 50), parts left
 * out. Only where an event of movement names one end of a kind at most: else nobody tells how many went where.
 */
export function sizeOf(
  event: Pick<Event, 'type' | 'places' | 'counts'>,
):
  | { readonly measure: Measure; readonly low: number; readonly best: number; readonly high: number | null }
  | undefined {
  if (!moving.has(event.type)) return undefined
  const ends = (role: ClaimPlace['role']): number =>
    new Set(event.places.filter((p) => p.role === role).map(keyOf)).size
  if (ends('from') > 1 || ends('to') > 1) return undefined
  const whole = event.counts.filter((count) => count.partOf === undefined)
  const measure = amounts.find((one) => whole.some((count) => count.measure === one))
  if (measure === undefined) return undefined
  const of = whole.filter((count) => count.measure === measure)
  const sum = (pick: (count: EventCount) => number): number => of.reduce((all, one) => all + pick(one), 0)
  return {
    measure,
    low: sum((one) => one.low),
    best: sum((one) => one.best),
    high: of.some((one) => one.high === null) ? null : sum((one) => one.high!),
  }
}

/**
 * Flows between places, from events of movement that say both whence and whither and were reported as done. An event with
 * several ends gives a step to each, without figures: nobody tells how many went where.
 */
export function flows(events: readonly Event[]): Flow[] {
  const out = new Map<
    string,
    { from: ClaimPlace; to: ClaimPlace; via: Map<string, ClaimPlace>; steps: Step[] }
  >()
  for (const event of events) {
    if (!moving.has(event.type) || event.modality !== 'reported' || event.status === 'rejected') continue
    const at = (role: ClaimPlace['role']): ClaimPlace[] => {
      const all = event.places.filter((p) => p.role === role)
      return all.filter((p, n) => all.findIndex((o) => keyOf(o) === keyOf(p)) === n)
    }
    const ends = at('from').flatMap((from) => at('to').map((to) => ({ from, to })))
    const whole = event.counts.filter((c) => amounts.includes(c.measure) && c.partOf === undefined)
    for (const { from, to } of ends) {
      if (keyOf(from) === keyOf(to)) continue
      const key = `${keyOf(from)} > ${keyOf(to)}`
      const flow = out.get(key) ?? { from, to, via: new Map<string, ClaimPlace>(), steps: [] as Step[] }
      for (const p of at('via')) flow.via.set(keyOf(p), p)
      const base = { event: event.id, type: event.type, day: event.time.start?.slice(0, 10) ?? null }
      if (ends.length > 1 || whole.length === 0) flow.steps.push(base)
      else
        for (const { measure, of, low, best, high } of whole)
          flow.steps.push({ ...base, measure, of, low, best, high })
      out.set(key, flow)
    }
  }
  return [...out]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([, { from, to, via, steps }]) => {
      steps.sort((a, b) => byText(a.day ?? '9999', b.day ?? '9999') || byText(a.event, b.event))
      return { from, to, via: [...via.values()], steps, sums: sumsOf(steps) }
    })
}

const keyOf = (p: ClaimPlace): string => p.id ?? p.name

function sumsOf(steps: readonly Step[]): Flow['sums'] {
  const sums = new Map<Measure, { low: number; best: number; high: number | null }>()
  for (const s of steps) {
    if (s.measure === undefined) continue
    const sum = sums.get(s.measure) ?? { low: 0, best: 0, high: 0 }
    sums.set(s.measure, {
      low: sum.low + s.low!,
      best: sum.best + s.best!,
      high: sum.high === null || s.high === null ? null : sum.high + s.high!,
    })
  }
  return [...sums].map(([measure, sum]) => ({ measure, ...sum }))
}
