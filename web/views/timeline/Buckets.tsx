import { scaleLinear } from 'd3-scale'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Timeline, TimelineRow } from '../../app/api.ts'
import { withFilter } from '../../app/filter.ts'
import { digits, number, say } from '../../app/here.ts'
import type { DataTable, Value } from '../../parts/chart/Behind.tsx'
import { ChartBox, type Drawing, type Inset, isNarrow, rtl } from '../../parts/chart/ChartBox.tsx'
import { cut, useRowName } from '../../parts/chart/rows.ts'
import { dayWords, TimeAxis } from '../../parts/chart/TimeAxis.tsx'
import { type Days, daysOf, meets, placed, type Range, rangeOf, rangeOfDays } from '../../parts/chart/time.ts'
import { OneDay } from '../../show/day.tsx'
import { Ltr } from '../../show/text.tsx'
import { unitName } from './TimelineView.tsx'

const lane = 44
/** Of a lane, what its highest bar takes. */
const tall = 32

const edges = 34
const insetOf = (width: number): Inset => ({ start: isNarrow(width) ? 88 : 170, end: 16, top: 8, bottom: 26 })

interface Props {
  readonly timeline: Timeline
  readonly by: 'type' | 'party' | 'teller'
  readonly range: Range
  readonly all: Range
  readonly onWindow: (days: Days | undefined, how?: { replace: boolean }) => void
}

/** Many events: how many in each bucket, a lane for each type, party or teller. What no bucket holds is a paler stretch. */
export function Buckets({ timeline, by, range, all, onWindow }: Props) {
  const nameOf = useRowName()
  const [query] = useSearchParams()
  const [, go] = useLocation()
  const { rows, unit } = timeline
  const names = rows.map((row) => nameOf(by, row))
  const address = useCallback(
    (key: string, days: Days | undefined) => {
      const asked = new URLSearchParams(query)
      asked.set(by === 'teller' ? 'source' : by, key)
      // Tellers stand by the day that they told, events by their own.
      if (days !== undefined && by !== 'teller') {
        asked.set('from', days.from)
        asked.set('to', days.to)
      }
      return withFilter('/events', asked)
    },
    [query, by],
  )
  const table = useMemo(() => tableOf(timeline, by, names, address), [timeline, by, names, address])
  const draw = useCallback(
    (drawing: Drawing) => <Lanes drawing={drawing} timeline={timeline} names={names} range={range} />,
    [timeline, names, range],
  )
  const pick = (at: string): void => {
    const [row, ...when] = at.split(' ')
    const [from, to] = when as [string, string?]
    go(address(rows[Number(row)]!.key, to === undefined ? daysOf(from, unit) : { from, to }))
  }
  return (
    <ChartBox
      name={`isnad-timeline-${timeline.from}-${timeline.to}`}
      heading={say(by === 'teller' ? 'firstTellings' : 'eventsOverTime')}
      summary={summaryOf(timeline, by)}
      drawn={`${by} ${unit} ${timeline.from} ${timeline.to} ${timeline.dated}`}
      range={range}
      all={all}
      inset={insetOf}
      height={rows.length * lane + edges}
      draw={draw}
      table={table}
      onWindow={onWindow}
      onPick={pick}
    />
  )
}

function summaryOf(timeline: Timeline, by: Props['by']): string {
  const { from, to, undated, totals, dated, unit, further, rows } = timeline
  const highest = Math.max(0, ...rows.flatMap((row) => row.buckets.map(({ events }) => events)))
  return [
    say('fromTo', { from: dayWords(from!), to: dayWords(to!) }),
    ...(by === 'teller' ? [] : [say('datedEvents', { count: dated })]),
    say('barIs', { unit: unitName(unit) }),
    say(by === 'teller' ? 'highestTellings' : 'highestBar', { count: highest }),
    ...(by === 'teller' ? [say('copiesPale')] : []),
    ...(undated > 0 && by !== 'teller' ? [say('undatedEvents', { count: undated })] : []),
    ...(totals > 0 ? [say('totalsApart', { count: totals })] : []),
    ...(further.rows > 0 ? [say('furtherRows', { count: further.rows })] : []),
  ].join(' ')
}

function Lanes({
  drawing,
  timeline,
  names,
  range,
}: {
  drawing: Drawing
  timeline: Timeline
  names: readonly string[]
  range: Range
}) {
  const { rows, unit } = timeline
  const { width, left, inner, inset } = drawing
  const most = Math.max(
    1,
    ...rows.flatMap((row) => [
      ...row.buckets.map(({ events, copies }) => events + copies),
      ...row.stretches.map(({ events }) => events),
    ]),
  )
  const high = scaleLinear([0, most], [0, tall])
  return (
    <>
      <TimeAxis drawing={drawing} />
      {rows.map((row, i) => (
        <g key={row.key}>
          <text className="row-name" x={rtl ? width - 4 : 4} y={inset.top + (i + 1) * lane - 14}>
            {cut(names[i]!, isNarrow(width) ? 12 : 24)}
          </text>
          <line
            className="base"
            x1={left}
            x2={left + inner}
            y1={inset.top + (i + 1) * lane}
            y2={inset.top + (i + 1) * lane}
          />
          <Lane row={row} i={i} drawing={drawing} unit={unit} range={range} high={high} />
        </g>
      ))}
    </>
  )
}

