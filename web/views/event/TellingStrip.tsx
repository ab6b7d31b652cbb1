import { useMemo, useRef } from 'react'
import type { EventView } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { type Drawing, isNarrow, rtl, useWidth } from '../../parts/chart/ChartBox.tsx'
import { cut } from '../../parts/chart/rows.ts'
import { dayWords, TimeAxis } from '../../parts/chart/TimeAxis.tsx'
import { dayMs, momentOf, type Range, timeScale } from '../../parts/chart/time.ts'
import { tellerText, useNames } from '../../show/names.tsx'
import { Marks } from '../timeline/Marks.tsx'

const lane = 22

/** When each origin first told of the event, and when the copies followed. The tree below it says the same in words. */
export function TellingStrip({ view }: { view: EventView }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const names = useNames()
  const tellings = useMemo(() => tellingsOf(view), [view])
  const moments = tellings.flatMap(({ told, copies }) => [told, ...copies.map((copy) => copy.told)])
  const dated = moments.filter((told) => told !== null).map(momentOf)
  // One telling is no line.
  const drawn = dated.length > 1 && width > 0
  const [first] = tellings
  const nameOfTeller = (id: string, kind: string, name: string): string =>
    tellerText({ id, name }, names) || nameOf('sourceKinds', kind)
  return (
    <div ref={box} className="strip">
      {drawn && first?.told && (
        <svg
          width={width}
          height={tellings.length * lane + 30}
          role="img"
          aria-label={`${say('tellingStrip')}: ${say('toldFirst', {
            teller: nameOfTeller(first.id, first.kind, first.name),
            day: dayWords(first.told.slice(0, 10)),
          })}`}
        >
          <Lanes
            tellings={tellings}
            range={around(dated)}
            width={width}
            names={names}
            nameOf={nameOfTeller}
          />
        </svg>
      )}
    </div>
  )
}

const around = (moments: readonly number[]): Range => ({
  from: Math.floor(Math.min(...moments) / dayMs) * dayMs,
  to: Math.ceil((Math.max(...moments) + 1) / dayMs) * dayMs,
})

type Telling = ReturnType<typeof tellingsOf>[number]

interface LanesProps {
  readonly tellings: readonly Telling[]
  readonly range: Range
  readonly width: number
  readonly names: Readonly<Record<string, string>>
  readonly nameOf: (id: string, kind: string, name: string) => string
}

function Lanes({ tellings, range, width, names, nameOf: nameOfTeller }: LanesProps) {
  const narrow = isNarrow(width)
  const inset = { start: narrow ? 100 : 170, end: 16, top: 2, bottom: 24 }
  const left = rtl ? inset.end : inset.start
  const inner = Math.max(40, width - inset.start - inset.end)
  const time = timeScale(range, left, inner, rtl)
  const drawing: Drawing = { width, height: tellings.length * lane + 30, left, inner, time, inset }
  return (
    <>
      <TimeAxis drawing={drawing} />
      {tellings.map((one, i) => {
        const y = inset.top + i * lane + lane / 2
        return (
          <g key={one.id}>
            <text x={rtl ? width - 4 : 4} y={y + 5}>
              {cut(nameOfTeller(one.id, one.kind, one.name), narrow ? 13 : 24)}
            </text>
            <line className="base" x1={left} x2={left + inner} y1={y} y2={y} />
            <Marks
              event={{ tellings: [one] }}
              time={time}
              range={range}
              y={y}
              names={names}
              first={i === 0}
            />
          </g>
        )
      })}
    </>
  )
}

/** Origins with their days of publication, first told first; at most so many that the strip stays one. */
function tellingsOf({ event, reports }: EventView) {
  const published = new Map(reports.map((report) => [report.id, report.published]))
  const told = (id: string): string | null => published.get(id) ?? null
  return event.origins
    .map((origin) => ({
      id: origin.id,
      kind: origin.kind,
      name: origin.name,
      told: origin.reports.map(told).find((at) => at !== null) ?? null,
      copies: origin.copies.map((report) => ({ report, told: told(report) })),
    }))
    .filter((one) => one.told !== null)
    .sort((a, b) => momentOf(a.told!) - momentOf(b.told!))
    .slice(0, 8)
}
