import { Checkbox } from 'react-aria-components'
import { Link } from 'wouter'
import type { Event } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { useOthers } from '../../app/others.ts'
import { isWide } from '../../app/wide.ts'
import { Day } from '../../show/day.tsx'
import { ShortFigure } from '../../show/figures.tsx'
import { PlacesLine } from '../../show/names.tsx'
import { Num, Words } from '../../show/text.tsx'
import { Flags, Status } from '../event/Status.tsx'

/** One event of a list: enough to know whether it is worth opening. */
export function EventLine({ event }: { event: Event }) {
  const people = useOthers(event.id)
  return (
    <span className="event-line">
      <span className="event-name">
        {nameOf('types', event.type)} — <PlacesLine places={event.places} />
      </span>
      <span className="facts">
        <Day time={event.time} />
        {event.counts.slice(0, 2).map((figure) => (
          <ShortFigure key={`${figure.measure} ${figure.of}`} figure={figure} />
        ))}
        <span className="soft">{say('tellersCount', { count: event.origins.length })}</span>
        {event.conflicts.length > 0 && (
          <span className="flag conflict">
            {say('conflicts')} <Num>{event.conflicts.length}</Num>
          </span>
        )}
        {event.status !== 'proposed' && <Status event={event} />}
        <Flags event={event} />
        {event.review?.assignee !== undefined && (
          <span className="flag">
            {say('assignedTo')} <Words>{event.review.assignee}</Words>
          </span>
        )}
        {people.length > 0 && (
          <span className="flag looking">
            {say('looking')} <Words>{people.map(({ name }) => name).join(', ')}</Words>
          </span>
        )}
      </span>
    </span>
  )
}

export function QueueRow({
  event,
  selected,
  onSelect,
  onOpen,
}: {
  event: Event
  selected: boolean
  onSelect: () => void
  onOpen: () => void
}) {
  return (
    <div className={`queue-row ${event.status}`}>
      <Checkbox
        className="tick"
        aria-label={say('selectThis')}
        isSelected={selected}
        onChange={onSelect}
        excludeFromTabOrder
      >
        <span aria-hidden="true" className="box" />
      </Checkbox>
      <Link
        data-row
        className="row-link"
        href={`/events/${encodeURIComponent(event.id)}`}
        onClick={(click) => {
          // Beside the list there is room for the event; on a phone it is a page of its own.
          if (!isWide()) return
          click.preventDefault()
          onOpen()
        }}
      >
        <EventLine event={event} />
      </Link>
    </div>
  )
}
