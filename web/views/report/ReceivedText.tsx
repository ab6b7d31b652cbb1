import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { say } from '../../app/here.ts'
import { type Field, kinds } from './fields.tsx'
import { mark, offsetAt, rangeOf, type Span, scrollTo, selectedSpan, unmark } from './marks.ts'

interface Props {
  readonly text: string
  readonly fields: readonly Field[]
  readonly active: readonly Field[]
  /** What is to be in view: the words of the field that the keyboard is on. */
  readonly shown: Span | undefined
  /** Words that a correction or a missed event is to stand on. */
  readonly chosen: Span | undefined
  readonly onPoint: (fields: readonly Field[]) => void
  readonly onPress: (fields: readonly Field[]) => void
  readonly onSelect: (span: Span | undefined) => void
}

/** The text as received: one text node, so that offsets of claims are offsets into it. */
export function ReceivedText({ text, fields, active, shown, chosen, onPoint, onPress, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const node = useCallback((): Text | undefined => (box.current?.firstChild as Text | null) ?? undefined, [])

  useLayoutEffect(() => {
    const words = node()
    if (words === undefined) return
    for (const kind of kinds)
      mark(
        `isnad-${kind}`,
        words,
        fields.filter((field) => field.kind === kind),
      )
    return () => {
      for (const kind of kinds) unmark(`isnad-${kind}`)
    }
  }, [fields, node])
  useLayoutEffect(() => {
    const words = node()
    if (words !== undefined) mark('isnad-active', words, active, 10)
    return () => unmark('isnad-active')
  }, [active, node])
  useLayoutEffect(() => {
    const words = node()
    if (words !== undefined) mark('isnad-chosen', words, chosen === undefined ? [] : [chosen], 20)
    return () => unmark('isnad-chosen')
  }, [chosen, node])
  useEffect(() => {
    const words = node()
    if (words === undefined || box.current === null || shown === undefined || shown.end <= shown.start) return
    scrollTo(box.current, rangeOf(words, shown).getBoundingClientRect())
  }, [shown, node])
  useEffect(() => {
    const onChange = (): void => {
      const words = node()
      const span = words === undefined ? undefined : selectedSpan(words)
      // An empty selection is no wish: the words chosen stay until others are.
      if (span !== undefined) onSelect(span)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [onSelect, node])

  const at = (x: number, y: number): readonly Field[] => {
    const words = node()
    const offset = words === undefined ? undefined : offsetAt(x, y, words)
    if (offset === undefined) return []
    // The narrowest reading first: a number inside a longer phrase is what is pointed at.
    return fields
      .filter(({ start, end }) => start <= offset && offset < end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  }
  return (
    // What pointing does here, the list beside the text does for the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={box}
      className={active.length > 0 ? 'received pointing' : 'received'}
      dir="auto"
      lang="ar"
      role="document"
      aria-label={say('text')}
      // It scrolls, so it must be reached by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') onPoint(at(event.clientX, event.clientY))
      }}
      onPointerLeave={() => onPoint([])}
      onClick={(event) => {
        // Someone who is selecting words is left alone.
        if (getSelection()?.isCollapsed === false) return
        onPress(at(event.clientX, event.clientY))
      }}
    >
      {text}
    </div>
  )
}
