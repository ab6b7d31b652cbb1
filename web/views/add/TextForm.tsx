import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { client, type Input } from '../../app/api.ts'
import { useDraft } from '../../app/drafts.ts'
import { say } from '../../app/here.ts'
import { Buttons, WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'

export const useAddJob = (done: () => void) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Input<'addJob'>['body']) => client.call('addJob', { body }),
    onSuccess: () => {
      done()
      return cache.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
}

const blank = { text: '', title: '', publisher: '', url: '', published: '' }

/** What was typed; empty fields say nothing. */
export const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>

/** A text pasted from anywhere, with what is known of it. */
export function TextForm() {
  const draft = useDraft('add/text', blank)
  const add = useAddJob(draft.drop)
  const { value } = draft
  const set = (name: keyof typeof blank) => (text: string) => draft.set({ ...value, [name]: text })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate({ kind: 'text', ...given({ ...value, text: '' }), text: value.text })
  }
  return (
    <Form className="form" onSubmit={send}>
      <WordsField label={say('reportText')} value={value.text} onChange={set('text')} rows={9} isRequired />
      <div className="row-of-fields">
        <WordsField label={say('title')} value={value.title} onChange={set('title')} maxLength={500} />
        <WordsField
          label={say('publisher')}
          value={value.publisher}
          onChange={set('publisher')}
          maxLength={300}
        />
        <WordsField
          label={say('address')}
          type="url"
          dir="ltr"
          value={value.url}
          onChange={set('url')}
          maxLength={2000}
        />
        <WordsField
          label={say('publishedDay')}
          type="date"
          dir="ltr"
          value={value.published}
          onChange={set('published')}
          hint={say('publishedHint')}
        />
      </div>
      {add.error !== null && <Failure error={add.error} />}
      <Buttons>
        <Button type="submit" className="primary" isDisabled={add.isPending}>
          {say('addThis')}
        </Button>
      </Buttons>
    </Form>
  )
}
