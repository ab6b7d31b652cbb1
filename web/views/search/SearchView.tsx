import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import type { Claim, SearchAnswer } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Await, Empty } from '../../parts/states.tsx'
import { ExcerptText } from '../../show/excerpt.tsx'
import { Quoted, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'
import { EventLine } from '../queue/QueueRow.tsx'
import { ReportLine } from '../reports/ReportLine.tsx'
import { SavedSearches, SaveSearch } from './Saved.tsx'
import { SearchField } from './SearchField.tsx'

/** One question to events, claims and reports at once; it stands in the address. */
export default function SearchView() {
  const [query] = useSearchParams()
  const q = query.get('q') ?? ''
  useTitle(q === '' ? say('searchAll') : `${say('searchAll')}: ${q}`)
  const answer = useQuery({ ...queries.search(q), enabled: q !== '' })
  return (
    <>
      <h1>{say('searchAll')}</h1>
      <SearchField key={q} first={q} />
      {q !== '' && (
        <>
          <SaveSearch key={q} view="search" query={`q=${encodeURIComponent(q)}`} name={q} />
          <Await of={answer}>{(found) => <Found found={found} q={q} />}</Await>
        </>
      )}
      <SavedSearches />
    </>
  )
}

function Found({ found, q }: { found: SearchAnswer; q: string }) {
  const { events, claims, reports, unread, excerpts } = found
  const untold = unread.length > 0 && (
    <p className="banner warn">{say('searchUnread', { fields: unread.join(' ') })}</p>
  )
  if (events.total + claims.total + reports.total === 0)
    return (
      <>
        {untold}
        <Empty title={say('noMatch')} />
      </>
    )
  return (
    <>
      {untold}
      <Section title={say('eventsFound', { count: events.total })} name="found-events">
        <ul className="plain hits">
          {events.items.map((event) => (
            <li key={event.id}>
              <Link className="row-link" href={`/events/${encodeURIComponent(event.id)}`}>
                <EventLine event={event} />
                <InWords excerpt={excerpts.events[event.id]} />
              </Link>
            </li>
          ))}
        </ul>
        {events.total > events.items.length && <Link href={`/events?${found.filter}`}>{say('more')}</Link>}
      </Section>
      <Section title={say('claimsFound', { count: claims.total })} name="found-claims">
        <ul className="plain hits">
          {claims.items.map((claim) => (
            <li key={claim.id}>
              <ClaimHit claim={claim} excerpts={excerpts} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('reportsFound', { count: reports.total })} name="found-reports">
        <ul className="plain hits">
          {reports.items.map((report) => (
            <li key={report.id}>
              <ReportLine report={report} title={excerpts.titles[report.id]}>
                <InWords excerpt={excerpts.reports[report.id]} />
              </ReportLine>
            </li>
          ))}
        </ul>
        {reports.total > reports.items.length && (
          <Link href={`/reports?text=${encodeURIComponent(q)}`}>{say('more')}</Link>
        )}
      </Section>
    </>
  )
}

const ClaimHit = ({ claim, excerpts }: { claim: Claim; excerpts: SearchAnswer['excerpts'] }) => (
  <Link
    className="row-link"
    href={`/reports/${encodeURIComponent(claim.report)}?claim=${encodeURIComponent(claim.id)}`}
  >
    {nameOf('types', claim.type)}{' '}
    <Words className="soft">{claim.places.map(({ quote }) => quote).join(' ')}</Words>
    {excerpts.claims[claim.id] === undefined ? (
      <>
        {' '}
        <Quoted className="mark trigger">{claim.trigger.quote}</Quoted>
      </>
    ) : (
      <InWords excerpt={excerpts.claims[claim.id]} />
    )}
  </Link>
)

const InWords = ({ excerpt }: { excerpt: SearchAnswer['excerpts']['events'][string] | undefined }) =>
  excerpt !== undefined && <ExcerptText excerpt={excerpt} />
