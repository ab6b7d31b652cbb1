import { timePrecisions } from '../../../../src/ontology.ts'
import type { Time } from '../../../app/api.ts'
import { nameOf, say } from '../../../app/here.ts'
import { ChoiceField, WordsField } from '../../../parts/fields.tsx'

const hows = ['stated', 'resolved', 'inferred', 'silent'] as const

/** First and last day, how exactly they are known, and from where. */
export function TimeEditor({ value, onChange }: { value: Time; onChange: (value: Time) => void }) {
  const day = (text: string): string | null => (text === '' ? null : text)
  return (
    <div className="row-of-fields">
      <WordsField
        label={say('firstDay')}
        type="date"
        dir="ltr"
        value={value.start?.slice(0, 10) ?? ''}
        onChange={(text) => onChange({ ...value, start: day(text), end: value.end ?? day(text) })}
      />
      <WordsField
        label={say('lastDay')}
        type="date"
        dir="ltr"
        value={value.end?.slice(0, 10) ?? ''}
        onChange={(text) => onChange({ ...value, end: day(text) })}
      />
      <ChoiceField
        label={say('precision')}
        value={value.precision}
        onChange={(precision) => onChange({ ...value, precision })}
        choices={timePrecisions.map((id) => ({ id, name: nameOf('timePrecisions', id) }))}
      />
      <ChoiceField
        label={say('how')}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
        choices={hows.map((id) => ({ id, name: nameOf('timeHows', id) }))}
      />
    </div>
  )
}
