import { useQuery } from '@tanstack/react-query'
import { createElement, useState } from 'react'
import { Link } from 'wouter'
import type { EventView } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { useLooking } from '../../app/live.ts'
import { useMe } from '../../app/me.ts'
import { useOthers } from '../../app/others.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Await } from '../../parts/states.tsx'
import { dayText } from '../../show/day.tsx'
import { PlacesLine, placeText } from '../../show/names.tsx'
import { Ltr, Words } from '../../show/text.tsx'
import { Claims } from './Claims.tsx'
import { Conflicts } from './Conflicts.tsx'
import { Counts } from './Counts.tsx'
import { DecisionBar, type OpenSheet } from './DecisionBar.tsx'
import { Evidence } from './Evidence.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { Isnad } from './Isnad.tsx'
import { Level } from './Section.tsx'
import { Similar } from './Similar.tsx'
import { Flags, Status } from './Status.tsx'

/**
 * One event: what is known, who says it, where they disagree, and every claim behind it, with what people decided.
 * @param level of its heading: it stands as a page of its own, or beside the queue
 */
export function EventPane({
  id,
  level,
  titled = false,
  onDecided,
}: {
  id: string
  level: 1 | 2
  titled?: boolean
  onDecided?: () => void
}) {
  const view = useQuery(queries.event(id))
  return (
    <Await of={view}>
      {(data) => (
        <article className="event">
          {titled && <Title view={data} />}
          <Shown view={data} level={level} onDecided={onDecided} />
        </article>
      )}
    </Await>
  )
}

function Title({ view: { event } }: { view: EventView }) {
  const places = event.places.map(placeText).join(' ')
  useTitle(`${nameOf('types', event.type)} ${places} ${dayText(event.time)}`.trim())
  return null
}

function Shown({
  view,
  level,
  onDecided,
}: {
  view: EventView
  level: 1 | 2
  onDecided: (() => void) | undefined
}) {
  const { event } = view
  const who = useMe()
  const mayReview = who?.may('reviewer') ?? false
  const mayLook = who?.may('viewer') ?? false
  const [sheet, open] = useState<OpenSheet>()
  useLooking(event.id, mayLook)
  return (
    <>
      {view.movedFrom !== undefined && <p className="banner">{say('wasMerged')}</p>}
      <header className="event-head">
        {createElement(
          `h${level}`,
          { className: 'event-title' },
          <>
            {nameOf('types', event.type)} — <PlacesLine places={event.places} />
          </>,
        )}
        <p className="facts">
          <Status event={event} />
          <Flags event={event} />
          <Assigned view={view} />
          <Present id={event.id} />
          <Ltr className="soft">{event.id}</Ltr>
          {level === 2 && <Link href={`/events/${encodeURIComponent(event.id)}`}>{say('openAlone')}</Link>}
        </p>
        {mayReview && <DecisionBar view={view} sheet={sheet} open={open} onDecided={onDecided} />}
      </header>
      <Level value={level === 1 ? 2 : 3}>
        <Evidence view={view} />
        <Facts view={view} edit={mayReview ? (field) => open({ kind: 'edit', field }) : undefined} />
        <Counts view={view} edit={mayReview ? () => open({ kind: 'edit', field: 'counts' }) : undefined} />
        <Conflicts event={event} />
        <Isnad view={view} />
        <Claims view={view} mayReview={mayReview} />
        {mayReview && <Similar event={event} onMerge={(other) => open({ kind: 'merge', other })} />}
        {mayLook && <History view={view} mayReview={mayReview} />}
      </Level>
    </>
  )
}

const Assigned = ({ view: { event } }: { view: EventView }) =>
  event.review?.assignee !== undefined && (
    <span className="flag">
      {say('assignedTo')} <Words>{event.review.assignee}</Words>
    </span>
  )

/** Who else has this event open now. */
function Present({ id }: { id: string }) {
  const others = useOthers(id)
  if (others.length === 0) return null
  return (
    <span className="flag looking" role="status">
      {say('looking')} <Words>{others.map(({ name }) => name).join(', ')}</Words>
    </span>
  )
}
