import { geoPath, geoTransform } from 'd3-geo'
import { useMemo } from 'react'
import { lang, say } from '../../app/here.ts'
import type { Drawn } from './drawn.ts'
import { head, shapes } from './symbols.ts'
import { boundsOf, type Size, type View, x, y } from './view.ts'

/**
 * The map as one SVG that stands for itself: where there is no WebGL, on paper, and as a file. Colours are attributes, not
 * styles: the page forbids those, and a file has no style sheet.
 */
export function StaticMap({ drawn, view, size, onChoose }: Given) {
  const { width, height } = size
  const { colours } = drawn
  const [left, top] = [x(view.lon, view.zoom) - width / 2, y(view.lat, view.zoom) - height / 2]
  const at = (lon: number, lat: number): readonly [number, number] => [
    Math.round((x(lon, view.zoom) - left) * 10) / 10,
    Math.round((y(lat, view.zoom) - top) * 10) / 10,
  ]
  const ground = useMemo(() => groundOf(drawn, view, size), [drawn, view, size])
  const { path, towns } = ground
  const choose = (here: unknown) =>
    onChoose === undefined || typeof here !== 'string'
      ? {}
      : { onClick: () => onChoose(here), cursor: 'pointer' }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={say('map')}
      direction={lang === 'ar' ? 'rtl' : 'ltr'}
      fontFamily="Noto Sans Arabic, Noto Sans, sans-serif"
      className="map-still"
    >
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V8" stroke={colours.shade} strokeWidth="3" opacity="0.45" />
        </pattern>
      </defs>
      <rect width={width} height={height} fill={colours.sea} />
      {ground.shapes}
      {drawn.sources.extents.features.map((one, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          key={i}
          d={path(one) ?? ''}
          fill={colours.family[familyIn(one.properties)]}
          fillOpacity={0.05}
          stroke={colours.family[familyIn(one.properties)]}
        />
      ))}
      {towns.map(({ name, lon, lat }) => {
        const [left, top] = at(lon, lat)
        return (
          <text
            key={`${name} ${lon}`}
            x={left}
            y={top + 4}
            fontSize="12"
            textAnchor="middle"
            fill={colours.ink}
            stroke={colours.halo}
            strokeWidth="3"
            paintOrder="stroke"
          >
            {name}
          </text>
        )
      })}
      {drawn.arrows.map((arrow) => {
        const points = arrow.line.map(([lon, lat]) => at(lon!, lat!).join(' '))
        const [headX, headY] = at(arrow.line.at(-1)![0]!, arrow.line.at(-1)![1]!)
        const [midX, midY] = at(arrow.line[16]![0]!, arrow.line[16]![1]!)
        return (
          <g key={arrow.number} {...choose(`flow:${arrow.number}`)}>
            <path
              d={`M${points.join('L')}`}
              fill="none"
              stroke={colours.flow}
              strokeWidth={arrow.width}
              strokeOpacity="0.85"
              {...(arrow.kind === 'known' ? {} : { strokeDasharray: dashes[arrow.kind] })}
            />
            <path
              d={head}
              fill={colours.flow}
              transform={`translate(${headX} ${headY}) rotate(${arrow.bearing}) scale(${0.5 + arrow.width / 14}) translate(-12 -12)`}
            />
            {arrow.label !== '' && (
              <text x={midX} y={midY} {...figures} fill={colours.flow} stroke={colours.halo} direction="ltr">
                {arrow.label}
              </text>
            )}
          </g>
        )
      })}
      {drawn.sources.points.features.map((one, i) => {
        const { cluster, here, exact, label, family } = one.properties as Record<string, string | boolean>
        const [left, top] = at(...((one.geometry as GeoJSON.Point).coordinates as [number, number]))
        const many = label !== '1'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <g key={i} transform={`translate(${left} ${top})`} {...choose(here)}>
            {cluster ? (
              <circle r={8 + String(label).length * 3} fill={colours.cluster} stroke={colours.halo} />
            ) : (
              <>
                {!exact && (
                  <circle
                    r="8"
                    fill={colours.family[family as 'word']}
                    fillOpacity="0.25"
                    stroke={colours.family[family as 'word']}
                    strokeWidth="2.5"
                  />
                )}
                <path
                  d={shapes[family as 'word']}
                  fill={colours.family[family as 'word']}
                  stroke={colours.halo}
                  strokeWidth="2"
                  paintOrder="stroke"
                  transform={`scale(${exact ? 0.8 : 0.4}) translate(-12 -12)`}
                />
              </>
            )}
            {(cluster || many) && (
              <text
                {...figures}
                y={cluster ? 4 : -8}
                x={cluster ? 0 : 12}
                fill={cluster ? colours.clusterInk : colours.ink}
                {...(cluster ? {} : { stroke: colours.halo })}
                direction="ltr"
              >
                {label}
              </text>
            )}
          </g>
        )
      })}
      {drawn.sources.wideLabels.features.map((one) => {
        const [left, top] = at(...((one.geometry as GeoJSON.Point).coordinates as [number, number]))
        return (
          <text
            key={`${left} ${top}`}
            x={left}
            y={top}
            {...figures}
            fill={colours.shade}
            stroke={colours.halo}
            direction="ltr"
          >
            {(one.properties as { label: string }).label}
          </text>
        )
      })}
      <g transform={`translate(${width / 2} ${height - 8})`}>
        <text
          fontSize="10"
          textAnchor="middle"
          fill={colours.soft}
          stroke={colours.halo}
          strokeWidth="2"
          paintOrder="stroke"
        >
          {say('mapIndicative')}
        </text>
      </g>
    </svg>
  )
}

