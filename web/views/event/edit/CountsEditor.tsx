import { measures } from '../../../../src/ontology.ts'
import type { Figure } from '../../../app/api.ts'
import { knows, nameOf, say } from '../../../app/here.ts'
import { ChoiceField, WordsField } from '../../../parts/fields.tsx'
import { dictionary } from '../../../words/index.ts'
import { Rows } from './Rows.tsx'

const blank: Figure = { measure: 'killed', of: 'people', low: 0, best: 0, high: 0, approx: false, claims: [] }
const people = Object.keys(dictionary.people)

/** The figures: low, best and high of each measure; an empty high is open-ended. */
export const CountsEditor = ({
  value,
  onChange,
}: {
  value: readonly Figure[]
  onChange: (value: readonly Figure[]) => void
}) => (
  <Rows items={value} onChange={onChange} blank={blank} add={say('addFigure')}>
    {(figure, set) => <FigureFields figure={figure} set={set} />}
  </Rows>
)

function FigureFields({ figure, set }: { figure: Figure; set: (figure: Figure) => void }) {
  const whom = knows('people', figure.of) ? people : [figure.of, ...people]
  const whole = (key: 'low' | 'best', label: string) => (
    <WordsField
      label={label}
      type="number"
      dir="ltr"
      isRequired
      value={String(figure[key])}
      onChange={(text) => set({ ...figure, [key]: Math.max(0, Number.parseInt(text, 10) || 0) })}
    />
  )
  return (
    <div className="row-of-fields">
      <ChoiceField
        label={say('measure')}
        value={figure.measure}
        onChange={(measure) => set({ ...figure, measure })}
        choices={measures.map((id) => ({ id, name: nameOf('measures', id) }))}
      />
      <ChoiceField
        label={say('ofWhom')}
        value={figure.of}
        onChange={(of) => set({ ...figure, of })}
        choices={whom.map((id) => ({ id, name: nameOf('people', id) }))}
      />
      {whole('low', say('low'))}
      {whole('best', say('best'))}
      <WordsField
        label={say('high')}
        type="number"
        dir="ltr"
        hint={say('highHint')}
        value={figure.high === null ? '' : String(figure.high)}
        onChange={(text) =>
          set({ ...figure, high: text === '' ? null : Math.max(0, Number.parseInt(text, 10) || 0) })
        }
      />
    </div>
  )
}
