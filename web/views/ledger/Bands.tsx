import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Ledger, LedgerRow } from '../../app/api.ts'
import { withFilter } from '../../app/filter.ts'
import { number, say, nameOf as wordOf } from '../../app/here.ts'
import type { DataTable, Value } from '../../parts/chart/Behind.tsx'
import { ChartBox, type Drawing, type Inset, rtl } from '../../parts/chart/ChartBox.tsx'
import { FigureAxis } from '../../parts/chart/FigureAxis.tsx'
import { cut, type RowGroup, useRowName } from '../../parts/chart/rows.ts'
import { dayWords, TimeAxis } from '../../parts/chart/TimeAxis.tsx'
import { type Days, daysOf, meets, placed, type Range, rangeOf, rangeOfDays } from '../../parts/chart/time.ts'
import { OneDay } from '../../show/day.tsx'
import { Ltr } from '../../show/text.tsx'
import { When, whenWords } from '../timeline/Buckets.tsx'
import type { Mode } from './LedgerView.tsx'

interface Props {
  readonly ledger: Ledger
  readonly by: RowGroup
  readonly mode: Mode
  readonly range: Range
  readonly all: Range
  readonly onWindow: (days: Days | undefined, how?: { replace: boolean }) => void
}

const edges = 30
const insetOf = (): Inset => ({ start: 64, end: 16, top: 4, bottom: 26 })
/** Above each row's plot, for its name. */
const head = 24

/** A row for all, or for each party, teller or type, all to one scale: the best figure within low and high. */
export function Bands({ ledger, by, mode, range, all, onWindow }: Props) {
  const nameOf = useRowName()
  const [query] = useSearchParams()
  const [, go] = useLocation()
  const { rows, unit } = ledger
  const row = rows.length === 1 ? 300 : 150
  const names = rows.map((one) => nameOf(by, one))
  const draw = useCallback(
    (drawing: Drawing) => (
      <Rows drawing={drawing} ledger={ledger} names={names} mode={mode} range={range} height={row} />
    ),
    [ledger, names, mode, range, row],
  )
  const address = (key: string, days: Days): string => {
    const asked = new URLSearchParams(query)
    const name = by === 'teller' ? 'source' : by === 'type' ? 'type' : 'party'
    if (by !== 'none' && key !== '' && key !== '+') asked.set(name, key)
    asked.set('from', days.from)
    asked.set('to', days.to)
    return withFilter('/events', asked)
  }
  const table = useMemo(() => tableOf(ledger, names), [ledger, names])
  const heading = `${wordOf('measures', ledger.measure)}: ${say(mode === 'sum' ? 'upTo' : 'eachTime')}`
  return (
    <ChartBox
      name={`isnad-ledger-${ledger.measure}-${ledger.from}-${ledger.to}`}
      heading={heading}
      summary={summaryOf(ledger)}
      drawn={`${ledger.measure} ${by} ${mode} ${unit} ${ledger.from} ${ledger.to} ${rows.length}`}
      range={range}
      all={all}
      inset={insetOf}
      height={rows.length * row + edges}
      draw={draw}
      table={table}
      onWindow={onWindow}
      onPick={(at) => {
        const [i, when] = at.split(' ')
        go(address(rows[Number(i)]!.key, daysOf(when!, unit)))
      }}
    />
  )
}

const figure = (value: number, open: number): string => `${number(value)}${open > 0 ? '+' : ''}`
/** Numbers in a sentence of Arabic keep their order. */
const apart = (text: string): string => `\u2066${text}\u2069`

function summaryOf({ from, to, rows, further, measure }: Ledger): string {
  const sums = [...rows.map(({ all }) => all), further.sum]
  const add = (name: 'low' | 'best' | 'high' | 'open' | 'figures') =>
    sums.reduce((n, one) => n + one[name], 0)
  const undated = rows.reduce((n, one) => n + (one.undated?.figures ?? 0), 0)
  const open = add('open')
  return [
    say('fromTo', { from: dayWords(from!), to: dayWords(to!) }),
    say('ledgerSum', {
      what: wordOf('measures', measure),
      low: apart(number(add('low'))),
      best: apart(number(add('best'))),
      high: apart(figure(add('high'), open)),
    }),
    say('figuresAdded', { count: add('figures') }),
    ...(open > 0 ? [say('openFigures', { count: open })] : []),
    ...(undated > 0 ? [say('undatedFigures', { count: undated })] : []),
  ].join(' ')
}

type Height = ScaleLinear<number, number>

function Rows({
  drawing,
  ledger: { rows, unit },
  names,
  mode,
  range,
  height,
}: {
  drawing: Drawing
  ledger: Ledger
  names: readonly string[]
  mode: Mode
  range: Range
  height: number
}) {
  const { inset, width } = drawing
  const most = Math.max(
    1,
    ...rows.flatMap((row) =>
      mode === 'sum'
        ? row.points.map((point) => point.sum.high)
        : [...row.points, ...row.stretches].map(({ high }) => high),
    ),
  )
  return (
    <>
      <TimeAxis drawing={drawing} />
      {rows.map((row, i) => {
        const base = inset.top + (i + 1) * height
        const y = scaleLinear([0, most], [base - 4, base - height + head]).nice()
        return (
          <g key={row.key}>
            <FigureAxis drawing={drawing} y={y} ticks={height > 200 ? 6 : 3} />
            {rows.length > 1 && (
              <text className="row-name" x={rtl ? width - 4 : 4} y={base - height + 15}>
                {cut(names[i]!, 40)}
              </text>
            )}
            {mode === 'sum' ? (
              <Grown row={row} drawing={drawing} unit={unit} range={range} y={y} />
            ) : (
              <Each row={row} i={i} drawing={drawing} unit={unit} range={range} y={y} />
            )}
          </g>
        )
      })}
    </>
  )
}

