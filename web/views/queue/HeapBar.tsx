import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { type Heap, heaps, type Order, orders } from './views.ts'

const heapWords = {
  proposed: 'heapProposed',
  mine: 'heapMine',
  changed: 'heapChanged',
  decided: 'heapDecided',
} as const satisfies Record<Heap, string>

/** What to work through, and in which order. */
export function HeapBar({
  heap,
  order,
  set,
}: {
  heap: Heap
  order: Order
  set: (part: { heap?: Heap; order?: Order }) => void
}) {
  return (
    <div className="heap-bar">
      <ToggleButtonGroup
        className="segments"
        aria-label={say('heaps')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[heap]}
        onSelectionChange={(keys) => {
          for (const key of keys) set({ heap: key as Heap })
        }}
      >
        {heaps.map((id) => (
          <ToggleButton key={id} id={id} className="segment">
            {say(heapWords[id])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ChoiceField
        label={say('sort')}
        value={order}
        onChange={(value) => set({ order: value })}
        choices={orders.map((id) => ({ id, name: say(id) }))}
      />
    </div>
  )
}
