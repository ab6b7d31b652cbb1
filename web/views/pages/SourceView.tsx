import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { SourcePage } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Bars } from '../../parts/Bars.tsx'
import { Await } from '../../parts/states.tsx'
import { nameOfRow, SourceLink } from '../../show/links.tsx'
import { tellerText, useNames } from '../../show/names.tsx'
import { Ltr, Num, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'
import { ActsSection, Month, Percent, RecentSection } from './shared.tsx'

/** One outlet or teller: how much of it is its own, whose words it carries, what it told first, what it took back. */
export default function SourceView({ id }: { id: string }) {
  const page = useQuery(queries.source(id))
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link href="/sources">{say('sources')}</Link>
      </nav>
      <Await of={page}>{(data) => <Shown page={data} />}</Await>
    </>
  )
}

function Shown({ page }: { page: SourcePage }) {
  const names = useNames()
  const name = tellerText({ id: page.id, name: nameOfRow(page) }, names)
  useTitle(name)
  return (
    <>
      <h1>
        <Words>{name}</Words>
      </h1>
      <p className="facts">
        {page.kind !== undefined && <span>{nameOf('sourceKinds', page.kind)}</span>}
        {page.events > 0 && (
          <Link href={`/events?source=${encodeURIComponent(page.id)}&status=proposed,accepted`}>
            {say('eventsFound', { count: page.events })}
          </Link>
        )}
        {/* Keys that we make of a name say nothing more than the name. */}
        {!page.id.includes(':') && <Ltr className="soft">{page.id}</Ltr>}
      </p>
      <Numbers page={page} />
      <div className="side-by-side">
        <Carried title={say('carries')} name="carries" rows={page.carries} />
        <Carried title={say('carriedBy')} name="carried-by" rows={page.carriedBy} />
      </div>
      {page.events > 0 && (
        <div className="side-by-side">
          <ActsSection
            acts={page.told}
            title={say('whatItTells')}
            name="told"
            nothing={say('nobody')}
            filter={{ source: page.id }}
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
      )}
      {page.recent.length > 0 && <RecentSection events={page.recent} />}
    </>
  )
}

function Numbers({ page }: { page: SourcePage }) {
  const { reports, events, shared } = page
  return (
    <Section title={say('itsReports')} name="its-reports">
      <p className={reports === 0 ? 'none' : 'fine'}>
        {say(reports === 0 ? 'noReportsOfIt' : 'sourcesNote')}
      </p>
      <dl className="numbers">
        {reports > 0 && (
          <>
            <Count name={say('reportsCount')} part={reports} />
            <Count name={say('ownReports')} part={page.own} whole={reports} />
            <Count name={say('firstReports')} part={page.first} whole={reports} />
            <Count name={say('copyReports')} part={page.copies} whole={reports} />
            <Count name={say('silentReports')} part={page.silent} whole={reports} />
            <Count name={say('correctedReports')} part={page.corrected} whole={reports} />
          </>
        )}
        <Count name={say('toldEvents')} part={events} />
        <Count name={say('alone')} part={page.alone} whole={events} />
        <Count name={say('contradicted')} part={page.contradicted} whole={events} />
        {shared > 0 && <Count name={say('wasFirst')} part={page.toldFirst} whole={shared} />}
      </dl>
      {shared > 0 && (
        <p className="fine">
          {say('wasFirst')}: {say('toldFirstNote')}
        </p>
      )}
    </Section>
  )
}

const Count = ({ name, part, whole = 0 }: { name: string; part: number; whole?: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Num>{part}</Num>
      {whole > 0 && part > 0 && (
        <span className="soft">
          {' '}
          <Percent part={part} whole={whole} />
        </span>
      )}
    </dd>
  </div>
)

function Carried({ title, name, rows }: { title: string; name: string; rows: SourcePage['carries'] }) {
  const names = useNames()
  return (
    <Section title={title} name={name}>
      {rows.length === 0 ? (
        <p className="none">{say('nobody')}</p>
      ) : (
        <Bars
          label={title}
          head={say('teller')}
          columns={[say('tellings'), say('ofThemCopies')]}
          rows={rows.map((row) => ({
            key: row.id,
            name: (
              <SourceLink id={row.id}>
                <Words>{tellerText({ id: row.id, name: nameOfRow(row) }, names) || say('unnamed')}</Words>
              </SourceLink>
            ),
            bars: [{ value: row.events }, { value: row.copies }],
          }))}
        />
      )}
    </Section>
  )
}
