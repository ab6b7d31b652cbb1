import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { lang, say } from '../../app/here.ts'
import { Behind, type DataTable } from './Behind.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import { type Days, moved, type Range, type TimeScale, timeScale, within, zoomed } from './time.ts'
import { useBrush } from './useBrush.ts'

/** Pixels around the plot. `start` holds the names of rows: right of it in Arabic, left of it in English. */
export interface Inset {
  readonly start: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Left edge and width of the plot. */
  readonly left: number
  readonly inner: number
  readonly time: TimeScale
  readonly inset: Inset
}

interface Props {
  /** Names the files. */
  readonly name: string
  readonly heading: string
  /** What the chart says, in words. */
  readonly summary: string
  /** Of what the drawing is: another one is another drawing. */
  readonly drawn: string
  readonly range: Range
  readonly all: Range
  readonly inset: (width: number) => Inset
  readonly height: number
  readonly draw: (drawing: Drawing) => ReactNode
  readonly table: DataTable
  /** The window that was chosen; none for all of time. Without it the chart stands still. */
  readonly onWindow?: ((days: Days | undefined, how: { replace: boolean }) => void) | undefined
  /** What was pressed: the `data-go` of its shape. */
  readonly onPick?: ((go: string) => void) | undefined
}

export const rtl = lang === 'ar'

/** On a phone names take less of the width. */
export const isNarrow = (width: number): boolean => width < 640

/** Many events and few are drawn by two charts: who zooms by keys from one into the other goes on in that one. */
let inChart = false

/** A chart over time: its picture, ways to move in it, the files of it, and the table behind it. */
export function ChartBox(props: Props) {
  const { heading, summary, drawn, range, all, height, draw, onWindow, onPick } = props
  const box = useRef<HTMLElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(box)
  const id = useId()
  const inset = props.inset(width)
  const left = rtl ? inset.end : inset.start
  const inner = Math.max(40, width - inset.start - inset.end)
  const time = useMemo(() => timeScale(range, left, inner, rtl), [range, left, inner])
  const brush = useBrush({
    svg,
    left,
    inner,
    onBrush: (a, b) => {
      const [from, to] = [Number(time.invert(a)), Number(time.invert(b))]
      onWindow?.(within({ from: Math.min(from, to), to: Math.max(from, to) }, all), { replace: false })
    },
    onPick,
  })
  useWheel(svg, box, time, range, all, onWindow)
  useEffect(() => {
    if (inChart && onWindow !== undefined && document.activeElement === document.body) box.current?.focus()
  }, [onWindow])
  const picture = useMemo(
    () => draw({ width, height, left, inner, time, inset }),
    [draw, width, height, left, inner, time, inset],
  )
  const keys = (event: React.KeyboardEvent): void => {
    const days = keyed(event, range, all)
    if (days === null || onWindow === undefined || event.target !== box.current) return
    event.preventDefault()
    event.stopPropagation()
    onWindow(days, { replace: true })
  }
  return (
    <figure className="chart" data-drawn={width === 0 ? undefined : drawn}>
      <section
        className="plot"
        ref={box}
        tabIndex={onWindow === undefined ? undefined : 0}
        aria-label={heading}
        aria-describedby={id}
        onKeyDown={keys}
        onFocus={() => {
          inChart = true
        }}
        onBlur={() => {
          inChart = false
        }}
      >
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={summary}
          {...brush.handlers}
        >
          {width > 0 && picture}
          {brush.span !== undefined && (
            <rect
              data-tool
              className="brush"
              x={Math.min(...brush.span)}
              width={Math.abs(brush.span[1] - brush.span[0])}
              y={0}
              height={height}
            />
          )}
        </svg>
      </section>
      <figcaption id={id}>
        <p>{summary}</p>
        {onWindow !== undefined && <p className="fine tools">{say('chartKeys')}</p>}
      </figcaption>
      <SaveButtons svg={svg} name={props.name} heading={heading} table={props.table} />
      <Behind table={props.table} drawn={drawn} />
    </figure>
  )
}

/** The width that the chart has, as long as it has it. */
export function useWidth(box: React.RefObject<Element | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [box])
  return width
}

/** Keys go by what is seen: the right arrow shows what lies to the right. */
function keyed({ key }: React.KeyboardEvent, range: Range, all: Range): Days | undefined | null {
  const middle = (range.from + range.to) / 2
  const later = rtl ? 'ArrowLeft' : 'ArrowRight'
  const earlier = rtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === '+' || key === '=') return zoomed(range, 1 / 2, middle, all)
  if (key === '-') return zoomed(range, 2, middle, all)
  if (key === later) return moved(range, 1 / 4, all)
  if (key === earlier) return moved(range, -1 / 4, all)
  return key === 'Home' ? undefined : null
}

/** A wheel over a chart scrolls the page, as anywhere; with Ctrl, or in a chart that was gone into, it zooms. */
function useWheel(
  svg: React.RefObject<SVGSVGElement | null>,
  box: React.RefObject<HTMLElement | null>,
  time: TimeScale,
  range: Range,
  all: Range,
  onWindow: Props['onWindow'],
): void {
  const waiting = useRef(false)
  useEffect(() => {
    const element = svg.current
    if (element === null || onWindow === undefined) return
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== box.current) return
      event.preventDefault()
      // The next step is taken when this one is drawn.
      if (waiting.current) return
      waiting.current = true
      const around = Number(time.invert(event.clientX - element.getBoundingClientRect().left))
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const later = rtl ? -event.deltaX : event.deltaX
      onWindow(
        sideways
          ? moved(range, Math.sign(later) / 6, all)
          : zoomed(range, event.deltaY > 0 ? 3 / 2 : 2 / 3, around, all),
        { replace: true },
      )
    }
    waiting.current = false
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [svg, box, time, range, all, onWindow])
}
