import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { client, type Input, type SavedSearch } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'
import { tell } from '../../parts/toasts.tsx'
import { Moment, Num, Words } from '../../show/text.tsx'
import { Section } from '../event/Section.tsx'

type NewSearch = Input<'saveSearch'>['body']

/** Changes one's saved searches and asks for them anew. */
function useSearches<T>(change: (given: T) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: queries.searches().queryKey }),
  })
}

/** Keeps the question of this view under a name. */
export function SaveSearch({ view, query, name: first }: NewSearch) {
  const [name, set] = useState<string>()
  const save = useSearches((given: NewSearch) => client.call('saveSearch', { body: given }))
  if (name === undefined)
    return (
      <p className="save">
        <Button onPress={() => set(first.slice(0, 100))}>{say('saveSearch')}</Button>
      </p>
    )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate(
      { view, query, name },
      {
        onSuccess: () => {
          set(undefined)
          tell({ kind: 'done', text: say('didSave') })
        },
      },
    )
  }
  return (
    <form className="save-form" onSubmit={send}>
      <WordsField
        label={say('searchName')}
        value={name}
        onChange={set}
        maxLength={100}
        isRequired
        autoFocus
      />
      <Button type="submit" className="primary">
        {say('save')}
      </Button>
      <Button onPress={() => set(undefined)}>{say('cancel')}</Button>
      {save.error !== null && <Failure error={save.error} />}
    </form>
  )
}

/** One's saved searches, each with how much of it is new. Opening one is looking at it. */
export function SavedSearches() {
  const { data } = useQuery(queries.searches())
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={say('savedSearches')} name="saved">
      <ul className="plain saved-searches">
        {data.items.map((saved) => (
          <li key={saved.id}>
            <Row saved={saved} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Row({ saved }: { saved: SavedSearch }) {
  const [name, set] = useState<string>()
  const look = useSearches((id: string) => client.call('lookAtSearch', { params: { id } }))
  const drop = useSearches((id: string) => client.call('dropSearch', { params: { id } }))
  const rename = useSearches((to: string) =>
    client.call('renameSearch', { params: { id: saved.id }, body: { name: to } }),
  )
  const failed = look.error ?? drop.error ?? rename.error
  if (name !== undefined)
    return (
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault()
          rename.mutate(name, { onSuccess: () => set(undefined) })
        }}
      >
        <WordsField
          label={say('searchName')}
          value={name}
          onChange={set}
          maxLength={100}
          isRequired
          autoFocus
        />
        <Button type="submit" className="primary">
          {say('save')}
        </Button>
        <Button onPress={() => set(undefined)}>{say('cancel')}</Button>
        {failed !== null && <Failure error={failed} />}
      </form>
    )
  const onlyNew = new URLSearchParams(saved.filter)
  onlyNew.set('since', String(saved.seenSeq))
  return (
    <>
      <Link href={`/${saved.view}?${saved.query}`} onClick={() => look.mutate(saved.id)}>
        <Words>{saved.name}</Words>
      </Link>
      <span className="soft">{say('eventsFound', { count: saved.total })}</span>
      {saved.fresh > 0 ? (
        <Link className="fresh" href={`/events?${onlyNew}`} onClick={() => look.mutate(saved.id)}>
          <span className="badge">
            <Num>{saved.fresh}</Num>
          </span>{' '}
          {say('onlyNew')}
        </Link>
      ) : (
        <span className="soft">{say('freshFound', { count: 0 })}</span>
      )}
      <span className="fine">
        {say('seenAt')} <Moment at={saved.seen} />
      </span>
      <span className="acts">
        <Button className="plain-button" onPress={() => set(saved.name)}>
          {say('rename')}
        </Button>
        <Button className="plain-button" onPress={() => drop.mutate(saved.id)}>
          {say('dropIt')}
        </Button>
      </span>
      {failed !== null && <Failure error={failed} />}
    </>
  )
}
