import { Checkbox } from 'react-aria-components'
import { eventTypes, measures, modalities, sourceKinds } from '../../../src/ontology.ts'
import { nameOf, say } from '../../app/here.ts'
import { ChoiceField, WordsField } from '../../parts/fields.tsx'
import { dictionary } from '../../words/index.ts'
import { PartyField } from '../event/edit/ActorsEditor.tsx'
import { PlaceFields } from '../event/edit/PlacesEditor.tsx'
import { TimeEditor } from '../event/edit/TimeEditor.tsx'
import type { Said } from './correction.ts'
import type { Kind } from './fields.tsx'

/** What a field of a claim says, to be changed. */
export function SaidEditor({
  kind,
  said,
  onChange,
}: {
  kind: Kind
  said: Said[Kind]
  onChange: (said: Said[Kind]) => void
}) {
  switch (kind) {
    case 'trigger':
      return <ActEditor said={said as Said['trigger']} onChange={onChange} />
    case 'agent':
    case 'target':
      return <PartyField party={said as Said['agent']} onChange={onChange} />
    case 'place':
      return <PlaceFields place={said as Said['place']} onChange={onChange} />
    case 'time':
      return <TimeEditor value={said as Said['time']} onChange={onChange} />
    case 'count':
      return <CountEditor said={said as Said['count']} onChange={onChange} />
    case 'chain':
      return <TellerEditor said={said as Said['chain']} onChange={onChange} />
  }
}

export const ActEditor = ({
  said,
  onChange,
}: {
  said: Said['trigger']
  onChange: (said: Said['trigger']) => void
}) => (
  <div className="row-of-fields">
    <ChoiceField
      label={say('type')}
      value={said.type}
      onChange={(type) => onChange({ ...said, type })}
      choices={eventTypes.map((id) => ({ id, name: nameOf('types', id) }))}
    />
    <ChoiceField
      label={say('modality')}
      value={said.modality}
      onChange={(modality) => onChange({ ...said, modality })}
      choices={modalities.map((id) => ({ id, name: nameOf('modalities', id) }))}
    />
  </div>
)

const whole = (text: string): number => Math.max(0, Number.parseInt(text, 10) || 0)

const CountEditor = ({
  said,
  onChange,
}: {
  said: Said['count']
  onChange: (said: Said['count']) => void
}) => (
  <div className="row-of-fields">
    <ChoiceField
      label={say('measure')}
      value={said.measure}
      onChange={(measure) => onChange({ ...said, measure })}
      choices={measures.map((id) => ({ id, name: nameOf('measures', id) }))}
    />
    <ChoiceField
      label={say('ofWhom')}
      value={said.of}
      onChange={(of) => onChange({ ...said, of })}
      choices={[...new Set([said.of, ...Object.keys(dictionary.people)])].map((id) => ({
        id,
        name: nameOf('people', id),
      }))}
    />
    <WordsField
      label={say('least')}
      type="number"
      dir="ltr"
      isRequired
      value={String(said.min)}
      onChange={(text) => onChange({ ...said, min: whole(text) })}
    />
    <WordsField
      label={say('most')}
      type="number"
      dir="ltr"
      hint={say('highHint')}
      value={said.max === null ? '' : String(said.max)}
      onChange={(text) => onChange({ ...said, max: text === '' ? null : whole(text) })}
    />
    <Checkbox className="tick" isSelected={said.approx} onChange={(approx) => onChange({ ...said, approx })}>
      <span aria-hidden="true" className="box" />
      {say('about')}
    </Checkbox>
  </div>
)

const TellerEditor = ({
  said,
  onChange,
}: {
  said: Said['chain']
  onChange: (said: Said['chain']) => void
}) => (
  <div className="row-of-fields">
    <ChoiceField
      label={say('tellerKind')}
      value={said.kind}
      onChange={(kind) => onChange({ ...said, kind })}
      choices={sourceKinds.map((id) => ({ id, name: nameOf('sourceKinds', id) }))}
    />
    <WordsField
      label={say('tellerName')}
      value={said.name}
      // Another name is another teller.
      onChange={(name) => onChange({ kind: said.kind, name })}
    />
  </div>
)
