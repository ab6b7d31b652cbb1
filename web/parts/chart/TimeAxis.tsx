import { digits } from '../../app/here.ts'
import { currentSettings } from '../../app/settings.ts'
import { inWords } from '../../show/day.tsx'
import type { Drawing } from './ChartBox.tsx'
import { dayMs, dayOf } from './time.ts'

/** Days below the plot, with lines through it. */
export function TimeAxis({ drawing: { time, inner, width, height, inset } }: { drawing: Drawing }) {
  const ticks = time.ticks(Math.max(2, Math.floor(inner / 80)))
  const step = ticks.length < 2 ? dayMs : Number(ticks[1]) - Number(ticks[0])
  const bottom = height - inset.bottom
  const drawn = ticks.map((tick) => ({ at: Number(tick), x: time(tick), text: label(Number(tick), step) }))
  const longest = Math.max(...drawn.map(({ text }) => text.length * letter))
  // Where names are too long for every line, every second or third has one.
  const every = Math.max(1, Math.ceil((longest + 12) / (inner / Math.max(1, drawn.length))))
  const isNamed = (x: number, text: string, i: number): boolean => {
    const half = (text.length * letter) / 2
    return i % every === 0 && x - half >= 0 && x + half <= width
  }
  return drawn.map(({ at, x, text }, i) => (
    <g key={at}>
      <line className="grid" x1={x} x2={x} y1={inset.top} y2={bottom} />
      {isNamed(x, text, i) && (
        <text className="tick" x={x} y={bottom + 17}>
          {text}
        </text>
      )}
    </g>
  ))
}

/** About how wide a letter of a label is. */
const letter = 6.4

/** One day, month or year as text, the way the person chose. */
export const dayWords = (day: string): string =>
  currentSettings().months === 'numbers' ? digits(day) : inWords(day)

/** A year; a month with its year; a day of its month; an hour, or at midnight its day. */
function label(ms: number, step: number): string {
  const day = dayOf(ms)
  if (step >= 360 * dayMs) return dayWords(day.slice(0, 4))
  if (step >= 27 * dayMs) return dayWords(day.slice(0, 7))
  if (step < dayMs && ms % dayMs !== 0) return digits(new Date(ms).toISOString().slice(11, 16))
  return currentSettings().months === 'numbers' ? digits(day) : inWords(day).replace(/\s\S+$/u, '')
}
