import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import type { Drawn } from './drawn.ts'
import { flowsCsv, geojsonOf, placesCsv, save, svgOf } from './files.tsx'
import type { Flow, MapPlace } from './place.ts'
import type { Size, View } from './view.ts'

interface Given {
  readonly drawn: Drawn
  readonly view: View
  readonly size: Size
  readonly places: readonly MapPlace[]
  readonly flows: readonly Flow[]
  /** Absent where the map is a still one. */
  readonly picture: { readonly current: (() => Promise<Blob | null>) | undefined } | undefined
}

/** The map as it is now, and all that it shows, to be taken along. */
export function Downloads({ drawn, view, size, places, flows, picture }: Given) {
  const png = async (): Promise<void> => {
    const blob = await picture?.current?.()
    if (blob) save('isnad-map.png', blob, 'image/png')
  }
  return (
    <fieldset className="map-files">
      <legend>{say('downloadMap')}</legend>
      <Button onPress={() => save('isnad-map.svg', svgOf(drawn, view, size), 'image/svg+xml')}>SVG</Button>
      {picture !== undefined && <Button onPress={() => void png()}>PNG</Button>}
      <Button onPress={() => save('isnad-places.csv', placesCsv(places), 'text/csv')}>
        {say('tablePlaces')} CSV
      </Button>
      <Button onPress={() => save('isnad-movements.csv', flowsCsv(flows), 'text/csv')}>
        {say('layerFlows')} CSV
      </Button>
      <Button
        onPress={() =>
          save('isnad-map.geojson', geojsonOf(places, flows, drawn.basemap), 'application/geo+json')
        }
      >
        GeoJSON
      </Button>
    </fieldset>
  )
}
