import { type FormEvent, useEffect, useRef } from 'react'
import { Button, Form } from 'react-aria-components'
import type { Claim } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { useDraft } from '../../app/drafts.ts'
import { nameOf, say } from '../../app/here.ts'
import { Buttons, WordsField } from '../../parts/fields.tsx'
import { correction, type Said, saidOf } from './correction.ts'
import type { Field, Kind } from './fields.tsx'
import type { Span } from './marks.ts'
import { SaidEditor } from './SaidEditor.tsx'
import { SpanField } from './SpanField.tsx'

export interface Correcting {
  readonly claim: Claim
  readonly kind: Kind
  /** Absent for a field that is to be added. */
  readonly field?: Field
}

interface Typed {
  readonly said: Said[Kind]
  readonly reason: string
}

/** Corrects what a field says and the words it stands on, which are selected in the text meanwhile. */
export function CorrectForm({
  work: { claim, kind, field },
  text,
  span,
  onSpan,
  onClose,
}: {
  work: Correcting
  text: string
  span: Span | undefined
  onSpan: (span: Span) => void
  onClose: () => void
}) {
  const review = useReview()
  const box = useRef<HTMLFormElement>(null)
  const draft = useDraft<Typed>(`claim/${claim.id}/${kind}/${field?.index ?? 'new'}`, {
    said: saidOf(claim, kind, field?.index),
    reason: '',
  })
  const { said, reason } = draft.value
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector<HTMLElement>('button')?.focus()
  }, [])
  const send = async (next: Said[Kind] | undefined): Promise<void> => {
    const fields = correction(claim, kind, field?.index, next, span, text)
    const done = await review.decideClaim(claim, { kind: 'correct-claim', fields, reason })
    if (done === undefined) return
    draft.drop()
    onClose()
  }
  const canDrop = field !== undefined && kind !== 'trigger' && kind !== 'time'
  return (
    <Form
      ref={box}
      className="form correct"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send(said)
      }}
    >
      <h4>{say('correctField', { field: nameOf('fields', kind) })}</h4>
      <SpanField text={text} span={span} onSpan={onSpan} />
      <SaidEditor kind={kind} said={said} onChange={(next) => draft.set({ said: next, reason })} />
      <WordsField
        label={say('reason')}
        value={reason}
        onChange={(next) => draft.set({ said, reason: next })}
        maxLength={2000}
        isRequired
        hint={say('reasonHint')}
      />
      <Buttons>
        <Button type="submit" className="primary">
          {say('save')}
        </Button>
        {canDrop && (
          <Button isDisabled={reason.trim() === ''} onPress={() => void send(undefined)}>
            {say('takeOut')}
          </Button>
        )}
        <Button
          onPress={() => {
            draft.drop()
            onClose()
          }}
        >
          {say('throwAway')}
        </Button>
      </Buttons>
    </Form>
  )
}
