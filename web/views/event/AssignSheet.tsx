import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { queries } from '../../app/queries.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { Await } from '../../parts/states.tsx'
import { Words } from '../../show/text.tsx'

/** Gives an event to a person, oneself first. */
export function AssignSheet({
  isOpen,
  onClose,
  onAssign,
}: {
  isOpen: boolean
  onClose: () => void
  onAssign: (to: string | null) => void
}) {
  const people = useQuery({ ...queries.people(), enabled: isOpen })
  const login = useMe()?.login
  const give = (to: string | null): void => {
    onClose()
    onAssign(to)
  }
  return (
    <Sheet title={say('assignTitle')} isOpen={isOpen} onClose={onClose}>
      <Await of={people}>
        {({ items }) => (
          <div className="quick">
            {items
              .toSorted((a, b) => Number(b.id === login) - Number(a.id === login))
              .map(({ id, name }, i) => (
                <Button key={id} autoFocus={i === 0} onPress={() => give(id)}>
                  <Words>{name}</Words>
                  {id === login && ` (${say('you')})`}
                </Button>
              ))}
            <Button onPress={() => give(null)}>{say('nobody')}</Button>
          </div>
        )}
      </Await>
    </Sheet>
  )
}
