import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PartyPage } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Bars } from '../../parts/Bars.tsx'
import { Await } from '../../parts/states.tsx'
import { eventsAddress, PartyLink, PlaceLink } from '../../show/links.tsx'
import { partyText, useNames } from '../../show/names.tsx'
import { Ltr, Num, Words } from '../../show/text.tsx'
import { Section, Sub } from '../event/Section.tsx'
import { ActsSection, Month, Otherwise, RecentSection, TellersSection } from './shared.tsx'

/** What a party did and suffered, with whom, and who tells of it. */
export default function PartyView({ id }: { id: string }) {
  const page = useQuery(queries.party(id))
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link href="/parties">{say('parties')}</Link>
      </nav>
      <Await of={page}>{(data) => <Shown page={data} />}</Await>
    </>
  )
}

function Shown({ page }: { page: PartyPage }) {
  const { id, months } = page
  const names = useNames()
  const name = partyText(page, names)
  useTitle(name)
  const query = `party=${encodeURIComponent(id)}`
  return (
    <>
      <h1>
        <Words>{name}</Words>
      </h1>
      <p className="facts">
        <Link href={`/events?${query}&status=proposed,accepted`}>
          {say('eventsFound', { count: page.events })}
        </Link>
        <Link href={`/timeline?${query}`}>{say('onTimeline')}</Link>
        <Link href={`/map?${query}`}>{say('onMap')}</Link>
        <Link href={`/ledger?${query}`}>{say('inLedger')}</Link>
        <Ltr className="soft">{id}</Ltr>
      </p>
      <Otherwise other={page.other} />
      <div className="side-by-side">
        <ActsSection
          acts={page.did}
          title={say('whatItDid')}
          name="did"
          nothing={say('nothingDid')}
          filter={{ agent: id }}
        />
        <ActsSection
          acts={page.suffered}
          title={say('whatItSuffered')}
          name="suffered"
          nothing={say('nothingSuffered')}
          filter={{ target: id }}
        />
      </div>
      <Figures page={page} />
      <Section title={say('overTime')} name="months">
        <Bars
          label={say('overTime')}
          head={say('month')}
          columns={[say('did'), say('suffered')]}
          rows={months.toReversed().map(({ month, did, suffered }) => ({
            key: month,
            name: <Month month={month} />,
            bars: [{ value: did }, { value: suffered }],
          }))}
        />
      </Section>
      <WithWhom page={page} />
      <Section title={say('placesOfIt')} name="places">
        <Bars
          label={say('placesOfIt')}
          head={say('place')}
          columns={[say('events')]}
          rows={page.places.map((place) => ({
            key: place.id,
            name: <PlaceLink row={place} />,
            bars: [{ value: place.events, href: eventsAddress({ party: id, place: place.id }) }],
          }))}
        />
      </Section>
      <TellersSection tellers={page.tellers} />
      <RecentSection events={page.recent} />
    </>
  )
}

const Figures = ({ page: { figures } }: { page: PartyPage }) =>
  figures.length > 0 && (
    <Section title={say('itsFigures')} name="figures">
      <p className="fine">{say('itsFiguresNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard */}
      <section className="wide bars" tabIndex={0} aria-label={say('itsFigures')}>
        <table>
          <thead>
            <tr>
              {(['measure', 'low', 'best', 'high', 'events'] as const).map((column, i) => (
                <th key={column} scope="col" className={i > 0 ? 'number' : undefined}>
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ measure, low, best, high, events }) => (
              <tr key={measure}>
                <th scope="row">{nameOf('measures', measure)}</th>
                <td className="number">
                  <Num>{low}</Num>
                </td>
                <td className="number">
                  <strong>
                    <Num>{best}</Num>
                  </strong>
                </td>
                <td className="number">{high === null ? say('open') : <Num>{high}</Num>}</td>
                <td className="number">
                  <Num>{events}</Num>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )

function WithWhom({ page: { id, to, by, beside } }: { page: PartyPage }) {
  const parts = [
    { word: 'doneTo', rows: to, filter: (other: string) => ({ agent: id, target: other }) },
    { word: 'doneBy', rows: by, filter: (other: string) => ({ agent: other, target: id }) },
    { word: 'doneBeside', rows: beside, filter: undefined },
  ] as const
  return (
    <Section title={say('withWhom')} name="with-whom">
      <div className="side-by-side">
        {parts.map(({ word, rows, filter }) => (
          <div key={word}>
            <Sub>{say(word)}</Sub>
            {rows.length === 0 ? (
              <p className="none">{say('nobody')}</p>
            ) : (
              <Bars
                label={say(word)}
                head={say('party')}
                columns={[say('events')]}
                rows={rows.map((row) => ({
                  key: row.id,
                  name: <PartyLink id={row.id} name={row.name} />,
                  bars: [
                    {
                      value: row.events,
                      href: filter === undefined ? undefined : eventsAddress(filter(row.id)),
                    },
                  ],
                }))}
              />
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
