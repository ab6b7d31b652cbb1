import { bearings } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Candidate } from './gazetteer.ts'
import { offset } from './geo.ts'
import type { Place } from './types.ts'

/**
 * The place a settled draft means: the entry itself, its countryside or side, or a point at a distance. A computed point keeps the
 * entry's id with what was done to it behind @, so that it is never taken for the entry itself.
 */
export function placeOf(draft: Draft): Place | undefined {
  const base = draft.chosen
  if (base === undefined) return undefined
  const { direction } = draft
  if (draft.part === true)
    return {
      ...plain(base),
      id: `${base.id}@part`,
      name: `part of ${base.name}`,
      precision: 'district',
      population: 0,
    }
  if (draft.distance !== undefined) return atDistance(base, draft.distance, direction)
  if (draft.cue?.id === 'countryside') return countryside(base, direction)
  if (direction !== undefined && bearings[direction] !== undefined && base.kind !== 'border')
    return sideOf(base, direction)
  if (draft.cue?.id === 'around' || direction === 'around' || draft.cue?.id === 'district')
    return widened(base, draft)
  return plain(base)
}

function plain(c: Candidate): Place {
  const { id, name, arabic, lat, lon, country, admin1, kind, precision, km, population } = c
  return { id, name, arabic, lat, lon, country, admin1, kind, precision, km, population }
}

const spoken = (direction: string): string => direction.replace('-', '-')

/** A point at a distance; without a direction the ring around the place. */
function atDistance(base: Candidate, km: number, direction: string | undefined): Place {
  if (direction === undefined || bearings[direction] === undefined)
    return { ...plain(base), precision: km > 30 ? 'area' : base.precision, km: Math.max(base.km, km) }
  const point = offset(base, km, bearings[direction]!)
  return {
    ...plain(base),
    ...point,
    id: `${base.id}@${km}km-${direction}`,
    name: `${km} km ${spoken(direction)} of ${base.name}`,
    precision: 'area',
    // People say compass points to an eighth of the circle and round the figure.
    km: Math.round(Math.max(3, km * 0.35) * 10) / 10,
    population: 0,
  }
}

/** «ريف حلب الشمالي»: the governorate without the city, on the side named. */
function countryside(base: Candidate, direction: string | undefined): Place {
  const governorate = base.kind === 'governorate'
  const km = governorate ? base.km : Math.max(15, base.km * 2)
  const side = direction === undefined || bearings[direction] === undefined ? undefined : direction
  const point = side === undefined ? base : offset(base, km * 0.5, bearings[side]!)
  return {
    ...plain(base),
    lat: point.lat,
    lon: point.lon,
    id: side === undefined ? `${base.id}@countryside` : `${base.id}@countryside-${side}`,
    name: side === undefined ? `${base.name} countryside` : `${spoken(side)} countryside of ${base.name}`,
    precision: governorate ? 'governorate' : 'district',
    km: side === undefined ? km : Math.max(10, Math.round(km * 0.6)),
    population: 0,
  }
}

/** «شمال سوريا», «شرقي دير الزور»: an area on that side. */
function sideOf(base: Candidate, direction: string): Place {
  const bearing = bearings[direction]
  // A river's banks run its whole length.
  if (bearing === undefined || base.kind === 'river') return plain(base)
  const wide = base.precision === 'country' || base.precision === 'governorate' || base.precision === 'area'
  const km = wide ? base.km : Math.max(15, base.km)
  const point = offset(base, wide ? km * 0.5 : km, bearing)
  return {
    ...plain(base),
    ...point,
    id: `${base.id}@${direction}`,
    name: `${spoken(direction)} of ${base.name}`,
    precision: base.precision === 'governorate' ? 'governorate' : 'area',
    km: Math.max(10, Math.round(km * 0.6)),
    population: 0,
  }
}

function widened(base: Candidate, draft: Draft): Place {
  if (draft.cue?.id !== 'district') return { ...plain(base), km: Math.max(base.km + 3, base.km * 1.5) }
  // «قضاء س» where the gazetteer has only the town that it is named after.
  return base.precision === 'town'
    ? { ...plain(base), precision: 'district', km: Math.max(20, base.km) }
    : plain(base)
}