interface Given {
  readonly drawn: Drawn
  readonly view: View
  readonly size: Size
  readonly onChoose?: (here: string) => void
}

const figures = {
  fontSize: 12,
  fontWeight: 600,
  textAnchor: 'middle',
  strokeWidth: 3,
  paintOrder: 'stroke',
} as const
const dashes = { silent: '9 3', open: '3 3', half: '2 2' } as const
const familyIn = (properties: GeoJSON.GeoJsonProperties) => (properties as { family: 'word' }).family

/** Land, borders, water, areas that are shaded, and the names there is room for. */
function groundOf({ basemap, colours, shades, sources }: Drawn, view: View, size: Size) {
  const [left, top] = [x(view.lon, view.zoom) - size.width / 2, y(view.lat, view.zoom) - size.height / 2]
  const path = geoPath(
    geoTransform({
      point(lon, lat) {
        this.stream.point(
          Math.round((x(lon, view.zoom) - left) * 10) / 10,
          Math.round((y(lat, view.zoom) - top) * 10) / 10,
        )
      },
    }),
  )
  const seen = <F extends GeoJSON.Feature>(features: readonly F[]): readonly F[] =>
    features.filter((one) => {
      const [[x1, y1], [x2, y2]] = path.bounds(one)
      return x2 >= 0 && y2 >= 0 && x1 <= size.width && y1 <= size.height
    })
  const shape = (one: GeoJSON.Feature, key: string, paint: object) => (
    <path key={key} d={path(one) ?? ''} {...paint} />
  )
  const many = (of: readonly GeoJSON.Feature[], name: string, paint: (one: GeoJSON.Feature) => object) =>
    seen(of).map((one, i) => shape(one, `${name} ${i}`, paint(one)))
  const bounds = boundsOf(view, size)
  return {
    path,
    shapes: [
      ...many(basemap.far.features, 'far', () => ({ fill: colours.farLand })),
      ...many(basemap.countries.features, 'land', () => ({ fill: colours.land })),
      ...many(
        basemap.areas.features.filter(({ id }) => shades.has(String(id))),
        'shade',
        ({ id }) => ({ fill: colours.shade, fillOpacity: shades.get(String(id)) }),
      ),
      ...many(basemap.lakes.features, 'lake', () => ({ fill: colours.sea })),
      ...many(
        basemap.rivers.features.filter(({ properties }) => properties.z <= view.zoom + 1),
        'river',
        () => ({ fill: 'none', stroke: colours.water }),
      ),
      ...many(sources.wide.features, 'wide', () => ({ fill: 'url(#hatch)' })),
      ...many(basemap.areas.features, 'area', () => ({
        fill: 'none',
        stroke: colours.area,
        strokeWidth: 0.8,
      })),
      ...many(basemap.countries.features, 'border', () => ({
        fill: 'none',
        stroke: colours.border,
        strokeWidth: 1.1,
        strokeDasharray: '6 2',
      })),
    ],
    towns: roomy(
      basemap.towns.features
        .filter(
          ({ properties: { z }, geometry: { coordinates } }) =>
            z <= view.zoom &&
            coordinates[0]! > bounds.west &&
            coordinates[0]! < bounds.east &&
            coordinates[1]! > bounds.south &&
            coordinates[1]! < bounds.north,
        )
        .map(({ properties, geometry: { coordinates } }) => ({
          name: properties[lang],
          lon: coordinates[0]!,
          lat: coordinates[1]!,
        })),
      view,
    ),
  }
}

/** Those that stand in no other's place, the more important ones first. */
function roomy<T extends { name: string; lon: number; lat: number }>(
  all: readonly T[],
  { zoom }: View,
): readonly T[] {
  const taken: { x: number; y: number; half: number }[] = []
  return all.filter(({ name, lon, lat }) => {
    const spot = { x: x(lon, zoom), y: y(lat, zoom), half: name.length * 4 + 6 }
    const free = taken.every(
      (other) => Math.abs(other.y - spot.y) > 16 || Math.abs(other.x - spot.x) > other.half + spot.half,
    )
    if (free) taken.push(spot)
    return free
  })
}
