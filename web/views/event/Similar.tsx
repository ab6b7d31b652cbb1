import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Event, Similar as Other } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { Await } from '../../parts/states.tsx'
import { Reasons } from '../../show/reason.tsx'
import { EventLine } from '../queue/QueueRow.tsx'
import { Section } from './Section.tsx'

/** Events that may be the same one, with the reasons, to be merged by a person. */
export function Similar({ event, onMerge }: { event: Event; onMerge: (other: Other) => void }) {
  const similar = useQuery(queries.similar(event.id))
  return (
    <Section title={say('similar')} name="similar">
      <Await of={similar}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="none">{say('noSimilar')}</p>
          ) : (
            <ul className="stack">
              {items.map((other) => (
                <li key={other.event.id} className="card">
                  <Link className="row-link" href={`/events/${encodeURIComponent(other.event.id)}`}>
                    <EventLine event={asShown(other.event)} />
                  </Link>
                  <p className="fine">
                    <Reasons reasons={other.reasons} />
                  </p>
                  <Button onPress={() => onMerge(other)}>{say('compareToMerge')}</Button>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}

/** The service gives similar events without what people said of them. */
const asShown = (event: Other['event']): Event => ({ version: 0, ...event })
