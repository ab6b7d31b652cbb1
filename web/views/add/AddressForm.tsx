import type { FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useDraft } from '../../app/drafts.ts'
import { say } from '../../app/here.ts'
import { Buttons, WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'
import { given, useAddJob } from './TextForm.tsx'

/** A page or a feed of the web: the only thing for which the service goes to the network. */
export function AddressForm() {
  const draft = useDraft('add/address', { url: '', published: '' })
  const add = useAddJob(draft.drop)
  const { value } = draft
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate({ kind: 'address', url: value.url, ...given({ published: value.published }) })
  }
  return (
    <Form className="form" onSubmit={send}>
      <WordsField
        label={say('webAddress')}
        type="url"
        dir="ltr"
        value={value.url}
        onChange={(url) => draft.set({ ...value, url })}
        isRequired
        maxLength={2000}
        hint={say('addressHint')}
      />
      <WordsField
        label={say('publishedFallback')}
        type="date"
        dir="ltr"
        value={value.published}
        onChange={(published) => draft.set({ ...value, published })}
        hint={say('publishedHint')}
      />
      {add.error !== null && <Failure error={add.error} />}
      <Buttons>
        <Button type="submit" className="primary" isDisabled={add.isPending}>
          {say('fetchThis')}
        </Button>
      </Buttons>
    </Form>
  )
}