function Lane({
  row,
  i,
  drawing: { time, inset },
  unit,
  range,
  high,
}: {
  row: TimelineRow
  i: number
  drawing: Drawing
  unit: Timeline['unit']
  range: Range
  high: (events: number) => number
}) {
  const base = inset.top + (i + 1) * lane
  const bar = (events: number, of: Range) => {
    const height = Math.max(2, high(events))
    return { ...placed(time, of, 2), y: base - height, height }
  }
  return (
    <>
      {row.stretches
        .map((one) => ({ ...one, of: rangeOfDays(one) }))
        .filter(({ of }) => meets(of, range))
        .map(({ from, to, events, of }) => (
          <rect key={from + to} className="stretch" data-go={`${i} ${from} ${to}`} {...bar(events, of)}>
            <title>{`${dayWords(from)} – ${dayWords(to)}: ${number(events)}`}</title>
          </rect>
        ))}
      {row.buckets
        .map((one) => ({ ...one, of: rangeOf(one.at, unit) }))
        .filter(({ of }) => meets(of, range))
        .map(({ at, events, copies, of }) => (
          <g key={at} data-go={`${i} ${at}`}>
            {copies > 0 && (
              <rect className="copies" {...bar(events + copies, of)}>
                <title>{`${whenWords(at, unit)}: ${number(events)} + ${number(copies)}`}</title>
              </rect>
            )}
            <rect className="bar" {...bar(events, of)}>
              <title>{`${whenWords(at, unit)}: ${number(events)}`}</title>
            </rect>
          </g>
        ))}
    </>
  )
}

/** A bucket in words. */
export const whenWords = (at: string, unit: Timeline['unit']): string =>
  unit === 'week'
    ? say('weekOf', { day: dayWords(at) })
    : unit === 'hour'
      ? `${dayWords(at.slice(0, 10))} ${digits(at.slice(11, 13))}:${digits('00')}`
      : dayWords(at)

/** A bucket as a cell of a table. */
export function When({ at, unit }: { at: string; unit: Timeline['unit'] }) {
  if (unit === 'hour')
    return (
      <>
        <OneDay day={at.slice(0, 10)} /> <Ltr>{digits(`${at.slice(11, 13)}:00`)}</Ltr>
      </>
    )
  return unit === 'week' ? (
    <>
      {say('weekFrom')} <OneDay day={at} />
    </>
  ) : (
    <OneDay day={at} />
  )
}

interface Line {
  readonly days: Days
  readonly at?: string
  readonly counts: Map<number, { events: number; copies: number }>
}

/** A line for each bucket and stretch, a column for each row of the chart; by teller, one more for the copies. */
function tableOf(
  { rows, unit }: Timeline,
  by: Props['by'],
  names: readonly string[],
  address: (key: string, days: Days | undefined) => string,
): DataTable {
  const lines = new Map<string, Line>()
  const put = (
    id: string,
    line: Omit<Line, 'counts'>,
    row: number,
    count: { events: number; copies: number },
  ) => {
    const known = lines.get(id) ?? { ...line, counts: new Map() }
    known.counts.set(row, count)
    lines.set(id, known)
  }
  for (const [i, row] of rows.entries()) {
    for (const one of row.buckets) put(one.at, { days: daysOf(one.at, unit), at: one.at }, i, one)
    for (const { from, to, events } of row.stretches)
      put(`${from} ${to}`, { days: { from, to } }, i, { events, copies: 0 })
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
  const told = by === 'teller'
  return {
    title: say(told ? 'firstTellings' : 'eventsOverTime'),
    head: [
      say('when'),
      say('from'),
      say('to'),
      ...names.flatMap((name) => (told ? [name, `${name}: ${say('copyCount')}`] : [name])),
    ],
    rows: sorted.map(([, { days, at, counts }]): Value[] => [
      {
        value: at ?? `${days.from}/${days.to}`,
        shown:
          at === undefined ? <span className="soft">{say('stretch')}</span> : <When at={at} unit={unit} />,
      },
      { value: days.from, shown: <OneDay day={days.from} /> },
      { value: days.to, shown: <OneDay day={days.to} /> },
      ...rows.flatMap((row, i): Value[] => {
        const count = counts.get(i)
        const events: Value =
          count === undefined ? { value: '' } : { value: count.events, href: address(row.key, days) }
        return told ? [events, { value: count?.copies ?? '' }] : [events]
      }),
    ]),
  }
}
