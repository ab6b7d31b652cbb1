import arabicFont from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2?url'
import latinFont from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-500-normal.woff2?url'
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { lang } from '../../app/here.ts'
import { type Basemap, middleOf } from './basemap.ts'
import { families, type Palette } from './symbols.ts'

/** How the map looks: the style that MapLibre draws by. */

const font = ['Noto Sans Arabic']
const file = (url: string): string => new URL(url, location.href).href
export const empty = { type: 'FeatureCollection', features: [] } as const

/** Sources that change with what is asked; the others are the basemap. */
export const changing = ['extents', 'points', 'wide', 'wideLabels', 'flows', 'heads', 'flowLabels'] as const
export type Changing = (typeof changing)[number]

const geojson = (data: unknown) => ({ type: 'geojson', data }) as StyleSpecification['sources'][string]

export function styleOf(basemap: Basemap, colours: Palette): StyleSpecification {
  return {
    version: 8,
    'font-faces': {
      [font[0]!]: [
        {
          url: file(arabicFont),
          'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'],
        },
        { url: file(latinFont), 'unicode-range': ['U+0000-024F', 'U+2000-206F'] },
      ],
    },
    sources: {
      far: geojson(basemap.far),
      countries: { ...geojson(basemap.countries), promoteId: 'id' } as never,
      areas: geojson({
        ...basemap.areas,
        features: basemap.areas.features.map((one) => ({
          ...one,
          properties: { ...one.properties, area: one.id },
        })),
      }),
      // Names stand once, in the middle: of an outline in several tiles each would have its own.
      countryNames: geojson(middles(basemap.countries)),
      areaNames: geojson(middles(basemap.areas)),
      lakes: geojson(basemap.lakes),
      rivers: geojson(basemap.rivers),
      towns: geojson(basemap.towns),
      ...Object.fromEntries(changing.map((name) => [name, geojson(empty)])),
    },
    layers: [...ground(colours), ...events(colours)],
  } as StyleSpecification
}

/** Names have no brackets (`scripts/basemap`): the map would turn them around once more than the page does. */
const name: ExpressionSpecification = ['get', lang]

const middles = (of: Basemap['areas'] | Basemap['countries']) => ({
  type: 'FeatureCollection',
  features: of.features.map((one) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: middleOf(one as never) },
    properties: one.properties,
  })),
})

/** A small country's name stands beside it where there is no room in it, and not nowhere at all. */
const aside = {
  'text-variable-anchor': ['center', 'left', 'right', 'top', 'bottom'],
  'text-radial-offset': 0.8,
  'text-justify': 'auto',
} satisfies LayerSpecification['layout']

function ground(c: Palette): LayerSpecification[] {
  const label = { 'text-color': c.soft, 'text-halo-color': c.halo, 'text-halo-width': 1.4 }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
    { id: 'far', type: 'fill', source: 'far', paint: { 'fill-color': c.farLand } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': c.land } },
    { id: 'shade', type: 'fill', source: 'areas', paint: { 'fill-color': c.shade, 'fill-opacity': 0 } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': c.sea } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      filter: ['<=', ['get', 'z'], ['+', ['zoom'], 1]],
      paint: {
        'line-color': c.water,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['*', 2, ['get', 'w']],
          10,
          ['*', 9, ['get', 'w']],
        ],
      },
    },
    { id: 'wide', type: 'fill', source: 'wide', paint: { 'fill-pattern': 'hatch' } },
    {
      id: 'area-lines',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': c.area, 'line-width': 0.8 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      paint: { 'line-color': c.border, 'line-width': 1.1, 'line-dasharray': [6, 1.5] },
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'areaNames',
      minzoom: 6.2,
      maxzoom: 9,
      layout: { 'text-field': name, 'text-font': font, 'text-size': 12 },
      paint: { ...label, 'text-opacity': 0.8 },
    },
  ]
}

/** Countries before their towns: of names that have no room beside each other the one on top stays. */
const countryNames = (c: Palette): LayerSpecification => ({
  id: 'country-names',
  type: 'symbol',
  source: 'countryNames',
  maxzoom: 6,
  layout: { 'text-field': name, 'text-font': font, 'text-size': 13, ...aside },
  paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.4 },
})

