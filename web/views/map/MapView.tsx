import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { filterIn } from '../../app/filter.ts'
import { say } from '../../app/here.ts'
import { useTitle } from '../../app/title.ts'
import { EventFilters } from '../../parts/EventFilters.tsx'
import { Await } from '../../parts/states.tsx'
import { basemapQuery } from './basemap.ts'
import './map.css'
import { MapRoom } from './MapRoom.tsx'

/** Where events are, and who went where: the same events as in the lists, by the same filter. */
export default function MapView() {
  useTitle(say('map'))
  const [query] = useSearchParams()
  const basemap = useQuery(basemapQuery)
  return (
    <>
      <h1>{say('map')}</h1>
      <EventFilters query={query} />
      <Await of={basemap}>{(ground) => <MapRoom basemap={ground} filter={filterIn(query)} />}</Await>
    </>
  )
}
