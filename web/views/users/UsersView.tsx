import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { client, type Input, type Role, type User } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { ChoiceField, WordsField } from '../../parts/fields.tsx'
import { Secret } from '../../parts/Secret.tsx'
import { Await, Failure } from '../../parts/states.tsx'
import { Ltr, Moment, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'

const roles = ['viewer', 'reviewer', 'editor', 'owner'] as const
export const roleChoices = (least: readonly Role[] = roles) =>
  least.map((id) => ({ id, name: nameOf('roles', id) }))

const useUsersChange = <In, Out>(change: (input: In) => Promise<Out>) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: queries.users().queryKey }),
  })
}

/** Who has an account, and what they may. */
export default function UsersView() {
  useTitle(say('users'))
  const users = useQuery(queries.users())
  const [link, show] = useState<string>()
  return (
    <>
      <h1>{say('users')}</h1>
      {link !== undefined && <Secret text={link} note={say('linkNote')} />}
      <Await of={users}>
        {({ items }) => (
          <ul className="stack">
            {items.map((user) => (
              <UserCard key={user.login} user={user} showLink={show} />
            ))}
          </ul>
        )}
      </Await>
      <Invite showLink={show} />
      <details>
        <summary>{say('whatRolesMay')}</summary>
        <dl className="summary">
          {roles.map((role) => (
            <div key={role}>
              <dt>{nameOf('roles', role)}</dt>
              <dd>{nameOf('roleRights', role)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

function UserCard({ user, showLink }: { user: User; showLink: (link: string) => void }) {
  const params = { login: user.login }
  const change = useUsersChange((body: Input<'changeUser'>['body']) =>
    client.call('changeUser', { params, body }),
  )
  const end = useUsersChange(() => client.call('endSessions', { params }))
  const invite = useUsersChange(async () => {
    const { link } = await client.call('inviteAgain', { params })
    showLink(link)
  })
  const error = change.error ?? end.error ?? invite.error
  return (
    <li className={user.disabled ? 'card user gone' : 'card user'}>
      <div className="section-head">
        <h2>
          <Words>{user.name}</Words> <Ltr className="soft">{user.login}</Ltr>
        </h2>
        <ChoiceField
          label={say('role')}
          value={user.role}
          onChange={(role) => change.mutate({ role })}
          choices={roleChoices()}
        />
      </div>
      <p className="facts">
        {user.invited && <span className="flag">{say('invited')}</span>}
        {user.disabled && <span className="flag conflict">{say('shutOut')}</span>}
        {user.totp && <span className="flag">{say('hasTotp')}</span>}
        <span className="soft">
          {say('lastSeen')} {user.lastSeen === null ? say('never') : <Moment at={user.lastSeen} />}
        </span>
      </p>
      <p className="acts">
        <Button onPress={() => invite.mutate(undefined)}>{say('newLink')}</Button>
        <Button onPress={() => end.mutate(undefined)}>{say('endSessions')}</Button>
        <Button onPress={() => change.mutate({ disabled: !user.disabled })}>
          {say(user.disabled ? 'letIn' : 'shutThemOut')}
        </Button>
      </p>
      {error !== null && <Failure error={error} />}
    </li>
  )
}

function Invite({ showLink }: { showLink: (link: string) => void }) {
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [role, setRole] = useState<Role>('reviewer')
  const add = useUsersChange(async () => {
    const { link } = await client.call('addUser', { body: { login, name, role } })
    showLink(link)
    setName('')
    setLogin('')
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate(undefined)
  }
  return (
    <Section title={say('invite')} name="invite">
      <Form className="form" onSubmit={send}>
        <div className="row-of-fields">
          <WordsField label={say('personName')} value={name} onChange={setName} maxLength={100} isRequired />
          <WordsField
            label={say('login')}
            value={login}
            onChange={setLogin}
            dir="ltr"
            pattern="[\p{L}\p{N}._@\-]{2,64}"
            hint={say('loginHint')}
            isRequired
          />
          <ChoiceField label={say('role')} value={role} onChange={setRole} choices={roleChoices()} />
        </div>
        {add.error !== null && <Failure error={add.error} />}
        <Button type="submit" className="primary">
          {say('invite')}
        </Button>
      </Form>
    </Section>
  )
}
