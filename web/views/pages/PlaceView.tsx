import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PlacePage } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Bars } from '../../parts/Bars.tsx'
import { Await } from '../../parts/states.tsx'
import { eventsAddress, nameOfRow, PartyLink, PlaceLink } from '../../show/links.tsx'
import { admin1Text, countryText, useNames } from '../../show/names.tsx'
import { Ltr, Words } from '../../show/text.tsx'
import { Section, Sub } from '../event/Section.tsx'
import { ActsSection, Month, Otherwise, RecentSection, TellersSection } from './shared.tsx'

/** What happened in a place, who took part, who moved, and who tells of it. */
export default function PlaceView({ id }: { id: string }) {
  const page = useQuery(queries.place(id))
  return <Await of={page}>{(data) => <Shown page={data} />}</Await>
}

function Shown({ page }: { page: PlacePage }) {
  const { id, place } = page
  const name = nameOfRow({ ...page, arabic: page.arabic ?? place.quote })
  useTitle(name)
  const names = useNames()
  const query = `place=${encodeURIComponent(id)}`
  return (
    <>
      <h1>
        <Words>{name}</Words>
      </h1>
      <p className="facts">
        <span>{nameOf('placePrecisions', place.precision)}</span>
        {place.admin1 !== undefined && (
          <Words className="soft">{admin1Text(place.country, place.admin1, names)}</Words>
        )}
        {place.country !== undefined && <Words className="soft">{countryText(place.country)}</Words>}
        {place.lat !== undefined && place.lon !== undefined && (
          <Ltr className="nowrap">{`${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`}</Ltr>
        )}
        <Ltr className="soft">{id}</Ltr>
      </p>
      <p className="facts">
        <Link href={`/events?${query}&status=proposed,accepted`}>
          {say('eventsFound', { count: page.events })}
        </Link>
        <Link href={`/map?${query}`}>{say('onMap')}</Link>
        <Link href={`/timeline?${query}`}>{say('onTimeline')}</Link>
        <Link href={`/ledger?${query}`}>{say('inLedger')}</Link>
      </p>
      <Otherwise other={page.other} />
      <div className="side-by-side">
        <ActsSection
          acts={page.happened}
          title={say('happened')}
          name="happened"
          nothing={say('nothingHappened')}
          filter={{ place: id }}
        />
        <Section title={say('overTime')} name="months">
          <Bars
            label={say('overTime')}
            head={say('month')}
            columns={[say('events')]}
            rows={page.months.toReversed().map(({ month, events }) => ({
              key: month,
              name: <Month month={month} />,
              bars: [{ value: events }],
            }))}
          />
        </Section>
      </div>
      <Parties page={page} />
      <Moved page={page} />
      {page.within.length > 0 && (
        <Section title={say('withinIt')} name="within">
          <Rows rows={page.within} label={say('withinIt')} />
        </Section>
      )}
      <TellersSection tellers={page.tellers} />
      <RecentSection events={page.recent} />
    </>
  )
}

const Parties = ({ page: { id, parties } }: { page: PlacePage }) =>
  parties.length > 0 && (
    <Section title={say('tookPart')} name="parties">
      <Bars
        label={say('tookPart')}
        head={say('party')}
        columns={[say('did'), say('suffered')]}
        rows={parties.map((party) => ({
          key: party.id,
          name: <PartyLink id={party.id} name={party.name} />,
          bars: [
            { value: party.did, href: eventsAddress({ place: id, agent: party.id }) },
            { value: party.suffered, href: eventsAddress({ place: id, target: party.id }) },
          ],
        }))}
      />
    </Section>
  )

const Moved = ({ page: { movedFrom, movedTo } }: { page: PlacePage }) =>
  movedFrom.length + movedTo.length > 0 && (
    <Section title={say('moved')} name="moved">
      <div className="side-by-side">
        {([['movedFrom', movedFrom] as const, ['movedTo', movedTo] as const] as const).map(
          ([word, rows]) =>
            rows.length > 0 && (
              <div key={word}>
                <Sub>{say(word)}</Sub>
                <Rows rows={rows} label={say(word)} />
              </div>
            ),
        )}
      </div>
    </Section>
  )

const Rows = ({ rows, label }: { rows: PlacePage['within']; label: string }) => (
  <Bars
    label={label}
    head={say('place')}
    columns={[say('events')]}
    rows={rows.map((row) => ({
      key: row.id,
      name: <PlaceLink row={row} />,
      bars: [{ value: row.events }],
    }))}
  />
)
