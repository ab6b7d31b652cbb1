import { Link } from 'wouter'
import type { Event, PartyPage } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { Bars } from '../../parts/Bars.tsx'
import { OneDay } from '../../show/day.tsx'
import { eventsAddress, nameOfRow, SourceLink } from '../../show/links.tsx'
import { tellerText, useNames } from '../../show/names.tsx'
import { Num, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'
import { EventLine } from '../queue/QueueRow.tsx'

/** What the pages of parties, places and tellers have in common. */

type Acts = PartyPage['did']

/** What happened, by type; each number leads to its events. */
export function ActsSection({
  acts,
  title,
  name,
  nothing,
  filter,
}: {
  acts: Acts
  title: string
  name: string
  nothing: string
  filter: Readonly<Record<string, string>>
}) {
  return (
    <Section title={title} name={name}>
      {acts.types.length === 0 ? (
        <p className="none">{nothing}</p>
      ) : (
        <Bars
          label={title}
          head={say('type')}
          columns={[say('events')]}
          rows={acts.types.map(({ type, events }) => ({
            key: type,
            name: nameOf('types', type),
            bars: [{ value: events, href: eventsAddress({ ...filter, type }) }],
          }))}
        />
      )}
    </Section>
  )
}

/** Events that are not told to have happened, by how they are told. */
export const Otherwise = ({ other }: { other: PartyPage['other'] }) =>
  other.length > 0 && (
    <p className="facts">
      <span className="soft">{say('toldOtherwise')}:</span>
      {other.map(({ modality, events }) => (
        <span key={modality}>
          {nameOf('modalities', modality)} <Num>{events}</Num>
        </span>
      ))}
    </p>
  )

/** A month as people write it; events without a date have none. */
export const Month = ({ month }: { month: string }) =>
  month === '' ? <span className="none">{say('noDate')}</span> : <OneDay day={month} />

/** Who tells of it: how often, how often alone, how often contradicted. */
export function TellersSection({ tellers }: { tellers: PartyPage['tellers'] }) {
  const names = useNames()
  return (
    <Section title={say('whoTells')} name="tellers">
      <p className="fine">{say('whoTellsNote')}</p>
      {tellers.length === 0 ? (
        <p className="none">{say('nobody')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard
        <section className="wide bars" tabIndex={0} aria-label={say('whoTells')}>
          <table>
            <thead>
              <tr>
                {(['teller', 'kind', 'events', 'alone', 'contradicted'] as const).map((column, i) => (
                  <th key={column} scope="col" className={i > 1 ? 'number' : undefined}>
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tellers.map((teller) => (
                <tr key={teller.id}>
                  <th scope="row">
                    <SourceLink id={teller.id}>
                      <Words>
                        {tellerText({ id: teller.id, name: nameOfRow(teller) }, names) || say('unnamed')}
                      </Words>
                    </SourceLink>
                  </th>
                  <td>{nameOf('sourceKinds', teller.kind)}</td>
                  <td className="number">
                    <Num>{teller.events}</Num>
                  </td>
                  <Share part={teller.alone} whole={teller.events} />
                  <Share part={teller.contradicted} whole={teller.events} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  )
}

/** A number and what share of another it is, as a cell. */
export const Share = ({ part, whole }: { part: number; whole: number }) => (
  <td className="number">
    <Num>{part}</Num>
    {part > 0 && (
      <span className="soft">
        {' '}
        <Percent part={part} whole={whole} />
      </span>
    )}
  </td>
)

export const Percent = ({ part, whole }: { part: number; whole: number }) => (
  <bdi dir="ltr" className="ltr">
    <Num>{whole === 0 ? 0 : Math.round((part / whole) * 100)}</Num>%
  </bdi>
)

export const RecentSection = ({ events }: { events: readonly Event[] }) => (
  <Section title={say('recent')} name="recent">
    <ul className="plain hits">
      {events.map((event) => (
        <li key={event.id}>
          <Link className="row-link" href={`/events/${encodeURIComponent(event.id)}`}>
            <EventLine event={event} />
          </Link>
        </li>
      ))}
    </ul>
  </Section>
)
