import { nameOf } from '../../app/here.ts'
import { Quoted } from '../../show/text.tsx'
import type { Field } from './fields.tsx'

/** On a narrow screen: what the words under the finger were read as. The list says the same to everyone else. */
export const Under = ({ fields }: { fields: readonly Field[] }) =>
  fields.length > 0 && (
    <div className="under" aria-hidden="true">
      {fields.map((field) => (
        <p key={field.key} className="reading">
          <span className="label">{nameOf('fields', field.kind)}</span>
          <span className="value">{field.value}</span>
          <Quoted className={`mark ${field.kind}`}>{field.quote}</Quoted>
        </p>
      ))}
    </div>
  )
