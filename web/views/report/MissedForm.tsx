import type { FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import type { ReportView } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { useDraft } from '../../app/drafts.ts'
import { say } from '../../app/here.ts'
import { Buttons, WordsField } from '../../parts/fields.tsx'
import type { Said } from './correction.ts'
import type { Span } from './marks.ts'
import { ActEditor } from './SaidEditor.tsx'
import { SpanField } from './SpanField.tsx'

/** Adds an event that reading missed, by the words that tell of it. Its other fields are then added to its claim. */
export function MissedForm({
  report,
  span,
  onSpan,
  onClose,
}: {
  report: ReportView['report']
  span: Span | undefined
  onSpan: (span: Span) => void
  onClose: () => void
}) {
  const review = useReview()
  const draft = useDraft<{ said: Said['trigger']; reason: string }>(`missed/${report.id}`, {
    said: { type: 'attack', modality: 'reported' },
    reason: '',
  })
  const { said, reason } = draft.value
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (span === undefined) return
    const trigger = { start: span.start, end: span.end }
    const done = await review.addClaim(report.id, {
      fields: { ...said, trigger },
      ...(reason.trim() === '' ? {} : { reason }),
    })
    if (done === undefined) return
    draft.drop()
    onClose()
  }
  return (
    <Form className="form correct card" onSubmit={(event) => void send(event)}>
      <h3>{say('addMissed')}</h3>
      <SpanField text={report.text} span={span} onSpan={onSpan} />
      <ActEditor said={said} onChange={(next) => draft.set({ said: next, reason })} />
      <WordsField
        label={say('reason')}
        value={reason}
        onChange={(next) => draft.set({ said, reason: next })}
        maxLength={2000}
      />
      <Buttons>
        <Button type="submit" className="primary" isDisabled={span === undefined}>
          {say('addThis')}
        </Button>
        <Button onPress={onClose}>{say('cancel')}</Button>
      </Buttons>
    </Form>
  )
}
