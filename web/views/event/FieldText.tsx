import type { Actor, EventField, Figure, Place, Time } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { Day } from '../../show/day.tsx'
import { ShortFigure } from '../../show/figures.tsx'
import { Parties, PlacesLine } from '../../show/names.tsx'
import { Listed } from '../../show/text.tsx'

/** A field's value in one line, whoever gave it: for the machine beside the person, and for history. */
export function FieldText({ field, value }: { field: EventField; value: unknown }) {
  const nothing = Array.isArray(value) && value.length === 0
  if (nothing) return say('notSaid')
  switch (field) {
    case 'type':
      return nameOf('types', value as string)
    case 'modality':
      return nameOf('modalities', value as string)
    case 'time':
      return <Day time={value as Time} />
    case 'places':
      return <PlacesLine places={value as Place[]} />
    case 'agents':
    case 'targets':
      return <Parties actors={value as Actor[]} />
    case 'counts':
      return (
        <Listed
          items={(value as Figure[]).map((figure) => (
            <ShortFigure key={`${figure.measure} ${figure.of}`} figure={figure} />
          ))}
        />
      )
  }
}
