import { useSearchParams } from 'wouter'
import type { View } from './view.ts'
import { round } from './view.ts'

/** What of the map stands in the address, beside the filter: where it looks, the time shown, what is drawn and chosen. */

export const steps = ['all', 'year', 'month', 'week', 'day'] as const
export type Step = (typeof steps)[number]
export const levels = ['place', 'area', 'country'] as const
export type Level = (typeof levels)[number]
export const layers = ['places', 'areas', 'flows'] as const
export type Layer = (typeof layers)[number]

export interface MapState {
  readonly view: View | undefined
  readonly step: Step
  /** First day of the time shown. */
  readonly when: string | undefined
  readonly by: Level
  readonly shown: ReadonlySet<Layer>
  /** `box:w,s,e,n`, `place:ID`, `area:IQ:Anbar`, `nowhere`, `flow:…`. */
  readonly here: string | undefined
}

const one = <T extends string>(of: readonly T[], value: string | null, otherwise: T): T =>
  of.find((known) => known === value) ?? otherwise

function viewIn(text: string | null): View | undefined {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number)
  if (lat === undefined || lon === undefined || zoom === undefined) return undefined
  const real = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22
  return real ? { lat, lon, zoom } : undefined
}

const dayIn = (text: string | null): string | undefined =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined

export function useMapState(): readonly [MapState, (change: Partial<MapState>, keep?: boolean) => void] {
  const [query, setQuery] = useSearchParams()
  const drawn = query.get('show')?.split(',') ?? ['places', 'flows']
  const state: MapState = {
    view: viewIn(query.get('at')),
    step: one(steps, query.get('step'), 'all'),
    when: dayIn(query.get('when')),
    by: one(levels, query.get('by'), 'place'),
    shown: new Set(layers.filter((layer) => drawn.includes(layer))),
    here: query.get('here') ?? undefined,
  }
  /** @param keep a step that Back leads to; moving the map is none */
  const change = (part: Partial<MapState>, keep = false): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(written(part)))
          value === undefined ? next.delete(name) : next.set(name, value)
        return next
      },
      { replace: !keep },
    )
  return [state, change]
}

function written(part: Partial<MapState>): Record<string, string | undefined> {
  const out: Record<string, string | undefined> = {}
  if ('view' in part)
    out.at = part.view && [part.view.lat, part.view.lon, part.view.zoom].map(round).join(',')
  if ('step' in part) out.step = part.step === 'all' ? undefined : part.step
  if ('when' in part) out.when = part.when
  if ('by' in part) out.by = part.by === 'place' ? undefined : part.by
  if (part.shown !== undefined) out.show = [...part.shown].join(',')
  if ('here' in part) out.here = part.here
  return out
}
