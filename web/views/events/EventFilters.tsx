import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { lang, nameOf, number, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { type Choice, ChoiceField, WordsField } from '../../parts/fields.tsx'
import { useNames } from '../../show/names.tsx'

export const filterNames = ['text', 'type', 'party', 'place', 'from', 'to', 'status', 'sort'] as const
type Name = (typeof filterNames)[number]
type Filters = Readonly<Record<Name, string>>

const sorts = ['newest', 'oldest', 'need', 'toll', 'tellers'] as const
const statuses = ['proposed', 'accepted', 'rejected'] as const
const any = 'any'

const read = (query: URLSearchParams): Filters =>
  Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ''])) as Filters

/** The filters of the list. What is chosen becomes the address, so that Back, bookmarks and links work. */
export function EventFilters({ query }: { query: URLSearchParams }) {
  const asked = query.toString()
  return <FilterForm key={asked} first={read(query)} />
}

function FilterForm({ first }: { first: Filters }) {
  const [path, go] = useLocation()
  const [value, setAll] = useState(first)
  const { data } = useQuery(queries.facets())
  const names = useNames()
  const set = (name: Name) => (text: string) => setAll({ ...value, [name]: text === any ? '' : text })
  const given = filterNames.filter((name) => name !== 'sort' && first[name] !== '').length
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    const chosen = new URLSearchParams(Object.entries(value).filter(([, text]) => text !== ''))
    go(chosen.size === 0 ? path : `${path}?${chosen}`)
  }
  const all: Choice<string> = { id: any, name: say('any') }
  const choose = (name: Name, label: string, choices: readonly Choice<string>[]) => (
    <ChoiceField label={label} value={value[name] || any} onChange={set(name)} choices={choices} />
  )
  const wide = window.matchMedia('(min-width: 48rem)').matches
  return (
    <details className="filters" open={wide || given > 0}>
      <summary>
        {say('filters')} {given > 0 && <span className="badge">{number(given)}</span>}
      </summary>
      <search aria-label={say('filters')}>
        <form onSubmit={apply}>
          <div className="row-of-fields">
            <WordsField
              label={say('search')}
              type="search"
              value={value.text}
              onChange={set('text')}
              hint={say('searchHint')}
              maxLength={300}
            />
            {choose('type', say('type'), [
              all,
              ...(data?.types ?? []).map(({ type, events }) => ({
                id: type,
                name: `${nameOf('types', type)} (${number(events)})`,
              })),
            ])}
            {choose('party', say('party'), [
              all,
              ...(data?.parties ?? []).map(({ id, name, events }) => ({
                id,
                name: `${(lang === 'ar' && names[id]) || name || id} (${number(events)})`,
              })),
            ])}
            <WordsField
              label={say('place')}
              type="search"
              value={value.place}
              onChange={set('place')}
              maxLength={300}
            />
            <WordsField label={say('from')} type="date" dir="ltr" value={value.from} onChange={set('from')} />
            <WordsField label={say('to')} type="date" dir="ltr" value={value.to} onChange={set('to')} />
            {choose('status', say('status'), [
              all,
              ...statuses.map((id) => ({ id, name: nameOf('statuses', id) })),
            ])}
            <ChoiceField
              label={say('sort')}
              value={value.sort || 'newest'}
              onChange={set('sort')}
              choices={sorts.map((id) => ({ id, name: say(id) }))}
            />
          </div>
          <div className="buttons">
            <Button type="submit" className="primary">
              {say('apply')}
            </Button>
            {given > 0 && <Link href={path}>{say('clear')}</Link>}
          </div>
        </form>
      </search>
    </details>
  )
}
