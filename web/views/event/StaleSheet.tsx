import { Button } from 'react-aria-components'
import type { Event, EventField } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { showStale, useStale } from '../../app/stale.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { Buttons } from '../../parts/fields.tsx'
import { fieldNames } from './edit/fields.ts'
import { Change } from './History.tsx'

/** Shows what someone else changed meanwhile, before anything is decided on top of it. */
export function StaleSheet() {
  const stale = useStale()
  if (stale === undefined) return null
  const close = (): void => showStale(undefined)
  const changed = (Object.keys(fieldNames) as EventField[]).filter(
    (field) => JSON.stringify(stale.seen[field]) !== JSON.stringify(stale.now[field]),
  )
  return (
    <Sheet title={say('staleTitle')} isOpen onClose={close}>
      <p>{say('staleNote')}</p>
      <dl className="changes">
        {stale.seen.status !== stale.now.status && (
          <div>
            <dt>{say('status')}</dt>
            <dd>
              <s>{nameOf('statuses', stale.seen.status)}</s> <ins>{nameOf('statuses', stale.now.status)}</ins>{' '}
              <By event={stale.now} />
            </dd>
          </div>
        )}
        {changed.map((field) => (
          <div key={field}>
            <dt>{say(fieldNames[field])}</dt>
            <dd>
              <Change field={field} before={stale.seen[field]} value={stale.now[field]} />
            </dd>
          </div>
        ))}
      </dl>
      <Buttons>
        <Button
          className="primary"
          onPress={() => {
            close()
            stale.again()
          }}
        >
          {say('decideAnyway')}
        </Button>
        <Button onPress={close}>{say('leaveIt')}</Button>
      </Buttons>
    </Sheet>
  )
}

const By = ({ event }: { event: Event }) =>
  event.review?.by !== undefined && <span className="soft">({event.review.by.who})</span>
