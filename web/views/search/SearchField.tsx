import { type FormEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { say } from '../../app/here.ts'
import { WordsField } from '../../parts/fields.tsx'

const fields = ['fieldParty', 'fieldPlace', 'fieldType', 'fieldDate', 'fieldSource'] as const

/** The question; what is asked becomes the address. Fields may be added by their names. */
export function SearchField({ first }: { first: string }) {
  const [, go] = useLocation()
  const [q, set] = useState(first)
  const form = useRef<HTMLFormElement>(null)
  const ask = (event: FormEvent): void => {
    event.preventDefault()
    go(q.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(q.trim())}`)
  }
  const addField = (name: string): void => {
    set(`${q}${q === '' || q.endsWith(' ') ? '' : ' '}${name}:`)
    form.current?.querySelector('input')?.focus()
  }
  return (
    <search aria-label={say('searchAll')}>
      <form className="search-form" onSubmit={ask} ref={form}>
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
      <div className="field-chips">
        <span className="soft">{say('fieldsOffered')}:</span>
        {fields.map((field) => (
          <Button key={field} onPress={() => addField(say(field))}>
            {say(field)}
          </Button>
        ))}
      </div>
      <details className="fields-help">
        <summary>{say('fieldsHelp')}</summary>
        <p className="fine">{say('searchFields')}</p>
        <ul className="fine">
          <li>
            <bdi dir="auto">{say('askParty')}</bdi>
          </li>
          <li>
            <bdi dir="auto">{say('askPlace')}</bdi>
          </li>
          <li>
            <bdi dir="auto">{say('askDates')}</bdi>
          </li>
        </ul>
      </details>
    </search>
  )
}
