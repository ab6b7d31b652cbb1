import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { EventFilter } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { Await } from '../../parts/states.tsx'
import { EventLine } from '../queue/QueueRow.tsx'

/** What was chosen on the map as a filter of events; undefined for what is none (any more). */
export function filterHere(here: string, filter: EventFilter): EventFilter | undefined {
  const at = here.indexOf(':')
  const [kind, value] = at < 0 ? [here, ''] : [here.slice(0, at), here.slice(at + 1)]
  if (kind === 'box') return { ...filter, box: value as never }
  if (kind === 'place') return { ...filter, place: value }
  if (kind === 'area') return { ...filter, area: value as never }
  if (kind === 'nowhere') return { ...filter, located: false }
  return undefined
}

/** Events of a filter, each a link; more of them when asked for. */
export function EventsHere({ filter }: { filter: EventFilter }) {
  const list = useInfiniteQuery(queries.events(filter))
  return (
    <Await of={list}>
      {({ pages }) => (
        <>
          <p className="found">{say('eventsFound', { count: pages[0]?.total ?? 0 })}</p>
          <ul className="map-events">
            {pages
              .flatMap(({ items }) => items)
              .map((event) => (
                <li key={event.id}>
                  <Link className="row-link" href={`/events/${encodeURIComponent(event.id)}`}>
                    <EventLine event={event} />
                  </Link>
                </li>
              ))}
          </ul>
          {list.hasNextPage && (
            <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
              {say('moreHere')}
            </Button>
          )}
        </>
      )}
    </Await>
  )
}
