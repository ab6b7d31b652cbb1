import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { client } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'
import { tell } from '../../parts/toasts.tsx'
import { Section } from '../event/Section.tsx'

/** Changes one's own password; all other sessions end. */
export function PasswordForm({ login }: { login: string }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const save = useMutation({
    mutationFn: () => client.call('changePassword', { body: { current, next } }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      tell({ kind: 'done', text: say('passwordChanged') })
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Section title={say('password')} name="password">
      <Form className="form" onSubmit={send}>
        <input type="hidden" autoComplete="username" value={login} readOnly />
        <WordsField
          label={say('currentPassword')}
          type="password"
          dir="ltr"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          isRequired
        />
        <WordsField
          label={say('newPassword')}
          type="password"
          dir="ltr"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          hint={say('passwordHint')}
          isRequired
        />
        {save.error !== null && <Failure error={save.error} />}
        <Button type="submit" className="primary" isDisabled={save.isPending}>
          {say('save')}
        </Button>
      </Form>
    </Section>
  )
}
