import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { number, say } from '../../../app/here.ts'

/** A list of values: each can be changed or taken out, and one can be added. */
export function Rows<T>({
  items,
  onChange,
  blank,
  add,
  children,
}: {
  items: readonly T[]
  onChange: (items: readonly T[]) => void
  blank: T
  add: string
  children: (item: T, set: (item: T) => void) => ReactNode
}) {
  return (
    <div className="rows-editor">
      {items.map((item, i) => (
        // Two rows may hold the same; only their places tell them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={`${items.length} ${i}`} className="row-editor">
          <legend className="hidden">{number(i + 1)}</legend>
          {children(item, (next) => onChange(items.with(i, next)))}
          <Button className="plain-button" onPress={() => onChange(items.toSpliced(i, 1))}>
            {say('takeOut')}
          </Button>
        </fieldset>
      ))}
      <Button className="plain-button" onPress={() => onChange([...items, blank])}>
        + {add}
      </Button>
    </div>
  )
}
