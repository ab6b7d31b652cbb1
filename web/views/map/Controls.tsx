import { Button, Checkbox } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { type Layer, layers, levels, type MapState } from './address.ts'
import { type Bounds, fit, moved, round, type Size, type View } from './view.ts'

/** Moving the map without a pointer, for whichever way it is drawn. */
export function Controls({
  view,
  size,
  extent,
  go,
}: {
  view: View
  size: Size
  extent: Bounds
  go: (view: View) => void
}) {
  const { width, height } = size
  const zoomed = (by: number) => () => go({ ...view, zoom: round(Math.min(16, Math.max(2, view.zoom + by))) })
  const by = (right: number, down: number) => () => go(moved(view, (right * width) / 3, (down * height) / 3))
  const button = (sign: string, name: string, press: () => void) => (
    <Button aria-label={name} onPress={press}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  )
  return (
    // North stays above and east right, whichever way the page is written.
    <fieldset className="map-controls" dir="ltr" aria-label={say('map')}>
      {button('+', say('zoomIn'), zoomed(1))}
      {button('−', say('zoomOut'), zoomed(-1))}
      {button('←', say('moveWest'), by(-1, 0))}
      {button('↑', say('moveNorth'), by(0, -1))}
      {button('↓', say('moveSouth'), by(0, 1))}
      {button('→', say('moveEast'), by(1, 0))}
      {button('⤢', say('fitAll'), () => go(fit(extent, size)))}
    </fieldset>
  )
}

const names = { places: 'layerPlaces', areas: 'layerAreas', flows: 'layerFlows' } as const
const between = { place: 'betweenPlace', area: 'betweenArea', country: 'betweenCountry' } as const

/** What is drawn. */
export function Layers({ state, change }: { state: MapState; change: (part: Partial<MapState>) => void }) {
  const turn = (layer: Layer) => (on: boolean) => {
    const shown = new Set(state.shown)
    if (on) shown.add(layer)
    else shown.delete(layer)
    change({ shown })
  }
  return (
    <fieldset className="map-layers">
      <legend>{say('mapLayers')}</legend>
      {layers.map((layer) => (
        <Checkbox className="tick" key={layer} isSelected={state.shown.has(layer)} onChange={turn(layer)}>
          <span aria-hidden="true" className="box" />
          {say(names[layer])}
        </Checkbox>
      ))}
      <ChoiceField
        label={say('flowsBetween')}
        value={state.by}
        onChange={(by) => change({ by, here: undefined })}
        choices={levels.map((id) => ({ id, name: say(between[id]) }))}
      />
    </fieldset>
  )
}
