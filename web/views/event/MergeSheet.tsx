import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Event, Similar } from '../../app/api.ts'
import { client } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { Buttons } from '../../parts/fields.tsx'
import { Await, told } from '../../parts/states.tsx'
import { tell } from '../../parts/toasts.tsx'
import { Reasons } from '../../show/reason.tsx'
import { FieldText } from './FieldText.tsx'

const fields = ['type', 'time', 'places', 'agents', 'targets', 'counts'] as const
const names = {
  type: 'what',
  time: 'when',
  places: 'where',
  agents: 'who',
  targets: 'whom',
  counts: 'counts',
} as const

/** Two events side by side, to be made one. The one at hand takes the other in; both readings stay. */
export function MergeSheet({
  event,
  other,
  onClose,
}: {
  event: Event
  other: Similar | undefined
  onClose: () => void
}) {
  const [chosen, choose] = useState(other)
  const similar = useQuery(queries.similar(event.id))
  const review = useReview()
  const merge = async (from: Similar): Promise<void> => {
    onClose()
    try {
      // What is merged is the other event as it stands now; what was compared is told with it.
      const { event: now } = await client.call('readEvent', { params: { id: from.event.id } })
      await review.decide(event, { kind: 'merge', from: now.id, fromVersion: now.version })
    } catch (error) {
      tell({ kind: 'trouble', text: told(error).what })
    }
  }
  return (
    <Sheet title={say('mergeTitle')} isOpen onClose={onClose} wide>
      {chosen === undefined ? (
        <Await of={similar}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="none">{say('noSimilar')}</p>
            ) : (
              <div className="quick">
                {items.map((one, i) => (
                  <Button key={one.event.id} autoFocus={i === 0} onPress={() => choose(one)}>
                    {nameOf('types', one.event.type)} — <FieldText field="places" value={one.event.places} />{' '}
                    · <FieldText field="time" value={one.event.time} />
                  </Button>
                ))}
              </div>
            )
          }
        </Await>
      ) : (
        <>
          <p className="fine">
            <Reasons reasons={chosen.reasons} />
          </p>
          <Compare event={event} other={chosen} />
          <Buttons>
            <Button className="primary" autoFocus onPress={() => void merge(chosen)}>
              {say('mergeNow')}
            </Button>
            <Button onPress={onClose}>{say('cancel')}</Button>
          </Buttons>
        </>
      )}
    </Sheet>
  )
}

const Compare = ({ event, other }: { event: Event; other: Similar }) => (
  <table className="compare">
    <thead>
      <tr>
        <td />
        <th scope="col">{say('thisEvent')}</th>
        <th scope="col">{say('otherEvent')}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map((field) => (
        <tr key={field}>
          <th scope="row">{say(names[field])}</th>
          <td>
            <FieldText field={field} value={event[field]} />
          </td>
          <td>
            <FieldText field={field} value={other.event[field]} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
