import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { client, type Session } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'

/** Opens a link: makes the owner at the first start, or sets the password of someone who was invited. */
export function SetUpForm({ session }: { session: Session }) {
  const cache = useQueryClient()
  const [, go] = useLocation()
  // What follows # in an address is sent to no server.
  const token = location.hash.slice(1)
  const isFirst = !session.setUp
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const open = useMutation({
    mutationFn: () =>
      client.call('setUp', { body: { token, password, ...(isFirst ? { login, name } : {}) } }),
    onSuccess: (next) => {
      cache.setQueryData(queries.session().queryKey, next)
      go('/', { replace: true })
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <>
      <h1>{say(isFirst ? 'setUp' : 'setPassword')}</h1>
      <p>{say(isFirst ? 'setUpNote' : 'invitedNote')}</p>
      {token === '' && <p className="banner warn">{say('noToken')}</p>}
      <Form className="form" onSubmit={send}>
        {isFirst && (
          <>
            <WordsField
              label={say('yourName')}
              value={name}
              onChange={setName}
              autoComplete="name"
              maxLength={100}
              isRequired
            />
            <WordsField
              label={say('login')}
              value={login}
              onChange={setLogin}
              dir="ltr"
              autoComplete="username"
              pattern="[\p{L}\p{N}._@\-]{2,64}"
              hint={say('loginHint')}
              isRequired
            />
          </>
        )}
        <WordsField
          label={say('newPassword')}
          type="password"
          value={password}
          onChange={setPassword}
          dir="ltr"
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          hint={say('passwordHint')}
          isRequired
        />
        {open.error !== null && <Failure error={open.error} />}
        <Button type="submit" className="primary" isDisabled={open.isPending || token === ''}>
          {say('goOn')}
        </Button>
      </Form>
    </>
  )
}
