import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { type FilterName, filterNames } from '../app/filter.ts'
import { lang, nameOf, number, say } from '../app/here.ts'
import { queries } from '../app/queries.ts'
import { useNames } from '../show/names.tsx'
import { type Choice, ChoiceField, WordsField } from './fields.tsx'
import { OnlyThese } from './OnlyThese.tsx'

type Name = FilterName | 'sort'
type Filters = Readonly<Record<Name, string>>

const sorts = ['newest', 'oldest', 'need', 'toll', 'tellers'] as const
const statuses = ['proposed', 'accepted', 'rejected'] as const
/** What pages count: nobody's rejected event. */
const notRejected = 'proposed,accepted'
const any = 'any'

const names = [...filterNames, 'sort'] as const

const read = (query: URLSearchParams): Filters =>
  Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Filters

const none = read(new URLSearchParams())

interface Given {
  readonly query: URLSearchParams
  /** The view shows events in an order that may be chosen. */
  readonly sorted?: boolean
}

/** The filters of a view of events. What is chosen becomes the address; what else stands there stays. */
export function EventFilters({ query, sorted = false }: Given) {
  const asked = query.toString()
  return <FilterForm key={asked} query={query} sorted={sorted} />
}

function FilterForm({ query, sorted }: Required<Given>) {
  const first = read(query)
  const [path, go] = useLocation()
  const [value, setAll] = useState(first)
  const { data } = useQuery(queries.facets())
  const known = useNames()
  const set = (name: Name) => (text: string) => setAll({ ...value, [name]: text === any ? '' : text })
  const given = filterNames.filter((name) => first[name] !== '').length
  const addressWith = (filters: Filters): string => {
    const chosen = new URLSearchParams(query)
    for (const name of names) filters[name] === '' ? chosen.delete(name) : chosen.set(name, filters[name])
    return chosen.size === 0 ? path : `${path}?${chosen}`
  }
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    go(addressWith(value))
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
                name: `${(lang === 'ar' && known[id]) || name || id} (${number(events)})`,
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
              { id: notRejected, name: say('notRejected') },
            ])}
            <WordsField
              label={say('source')}
              type="search"
              value={value.source}
              onChange={set('source')}
              maxLength={300}
            />
            {sorted && (
              <ChoiceField
                label={say('sort')}
                value={value.sort || 'newest'}
                onChange={set('sort')}
                choices={sorts.map((id) => ({ id, name: say(id) }))}
              />
            )}
          </div>
          <OnlyThese query={query} />
          <div className="buttons">
            <Button type="submit" className="primary">
              {say('apply')}
            </Button>
            {given > 0 && <Link href={addressWith({ ...none, sort: first.sort })}>{say('clear')}</Link>}
          </div>
        </form>
      </search>
    </details>
  )
}
