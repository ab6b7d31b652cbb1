import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { OneDay } from '../../show/day.tsx'
import { Num, Range } from '../../show/text.tsx'
import { EventLine } from '../queue/QueueRow.tsx'
import type { Basemap } from './basemap.ts'
import { EndName } from './ends.tsx'
import type { Flow } from './place.ts'

const shownAtMost = 20

/** One movement: between what, how many by month, and the events behind it. */
export function FlowHere({ flow, basemap }: { flow: Flow; basemap: Basemap }) {
  const answers = useQueries({ queries: flow.ids.slice(0, shownAtMost).map((id) => queries.event(id)) })
  return (
    <>
      <p className="found">
        {say('flowFrom')}: <EndName end={flow.from} basemap={basemap} />
        {' · '}
        {say('flowTo')}: <EndName end={flow.to} basemap={basemap} />
        {' · '}
        {say(flow.told === 'done' ? 'toldDone' : 'toldOpen')}
      </p>
      <Months flow={flow} />
      <ul className="map-events">
        {answers.flatMap(({ data }) =>
          data === undefined
            ? []
            : [
                <li key={data.event.id}>
                  <Link className="row-link" href={`/events/${encodeURIComponent(data.event.id)}`}>
                    <EventLine event={data.event} />
                  </Link>
                </li>,
              ],
        )}
      </ul>
    </>
  )
}

/** Month by month: events, and how many people or vehicles. */
export const Months = ({ flow }: { flow: Flow }) => (
  <ul className="flow-months">
    {flow.months.map(({ month, events, figures }) => (
      <li key={month ?? ''}>
        {month === null ? say('noDate') : <OneDay day={month} />}: {say('eventsFound', { count: events })}
        {figures.map(({ of, low, high, best }) => (
          <span key={of}>
            {' · '}
            {say(of === 'people' ? 'flowPeople' : 'flowVehicles')} <Range min={low} max={high} /> (
            {say('flowBest')} <Num>{best}</Num>)
          </span>
        ))}
      </li>
    ))}
  </ul>
)
