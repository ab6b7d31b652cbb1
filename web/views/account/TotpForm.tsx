import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { client } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'
import { Ltr } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'

/** The second factor: a secret for an authenticator app, on once a code of it was given. */
export function TotpForm({ isOn }: { isOn: boolean }) {
  const cache = useQueryClient()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const known = (): Promise<void> => cache.invalidateQueries({ queryKey: queries.session().queryKey })
  const start = useMutation({ mutationFn: () => client.call('startTotp', { body: { password } }) })
  const confirm = useMutation({
    mutationFn: () => client.call('confirmTotp', { body: { code } }),
    onSuccess: () => {
      start.reset()
      return known()
    },
  })
  const end = useMutation({
    mutationFn: () => client.call('endTotp', { body: { password } }),
    onSuccess: known,
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (isOn) end.mutate()
    else if (start.data === undefined) start.mutate()
    else confirm.mutate()
  }
  const error = start.error ?? confirm.error ?? end.error
  return (
    <Section title={say('secondFactor')} name="totp">
      <p>{say(isOn ? 'totpOn' : 'totpOff')}</p>
      <Form className="form" onSubmit={send}>
        {start.data === undefined ? (
          <WordsField
            label={say('password')}
            type="password"
            dir="ltr"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            isRequired
          />
        ) : (
          <>
            <p>{say('totpSecret')}</p>
            <p>
              <Ltr className="secret">{start.data.secret}</Ltr>
            </p>
            <p>
              <a href={start.data.uri}>{say('totpOpen')}</a>
            </p>
            <WordsField
              label={say('code')}
              dir="ltr"
              value={code}
              onChange={setCode}
              inputMode="numeric"
              pattern="\d{6}"
              autoComplete="one-time-code"
              hint={say('codeHint')}
              isRequired
            />
          </>
        )}
        {error !== null && <Failure error={error} />}
        <Button type="submit" className="primary">
          {say(isOn ? 'totpEnd' : start.data === undefined ? 'totpStart' : 'totpConfirm')}
        </Button>
      </Form>
    </Section>
  )
}
