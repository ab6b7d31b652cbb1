import { Link } from 'wouter'
import { say } from '../../app/here.ts'
import { EventPane } from './EventPane.tsx'

/** One event as a page of its own. */
export default function EventPage({ id }: { id: string }) {
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link href="/events">{say('events')}</Link>
      </nav>
      <EventPane id={id} level={1} titled />
    </>
  )
}
