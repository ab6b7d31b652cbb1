import { queryOptions } from '@tanstack/react-query'
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Lang } from '../../words/index.ts'

/** The map under the events, as `scripts/basemap/build.ts` made it. */

type Named = { readonly [K in Lang]: string }
export type Area = Feature<
  MultiPolygon | Polygon,
  Named & { readonly country: string; readonly names: readonly string[] }
> & { readonly id: string }
type Country = Feature<MultiPolygon | Polygon, Named> & { readonly id: string }

export interface Basemap {
  readonly areas: FeatureCollection<Area['geometry'], Area['properties']>
  readonly countries: FeatureCollection<Country['geometry'], Country['properties']>
  readonly far: FeatureCollection
  readonly lakes: FeatureCollection
  readonly rivers: FeatureCollection<LineString, { readonly z: number; readonly w: number }>
  /** `z`: the zoom from which a name is shown; `n`: how many live there. */
  readonly towns: FeatureCollection<Point, Named & { readonly z: number; readonly n: number }>
  /** The outline of a first-level area by the names that events know it by; of the country where the area is empty. */
  outline(country: string, admin1: string): Area | Country | undefined
}

interface File {
  readonly land: Topology<{ areas: GeometryCollection; countries: GeometryCollection }>
  readonly rest: Topology<{ far: GeometryCollection; lakes: GeometryCollection; rivers: GeometryCollection }>
  readonly towns: readonly (readonly [string, string, number, number, number, number])[]
}

export const basemapQuery = queryOptions({
  queryKey: ['basemap'],
  queryFn: async ({ signal }): Promise<Basemap> => {
    const answer = await fetch('/basemap.json', { signal })
    if (!answer.ok) throw new Error(`basemap.json: ${answer.status}`)
    return unpack((await answer.json()) as File)
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

function unpack({ land, rest, towns }: File): Basemap {
  const areas = feature(land, land.objects.areas) as unknown as Basemap['areas']
  const countries = feature(land, land.objects.countries) as unknown as Basemap['countries']
  const byName = new Map<string, Area | Country>()
  for (const country of countries.features as Country[]) byName.set(`${country.id}:`, country)
  for (const area of areas.features as Area[])
    for (const name of area.properties.names) byName.set(`${area.properties.country}:${name}`, area)
  return {
    areas,
    countries,
    far: feature(rest, rest.objects.far) as FeatureCollection,
    lakes: feature(rest, rest.objects.lakes) as FeatureCollection,
    rivers: feature(rest, rest.objects.rivers) as unknown as Basemap['rivers'],
    towns: {
      type: 'FeatureCollection',
      features: towns.map(([ar, en, lat, lon, z, n]) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { ar, en, z, n },
      })),
    },
    outline: (country, admin1) => byName.get(`${country}:${admin1}`),
  }
}

/** The middle of the largest piece: where its name or a number about it stands. */
export function middleOf({ geometry }: Area | Country): Position {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let best = { size: -1, at: [0, 0] as Position }
  for (const [ring] of polygons) {
    let [area, x, y] = [0, 0, 0]
    for (let i = 0; i + 1 < ring!.length; i++) {
      const [x1, y1] = ring![i] as [number, number]
      const [x2, y2] = ring![i + 1] as [number, number]
      const cross = x1 * y2 - x2 * y1
      area += cross
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    }
    if (Math.abs(area) > best.size && area !== 0)
      best = { size: Math.abs(area), at: [x / (3 * area), y / (3 * area)] }
  }
  return best.at
}
