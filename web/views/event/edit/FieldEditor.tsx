import { eventTypes, modalities } from '../../../../src/ontology.ts'
import type { Actor, EventField, Figure, Place, Time } from '../../../app/api.ts'
import { nameOf, say } from '../../../app/here.ts'
import { ChoiceField } from '../../../parts/fields.tsx'
import { ActorsEditor } from './ActorsEditor.tsx'
import { CountsEditor } from './CountsEditor.tsx'
import { PlacesEditor } from './PlacesEditor.tsx'
import { TimeEditor } from './TimeEditor.tsx'

/** The form of a field's value. */
export function FieldEditor({
  field,
  value,
  onChange,
}: {
  field: EventField
  value: unknown
  onChange: (value: unknown) => void
}) {
  switch (field) {
    case 'type':
      return (
        <ChoiceField
          label={say('what')}
          value={value as string}
          onChange={onChange}
          choices={eventTypes.map((id) => ({ id, name: nameOf('types', id) }))}
        />
      )
    case 'modality':
      return (
        <ChoiceField
          label={say('modality')}
          value={value as string}
          onChange={onChange}
          choices={modalities.map((id) => ({ id, name: nameOf('modalities', id) }))}
        />
      )
    case 'time':
      return <TimeEditor value={value as Time} onChange={onChange} />
    case 'places':
      return <PlacesEditor value={value as Place[]} onChange={onChange} />
    case 'agents':
    case 'targets':
      return <ActorsEditor value={value as Actor[]} onChange={onChange} />
    case 'counts':
      return <CountsEditor value={value as Figure[]} onChange={onChange} />
  }
}
