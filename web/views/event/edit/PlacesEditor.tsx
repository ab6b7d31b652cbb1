import { placePrecisions, placeRoles } from '../../../../src/ontology.ts'
import type { Place } from '../../../app/api.ts'
import { nameOf, say } from '../../../app/here.ts'
import { ChoiceField, WordsField } from '../../../parts/fields.tsx'
import { Rows } from './Rows.tsx'

const blank: Place = { role: 'at', name: '', quote: '', start: 0, end: 0, precision: 'town' }

/** `35.1204, 38.9011` as people copy it from a map. */
function point(text: string): Pick<Place, 'lat' | 'lon'> {
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,،]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? []
  return lat === undefined || lon === undefined ? {} : { lat: Number(lat), lon: Number(lon) }
}

/** Where: a name, how exactly it is known, and its point where there is one. */
export const PlacesEditor = ({
  value,
  onChange,
}: {
  value: readonly Place[]
  onChange: (value: readonly Place[]) => void
}) => (
  <Rows items={value} onChange={onChange} blank={blank} add={say('addPlace')}>
    {(place, set) => (
      <PlaceFields place={place} onChange={(next) => set({ quote: '', start: 0, end: 0, ...next })} />
    )}
  </Rows>
)

type Fields = Omit<Place, 'quote' | 'start' | 'end'> & Partial<Pick<Place, 'quote' | 'start' | 'end'>>

export function PlaceFields({ place, onChange: set }: { place: Fields; onChange: (place: Fields) => void }) {
  const { lat, lon, ...unplaced } = place
  return (
    <div className="row-of-fields">
      <ChoiceField
        label={say('role')}
        value={place.role}
        onChange={(role) => set({ ...place, role })}
        choices={placeRoles.map((id) => ({ id, name: nameOf('placeRoles', id) }))}
      />
      <WordsField
        label={say('place')}
        value={place.quote || place.name}
        isRequired
        // Another name is another place: what was known of the first is not said of the second.
        onChange={(name) => set({ role: place.role, precision: place.precision, name })}
      />
      <ChoiceField
        label={say('precision')}
        value={place.precision}
        onChange={(precision) => set({ ...place, precision })}
        choices={placePrecisions.map((id) => ({ id, name: nameOf('placePrecisions', id) }))}
      />
      <PointField lat={lat} lon={lon} onChange={(text) => set({ ...unplaced, ...point(text) })} />
    </div>
  )
}

const PointField = ({
  lat,
  lon,
  onChange,
}: {
  lat: number | undefined
  lon: number | undefined
  onChange: (text: string) => void
}) => (
  <label className="field">
    {say('coordinates')}
    <input
      dir="ltr"
      className="react-aria-Input"
      defaultValue={lat === undefined || lon === undefined ? '' : `${lat}, ${lon}`}
      onBlur={(event) => onChange(event.target.value)}
      placeholder="35.1204, 38.9011"
    />
  </label>
)
