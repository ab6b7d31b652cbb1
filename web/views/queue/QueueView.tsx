import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { Event } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { number, say } from '../../app/here.ts'
import { useKeys } from '../../app/keys.ts'
import { listsAreFresh, useLiveState } from '../../app/live.ts'
import { useMe } from '../../app/me.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { useWide } from '../../app/wide.ts'
import { type ListHandle, PagedList } from '../../parts/PagedList.tsx'
import { Empty, Failure, Loading } from '../../parts/states.tsx'
import { EventPane } from '../event/EventPane.tsx'
import { BulkBar } from './BulkBar.tsx'
import { HeapBar } from './HeapBar.tsx'
import { QueueRow } from './QueueRow.tsx'
import { filterOf, isHeap, isOrder } from './views.ts'

/** The queue: events that wait for a person, those first that need one most; the one at hand beside them. */
export function QueueView() {
  useTitle(say('queue'))
  const me = useMe()
  const [query, setQuery] = useSearchParams()
  const heap = isHeap(query.get('heap')) ? (query.get('heap') as 'proposed') : 'proposed'
  const order = isOrder(query.get('order')) ? (query.get('order') as 'need') : 'need'
  const list = useInfiniteQuery(queries.events(filterOf(heap, order, me?.login ?? '')))
  const events = list.data?.pages.flatMap(({ items }) => items) ?? []
  const total = list.data?.pages[0]?.total ?? 0

  if (list.data === undefined)
    return list.error === null ? <Loading /> : <Failure error={list.error} retry={list.refetch} />
  return (
    <div className="queue-view">
      <div className="queue-head">
        <h1>{say('queue')}</h1>
        <HeapBar
          heap={heap}
          order={order}
          set={(part) => setQuery({ heap, order, ...part }, { replace: true })}
        />
        <p className="found">{say('eventsFound', { count: total })}</p>
        <Fresh refetch={list.refetch} />
      </div>
      {list.error !== null && <Failure error={list.error} retry={list.refetch} />}
      {events.length === 0 ? (
        <NothingToDo heap={heap} />
      ) : (
        <Work
          key={`${heap} ${order}`}
          events={events}
          total={total}
          more={list.hasNextPage && !list.isFetchingNextPage ? list.fetchNextPage : undefined}
        />
      )}
    </div>
  )
}

/** Says that the list is no longer what the record holds; it is fetched anew only when that is wanted. */
function Fresh({ refetch }: { refetch: () => unknown }) {
  const { changes } = useLiveState()
  if (changes === 0) return null
  return (
    <Button
      className="plain-button"
      onPress={() => {
        listsAreFresh()
        void refetch()
      }}
    >
      {say('listChanged')}
    </Button>
  )
}

const NothingToDo = ({ heap }: { heap: string }) => (
  <Empty title={say(heap === 'proposed' ? 'queueEmpty' : 'heapEmpty')}>
    <p>
      <Link href="/add">{say('addReports')}</Link>
    </p>
  </Empty>
)

function Work({
  events,
  total,
  more,
}: {
  events: readonly Event[]
  total: number
  more: (() => unknown) | undefined
}) {
  const [query, setQuery] = useSearchParams()
  const [, go] = useLocation()
  const cache = useQueryClient()
  const review = useReview()
  const wide = useWide()
  const handle = useRef<ListHandle>(null)
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const asked = query.get('event')
  const at = Math.max(
    0,
    events.findIndex(({ id }) => id === asked),
  )
  const current = events[at]!

  const open = (index: number): void => {
    const event = events[Math.min(Math.max(index, 0), events.length - 1)]!
    setQuery(
      (before) => {
        before.set('event', event.id)
        return before
      },
      { replace: true },
    )
    const following = events[index + 1]
    if (following !== undefined) void cache.prefetchQuery(queries.event(following.id))
    handle.current?.focus(events.indexOf(event))
  }
  const toggle = (id: string): void =>
    select((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  useKeys({
    KeyJ: () => open(at + 1),
    KeyK: () => open(at - 1),
    KeyX: () => toggle(current.id),
    KeyO: () => go(`/events/${encodeURIComponent(current.id)}`),
    KeyU: () => void review.undo(),
  })
  const chosen = events.filter(({ id }) => selected.has(id))

  return (
    <div className="queue">
      <section className="queue-list" aria-label={say('queue')}>
        <BulkBar events={chosen} all={events} select={(ids) => select(new Set(ids))} review={review} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside, as J and K do */}
        <div
          className="arrows"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            open(at + (event.key === 'ArrowDown' ? 1 : -1))
          }}
        >
          <PagedList
            label={say('eventsFound', { count: total })}
            items={events}
            total={total}
            idOf={({ id }) => id}
            current={current.id}
            handle={handle}
            height={84}
            more={more === undefined ? undefined : () => void more()}
            row={(event, index) => (
              <QueueRow
                event={event}
                selected={selected.has(event.id)}
                onSelect={() => toggle(event.id)}
                onOpen={() => open(index)}
              />
            )}
          />
        </div>
      </section>
      {wide && (
        <section
          className="queue-pane"
          aria-label={say('eventAtHand', { n: number(at + 1), all: number(total) })}
        >
          <EventPane key={current.id} id={current.id} level={2} onDecided={() => open(at + 1)} />
        </section>
      )}
    </div>
  )
}
