import type { FeatureCollection } from 'geojson'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Basemap } from './basemap.ts'
import type { Drawn } from './drawn.ts'
import { type Flow, isWide, type MapPlace, sizeOf } from './place.ts'
import { StaticMap } from './StaticMap.tsx'
import { endPoint } from './shapes.ts'
import type { Size, View } from './view.ts'

/** The map and its data as files. */

export function svgOf(drawn: Drawn, view: View, size: Size): string {
  const box = document.createElement('div')
  const root = createRoot(box)
  flushSync(() => root.render(<StaticMap drawn={drawn} view={view} size={size} />))
  const text = new XMLSerializer().serializeToString(box.firstElementChild!)
  root.unmount()
  return text
}

/** A cell of a table; one that a spreadsheet would take for a formula is made words. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const plain = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
const csv = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

export const placesCsv = (places: readonly MapPlace[]): string =>
  csv([
    ['id', 'name', 'arabic', 'country', 'admin1', 'precision', 'km', 'lat', 'lon', 'events', 'types'],
    ...places.map((one) => [
      one.key,
      one.name,
      one.arabic,
      one.country,
      one.admin1,
      one.precision,
      one.km,
      // A point in the middle of a governorate would be taken for the place.
      isWide(one) ? null : one.lat,
      isWide(one) ? null : one.lon,
      one.events,
      one.types.map(({ type, events }) => `${type} ${events}`).join('; '),
    ]),
  ])

export const flowsCsv = (flows: readonly Flow[]): string =>
  csv([
    ['from', 'from_id', 'to', 'to_id', 'told', 'month', 'events', 'of', 'low', 'best', 'high'],
    ...flows.flatMap((flow) =>
      flow.months.flatMap(({ month, events, figures }) => {
        const ends = [nameOf(flow.from), flow.from?.key, nameOf(flow.to), flow.to?.key, flow.told]
        const none = { of: '', low: null, best: null, high: null }
        return (figures.length === 0 ? [none] : figures).map(({ of, low, best, high }) => [
          ...ends,
          month,
          events,
          of,
          low,
          best,
          high,
        ])
      }),
    ),
  ])
const nameOf = (end: Flow['from']): string => end?.name || end?.country || ''

/** GeoJSON (RFC 7946): places as points with their radius, what is known as an area only as that area. */
export function geojsonOf(places: readonly MapPlace[], flows: readonly Flow[], basemap: Basemap): string {
  const all: FeatureCollection<GeoJSON.Geometry | null> = {
    type: 'FeatureCollection',
    features: [
      ...places.map(({ lat, lon, ...properties }) => ({
        type: 'Feature' as const,
        geometry: isWide(properties)
          ? (basemap.outline(properties.country, properties.precision === 'country' ? '' : properties.admin1)
              ?.geometry ?? null)
          : { type: 'Point' as const, coordinates: [lon, lat] },
        properties,
      })),
      ...flows.map(({ from, to, ids, ...rest }) => {
        const ends = [from, to].map((end) => (end === null ? undefined : endPoint(end, basemap)))
        return {
          type: 'Feature' as const,
          geometry:
            ends[0] === undefined || ends[1] === undefined
              ? null
              : { type: 'LineString' as const, coordinates: [ends[0], ends[1]] },
          properties: { movement: true, from, to, ...rest, size: sizeOf(rest) ?? null, ids },
        }
      }),
    ],
  }
  return JSON.stringify(all)
}

/** Hands a file to the browser to be saved. */
export function save(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
