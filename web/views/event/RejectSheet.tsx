import type { FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useDraft } from '../../app/drafts.ts'
import { say } from '../../app/here.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { Buttons, WordsField } from '../../parts/fields.tsx'

const common = ['reasonMisread', 'reasonNoEvent', 'reasonTwice', 'reasonOutside'] as const

/** A rejection says why: one of the usual reasons by one press, or words of one's own. */
export function RejectSheet({
  about,
  isOpen,
  onClose,
  onReject,
}: {
  about: string
  isOpen: boolean
  onClose: () => void
  onReject: (reason: string) => void
}) {
  const draft = useDraft(`reject/${about}`, '')
  const send = (reason: string): void => {
    onClose()
    draft.drop()
    onReject(reason)
  }
  return (
    <Sheet title={say('rejectTitle')} isOpen={isOpen} onClose={onClose}>
      <div className="quick">
        {common.map((key, i) => (
          <Button key={key} autoFocus={i === 0} onPress={() => send(say(key))}>
            {say(key)}
          </Button>
        ))}
      </div>
      <Form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send(draft.value)
        }}
      >
        <WordsField
          label={say('otherReason')}
          value={draft.value}
          onChange={draft.set}
          rows={2}
          maxLength={2000}
          isRequired
        />
        <Buttons>
          <Button type="submit" className="primary">
            {say('reject')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </Buttons>
      </Form>
    </Sheet>
  )
}
