import { Button } from 'react-aria-components'
import { useLocation, useSearchParams } from 'wouter'
import { say } from '../../app/here.ts'
import { type Days, moved, type Range, zoomed } from './time.ts'

/** The window stands in the address as the filter's days: other views of the same events then show the same. */
export function useWindow(): (days: Days | undefined, how?: { replace: boolean }) => void {
  const [query] = useSearchParams()
  const [path, go] = useLocation()
  return (days, how = { replace: false }) => {
    const chosen = new URLSearchParams(query)
    for (const name of ['from', 'to'] as const)
      if (days === undefined) chosen.delete(name)
      else chosen.set(name, days[name])
    const asked = chosen.toString()
    if (asked !== query.toString()) go(asked === '' ? path : `${path}?${asked}`, how)
  }
}

interface Given {
  readonly range: Range
  readonly all: Range
  readonly onWindow: (days: Days | undefined) => void
}

/** Closer, wider, earlier, later, all. */
export function TimeTools({ range, all, onWindow }: Given) {
  const middle = (range.from + range.to) / 2
  const whole = range.from <= all.from && range.to >= all.to
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields
    <div className="buttons tools" role="group" aria-label={say('zoom')}>
      <Button className="zoom-in" onPress={() => onWindow(zoomed(range, 1 / 3, middle, all))}>
        {say('zoomIn')}
      </Button>
      <Button className="zoom-out" isDisabled={whole} onPress={() => onWindow(zoomed(range, 3, middle, all))}>
        {say('zoomOut')}
      </Button>
      <Button
        className="earlier"
        isDisabled={range.from <= all.from}
        onPress={() => onWindow(moved(range, -1 / 2, all))}
      >
        {say('earlier')}
      </Button>
      <Button
        className="later"
        isDisabled={range.to >= all.to}
        onPress={() => onWindow(moved(range, 1 / 2, all))}
      >
        {say('laterOn')}
      </Button>
      <Button isDisabled={whole} onPress={() => onWindow(undefined)}>
        {say('allTime')}
      </Button>
    </div>
  )
}
