import { useQuery } from '@tanstack/react-query'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { LedgerQuestion, TotalSeries, Totals } from '../../app/api.ts'
import { knows, lang, nameOf, number, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import type { DataTable, Value } from '../../parts/chart/Behind.tsx'
import { ChartBox, type Drawing, type Inset } from '../../parts/chart/ChartBox.tsx'
import { FigureAxis } from '../../parts/chart/FigureAxis.tsx'
import { dayWords, TimeAxis } from '../../parts/chart/TimeAxis.tsx'
import { dayMs, type Range, rangeOfDays } from '../../parts/chart/time.ts'
import { Await } from '../../parts/states.tsx'
import { OneDay } from '../../show/day.tsx'
import { useCounted } from '../../show/figures.tsx'
import { admin1Text, countryText, tellerText, useNames } from '../../show/names.tsx'
import { Ltr, Words } from '../../show/text.tsx'
import { diamondAt } from '../timeline/Marks.tsx'

const insetOf = (): Inset => ({ start: 64, end: 24, top: 12, bottom: 26 })

/** Monitors' running totals, each beside what the events of its people, area and time add up to: never one sum. */
export function RunningTotals({ question }: { question: LedgerQuestion }) {
  const answer = useQuery(queries.totals(question))
  return (
    <section aria-labelledby="running-totals" className="running-totals">
      <h2 id="running-totals">{say('runningTotals')}</h2>
      <p className="fine">{say('runningTotalsNote')}</p>
      <Await of={answer}>{(totals) => <Series totals={totals} />}</Await>
    </section>
  )
}

function Series({ totals: { series, further, measure, places } }: { totals: Totals }) {
  if (series.length === 0) return <p className="none">{say('noTotals')}</p>
  return (
    <>
      {series.map((one) => (
        <OneSeries
          key={`${one.teller} ${one.whom} ${one.areas.join()} ${one.since}`}
          series={one}
          measure={measure}
          places={places}
        />
      ))}
      {further > 0 && <p className="fine">{say('furtherTotals', { count: further })}</p>}
    </>
  )
}

/** Where a total is of, in the reader's language; a place that no list has by its id. */
function areaText(area: string, places: Totals['places'], names: Readonly<Record<string, string>>): string {
  const [kind, country, ...rest] = area.split(':') as [string, string, ...string[]]
  if (kind === 'country') return countryText(country)
  if (kind === 'admin1') return admin1Text(country, rest.join(':'), names)
  const place = places[area]
  return (lang === 'ar' && place?.arabic) || place?.name || area.slice('place:'.length)
}

interface OneProps {
  readonly series: TotalSeries
  readonly measure: Totals['measure']
  readonly places: Totals['places']
}

function OneSeries({ series, measure, places }: OneProps) {
  const names = useNames()
  const counted = useCounted()
  const [, go] = useLocation()
  const { points, since, whom, areas, parted } = series
  const teller =
    tellerText({ id: series.teller, name: series.name }, names) ||
    (knows('sourceKinds', series.kind) ? nameOf('sourceKinds', series.kind) : say('nobodysFigure'))
  const range = useMemo((): Range => {
    const first = since ?? points[0]!.until
    return rangeOfDays({ from: first, to: points.at(-1)!.until })
  }, [since, points])
  const draw = useCallback(
    (drawing: Drawing) => <Beside drawing={drawing} series={series} range={range} />,
    [series, range],
  )
  const where = areas.map((area) => areaText(area, places, names)).join(' + ')
  const heading = `${teller}: ${nameOf('measures', measure)} (${counted(whom)})${where === '' ? '' : ` — ${where}`}`
  const last = points.at(-1)!
  const summary = [
    say('totalNow', { n: number(last.low), day: dayWords(last.until) }),
    say('eventsNow', { low: number(last.sum.low), best: number(last.sum.best), high: number(last.sum.high) }),
    ...(last.sum.open > 0 ? [say('openFigures', { count: last.sum.open })] : []),
    parted === null
      ? say('neverParted')
      : say(last.part === 'under' ? 'partedUnder' : 'partedOver', { day: dayWords(parted) }),
  ].join(' ')
  return (
    <>
      <h3>
        <Words>{teller}</Words>: {nameOf('measures', measure)} ({counted(whom)})
        {where !== '' && (
          <>
            {' — '}
            <Words>{where}</Words>
          </>
        )}
      </h3>
      <ChartBox
        name={`isnad-total-${series.teller}-${measure}`.replaceAll(/[^\p{L}\p{N}-]/gu, '_')}
        heading={heading}
        summary={summary}
        drawn={heading}
        range={range}
        all={range}
        inset={insetOf}
        height={220}
        draw={draw}
        table={tableOf(series, heading)}
        onPick={(event) => go(`/events/${encodeURIComponent(event)}`)}
      />
    </>
  )
}

function Beside({ drawing, series, range }: { drawing: Drawing; series: TotalSeries; range: Range }) {
  const { time, inset, height } = drawing
  const points = series.points.map((point) => ({ ...point, at: Date.parse(point.until) + dayMs }))
  const most = Math.max(1, ...points.map(({ low, high, sum }) => Math.max(low, high ?? 0, sum.high)))
  const y = scaleLinear([0, most], [height - inset.bottom, inset.top]).nice()
  const zero = { at: range.from, sum: { low: 0, best: 0, high: 0 } }
  const grown = [zero, ...points]
  type Grown = (typeof grown)[number]
  const x = ({ at }: Grown): number => time(at)
  const band = area<Grown>(
    x,
    ({ sum }) => y(sum.low),
    ({ sum }) => y(sum.high),
  )
  const best = line<Grown>(x, ({ sum }) => y(sum.best))
  const total = line<(typeof points)[number]>(
    ({ at }) => time(at),
    ({ low }) => y(low),
  )
  const parted = series.parted === null ? undefined : time(Date.parse(series.parted) + dayMs)
  return (
    <>
      <TimeAxis drawing={drawing} />
      <FigureAxis drawing={drawing} y={y} ticks={4} />
      <path className="area" d={band(grown) ?? ''} />
      <path className="best" d={best(grown) ?? ''} />
      <path className="total-line" d={total(points) ?? ''} />
      {points.map(({ event, at, low, high }) => (
        <g key={event} data-go={event}>
          {high !== low && (
            <line
              className="whisker"
              x1={time(at)}
              x2={time(at)}
              y1={y(low)}
              y2={high === null ? inset.top : y(high)}
            />
          )}
          <path className="total-mark" d={diamondAt(time(at), y(low))}>
            <title>{number(low)}</title>
          </path>
        </g>
      ))}
      {parted !== undefined && (
        <line className="parted" x1={parted} x2={parted} y1={inset.top} y2={height - inset.bottom} />
      )}
    </>
  )
}

const openEnd = (high: number | null, low: number): Value =>
  high === null ? { value: '', shown: <Ltr>{`${number(low)}+`}</Ltr> } : { value: high }

const tableOf = ({ points }: TotalSeries, title: string): DataTable => ({
  title,
  head: [
    say('untilDay'),
    say('totalLow'),
    say('totalHigh'),
    say('sumLow'),
    say('sumBest'),
    say('sumHigh'),
    say('partsHow'),
  ],
  rows: points.map(({ event, until, low, high, sum, part }): Value[] => [
    { value: until, shown: <OneDay day={until} />, href: `/events/${encodeURIComponent(event)}` },
    { value: low },
    openEnd(high, low),
    { value: sum.low },
    { value: sum.best },
    { value: sum.high, shown: <Ltr>{`${number(sum.high)}${sum.open > 0 ? '+' : ''}`}</Ltr> },
    { value: part ?? '', shown: say(part === null ? 'meetHere' : part === 'over' ? 'isOver' : 'isUnder') },
  ]),
})
