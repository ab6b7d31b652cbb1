import type { ScaleLinear } from 'd3-scale'
import { number } from '../../app/here.ts'
import { type Drawing, rtl } from './ChartBox.tsx'

/** Numbers beside the plot, where its rows begin to be read, with lines through it. */
export function FigureAxis({
  drawing: { left, inner },
  y,
  ticks,
}: {
  drawing: Drawing
  y: ScaleLinear<number, number>
  ticks: number
}) {
  return y
    .ticks(ticks)
    .filter(Number.isInteger)
    .map((tick) => (
      <g key={tick}>
        <line className="grid" x1={left} x2={left + inner} y1={y(tick)} y2={y(tick)} />
        <text
          className="number"
          x={rtl ? left + inner + 6 : left - 6}
          y={y(tick) + 4}
          data-side={rtl ? 'rtl' : 'ltr'}
        >
          {number(tick)}
        </text>
      </g>
    ))
}
