import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import type { EventFilter } from '../../app/api.ts'
import { filterIn } from '../../app/filter.ts'
import { say } from '../../app/here.ts'
import { listsAreFresh, useLiveState } from '../../app/live.ts'
import { useMe } from '../../app/me.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { EventFilters } from '../../parts/EventFilters.tsx'
import { PagedList } from '../../parts/PagedList.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { EventLine } from '../queue/QueueRow.tsx'
import { SaveSearch } from '../search/Saved.tsx'

/** All events, by filters that stand in the address. */
export default function EventsView() {
  useTitle(say('events'))
  const [query] = useSearchParams()
  const filter = filterIn(query)
  const sort = (query.get('sort') ?? undefined) as EventFilter['sort']
  const list = useInfiniteQuery(queries.events(sort === undefined ? filter : { ...filter, sort }))
  const { changes } = useLiveState()
  const who = useMe()
  const refetch = (): void => {
    listsAreFresh()
    void list.refetch()
  }
  return (
    <>
      <h1>{say('events')}</h1>
      <EventFilters query={query} sorted />
      {who?.may('viewer') && Object.keys(filter).length > 0 && (
        <SaveSearch key={query.toString()} view="events" query={query.toString()} name="" />
      )}
      <Await of={list}>
        {({ pages }) => {
          const total = pages[0]?.total ?? 0
          return (
            <>
              <p className="found" role="status">
                {say('eventsFound', { count: total })}{' '}
                {changes > 0 && (
                  <Button className="plain-button" onPress={refetch}>
                    {say('listChanged')}
                  </Button>
                )}
              </p>
              {total === 0 ? (
                <NoEvents filtered={Object.keys(filter).length > 0} />
              ) : (
                <PagedList
                  label={say('events')}
                  items={pages.flatMap(({ items }) => items)}
                  total={total}
                  idOf={({ id }) => id}
                  height={84}
                  more={
                    list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined
                  }
                  row={(event) => (
                    <Link data-row className="row-link" href={`/events/${encodeURIComponent(event.id)}`}>
                      <EventLine event={event} />
                    </Link>
                  )}
                />
              )}
            </>
          )
        }}
      </Await>
    </>
  )
}

const NoEvents = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title={say('noMatch')}>
      <p>
        <Link href="/events">{say('clear')}</Link>
      </p>
    </Empty>
  ) : (
    <Empty title={say('noEvents')}>
      <p>
        <Link href="/add">{say('addReports')}</Link>
      </p>
    </Empty>
  )
