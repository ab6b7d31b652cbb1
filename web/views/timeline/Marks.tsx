import { symbol, symbolDiamond } from 'd3-shape'
import type { TimelineEvent } from '../../app/api.ts'
import { digits, nameOf } from '../../app/here.ts'
import { momentOf, type Range, type TimeScale } from '../../parts/chart/time.ts'
import { tellerText } from '../../show/names.tsx'

const diamond = symbol(symbolDiamond, 46)()!

/** A diamond around a point. */
export const diamondAt = (x: number, y: number): string =>
  diamond.replaceAll(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, dx: string, dy: string) => `${x + Number(dx)},${y + Number(dy)}`,
  )

interface Props {
  readonly event: Pick<TimelineEvent, 'tellings'>
  readonly time: TimeScale
  readonly range: Range
  readonly y: number
  readonly names: Readonly<Record<string, string>>
  /** Nobody told before the first of these. */
  readonly first?: boolean
}

/** Each origin's first telling, the very first one filled; the copies after it as strokes. */
export function Marks({ event: { tellings }, time, range, y, names, first = true }: Props) {
  const isInside = (told: string | null): told is string =>
    told !== null && momentOf(told) >= range.from && momentOf(told) < range.to
  return tellings.map(({ id, kind, name, told, copies }, n) => {
    const teller = tellerText({ id, name }, names) || nameOf('sourceKinds', kind)
    return (
      <g key={id}>
        {copies
          .filter((copy) => isInside(copy.told))
          .map((copy, i) => (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: for the public, copies have no names
              key={i}
              className="copy-mark"
              x1={time(momentOf(copy.told!))}
              x2={time(momentOf(copy.told!))}
              y1={y - 9}
              y2={y + 9}
            />
          ))}
        {isInside(told) && (
          <path
            className={first && n === 0 ? 'telling first' : 'telling'}
            d={diamondAt(time(momentOf(told)), y)}
          >
            <title>{`${teller} ${digits(told.slice(0, 16).replace('T', ' '))}`}</title>
          </path>
        )}
      </g>
    )
  })
}
