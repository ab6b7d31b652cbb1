import type { Measure } from '../../ontology.ts'
import type { MovementEnd } from '../../record/index.ts'

/** Movements between places, areas or countries, out of the ends that events tell of. */

export type FlowLevel = 'place' | 'area' | 'country'
type End = MovementEnd['place']

export interface FlowFigure {
  readonly of: 'people' | 'vehicles'
  readonly low: number
  readonly best: number
  /** Null is open-ended. */
  readonly high: number | null
  readonly events: number
}
export interface Flow {
  /** Null where the events do not say whence. */
  readonly from: End | null
  /** Null where the events do not say whither. */
  readonly to: End | null
  /** `open`: planned, ordered, possible or threatened, and not told as done. */
  readonly told: 'done' | 'open'
  readonly events: number
  /** Events that do not say how many. */
  readonly silent: number
  readonly figures: readonly FlowFigure[]
  readonly measures: readonly { readonly measure: Measure; readonly events: number }[]
  readonly months: readonly {
    readonly month: string | null
    readonly events: number
    readonly figures: readonly FlowFigure[]
  }[]
  readonly ids: readonly string[]
}

const idsAtMost = 100

/** One event that goes this way. */
interface Step {
  readonly event: string
  readonly day: string | null
  readonly size?: MovementEnd['size']
}

/**
 * The flows, those of most events first; told as done apart from planned and possible ones. An event from several places
 * or to several gives a step without a figure to each pair: nobody tells how many went where. One that tells of one end
 * only is a flow with that end. What stays inside one area or country is no flow between such.
 */
export function flowsOf(ends: readonly MovementEnd[], level: FlowLevel): readonly Flow[] {
  const flows = new Map<string, Pick<Flow, 'from' | 'to' | 'told'> & { steps: Map<string, Step> }>()
  for (const of of Map.groupBy(ends, (end) => end.event).values()) {
    const at = (role: 'from' | 'to') => {
      const known = of.filter((end) => end.role === role).map((end) => endOf(end.place, level))
      return known.length === 0 ? [null] : known
    }
    const { event, day, modality } = of[0]!
    const size = of.find((end) => end.size !== undefined)?.size
    const told = modality === 'reported' ? 'done' : 'open'
    for (const from of at('from'))
      for (const to of at('to')) {
        if (from === undefined || to === undefined || keyOf(from) === keyOf(to)) continue
        const key = `${told} ${keyOf(from)} > ${keyOf(to)}`
        const flow = flows.get(key) ?? { from, to, told, steps: new Map<string, Step>() }
        // Two towns of an area are one way between areas: the event goes it once.
        if (!flow.steps.has(event))
          flow.steps.set(event, { event, day, ...(size === undefined ? {} : { size }) })
        flows.set(key, flow)
      }
  }
  return [...flows]
    .sort(([a, { steps: one }], [b, { steps: other }]) => other.size - one.size || (a < b ? -1 : 1))
    .map(([, { steps, ...ends }]) => ({ ...ends, ...summed([...steps.values()]) }))
}

const keyOf = (end: End | null): string =>
  end === null ? '' : end.key || `${end.name}\n${end.country}\n${end.admin1}`

/** The end as this level knows it: its area or its country, where that is known. */
function endOf(place: End, level: FlowLevel): End | undefined {
  const { country, admin1 } = place
  if (level === 'place') return place
  if (country === '') return undefined
  if (level === 'country' || admin1 === '')
    return { key: '', name: '', country, admin1: '', precision: 'country' }
  return { key: '', name: admin1, country, admin1, precision: 'governorate' }
}

function summed(steps: readonly Step[]): Omit<Flow, 'from' | 'to' | 'told'> {
  const measures = Map.groupBy(
    steps.flatMap((step) => (step.size === undefined ? [] : [step.size.measure])),
    (measure) => measure,
  )
  const months = Map.groupBy(steps, (step) => step.day?.slice(0, 7) ?? null)
  return {
    events: steps.length,
    silent: steps.filter((step) => step.size === undefined).length,
    figures: figuresOf(steps),
    measures: [...measures].map(([measure, all]) => ({ measure, events: all.length })),
    months: [...months]
      .sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
      .map(([month, of]) => ({ month, events: of.length, figures: figuresOf(of) })),
    ids: steps.slice(0, idsAtMost).map((step) => step.event),
  }
}

/** People who fled, escaped, were let go: all of them are people on their way; vehicles are counted apart. */
function figuresOf(steps: readonly Step[]): readonly FlowFigure[] {
  const out: FlowFigure[] = []
  for (const kind of ['people', 'vehicles'] as const) {
    const sizes = steps.flatMap(({ size }) =>
      size !== undefined && (size.measure === 'vehicles') === (kind === 'vehicles') ? [size] : [],
    )
    if (sizes.length === 0) continue
    out.push({
      of: kind,
      low: sizes.reduce((sum, size) => sum + size.low, 0),
      best: sizes.reduce((sum, size) => sum + size.best, 0),
      high: sizes.some((size) => size.high === null)
        ? null
        : sizes.reduce((sum, size) => sum + size.high!, 0),
      events: sizes.length,
    })
  }
  return out
}
