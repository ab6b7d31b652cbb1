import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { EventFilter } from '../../app/api.ts'
import { withFilter } from '../../app/filter.ts'
import { say } from '../../app/here.ts'
import { Failure, Loading } from '../../parts/states.tsx'
import { type MapState, useMapState } from './address.ts'
import type { Basemap } from './basemap.ts'
import { Controls, Layers } from './Controls.tsx'
import { Downloads } from './Downloads.tsx'
import { type Drawn, draw } from './drawn.ts'
import { FlowHere } from './FlowHere.tsx'
import { EventsHere, filterHere } from './Here.tsx'
import { Legend } from './Legend.tsx'
import { label } from './label.ts'
import type { MapFilter } from './place.ts'
import { questions } from './questions.ts'
import { Still } from './Still.tsx'
import { palettes } from './symbols.ts'
import { Tables } from './Tables.tsx'
import { TimeBar } from './TimeBar.tsx'
import { narrowed } from './time.ts'
import { boxOf, fit, type Size, type View } from './view.ts'

const Canvas = lazy(() => import('./Canvas.tsx'))

/** Where nothing is located, the region that Isnad reads reports of. */
const region = { west: 10, south: 12, east: 60, north: 40 }
const firstSize: Size = { width: 900, height: 560 }

/** Whether this browser can draw the moving map; asked once. */
const canDraw = (): boolean => {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

const dark = (): boolean => getComputedStyle(document.documentElement).colorScheme === 'dark'

export function MapRoom({ basemap, filter: asked }: { basemap: Basemap; filter: EventFilter }) {
  const [state, change] = useMapState()
  const [size, setSize] = useState(firstSize)
  const [drawable] = useState(canDraw)
  const [colours] = useState(() => palettes[dark() ? 'dark' : 'light'])
  const picture = useRef<() => Promise<Blob | null>>(undefined)
  const hereBox = useRef<HTMLElement>(null)

  const base = asked as MapFilter
  const filter = narrowed(base, state.step, state.when)
  const zoom = Math.max(0, Math.floor(state.view?.zoom ?? 5))
  const box = state.view === undefined ? undefined : boxOf(state.view, size)
  const map = useQuery(questions.map(filter, box, zoom))
  const places = useQuery(questions.places(filter))
  const areas = useQuery(questions.areas(filter))
  const flows = useQuery(questions.flows(filter, state.by))
  const months = useQuery(questions.months(base))

  const extent = map.data?.extent
  const view: View | undefined =
    state.view ?? (map.data === undefined ? undefined : fit(extent ?? region, size))
  const shown = [...state.shown].join()
  const drawn: Drawn = useMemo(
    () =>
      draw({
        basemap,
        colours,
        shown: new Set(shown.split(',')) as MapState['shown'],
        map: map.data,
        areas: areas.data?.items ?? [],
        flows: flows.data?.items ?? [],
        label,
      }),
    [basemap, colours, shown, map.data, areas.data, flows.data],
  )

  const look = (next: View, room: Size): void => {
    if (room.width !== size.width || room.height !== size.height) setSize(room)
    const same = view?.lat === next.lat && view.lon === next.lon && view.zoom === next.zoom
    if (!same || state.view === undefined) change({ view: next })
  }
  const choose = (here: string): void => change({ here }, true)
  const { here } = state
  useEffect(() => {
    if (here !== undefined) hereBox.current?.focus({ preventScroll: false })
  }, [here])

  const error = map.error ?? flows.error ?? areas.error ?? months.error
  if (error !== null) return <Failure error={error} retry={map.refetch} />
  if (view === undefined || map.data === undefined) return <Loading />
  const { located, unlocated } = map.data
  const allFlows = flows.data?.items ?? []
  const allPlaces = [...(places.data?.places ?? []), ...(places.data?.areas ?? [])]
  const flow = here?.startsWith('flow:') === true ? allFlows[Number(here.slice(5))] : undefined
  const chosen = here === undefined ? undefined : filterHere(here, filter as EventFilter)
  const nowhere = filterHere('nowhere', filter as EventFilter)!
  return (
    <div className="map-view">
      <p className="found" role="status">
        {say('onTheMap', { count: located })} · {say('mapNowhere', { count: unlocated })}
      </p>
      {months.data !== undefined && (
        <TimeBar months={months.data} state={state} change={change} busy={map.isPlaceholderData} />
      )}
      <Layers state={state} change={change} />
      <div className="map-columns">
        <div className="map-box">
          {drawable ? (
            <Suspense fallback={<Loading />}>
              <Canvas drawn={drawn} view={view} onView={look} onChoose={choose} picture={picture} />
            </Suspense>
          ) : (
            <Still drawn={drawn} view={view} onView={look} onChoose={choose} />
          )}
          <Controls view={view} size={size} extent={extent ?? region} go={(next) => change({ view: next })} />
          <p className="map-foot">{say('mapIndicative')}</p>
          <p className="map-foot">{say('mapKeys')}</p>
          <Legend colours={colours} flows={state.shown.has('flows') ? allFlows : []} />
        </div>
        <div className="map-side">
          {here !== undefined && (chosen !== undefined || flow !== undefined) && (
            <section className="map-here" ref={hereBox} tabIndex={-1} aria-label={say('mapHere')}>
              <h2>{say('mapHere')}</h2>
              <Button className="plain-button" onPress={() => change({ here: undefined })}>
                {say('closeHere')}
              </Button>
              {flow !== undefined && <FlowHere flow={flow} basemap={basemap} />}
              {chosen !== undefined && <EventsHere key={here} filter={chosen} />}
              {here.startsWith('place:') && (
                <p>
                  <Link
                    href={withFilter(
                      '/events',
                      new URLSearchParams({ ...(asked as Record<string, string>), place: here.slice(6) }),
                    )}
                  >
                    {say('allHere')}
                  </Link>
                </p>
              )}
            </section>
          )}
          {unlocated > 0 && (
            <details className="map-nowhere" open={here === undefined}>
              <summary>{say('mapNowhere', { count: unlocated })}</summary>
              <EventsHere filter={nowhere} />
            </details>
          )}
        </div>
      </div>
      <Downloads
        drawn={drawn}
        view={view}
        size={size}
        places={allPlaces}
        flows={allFlows}
        picture={drawable ? picture : undefined}
      />
      <Tables
        basemap={basemap}
        places={allPlaces}
        areas={areas.data?.items ?? []}
        flows={allFlows}
        onChoose={choose}
      />
    </div>
  )
}
