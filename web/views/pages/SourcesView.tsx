import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { SourceRow } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { nameOfRow, SourceLink } from '../../show/links.tsx'
import { tellerText, useNames } from '../../show/names.tsx'
import { Num, Words } from '../../show/text.tsx'
import { alike } from './alike.ts'
import { Share } from './shared.tsx'

const columns = {
  reports: 'reportsCount',
  own: 'ownReports',
  first: 'firstReports',
  copies: 'copyReports',
  silent: 'silentReports',
  corrected: 'correctedReports',
  events: 'toldEvents',
  alone: 'alone',
  contradicted: 'contradicted',
} as const
type Column = keyof typeof columns
const names = Object.keys(columns) as Column[]
const isColumn = (text: string | null): text is Column => names.includes(text as Column)

/** So many are drawn; the name asked for finds the others. */
const atMost = 300

/** Every outlet and teller: how much of it is original, copied, corrected later. The order stands in the address. */
export default function SourcesView() {
  useTitle(say('sources'))
  const list = useQuery(queries.sources())
  const [query] = useSearchParams()
  const parties = useNames()
  const [wanted, want] = useState('')
  const asked = query.get('order')
  const order: Column = isColumn(asked) ? asked : 'reports'
  return (
    <>
      <h1>{say('sources')}</h1>
      <p className="fine">{say('sourcesNote')}</p>
      <Await of={list}>
        {({ items, unknown }) => {
          if (items.length === 0) return <Empty title={say('noSources')} />
          const shown = items
            .filter((row) =>
              alike(`${tellerText({ id: row.id, name: nameOfRow(row) }, parties)} ${row.name}`, wanted),
            )
            .toSorted((a, b) => b[order] - a[order])
          return (
            <>
              <div className="narrow-field">
                <WordsField label={say('findName')} type="search" value={wanted} onChange={want} />
              </div>
              <Table rows={shown.slice(0, atMost)} order={order} />
              {unknown > 0 && <p className="fine">{say('unknownPublisher', { count: unknown })}</p>}
            </>
          )
        }}
      </Await>
    </>
  )
}

const Table = ({ rows, order }: { rows: readonly SourceRow[]; order: Column }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard
  <section className="wide bars tall" tabIndex={0} aria-label={say('sources')}>
    <table>
      <thead>
        <tr>
          <th scope="col">{say('outlet')}</th>
          {names.map((column) => (
            <th
              key={column}
              scope="col"
              className="number"
              aria-sort={column === order ? 'descending' : undefined}
            >
              {column === order ? (
                say(columns[column])
              ) : (
                <Link href={`/sources?order=${column}`}>{say(columns[column])}</Link>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  </section>
)

function Row({ row }: { row: SourceRow }) {
  const parties = useNames()
  return (
    <tr>
      <th scope="row">
        <SourceLink id={row.id}>
          <Words>{tellerText({ id: row.id, name: nameOfRow(row) }, parties)}</Words>
        </SourceLink>
        {row.kind !== undefined && <span className="soft"> · {nameOf('sourceKinds', row.kind)}</span>}
      </th>
      <td className="number">
        <Num>{row.reports}</Num>
      </td>
      {(['own', 'first', 'copies', 'silent', 'corrected'] as const).map((column) => (
        <Share key={column} part={row[column]} whole={row.reports} />
      ))}
      <td className="number">
        <Num>{row.events}</Num>
      </td>
      <Share part={row.alone} whole={row.events} />
      <Share part={row.contradicted} whole={row.events} />
    </tr>
  )
}