interface RowProps {
  readonly row: LedgerRow
  readonly drawing: Drawing
  readonly unit: Ledger['unit']
  readonly range: Range
  readonly y: Height
}

interface Level {
  readonly at: number
  readonly low: number
  readonly best: number
  readonly high: number
}

/** The sum up to each day: within a bucket it rises evenly, for nothing says when in it. */
function Grown({ row, drawing: { time }, unit, range, y }: RowProps) {
  const levels: Level[] = [{ at: range.from, low: 0, best: 0, high: 0 }]
  let open: number | undefined
  for (const { at, sum } of row.points) {
    const of = rangeOf(at, unit)
    const before = levels.at(-1)!
    levels.push({ ...before, at: Math.max(of.from, before.at) })
    levels.push({ at: Math.min(of.to, range.to), low: sum.low, best: sum.best, high: sum.high })
    if (sum.open > 0) open ??= levels.length - 1
  }
  levels.push({ ...levels.at(-1)!, at: range.to })
  const x = ({ at }: Level): number => time(at)
  const band = area<Level>(
    x,
    ({ low }) => y(low),
    ({ high }) => y(high),
  )
  const best = line<Level>(x, (level) => y(level.best))
  const top = line<Level>(x, ({ high }) => y(high))
  return (
    <>
      <path className="area" d={band(levels) ?? ''} />
      {open !== undefined && <path className="open-end" d={top(levels.slice(open)) ?? ''} />}
      <path className="best" d={best(levels) ?? ''} />
    </>
  )
}

/** Each bucket by itself: a bar from low to high, the best across it; a stretch that no bucket holds is paler. */
function Each({ row, i, drawing: { time }, unit, range, y }: RowProps & { i: number }) {
  const bar = (of: Range, low: number, high: number) => {
    const top = y(high)
    return { ...placed(time, of, 3), y: top, height: Math.max(2, y(low) - top) }
  }
  return (
    <>
      {row.stretches
        .map((one) => ({ ...one, of: rangeOfDays(one) }))
        .filter(({ of }) => meets(of, range))
        .map(({ from, to, low, best, high, of }) => (
          <rect key={from + to} className="stretch" {...bar(of, low, high)}>
            <title>{`${dayWords(from)} – ${dayWords(to)}: ${number(best)}`}</title>
          </rect>
        ))}
      {row.points
        .filter(({ figures, at }) => figures > 0 && meets(rangeOf(at, unit), range))
        .map(({ at, low, best, high, open }) => {
          const box = bar(rangeOf(at, unit), low, high)
          const ends = { x1: box.x, x2: box.x + box.width }
          return (
            <g key={at} data-go={`${i} ${at}`}>
              <rect className="range" {...box}>
                <title>{`${whenWords(at, unit)}: ${number(best)} (${number(low)}–${figure(high, open)})`}</title>
              </rect>
              {open > 0 && <line className="open-end" {...ends} y1={box.y} y2={box.y} />}
              <line className="best" {...ends} y1={y(best)} y2={y(best)} />
            </g>
          )
        })}
    </>
  )
}

/** One line for each bucket of each row, then stretches, then what has no date. */
function tableOf({ rows, unit, measure }: Ledger, names: readonly string[]): DataTable {
  const high = (value: number, open: number): Value => ({ value, shown: <Ltr>{figure(value, open)}</Ltr> })
  const none: Value = { value: '' }
  return {
    title: wordOf('measures', measure),
    head: [
      say('whose'),
      say('when'),
      say('from'),
      say('to'),
      say('low'),
      say('best'),
      say('high'),
      say('openCount'),
      say('figureCount'),
      say('sumLow'),
      say('sumBest'),
      say('sumHigh'),
    ],
    rows: rows.flatMap((row, i): Value[][] => {
      const own = (of: {
        low: number
        best: number
        high: number
        open: number
        figures: number
      }): Value[] => [
        { value: of.low },
        { value: of.best },
        high(of.high, of.open),
        { value: of.open },
        { value: of.figures },
      ]
      const days = ({ from, to }: Days): Value[] => [
        { value: from, shown: <OneDay day={from} /> },
        { value: to, shown: <OneDay day={to} /> },
      ]
      const name: Value = { value: names[i]! }
      return [
        ...row.points.map((point): Value[] => [
          name,
          { value: point.at, shown: <When at={point.at} unit={unit} /> },
          ...days(daysOf(point.at, unit)),
          ...own(point),
          { value: point.sum.low },
          { value: point.sum.best },
          high(point.sum.high, point.sum.open),
        ]),
        ...row.stretches.map((one): Value[] => [
          name,
          { value: `${one.from}/${one.to}`, shown: <span className="soft">{say('stretch')}</span> },
          ...days(one),
          ...own(one),
          none,
          none,
          none,
        ]),
        ...(row.undated === null
          ? []
          : [[name, { value: '', shown: say('noDate') }, none, none, ...own(row.undated), none, none, none]]),
      ]
    }),
  }
}
