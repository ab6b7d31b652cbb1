import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Timeline, TimelineEvent } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import type { DataTable, Value } from '../../parts/chart/Behind.tsx'
import { ChartBox, type Drawing, type Inset, isNarrow, rtl } from '../../parts/chart/ChartBox.tsx'
import { cut } from '../../parts/chart/rows.ts'
import { dayWords, TimeAxis } from '../../parts/chart/TimeAxis.tsx'
import {
  type Days,
  dayMs,
  meets,
  momentOf,
  placed,
  type Range,
  rangeOf,
  rangeOfDays,
} from '../../parts/chart/time.ts'
import { Day } from '../../show/day.tsx'
import { placeText, tellerText, useNames } from '../../show/names.tsx'
import { Moment, Words } from '../../show/text.tsx'
import { Legend } from './Legend.tsx'
import { Marks } from './Marks.tsx'

const lane = 28

const edges = 34
const insetOf = (width: number): Inset => ({
  start: isNarrow(width) ? 120 : 220,
  end: 16,
  top: 8,
  bottom: 26,
})

interface Props {
  readonly timeline: Timeline
  readonly events: readonly TimelineEvent[]
  readonly range: Range
  readonly all: Range
  readonly onWindow: (days: Days | undefined, how?: { replace: boolean }) => void
}

/** Few events: a lane for each, drawn as exactly as it is known, with each origin's first telling and the copies after it. */
export function EventRows({ timeline, events, range: asked, all, onWindow }: Props) {
  const [, go] = useLocation()
  const names = useNames()
  const dated = useMemo(
    () =>
      events
        .filter(({ time }) => time.start !== null || time.end !== null)
        .toSorted((a, b) => Number(a.total) - Number(b.total)),
    [events],
  )
  const range = useMemo(() => withTellings(asked, all, dated), [asked, all, dated])
  const draw = useCallback(
    (drawing: Drawing) => <Lanes drawing={drawing} events={dated} range={range} names={names} />,
    [dated, range, names],
  )
  const table = useMemo(() => tableOf(events, names), [events, names])
  const { undated, totals } = timeline
  const summary = [
    say('fromTo', { from: dayWords(timeline.from!), to: dayWords(timeline.to!) }),
    say('datedEvents', { count: timeline.dated }),
    ...(undated > 0 ? [say('undatedEvents', { count: undated })] : []),
    ...(totals > 0 ? [say('totalsApart', { count: totals })] : []),
  ].join(' ')
  return (
    <>
      <ChartBox
        name={`isnad-timeline-${timeline.from}-${timeline.to}`}
        heading={say('eventsAndTellers')}
        summary={summary}
        drawn={`events ${timeline.from} ${timeline.to} ${timeline.dated}`}
        range={range}
        all={all}
        inset={insetOf}
        height={dated.length * lane + edges}
        draw={draw}
        table={table}
        onWindow={onWindow}
        onPick={(id) => go(`/events/${encodeURIComponent(id)}`)}
      />
      <Legend />
    </>
  )
}

/** Where all of time is shown, the tellings that came after the last day are shown too. */
function withTellings(asked: Range, all: Range, events: readonly TimelineEvent[]): Range {
  if (asked.from > all.from || asked.to < all.to) return asked
  const moments = events.flatMap(({ tellings }) =>
    tellings.flatMap(({ told, copies }) => [told, ...copies.map((copy) => copy.told)]),
  )
  const last = Math.max(asked.to, ...moments.filter((told) => told !== null).map(momentOf))
  // Told years later, an event would shrink to a dot.
  return { from: asked.from, to: Math.min(Math.ceil(last / dayMs) * dayMs, asked.to + 60 * dayMs) }
}

/** When an event was, as exactly as it is known. */
export function rangeOfEvent({ time }: Pick<TimelineEvent, 'time'>): Range {
  const { start, end, precision } = time
  if (precision === 'hour' && start !== null && start[10] === 'T') return rangeOf(start.slice(0, 13), 'hour')
  return rangeOfDays({ from: start ?? end!, to: end ?? start! })
}

export const eventText = ({ type, places }: Pick<TimelineEvent, 'type' | 'places'>): string =>
  [nameOf('types', type), ...places.slice(0, 1).map(placeText)].filter((text) => text !== '').join(' — ')

function Lanes({
  drawing,
  events,
  range,
  names,
}: {
  drawing: Drawing
  events: readonly TimelineEvent[]
  range: Range
  names: Readonly<Record<string, string>>
}) {
  const { width, left, inner, inset, time } = drawing
  return (
    <>
      <TimeAxis drawing={drawing} />
      {events.map((event, i) => {
        const middle = inset.top + i * lane + lane / 2
        const of = rangeOfEvent(event)
        const text = eventText(event)
        return (
          <g key={event.id} data-go={event.id} className="event-lane">
            <rect
              className={i % 2 === 0 ? 'band' : 'band odd'}
              x={0}
              y={middle - lane / 2}
              width={width}
              height={lane}
            />
            <text className="row-name link" x={rtl ? width - 4 : 4} y={middle + 5}>
              {cut(text, isNarrow(width) ? 16 : 30)}
              <title>{text}</title>
            </text>
            <line
              className="base"
              x1={left}
              x2={left + inner}
              y1={middle + lane / 2}
              y2={middle + lane / 2}
            />
            {meets(of, range) && (
              <rect className={kindOf(event)} {...placed(time, of, 7)} y={middle - 6} height={12} rx={3}>
                <title>{`${text} ${dayWords((event.time.start ?? event.time.end)!.slice(0, 10))}`}</title>
              </rect>
            )}
            <Marks event={event} time={time} range={range} y={middle} names={names} />
          </g>
        )
      })}
    </>
  )
}

/** The surer the day, the stronger the mark; a running total is hollow. */
export function kindOf({ time, total }: Pick<TimelineEvent, 'time' | 'total'>): string {
  if (total) return 'span total'
  const wide = time.precision === 'month' || time.precision === 'year' || time.precision === 'unknown'
  const sure = time.precision === 'week' ? 'week' : wide ? 'wide-time' : 'day-time'
  return `span ${sure}${time.how === 'inferred' ? ' guess' : ''}`
}

function tableOf(events: readonly TimelineEvent[], names: Readonly<Record<string, string>>): DataTable {
  return {
    title: say('eventsAndTellers'),
    head: [
      say('event'),
      say('when'),
      say('precisionOfTime'),
      say('firstTeller'),
      say('firstTold'),
      say('originCount'),
      say('copyCount'),
    ],
    rows: events.map((event): Value[] => {
      const { time, tellings } = event
      const [first] = tellings
      const text = eventText(event)
      const teller = first === undefined ? '' : tellerText(first, names) || nameOf('sourceKinds', first.kind)
      return [
        { value: text, shown: <Words>{text}</Words>, href: `/events/${encodeURIComponent(event.id)}` },
        { value: [time.start, time.end].filter((day) => day !== null).join('/'), shown: <Day time={time} /> },
        {
          value: time.precision,
          shown: [
            nameOf('timePrecisions', time.precision),
            ...(time.how === 'inferred' ? [nameOf('timeHows', time.how)] : []),
            ...(event.total ? [say('runningTotal')] : []),
          ].join(rtl ? '، ' : ', '),
        },
        { value: teller, shown: <Words>{teller}</Words> },
        { value: first?.told ?? '', shown: first?.told ? <Moment at={first.told} /> : say('noDate') },
        { value: tellings.length },
        { value: tellings.reduce((sum, { copies }) => sum + copies.length, 0) },
      ]
    }),
  }
}
