import { type ExpressionSpecification, type GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { say } from '../../app/here.ts'
import type { Drawn } from './drawn.ts'
import { drawIcons } from './icons.ts'
import { changing, pressed, styleOf } from './style.ts'
import { addTiles } from './tiles.ts'
import { round, type Size, type View } from './view.ts'
import { prepareWorker } from './worker.ts'

interface Given {
  readonly drawn: Drawn
  readonly view: View
  readonly onView: (view: View, size: Size) => void
  readonly onChoose: (here: string) => void
  /** The map as a picture, for who wants to keep it. */
  readonly picture: { current: (() => Promise<Blob | null>) | undefined }
}

/** The map that the graphics card draws. */
export default function Canvas({ drawn, view, onView, onChoose, picture }: Given) {
  const room = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap>(undefined)
  const now = useRef({ onView, onChoose })
  now.current = { onView, onChoose }
  const first = useRef({ drawn, view })

  useEffect(() => {
    prepareWorker()
    const { basemap, colours } = first.current.drawn
    const { lat, lon, zoom } = first.current.view
    const made = new GlMap({
      container: room.current!,
      style: styleOf(basemap, colours),
      center: [lon, lat],
      zoom,
      minZoom: 2,
      maxZoom: 16,
      attributionControl: false,
      // Turned or tilted, areas are hard to compare, and nobody finds the way back.
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      locale: { 'Map.Title': say('map') },
    })
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    map.current = made
    drawIcons(made, colours)
    const tell = (): void => {
      const at = made.getCenter()
      const { clientWidth: width, clientHeight: height } = made.getContainer()
      now.current.onView(
        { lat: round(at.lat), lon: round(at.lng), zoom: round(made.getZoom()) },
        { width, height },
      )
    }
    // Says that all that was asked for is on the screen: for who waits for it from outside.
    const box = made.getContainer()
    made.on('dataloading', () => {
      delete box.dataset.drawn
    })
    made.on('movestart', () => {
      delete box.dataset.drawn
    })
    made.on('idle', () => {
      box.dataset.drawn = 'all'
    })
    made.on('moveend', tell)
    made.on('resize', tell)
    made.once('load', () => {
      put(made, first.current.drawn)
      tell()
      // Without them there is still a map; why they did not come is told to whoever looks for it.
      addTiles(made, colours)
        .then((there) => {
          if (there) box.dataset.tiles = 'own'
        })
        .catch((error: unknown) => console.error('--tiles', error))
    })
    made.on('click', ({ point }) => {
      const [hit] = made.queryRenderedFeatures(
        [
          [point.x - 4, point.y - 4],
          [point.x + 4, point.y + 4],
        ],
        { layers: [...pressed] },
      )
      const here: unknown = hit?.properties.here
      if (typeof here === 'string') now.current.onChoose(here)
    })
    for (const layer of pressed) {
      made.on('mouseenter', layer, () => {
        made.getCanvas().classList.add('pressable')
      })
      made.on('mouseleave', layer, () => {
        made.getCanvas().classList.remove('pressable')
      })
    }
    // What is drawn can be read only until the browser has shown it.
    picture.current = () =>
      new Promise((resolve) => {
        made.once('render', () => made.getCanvas().toBlob(resolve))
        made.triggerRepaint()
      })
    return () => {
      picture.current = undefined
      map.current = undefined
      made.remove()
    }
  }, [picture])

  useEffect(() => {
    first.current = { drawn, view: first.current.view }
    if (map.current?.isStyleLoaded() || map.current?.loaded()) put(map.current, drawn)
    else map.current?.once('idle', () => map.current !== undefined && put(map.current, first.current.drawn))
  }, [drawn])

  useEffect(() => {
    const made = map.current
    if (made === undefined) return
    const { lat, lng } = made.getCenter()
    const same =
      round(lat) === view.lat && round(lng) === view.lon && round(made.getZoom()) === round(view.zoom)
    if (!same) made.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom })
  }, [view])

  return <div className="map-canvas" ref={room} />
}

/** Puts what is asked for now into the sources, with the numbers as the reader writes them. */
function put(map: GlMap, { sources, shades }: Drawn): void {
  for (const name of changing) map.getSource<GeoJSONSource>(name)?.setData(sources[name])
  const dark: ExpressionSpecification = [
    'match',
    ['get', 'area'],
    // MapLibre wants at least one pair.
    '',
    0,
    ...[...shades].flat(),
    0,
  ]
  map.setPaintProperty('shade', 'fill-opacity', dark)
}
