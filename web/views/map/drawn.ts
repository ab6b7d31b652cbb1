import type { Feature, FeatureCollection } from 'geojson'
import type { Layer } from './address.ts'
import { type Basemap, middleOf } from './basemap.ts'
import type { AreaCount, Flow, MapAnswer } from './place.ts'
import {
  type Arrow,
  arrows,
  circle,
  collection,
  flowShapes,
  placeShapes,
  selectionOf,
  wideCounts,
} from './shapes.ts'
import type { Changing } from './style.ts'
import type { Palette } from './symbols.ts'

/** All that the map shows now, for whichever way it is drawn. */
export interface Drawn {
  readonly basemap: Basemap
  readonly colours: Palette
  readonly sources: { readonly [C in Changing]: FeatureCollection }
  readonly arrows: readonly Arrow[]
  /** How dark each area is, by the outline's id. */
  readonly shades: ReadonlyMap<string, number>
}

interface Asked {
  readonly basemap: Basemap
  readonly colours: Palette
  readonly shown: ReadonlySet<Layer>
  readonly map: MapAnswer | undefined
  readonly areas: readonly AreaCount[]
  readonly flows: readonly Flow[]
  /** A count as the reader writes it. */
  readonly label: (events: number) => string
}

const none = collection([])

export function draw({ basemap, colours, shown, map, areas, flows, label }: Asked): Drawn {
  const places = shown.has('places') && map !== undefined ? placeShapes(map) : { extents: none, points: none }
  const wide =
    shown.has('places') && map !== undefined
      ? wideCounts(map.areas, basemap)
      : { counts: new Map(), circles: [] }
  const all = shown.has('flows') ? arrows(flows, basemap) : []
  const { lines, heads, labels } = flowShapes(all)
  const outlines = [...basemap.areas.features, ...basemap.countries.features].filter(({ id }) =>
    wide.counts.has(String(id)),
  )
  const numbered = (features: FeatureCollection): FeatureCollection => ({
    ...features,
    features: features.features.map((one) => ({
      ...one,
      properties: { ...one.properties, label: label((one.properties as { events: number }).events) },
    })),
  })
  return {
    basemap,
    colours,
    arrows: all,
    shades: shown.has('areas') ? shadesOf(areas, basemap) : new Map(),
    sources: {
      extents: places.extents,
      points: numbered(places.points),
      flows: lines,
      heads,
      flowLabels: labels,
      wide: {
        type: 'FeatureCollection',
        features: [
          ...outlines.map((one) => ({ ...one, properties: { here: wide.counts.get(String(one.id))!.here } })),
          // An area that the basemap does not have is a circle of its size.
          ...wide.circles.map(
            (place): Feature => ({
              type: 'Feature',
              geometry: { type: 'Polygon', coordinates: [circle(place.lat, place.lon, place.km ?? 50)] },
              properties: { here: selectionOf(place) },
            }),
          ),
        ],
      },
      wideLabels: numbered({
        type: 'FeatureCollection',
        features: [
          ...outlines.map((one) => ({
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: middleOf(one as never) },
            properties: { events: wide.counts.get(String(one.id))!.events },
          })),
          ...wide.circles.map((place) => ({
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
            properties: { events: place.events },
          })),
        ],
      }),
    },
  }
}

/** Darker where more happened, by the square root: one great city would else leave all others blank. */
function shadesOf(areas: readonly AreaCount[], basemap: Basemap): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { country, admin1, events } of areas) {
    const outline = admin1 === '' ? undefined : basemap.outline(country, admin1)
    if (outline !== undefined) sums.set(outline.id, (sums.get(outline.id) ?? 0) + events)
  }
  const most = Math.max(1, ...sums.values())
  return new Map([...sums].map(([id, events]) => [id, 0.08 + 0.6 * Math.sqrt(events / most)]))
}
