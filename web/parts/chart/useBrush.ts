import { type PointerEvent, type RefObject, useState } from 'react'

interface Options {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly left: number
  readonly inner: number
  /** From where to where was drawn, in pixels of the picture. */
  readonly onBrush: (from: number, to: number) => void
  readonly onPick?: ((go: string) => void) | undefined
}

/** Less than this many pixels is a press, not a stretch. */
const least = 6

/** A stretch drawn with the pointer, or the shape that was pressed. */
export function useBrush({ svg, left, inner, onBrush, onPick }: Options) {
  const [span, setSpan] = useState<readonly [number, number]>()
  const xOf = ({ clientX }: PointerEvent): number =>
    Math.min(Math.max(clientX - (svg.current?.getBoundingClientRect().left ?? 0), left), left + inner)
  return {
    span: span !== undefined && Math.abs(span[1] - span[0]) >= least ? span : undefined,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        // A finger scrolls the page.
        if (event.button !== 0 || event.pointerType === 'touch') return
        setSpan([xOf(event), xOf(event)])
      },
      onPointerMove: (event: PointerEvent) => {
        if (span !== undefined) setSpan([span[0], xOf(event)])
      },
      onPointerLeave: () => setSpan(undefined),
      onPointerUp: (event: PointerEvent) => {
        const drawn = span
        setSpan(undefined)
        if (drawn !== undefined && Math.abs(drawn[1] - drawn[0]) >= least) return onBrush(...drawn)
        const go = (event.target as Element).closest('[data-go]')?.getAttribute('data-go')
        if (go !== null && go !== undefined) onPick?.(go)
      },
    },
  }
}
