import type { Feature, FeatureCollection, LineString, Point, Polygon, Position } from 'geojson'
import { type Basemap, middleOf } from './basemap.ts'
import {
  type Flow,
  type FlowEnd,
  figureText,
  isWide,
  type MapAnswer,
  type MapPlace,
  sizeOf,
} from './place.ts'
import { mainFamily } from './symbols.ts'

/** Events and movements as shapes on the map. */

export const collection = <G extends Point | LineString | Polygon, P extends object>(
  features: readonly Feature<G, P>[],
): FeatureCollection<G, P> => ({ type: 'FeatureCollection', features: [...features] })

const kmOfDegree = 111.2

/** A circle on the ground. */
export function circle(lat: number, lon: number, km: number): Position[] {
  const shrink = Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI
    return [lon + ((km / kmOfDegree) * Math.cos(angle)) / shrink, lat + (km / kmOfDegree) * Math.sin(angle)]
  })
}

export const selectionOf = (place: Pick<MapPlace, 'key' | 'lat' | 'lon'>): string =>
  place.key === '' ? `box:${[place.lon, place.lat, place.lon, place.lat].join(',')}` : `place:${place.key}`

const areaId = ({ country, admin1 }: { country: string; admin1: string }): string => `${country}:${admin1}`

/**
 * Each place as how exactly it is known: a site is a symbol; a town or a district is a circle of its own extent with a
 * ring in it, which says «somewhere in here».
 */
export function placeShapes(answer: MapAnswer) {
  const extents: Feature<Polygon, object>[] = []
  const points: Feature<Point, object>[] = []
  for (const place of answer.places) {
    const family = mainFamily(place.types)
    const here = selectionOf(place)
    if (place.precision !== 'site' && place.km !== undefined && place.km > 0)
      extents.push({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [circle(place.lat, place.lon, place.km)] },
        properties: { family, here, km: place.km },
      })
    points.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: { family, here, exact: place.precision === 'site', events: place.events },
    })
  }
  for (const { lat, lon, west, south, east, north, events } of answer.clusters)
    points.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { cluster: true, here: `box:${[west, south, east, north].join(',')}`, events },
    })
  return { extents: collection(extents), points: collection(points) }
}

/** How many events are known as no more than each area or country, by the outline's id. */
export function wideCounts(places: readonly MapPlace[], basemap: Basemap) {
  const counts = new Map<string, { events: number; middle: Position; here: string; name: string }>()
  const circles: MapPlace[] = []
  for (const place of places) {
    const outline =
      place.precision === 'country'
        ? basemap.outline(place.country, '')
        : basemap.outline(place.country, place.admin1)
    if (outline === undefined || (place.precision === 'governorate' && place.admin1 === '')) {
      circles.push(place)
      continue
    }
    const known = counts.get(outline.id)
    counts.set(outline.id, {
      events: place.events + (known?.events ?? 0),
      middle: middleOf(outline),
      here:
        known === undefined
          ? selectionOf(place)
          : `area:${areaId({ ...place, admin1: place.precision === 'country' ? '' : place.admin1 })}`,
      name: place.name,
    })
  }
  return { counts, circles }
}

/** Where an end of a movement is drawn: its point; an area or a country in its middle. */
export function endPoint(end: FlowEnd, basemap: Basemap): Position | undefined {
  if (!isWide(end) && end.lat !== undefined && end.lon !== undefined) return [end.lon, end.lat]
  const outline = basemap.outline(end.country, end.precision === 'country' ? '' : end.admin1)
  if (outline !== undefined) return middleOf(outline)
  return end.lat === undefined || end.lon === undefined ? undefined : [end.lon, end.lat]
}

export interface Arrow {
  readonly line: readonly Position[]
  /** Degrees from north, of the head. */
  readonly bearing: number
  readonly width: number
  /** `half`: neither how many nor one of the ends is told. */
  readonly kind: 'known' | 'silent' | 'open' | 'half'
  readonly label: string
  readonly number: number
}

const widest = 14
const thinnest = 2

/** Widths go by the square root: four times as many people are twice as wide. */
export const widthOf = (best: number, most: number): number =>
  thinnest + (widest - thinnest) * Math.sqrt(best / Math.max(1, most))

export const mostOf = (flows: readonly Flow[]): number =>
  Math.max(
    1,
    ...flows.flatMap(({ figures }) => figures.filter(({ of }) => of === 'people').map(({ best }) => best)),
  )

/** The arrows of movements whose places are known; `number` is the flow's place in the list. */
export function arrows(flows: readonly Flow[], basemap: Basemap): readonly Arrow[] {
  const most = mostOf(flows)
  return flows.flatMap((flow, number): Arrow[] => {
    const from = flow.from === null ? undefined : endPoint(flow.from, basemap)
    const to = flow.to === null ? undefined : endPoint(flow.to, basemap)
    const size = sizeOf(flow)
    const people = size?.of === 'people' ? size : undefined
    const half = from === undefined || to === undefined
    const line = half ? stub(from, to) : bent(from, to)
    if (line === undefined) return []
    const [before, last] = [line.at(-3)!, line.at(-1)!]
    return [
      {
        line,
        number,
        bearing: bearingOf(before, last),
        width: people === undefined ? thinnest : widthOf(people.best, most),
        kind: flow.told === 'open' ? 'open' : people !== undefined ? 'known' : half ? 'half' : 'silent',
        label: people === undefined ? '' : figureText(people),
      },
    ]
  })
}

/** Bent to the side it goes to, so that there and back are two arrows. */
function bent([x1, y1]: Position, [x2, y2]: Position): readonly Position[] | undefined {
  const [dx, dy] = [x2! - x1!, y2! - y1!]
  if (Math.hypot(dx, dy) < 0.01) return undefined
  const [mx, my] = [(x1! + x2!) / 2 - dy * 0.18, (y1! + y2!) / 2 + dx * 0.18]
  return Array.from({ length: 33 }, (_, i) => {
    const t = i / 32
    const s = 1 - t
    return [s * s * x1! + 2 * s * t * mx + t * t * x2!, s * s * y1! + 2 * s * t * my + t * t * y2!]
  })
}

/** Half a degree of way: into the place that is known, or out of it. */
function stub(from: Position | undefined, to: Position | undefined): readonly Position[] | undefined {
  const known = from ?? to
  if (known === undefined) return undefined
  const free: Position = [known[0]! + (from === undefined ? -0.45 : 0.45), known[1]! + 0.3]
  return from === undefined ? bent(free, known) : bent(known, free)
}

const bearingOf = ([x1, y1]: Position, [x2, y2]: Position): number =>
  (Math.atan2((x2! - x1!) * Math.cos((y2! * Math.PI) / 180), y2! - y1!) * 180) / Math.PI

export function flowShapes(all: readonly Arrow[]) {
  const lines = all.map(
    ({ line, ...properties }): Feature<LineString, object> => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: line as Position[] },
      properties: { ...properties, here: `flow:${properties.number}` },
    }),
  )
  const heads = all.map(
    ({ line, ...properties }): Feature<Point, object> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: line.at(-1)! },
      properties: { ...properties, size: 0.5 + properties.width / 14, here: `flow:${properties.number}` },
    }),
  )
  const labels = all
    .filter(({ label }) => label !== '')
    .map(
      ({ line, label, number }): Feature<Point, object> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: line[16]! },
        properties: { label, here: `flow:${number}` },
      }),
    )
  return { lines: collection(lines), heads: collection(heads), labels: collection(labels) }
}
