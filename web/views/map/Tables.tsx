import { type ReactNode, useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { comma, lang, nameOf, number, say } from '../../app/here.ts'
import { Ltr, Num, Range, Words } from '../../show/text.tsx'
import type { Basemap } from './basemap.ts'
import { areaText, EndName, endText } from './ends.tsx'
import { Months } from './FlowHere.tsx'
import { type AreaCount, type Flow, type MapPlace, nameOfPlace } from './place.ts'
import { selectionOf } from './shapes.ts'

/** All that the map shows, to be read without it: every table can be sorted by every column. */

interface Column<T> {
  readonly name: string
  readonly by: (row: T) => string | number
  readonly cell: (row: T) => ReactNode
}

const rowsAtFirst = 100

function SortedTable<T>({
  caption,
  columns,
  rows,
  idOf,
  first,
}: {
  caption: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  idOf: (row: T) => string
  /** The column that is sorted by at first, largest first. */
  first: number
}) {
  const [{ column, down }, sort] = useState({ column: first, down: true })
  const [all, showAll] = useState(false)
  if (rows.length === 0) return <p className="state">{say('mapNoRows')}</p>
  const { by } = columns[column]!
  const order = new Intl.Collator(lang)
  const compare = (a: T, b: T): number => {
    const [one, other] = [by(a), by(b)]
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : order.compare(String(one), String(other))
  }
  const sorted = rows.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)))
  const shown = all ? sorted : sorted.slice(0, rowsAtFirst)
  return (
    <section className="map-table" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, i) => (
              <th
                key={name}
                scope="col"
                aria-sort={i === column ? (down ? 'descending' : 'ascending') : 'none'}
              >
                <Button
                  className="plain-button"
                  onPress={() => sort({ column: i, down: i === column ? !down : true })}
                >
                  {name}
                  <span aria-hidden="true">{i === column ? (down ? ' ▼' : ' ▲') : ''}</span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ name, cell }, i) =>
                i === 0 ? (
                  <th key={name} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={name}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button onPress={() => showAll(true)}>{say('mapAllRows', { n: number(rows.length) })}</Button>
      )}
    </section>
  )
}

interface Given {
  readonly basemap: Basemap
  readonly places: readonly MapPlace[]
  readonly areas: readonly AreaCount[]
  readonly flows: readonly Flow[]
  readonly onChoose: (here: string) => void
}

export function Tables({ basemap, places, areas, flows, onChoose }: Given) {
  const open = (here: string, name: string) => (
    <Button className="plain-button" onPress={() => onChoose(here)}>
      <Words>{name}</Words>
    </Button>
  )
  const area = (row: { country: string; admin1: string }): string =>
    row.admin1 === '' ? '' : areaText(row.country, row.admin1, basemap)
  const country = (row: { country: string }): string =>
    row.country === '' ? '' : areaText(row.country, '', basemap)
  const counts = <T extends { events: number; types: MapPlace['types'] }>(): readonly Column<T>[] => [
    { name: say('mapEvents'), by: ({ events }) => events, cell: ({ events }) => <Num>{events}</Num> },
    {
      name: say('mapTypes'),
      by: ({ types }) => types.map(({ type }) => nameOf('types', type)).join(),
      cell: ({ types }) =>
        types
          .slice(0, 4)
          .map(({ type, events }) => `${nameOf('types', type)} ${number(events)}`)
          .join(comma),
    },
  ]
  const end = (which: 'from' | 'to', name: string): Column<Flow & { readonly number: number }> => ({
    name,
    by: (flow) => (flow[which] === null ? '' : endText(flow[which], basemap)),
    cell: (flow) =>
      which === 'to' ? (
        <EndName end={flow.to} basemap={basemap} />
      ) : (
        open(`flow:${flow.number}`, flow.from === null ? say('notTold') : endText(flow.from, basemap))
      ),
  })
  const figure = (of: 'people' | 'vehicles', name: string): Column<Flow & { readonly number: number }> => ({
    name,
    by: ({ figures }) => figures.find((one) => one.of === of)?.best ?? -1,
    cell: ({ figures }) => {
      const one = figures.find((known) => known.of === of)
      if (one === undefined) return <span className="none">{say('notTold')}</span>
      return (
        <>
          <Range min={one.low} max={one.high} /> ({say('flowBest')} <Num>{one.best}</Num>)
        </>
      )
    },
  })
  return (
    <section aria-label={say('mapTables')}>
      <Tabs className="tabs">
        <TabList aria-label={say('mapTables')} className="segments">
          <Tab id="places" className="segment">
            {say('tablePlaces')}
          </Tab>
          <Tab id="areas" className="segment">
            {say('tableAreas')}
          </Tab>
          <Tab id="flows" className="segment">
            {say('layerFlows')}
          </Tab>
        </TabList>
        <TabPanel id="places">
          <SortedTable
            caption={say('tablePlaces')}
            rows={places}
            idOf={(row) => [row.key, row.name, row.lat, row.lon, row.precision, row.km].join()}
            first={4}
            columns={[
              {
                name: say('place'),
                by: nameOfPlace,
                cell: (row) => open(selectionOf(row), nameOfPlace(row)),
              },
              {
                name: say('precision'),
                by: ({ precision }) => nameOf('placePrecisions', precision),
                cell: ({ precision, km }) => (
                  <>
                    {nameOf('placePrecisions', precision)}
                    {km !== undefined && (
                      <>
                        {comma}
                        {say('within')} <Num>{km}</Num> {say('km')}
                      </>
                    )}
                  </>
                ),
              },
              { name: say('tableAreas'), by: area, cell: (row) => <Words>{area(row)}</Words> },
              { name: say('mapCountry'), by: country, cell: (row) => <Words>{country(row)}</Words> },
              ...counts<MapPlace>(),
              {
                name: say('mapCoordinates'),
                by: ({ lat }) => lat,
                cell: ({ lat, lon }) => (
                  <Ltr className="nowrap">{`${lat.toFixed(3)}, ${lon.toFixed(3)}`}</Ltr>
                ),
              },
            ]}
          />
        </TabPanel>
        <TabPanel id="areas">
          <SortedTable
            caption={say('tableAreas')}
            rows={areas}
            idOf={(row) => `${row.country}:${row.admin1}`}
            first={2}
            columns={[
              {
                name: say('tableAreas'),
                by: area,
                cell: (row) => open(`area:${row.country}:${row.admin1}`, area(row) || say('wholeCountry')),
              },
              { name: say('mapCountry'), by: country, cell: (row) => <Words>{country(row)}</Words> },
              ...counts<AreaCount>(),
            ]}
          />
        </TabPanel>
        <TabPanel id="flows">
          <p className="soft">{say('flowNote')}</p>
          <SortedTable
            caption={say('layerFlows')}
            rows={flows.map((flow, n) => ({ ...flow, number: n }))}
            idOf={(row) => String(row.number)}
            first={5}
            columns={[
              end('from', say('flowFrom')),
              end('to', say('flowTo')),
              {
                name: say('flowTold'),
                by: ({ told }) => told,
                cell: ({ told }) => say(told === 'done' ? 'toldDone' : 'toldOpen'),
              },
              figure('people', say('flowPeople')),
              figure('vehicles', say('flowVehicles')),
              {
                name: say('mapEvents'),
                by: ({ events }) => events,
                cell: ({ events }) => <Num>{events}</Num>,
              },
              {
                name: say('flowMonths'),
                by: ({ months }) => months[0]?.month ?? '~',
                cell: (flow) => <Months flow={flow} />,
              },
            ]}
          />
        </TabPanel>
      </Tabs>
    </section>
  )
}
