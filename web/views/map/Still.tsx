import { useEffect, useRef, useState } from 'react'
import { say } from '../../app/here.ts'
import type { Drawn } from './drawn.ts'
import { StaticMap } from './StaticMap.tsx'
import type { Size, View } from './view.ts'

interface Given {
  readonly drawn: Drawn
  readonly view: View
  readonly onView: (view: View, size: Size) => void
  readonly onChoose: (here: string) => void
}

/** The map where nothing can be drawn by the graphics card: as large as there is room for. */
export function Still({ drawn, view, onView, onChoose }: Given) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  const told = useRef({ onView, view })
  told.current = { onView, view }
  useEffect(() => {
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = box.current!
      setSize({ width, height })
      told.current.onView(told.current.view, { width, height })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <p className="map-note" role="note">
        {say('mapStatic')}
      </p>
      <div className="map-canvas" ref={box}>
        {size !== undefined && <StaticMap drawn={drawn} view={view} size={size} onChoose={onChoose} />}
      </div>
    </>
  )
}
