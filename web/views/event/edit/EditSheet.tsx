import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import type { EventDecision, EventField, EventView } from '../../../app/api.ts'
import { useReview } from '../../../app/decide.ts'
import { hasDraft, useDraft } from '../../../app/drafts.ts'
import { say } from '../../../app/here.ts'
import { Sheet } from '../../../parts/dialog.tsx'
import { Buttons, ChoiceField, WordsField } from '../../../parts/fields.tsx'
import { Change } from '../History.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { fieldNames } from './fields.ts'

interface Typed {
  readonly value: unknown
  readonly reason: string
  /** What stood there when the person began. */
  readonly before: unknown
}

/** Sets one field of an event, with a reason. What is typed stays until it is sent or thrown away. */
export function EditSheet({
  view,
  field: first,
  onClose,
}: {
  view: EventView
  field: EventField | undefined
  onClose: () => void
}) {
  const [field, choose] = useState<EventField>(first ?? 'type')
  const fields = Object.entries(fieldNames).map(([id, key]) => ({
    id: id as EventField,
    name: hasDraft(draftName(view, id)) ? `${say(key)} (${say('draft')})` : say(key),
  }))
  return (
    <Sheet title={say('editTitle')} isOpen onClose={onClose}>
      <ChoiceField autoFocus label={say('field')} value={field} onChange={choose} choices={fields} />
      <FieldForm key={field} view={view} field={field} onClose={onClose} />
    </Sheet>
  )
}

const draftName = ({ event }: EventView, field: string): string => `edit/${event.id}/${field}`

function FieldForm({ view, field, onClose }: { view: EventView; field: EventField; onClose: () => void }) {
  const { event } = view
  const review = useReview()
  const stands = event[field]
  const draft = useDraft<Typed>(draftName(view, field), { value: stands, reason: '', before: stands })
  const { value, reason, before } = draft.value
  const changedMeanwhile = JSON.stringify(before) !== JSON.stringify(stands)
  const send = async (submit: FormEvent): Promise<void> => {
    submit.preventDefault()
    const done = await review.decide(event, { kind: 'edit', field, value, reason } as EventDecision)
    if (done === undefined) return
    draft.drop()
    onClose()
  }
  return (
    <Form className="form" onSubmit={(submit) => void send(submit)}>
      {changedMeanwhile && (
        <div className="banner warn" role="status">
          <p>{say('changedMeanwhile')}</p>
          <p>
            <Change field={field} before={before} value={stands} />
          </p>
          <Button onPress={() => draft.set({ value: stands, reason, before: stands })}>
            {say('takeTheirs')}
          </Button>
          <Button onPress={() => draft.set({ value, reason, before: stands })}>{say('keepMine')}</Button>
        </div>
      )}
      <FieldEditor
        field={field}
        value={value}
        onChange={(next) => draft.set({ ...draft.value, value: next })}
      />
      <WordsField
        label={say('reason')}
        value={reason}
        onChange={(next) => draft.set({ ...draft.value, reason: next })}
        maxLength={2000}
        isRequired
        hint={say('reasonHint')}
      />
      <Buttons>
        <Button type="submit" className="primary">
          {say('save')}
        </Button>
        <Button
          onPress={() => {
            draft.drop()
            onClose()
          }}
        >
          {say('throwAway')}
        </Button>
        <span className="fine">{say('draftNote')}</span>
      </Buttons>
    </Form>
  )
}
