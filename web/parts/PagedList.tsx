import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { say } from '../app/here.ts'

export interface ListHandle {
  /** Brings a row into view and puts the keyboard on it. */
  focus(index: number): void
}

interface Props<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly total: number
  readonly idOf: (item: T) => string
  readonly row: (item: T, index: number) => ReactNode
  /** Fetches the next page; absent at the end. */
  readonly more?: (() => void) | undefined
  readonly current?: string | undefined
  readonly handle?: RefObject<ListHandle | null>
  /** About how high a row is, in pixels. */
  readonly height: number
}

/** A long list of which only the rows on the screen are drawn. Its rows hold what the keyboard goes to: `[data-row]`. */
export function PagedList<T>({ label, items, total, idOf, row, more, current, handle, height }: Props<T>) {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | undefined>(undefined)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (index) => idOf(items[index]!),
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0

  useEffect(() => {
    if (more !== undefined && last >= items.length - 20) more()
  }, [more, last, items.length])

  const focusRow = (index: number): boolean => {
    const element = box.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)
    element?.focus({ preventScroll: true })
    return element !== undefined && element !== null
  }
  useImperativeHandle(handle, () => ({
    focus(index) {
      rows.scrollToIndex(index, { align: 'auto' })
      // A row far away is drawn only after the list has moved.
      wanted.current = focusRow(index) ? undefined : index
    },
  }))
  useEffect(() => {
    if (wanted.current !== undefined && focusRow(wanted.current)) wanted.current = undefined
  })

  return (
    <div className="paged" ref={box}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers */}
      <ul role="list" aria-label={label} className="rows" style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, start, key }) => (
          <li
            key={key}
            data-index={index}
            ref={rows.measureElement}
            aria-setsize={total}
            aria-posinset={index + 1}
            className={idOf(items[index]!) === current ? 'row current' : 'row'}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(items[index]!, index)}
          </li>
        ))}
      </ul>
      {more !== undefined && <p className="fine centre">{say('loading')}</p>}
    </div>
  )
}