/** Names of towns stand over shades and under what happened. */
const towns = (c: Palette): LayerSpecification => ({
  id: 'towns',
  type: 'symbol',
  source: 'towns',
  filter: ['<=', ['get', 'z'], ['+', ['zoom'], 0.01]],
  layout: {
    'text-field': name,
    'text-font': font,
    'text-size': ['interpolate', ['linear'], ['get', 'z'], 4, 13, 10, 11],
    'symbol-sort-key': ['-', ['get', 'n']],
    'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.7,
    'text-justify': 'auto',
  },
  paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.4 },
})

const byFamily = (c: Palette): ExpressionSpecification =>
  ['match', ['get', 'family'], ...families.flatMap((one) => [one, c.family[one]]), c.soft] as never

function events(c: Palette): LayerSpecification[] {
  const figures = { 'text-font': font, 'text-size': 12 }
  const halo = { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 }
  const flowLine = (id: string, kind: string, dash?: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'flows',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': dash === undefined ? 'round' : 'butt', 'line-join': 'round' },
    paint: {
      'line-color': c.flow,
      'line-width': ['get', 'width'],
      'line-opacity': 0.85,
      ...(dash === undefined ? {} : { 'line-dasharray': dash }),
    },
  })
  return [
    {
      id: 'extents',
      type: 'fill',
      source: 'extents',
      paint: {
        'fill-color': byFamily(c),
        // A desert of 300 km must not bury the towns in it.
        'fill-opacity': ['interpolate', ['linear'], ['get', 'km'], 5, 0.2, 40, 0.08, 150, 0.03],
      },
    },
    {
      id: 'extent-lines',
      type: 'line',
      source: 'extents',
      paint: { 'line-color': byFamily(c), 'line-width': 1, 'line-opacity': 0.7 },
    },
    towns(c),
    countryNames(c),
    flowLine('flows-half', 'half', [1, 1]),
    flowLine('flows-silent', 'silent', [3, 1]),
    flowLine('flows-open', 'open', [1.5, 1.5]),
    flowLine('flows-known', 'known'),
    {
      id: 'heads',
      type: 'symbol',
      source: 'heads',
      layout: {
        'icon-image': 'head',
        'icon-size': ['get', 'size'],
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'rings',
      type: 'circle',
      source: 'points',
      filter: ['all', ['!', ['has', 'cluster']], ['!', ['get', 'exact']]],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'events']], 0, 5, 8, 16],
        'circle-color': byFamily(c),
        'circle-opacity': 0.25,
        'circle-stroke-color': byFamily(c),
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'clusters',
      type: 'circle',
      source: 'points',
      filter: ['has', 'cluster'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'events']], 0, 11, 12, 30],
        'circle-color': c.cluster,
        'circle-opacity': 0.92,
        'circle-stroke-color': c.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'sites',
      type: 'symbol',
      source: 'points',
      filter: ['all', ['!', ['has', 'cluster']]],
      layout: {
        'icon-image': ['get', 'family'],
        'icon-size': ['case', ['get', 'exact'], 0.9, 0.45],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'cluster'],
      layout: { ...figures, 'text-field': ['get', 'label'], 'text-allow-overlap': true },
      paint: { 'text-color': c.clusterInk },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'points',
      filter: ['all', ['!', ['has', 'cluster']], ['>', ['get', 'events'], 1]],
      layout: {
        ...figures,
        'text-field': ['get', 'label'],
        'text-anchor': 'bottom-left',
        'text-offset': [0.5, -0.3],
      },
      paint: halo,
    },
    {
      id: 'wide-counts',
      type: 'symbol',
      source: 'wideLabels',
      layout: { ...figures, 'text-field': ['get', 'label'], 'text-size': 13 },
      paint: { ...halo, 'text-color': c.shade },
    },
    {
      id: 'flow-labels',
      type: 'symbol',
      source: 'flowLabels',
      layout: { ...figures, 'text-field': ['get', 'label'] },
      paint: { ...halo, 'text-color': c.flow },
    },
  ]
}

/** What opens a list when it is pressed, the topmost first. */
export const pressed = [
  'sites',
  'clusters',
  'rings',
  'heads',
  'flows-known',
  'flows-silent',
  'flows-open',
  'flows-half',
  'extents',
  'wide',
] as const
