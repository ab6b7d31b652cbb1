import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { EventField, EventView } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { Day } from '../../show/day.tsx'
import { once, Parties, PlaceDetail, placeKey } from '../../show/names.tsx'
import { Moment, Words } from '../../show/text.tsx'
import { FieldText } from './FieldText.tsx'

interface Props {
  readonly view: EventView
  /** Opens the form of a field; absent for who may only read. */
  readonly edit: ((field: EventField) => void) | undefined
}

/** What, when, where, who and to whom; where a person set a field, the machine's reading beside it. */
export function Facts({ view, edit }: Props) {
  const { event } = view
  const row = (field: EventField, name: string, value: ReactNode) => (
    <Row view={view} field={field} name={name} edit={edit}>
      {value}
    </Row>
  )
  const none = <span className="none">{say('notSaid')}</span>
  return (
    <dl className="summary">
      {row('type', say('what'), nameOf('types', event.type))}
      {row('modality', say('modality'), nameOf('modalities', event.modality))}
      {row(
        'time',
        say('when'),
        <>
          <Day time={event.time} />
          <div className="fine">
            {say('precision')}: {nameOf('timePrecisions', event.time.precision)} ·{' '}
            {nameOf('timeHows', event.time.how)}
          </div>
        </>,
      )}
      {row(
        'places',
        say('where'),
        event.places.length === 0
          ? none
          : once(event.places, placeKey).map((place) => (
              <div key={placeKey(place)}>
                <PlaceDetail place={place} linked />
              </div>
            )),
      )}
      {row('agents', say('who'), event.agents.length === 0 ? none : <Parties actors={event.agents} linked />)}
      {row(
        'targets',
        say('whom'),
        event.targets.length === 0 ? none : <Parties actors={event.targets} linked />,
      )}
    </dl>
  )
}

function Row({
  view,
  field,
  name,
  edit,
  children,
}: Props & { field: EventField; name: string; children: ReactNode }) {
  const set = view.event.review?.edits.find((one) => one.field === field)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {edit !== undefined && (
          <Button
            className="plain-button edit"
            aria-label={say('editField', { field: name })}
            onPress={() => edit(field)}
          >
            {say('edit')}
          </Button>
        )}
        {children}
        {set !== undefined && (
          <div className="machine">
            <span className="flag person">{say('setBy')}</span> <Words>{set.who}</Words> ·{' '}
            <Moment at={set.at} /> · <Words>{set.reason}</Words>
            <div className="fine">
              {say('machineSays')}: <FieldText field={field} value={set.machine} />
            </div>
          </div>
        )}
      </dd>
    </div>
  )
}
