import { Link, useLocation } from 'wouter'
import { knows, nameOf, say } from '../app/here.ts'
import { partyText, useNames } from '../show/names.tsx'

/** Filters that links bring and no field shows: each is said, and can be taken off. */
export function OnlyThese({ query }: { query: URLSearchParams }) {
  const [path] = useLocation()
  const names = useNames()
  const party = (id: string): string => partyText({ id, name: '' }, names)
  const modality = (how: string): string => (knows('modalities', how) ? nameOf('modalities', how) : how)
  const said = {
    agent: (id: string) => say('agentIs', { who: party(id) }),
    target: (id: string) => say('targetIs', { who: party(id) }),
    modality: (how: string) => say('toldAs', { how: modality(how) }),
    since: () => say('sinceLooked'),
  } as const
  const given = (Object.keys(said) as (keyof typeof said)[]).flatMap((name) => {
    const value = query.get(name)
    return value ? [{ name, what: said[name](value) }] : []
  })
  if (given.length === 0) return null
  const without = (name: string): string => {
    const rest = new URLSearchParams(query)
    rest.delete(name)
    return rest.size === 0 ? path : `${path}?${rest}`
  }
  return (
    <p className="only-these">
      <span className="soft">{say('alsoOnly')}:</span>
      {given.map(({ name, what }) => (
        <span key={name} className="chip">
          {what}
          <Link href={without(name)} aria-label={say('withoutThis', { what })}>
            <span aria-hidden="true">×</span>
          </Link>
        </span>
      ))}
    </p>
  )
}
