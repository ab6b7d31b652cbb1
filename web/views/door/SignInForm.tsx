import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { ApiError, client } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'

const wantsCode = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'service.second-factor'

/** Login and password; the code of the authenticator is asked for where one is set. */
export function SignInForm({ login: known = '', onDone }: { login?: string; onDone: () => void }) {
  const cache = useQueryClient()
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [coded, askCode] = useState(false)
  const enter = useMutation({
    mutationFn: () => client.call('signIn', { body: { login, password, ...(code === '' ? {} : { code }) } }),
    onSuccess: (session) => {
      cache.setQueryData(queries.session().queryKey, session)
      onDone()
    },
    onError: (error) => {
      if (wantsCode(error)) askCode(true)
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <Form className="form" onSubmit={send}>
      <WordsField
        label={say('login')}
        value={login}
        onChange={setLogin}
        dir="ltr"
        autoComplete="username"
        isRequired
        autoFocus={known === ''}
      />
      <WordsField
        label={say('password')}
        type="password"
        value={password}
        onChange={setPassword}
        dir="ltr"
        autoComplete="current-password"
        isRequired
        autoFocus={known !== ''}
      />
      {coded && (
        <WordsField
          label={say('code')}
          value={code}
          onChange={setCode}
          dir="ltr"
          autoComplete="one-time-code"
          inputMode="numeric"
          pattern="\d{6}"
          hint={say('codeHint')}
          isRequired
          autoFocus
        />
      )}
      {enter.error !== null && !(wantsCode(enter.error) && code === '') && <Failure error={enter.error} />}
      <Button type="submit" className="primary" isDisabled={enter.isPending}>
        {say('signIn')}
      </Button>
    </Form>
  )
}
