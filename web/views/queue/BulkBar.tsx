import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Event } from '../../app/api.ts'
import type { Review } from '../../app/decide.ts'
import { say } from '../../app/here.ts'
import { AssignSheet } from '../event/AssignSheet.tsx'
import { RejectSheet } from '../event/RejectSheet.tsx'

/** One decision on all the events that are ticked. */
export function BulkBar({
  events,
  all,
  select,
  review,
}: {
  events: readonly Event[]
  all: readonly Event[]
  select: (ids: readonly string[]) => void
  review: Review
}) {
  const [sheet, open] = useState<'reject' | 'assign'>()
  const stand = events.map(({ id, version }) => ({ id, version }))
  const decide = async (body: Parameters<Review['decideMany']>[0]): Promise<void> => {
    const done = await review.decideMany(body)
    select(stand.map(({ id }) => id).filter((id) => !done.includes(id)))
  }
  return (
    <div className="bulk">
      <Button
        className="plain-button"
        onPress={() => select(events.length > 0 ? [] : all.map(({ id }) => id))}
      >
        {events.length > 0 ? say('selectNone') : say('selectAll', { count: all.length })}
      </Button>
      {events.length > 0 && (
        <>
          <span className="soft">{say('selected', { count: events.length })}</span>
          <Button onPress={() => void decide({ kind: 'accept', events: stand })}>{say('accept')}</Button>
          <Button onPress={() => open('reject')}>{say('reject')}</Button>
          <Button onPress={() => open('assign')}>{say('assign')}</Button>
        </>
      )}
      <RejectSheet
        about="many"
        isOpen={sheet === 'reject'}
        onClose={() => open(undefined)}
        onReject={(reason) => void decide({ kind: 'reject', events: stand, reason })}
      />
      <AssignSheet
        isOpen={sheet === 'assign'}
        onClose={() => open(undefined)}
        onAssign={(to) => void decide({ kind: 'assign', events: stand, to })}
      />
    </div>
  )
}
