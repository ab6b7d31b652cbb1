import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { say } from '../../app/here.ts'
import { WordsField } from '../../parts/fields.tsx'

/** The question; what is asked becomes the address. */
export function SearchField({ first }: { first: string }) {
  const [, go] = useLocation()
  const [q, set] = useState(first)
  const ask = (event: FormEvent): void => {
    event.preventDefault()
    go(q.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(q.trim())}`)
  }
  return (
    <search aria-label={say('searchAll')}>
      <form className="search-form" onSubmit={ask}>
        <WordsField
          label={say('search')}
          type="search"
          value={q}
          onChange={set}
          maxLength={300}
          hint={say('searchHint')}
          autoFocus={first === ''}
        />
        <Button type="submit" className="primary">
          {say('searchAll')}
        </Button>
      </form>
    </search>
  )
}
