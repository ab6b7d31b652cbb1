import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { suffices } from '../../../src/service/contract/roles.ts'
import { client, type Input } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { ChoiceField, WordsField } from '../../parts/fields.tsx'
import { Secret } from '../../parts/Secret.tsx'
import { Await, Empty, Failure } from '../../parts/states.tsx'
import { Moment, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'
import { roleChoices } from '../users/UsersView.tsx'

type NewToken = Input<'addToken'>['body']
const tokenRoles = ['viewer', 'reviewer', 'editor'] as const satisfies readonly NewToken['role'][]

/** One's own API tokens, for scripts. */
export default function TokensView() {
  useTitle(say('tokens'))
  const cache = useQueryClient()
  const tokens = useQuery(queries.tokens())
  const drop = useMutation({
    mutationFn: (id: string) => client.call('dropToken', { params: { id } }),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.tokens().queryKey }),
  })
  return (
    <>
      <h1>{say('tokens')}</h1>
      <p className="fine">{say('tokensNote')}</p>
      <Await of={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('noTokens')} />
          ) : (
            <ul className="stack">
              {items.map((token) => (
                <li key={token.id} className="card">
                  <div className="section-head">
                    <h2>
                      <Words>{token.name}</Words> <span className="soft">{nameOf('roles', token.role)}</span>
                    </h2>
                    <Button onPress={() => drop.mutate(token.id)}>{say('endToken')}</Button>
                  </div>
                  <p className="facts">
                    <span>
                      {say('created')} <Moment at={token.created} />
                    </span>
                    <span>
                      {say('expires')} {token.expires === null ? say('never') : <Moment at={token.expires} />}
                    </span>
                    <span>
                      {say('lastUsed')}{' '}
                      {token.lastUsed === null ? say('never') : <Moment at={token.lastUsed} />}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      {drop.error !== null && <Failure error={drop.error} />}
      <NewTokenForm />
    </>
  )
}

function NewTokenForm() {
  const cache = useQueryClient()
  const me = useMe()
  const [name, setName] = useState('')
  const [role, setRole] = useState<NewToken['role']>('viewer')
  const [days, setDays] = useState('90')
  const add = useMutation({
    mutationFn: () =>
      client.call('addToken', { body: { name, role, ...(days === '' ? {} : { days: Number(days) }) } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: queries.tokens().queryKey }),
  })
  const allowed = tokenRoles.filter((one) => suffices(me?.session.role ?? undefined, one))
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <Section title={say('newToken')} name="new-token">
      {add.data !== undefined && <Secret text={add.data.secret} note={say('tokenNote')} />}
      <Form className="form" onSubmit={send}>
        <div className="row-of-fields">
          <WordsField label={say('tokenName')} value={name} onChange={setName} maxLength={100} isRequired />
          <ChoiceField
            label={say('role')}
            value={role}
            onChange={(next) => setRole(next as NewToken['role'])}
            choices={roleChoices(allowed)}
          />
          <WordsField
            label={say('days')}
            type="number"
            dir="ltr"
            value={days}
            onChange={setDays}
            hint={say('daysHint')}
          />
        </div>
        {add.error !== null && <Failure error={add.error} />}
        <Button type="submit" className="primary">
          {say('makeToken')}
        </Button>
      </Form>
    </Section>
  )
}
